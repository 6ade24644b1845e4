import Prose
import Testing
import TestSupport

/// Sentences are shown between marks; the text outside them is white space alone.
@Suite struct SentenceTests {
  @Test(
    "A sentence ends at a stop that a new sentence follows",
    arguments: [
      "⟦The mayor left.⟧ ⟦Nobody saw her go.⟧",
      "⟦Did the bridge hold?⟧ ⟦It did!⟧ ⟦For now…⟧",
      "⟦The count is 3.5 km.⟧ ⟦Then 12,000 more came.⟧",
      "⟦Le pont a tenu.⟧ ⟦La maire l’a dit.⟧",
      "⟦One paragraph.⟧\n\n⟦Another paragraph without a stop⟧\n\n⟦A third.⟧",
      "⟦Rain fell.[3]⟧ ⟦Streets flooded. [4]⟧ ⟦Boats came.⟧",
    ])
  func ends(_ marked: String) { expectSentences(marked) }

  @Test(
    "A stop after an abbreviation ends a sentence only before a word that begins sentences",
    arguments: [
      "⟦Dr. Ito met Sen. Obi and Gen. Marsh.⟧",
      "⟦She moved to the U.S. in May.⟧ ⟦He stayed in the U.K.⟧ ⟦The others left.⟧",
      "⟦It opens at 9 a.m. on Monday.⟧ ⟦It shuts at 5 p.m.⟧ ⟦The gate stays open.⟧",
      "⟦See No. 7 and p. 12, vol. 3.⟧",
      "⟦J. R. Okafor signed it.⟧",
      "⟦Acme Corp. and Brook Inc. merged.⟧ ⟦They paid Nov. 3.⟧",
      "⟦Was that it, Mr. Obi?⟧",
      "⟦Die Stadt zahlte 3 Mio. Euro.⟧ ⟦Das Land gab 2 Mrd. Kronen dazu.⟧",
      "⟦Es kostet 4 Mio.⟧ ⟦Die Stadt zahlt es.⟧",
    ])
  func abbreviations(_ marked: String) { expectSentences(marked) }

  @Test(
    "A stop after a measured unit ends a sentence before any capitalised word",
    arguments: [
      "⟦The quarry is 900 m by 2.5 km.⟧ ⟦Beside it lies a pond.⟧ ⟦Herons nest there.⟧",
      "⟦The crate weighs 3 kg.⟧ ⟦Porters carry it.⟧ ⟦The rope is 12 m.⟧ ⟦Knots hold it.⟧",
      "⟦It covers 40 ha.⟧ ⟦Sheep graze there.⟧ ⟦Wind blew at 60 mph.⟧ ⟦Trees fell.⟧",
      "⟦It covers 40 sq. km.⟧ ⟦Sheep graze there.⟧",
      "⟦The plank is 5 km. long, the rope 7 mph. fast, the pin 4 m. deep.⟧",
      "⟦Il a vu M. Petit.⟧ ⟦G. Okafor came with 3 M. Petits.⟧",
    ])
  func units(_ marked: String) { expectSentences(marked) }

  @Test(
    "Closing marks belong to the sentence they close",
    arguments: [
      "⟦“We left.”⟧ ⟦“Why?”⟧ ⟦She shrugged.⟧",
      "⟦She called it \"a fine day\".⟧ ⟦It rained.⟧",
      "⟦It was late (too late, they said).⟧ ⟦Nobody came.⟧",
      "⟦(It was late.)⟧ ⟦Nobody came.⟧",
      "⟦„Wir gehen.“⟧ ⟦Dann gingen sie.⟧",
      "⟦« On part. »⟧ ⟦Elle partit.⟧",
    ])
  func closingMarks(_ marked: String) { expectSentences(marked) }

  @Test(
    "A question in quotation marks goes on with its speaker",
    arguments: [
      "⟦“Is it over?” she asked.⟧ ⟦Nobody knew.⟧",
      "⟦“Is it over?” Ana Ito asked.⟧",
      "⟦“Run!” shouted the guard.⟧",
    ])
  func questionsWithSpeaker(_ marked: String) { expectSentences(marked) }

  @Test("What brackets hold stays together")
  func brackets() {
    expectSentences(
      "⟦The pier (It was built in 1901. It burned in 1950.) is gone.⟧ ⟦Nobody minds.⟧")
  }

  @Test(
    "Dots that leave something out end a sentence only before a word that begins sentences",
    arguments: [
      "⟦They came … and went.⟧ ⟦Then … silence.⟧",
      "⟦Well ... I doubt it.⟧",
      "⟦It broke....⟧ ⟦Nobody cared.⟧",
      "⟦The text was cut . . . and printed.⟧",
      "⟦The roof [...] held.⟧",
    ])
  func ellipses(_ marked: String) { expectSentences(marked) }

  @Test(
    "Items of a list that runs on within a line are sentences",
    arguments: [
      "⟦1. Wash the pan⟧ ⟦2. Dry the pan⟧ ⟦3. Eat⟧",
      "⟦a) Wash⟧ ⟦b) Dry⟧",
      "⟦• 1. Wash⟧ ⟦• 2. Dry⟧",
      "⟦bread⟧\n⟦red wine⟧\n⟦salt⟧",
    ])
  func lists(_ marked: String) { expectSentences(marked) }

  @Test(
    "Items numbered in Roman figures, or with nothing but a bullet, are sentences too",
    arguments: [
      "⟦i) Wash the pan⟧ ⟦ii) Dry the pan⟧ ⟦iii) Eat⟧",
      "⟦h. Wash⟧ ⟦i. Dry⟧ ⟦j. Eat⟧",
      "⟦• Wash the pan⟧ ⟦• Dry the pan⟧ ⟦• Eat⟧",
      "⟦2.1. The Old Mill⟧",
      "⟦Figure 4. The old mill.⟧ ⟦It burned in 1950.⟧",
    ])
  func moreLists(_ marked: String) { expectSentences(marked) }

  @Test(
    "Notes, faces and pictographs behind a stop go with its sentence",
    arguments: [
      "⟦The mill was old.[citation needed]⟧ ⟦It burned.⟧",
      "⟦The mill was old. [4] [note 2]⟧ ⟦It burned. [...]⟧ ⟦The end came soon.⟧",
      "⟦The mill was old.²⟧ ⟦It burned.³⟧",
      "⟦The mill was old.1⟧ ⟦It burned. 2⟧ ⟦The town wept.⟧",
      "⟦It came to 2.1 The Hague said.⟧",
      "⟦He left.⟧ ⟦[the] mayor stayed.⟧",
      "⟦It was fun! 🙂⟧ ⟦We left :)⟧ ⟦Then we slept.⟧",
    ])
  func notes(_ marked: String) { expectSentences(marked) }

  @Test(
    "A sentence inside brackets ends with them before a capital",
    arguments: [
      "⟦Nobody came (why would they?)⟧ ⟦The pier stood empty.⟧",
      "⟦It was sold (to Acme Corp.)⟧ ⟦Then it burned.⟧",
      "⟦It was sold (to Acme Corp.) Harlow men ran it.⟧",
      "⟦He taught (He had been a cook.) at the local school.⟧",
    ])
  func bracketed(_ marked: String) { expectSentences(marked) }

  @Test(
    "A sentence goes on behind a stop where what follows needs it",
    arguments: [
      "⟦She starred in Run! (1965), and in Walk! (1967) and others.⟧",
      "⟦The word “Hm?” – used everywhere – is short.⟧",
      "⟦“We shall see.” — Ana Ito⟧",
      "⟦“We shall see.”⟧ ⟦— That was all he said.⟧",
    ])
  func goesOn(_ marked: String) { expectSentences(marked) }

  @Test(
    "A time of day ends a sentence that has its verb",
    arguments: [
      "⟦The hall opened at 6 p.m.⟧ ⟦Singers slept there.⟧",
      "⟦At 5 a.m. Brask rose.⟧",
      "⟦The hall opens at 6 p.m. Monday and at 7 p.m. Eastern time.⟧",
    ])
  func times(_ marked: String) { expectSentences(marked) }

  @Test(
    "Speech that is cut short ends at its dash, a report's place does not",
    arguments: [
      "⟦So if they only —⟧ ⟦What was that?⟧",
      "⟦So if they only --⟧ ⟦What was that?⟧",
      "⟦KYIV — The council met.⟧",
      "⟦They came — and then they left.⟧",
    ])
  func cutShort(_ marked: String) { expectSentences(marked) }

  @Test("A picture's label begins a sentence, and hasty writing has no capitals")
  func labels() {
    expectSentences("⟦The old pier at dawn⟧ ⟦Photo: Ana Ito.⟧")
    expectSentences("⟦The photo: a pier.⟧")
    expectSentences("⟦it was late.⟧ ⟦nobody came.⟧ ⟦why?⟧ ⟦they were ill.⟧")
    expectSentences("⟦Browsers, e.g. old ones, or IE.⟧ ⟦Its users left.⟧")
  }

  @Test("A wrapped line goes on, a missing space ends nothing in an address")
  func lines() {
    expectSentences("⟦The council met on Monday and\nvoted.⟧ ⟦It was short.⟧")
    expectSentences("⟦Write to ana.ito@paper.example today.⟧")
    expectSentences("⟦Read www.paper.example/a.html first.⟧")
    expectSentences("⟦The shop closed.⟧⟦Then it burned.⟧")
    expectSentences("⟦Did it burn?⟧⟦Then what?⟧")
    expectSentences("⟦Read a.example/find?Id=3 first.⟧")
  }

  @Test(
    "Other languages get sane sentences",
    arguments: [
      "⟦Der Rat tagte am 3. Oktober in Kiel.⟧ ⟦Es kamen ca. 40 Leute, u. a. Dr. Jansen.⟧ ⟦Er blieb.⟧",
      "⟦La séance a duré trois heures.⟧ ⟦M. Petit est parti.⟧",
      "⟦El Sr. Ruiz llegó tarde.⟧ ⟦¿Quién abrió?⟧ ⟦Nadie.⟧",
      "⟦Рада зібралася у вівторок.⟧ ⟦Прийшло 40 осіб.⟧",
      "⟦Совет собрался во вторник.⟧ ⟦Пришло около 12 тыс. человек.⟧",
      "⟦Το συμβούλιο συνήλθε.⟧ ⟦Ήρθαν σαράντα.⟧",
      "⟦議会は火曜日に開かれた。⟧⟦四十人が来た。⟧",
    ])
  func languages(_ marked: String) { expectSentences(marked) }

  @Test(
    "A sentence's form is told from its words",
    arguments: [
      ("Why did it fall?", SentenceKind.question),
      ("“Why did it fall?”", .question),
      ("“Why did it fall?” she asked.", .statement),
      ("Subscribe to our weekly letter.", .instruction),
      ("Please read the terms.", .instruction),
      ("Support for the mayor grew.", .statement),
      ("Share prices fell on Monday.", .statement),
      ("What a day!", .exclamation),
      ("The old harbour at dawn", .fragment),
      ("The old harbour was closed", .statement),
    ])
  func forms(_ text: String, _ kind: SentenceKind) {
    #expect(Text(text).sentences().map(\.kind) == [kind], "\(text)")
  }

  @Test("Only the blocks given are read, and offsets count scalars of the whole text")
  func blocks() {
    let text = "# Élan\n\n> Où? Là.\n"
    let sentences = Text(text, blocks: [2..<6, 10..<17]).sentences()
    #expect(sentences.map(\.range) == [2..<6, 10..<13, 14..<17])
    #expect(sentences.map(\.block) == [0, 1, 1])
  }

  private func expectSentences(_ marked: String) {
    let text = MarkedText(marked)
    let found = Text(text.plain)
    #expect(
      found.sentenceRanges() == text.spans,
      "\(found.sentenceRanges().map { found.words($0) })")
  }
}
