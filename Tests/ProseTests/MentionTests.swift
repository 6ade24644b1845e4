import Prose
import Testing
import TestSupport

/// Mentions of one kind are shown between marks.
@Suite struct MentionTests {
  @Test(
    "A number comes with what it counts or measures",
    arguments: [
      "They sent ⟦4,500 men⟧ and ⟦12 new patrol boats⟧.",
      "It lies ⟦80 km⟧ from the coast, ⟦3 miles⟧ off the road.",
      "A ⟦2.5 m by 4 m⟧ shed on a ⟦30-acre⟧ lot.",
      "It cost ⟦$4.5 million⟧, or ⟦12 per cent⟧ more.",
      "About ⟦two-thirds⟧ of the ⟦three villages⟧ voted; ⟦7%⟧ did not.",
      "⟦Hundreds of people⟧ and ⟦tens of thousands of birds⟧ came.",
      "It took ⟦10 to 15 years⟧, at ⟦20 °C⟧.",
      "One of them stayed for ⟦one week⟧.", "They met ⟦two police officers⟧ there.",
      "It took ⟦two and a half years⟧, then an hour.",
      "Une somme de ⟦12\u{202F}000 euros⟧.",
    ])
  func numbers(_ marked: String) { expect(.number, marked) }

  @Test(
    "A figure whose thousands are set apart by spaces is one number, with any space and in any language",
    arguments: [
      "Une somme de ⟦12 000 euros⟧.", "Elle a ⟦3 000 000 €⟧.", "Sur ⟦6 500 m²⟧.",
      "Sur ⟦6\u{00A0}500\u{00A0}m²⟧.", "Elle a ⟦3\u{202F}000\u{202F}000\u{202F}€⟧.",
      "In 2019 ⟦300 boats⟧ left.",
    ])
  func spacedThousands(_ marked: String) { expect(.number, marked) }

  @Test(
    "Millions are part of the number in Russian, Ukrainian, Greek and German too",
    arguments: [
      "Это стоит ⟦27 млн рублей⟧.", "Це коштує ⟦860 млн гривень⟧.", "Долг ⟦3 млрд⟧.",
      "Κοστίζει ⟦8 εκατ. ευρώ⟧.", "Das kostet ⟦4,5 Mrd. Euro⟧ mehr.",
    ])
  func foreignMillions(_ marked: String) { expect(.number, marked) }

  @Test(
    "Two figures of two sorts are two numbers",
    arguments: [
      "It stood at ⟦$1.25⟧ to ⟦€1.10⟧.", "It was ⟦£3 to £4⟧ a year.",
      "It fell by ⟦half⟧ to ⟦3m⟧.", "It fell ⟦21%⟧ to ⟦£142 million⟧.",
      "It stood at ⟦168p⟧ by ⟦0945⟧ GMT.",
      "It rose ⟦3 per cent⟧ to ⟦$4⟧.", "It is ⟦2 m by 4 m⟧, for ⟦2 to 4 years⟧.",
      "A ⟦2 by 4 m⟧ shed for ⟦£4–5 million⟧.",
    ])
  func twoFigures(_ marked: String) { expect(.number, marked) }

  @Test(
    "A minus sign belongs to its number",
    arguments: [
      "It was ⟦-12C⟧ in Lund.", "It was ⟦\u{2212}12 °C⟧ in Lund.", "Lund | ⟦-21%⟧",
      "A loss (⟦-£3m⟧) came.", "A ⟦30-acre⟧ lot, ⟦5–6 lots⟧.",
    ])
  func minus(_ marked: String) { expect(.number, marked) }

  @Test(
    "Half is a number where it is half of something",
    arguments: [
      "In the second half it rained.", "It was a tough half for Lund.",
      "⟦Half⟧ of them left, and ⟦half⟧ the price was paid.", "It was cut by ⟦half⟧.",
      "More than ⟦half⟧ left.",
    ])
  func halves(_ marked: String) { expect(.number, marked) }

  @Test(
    "A date is a day, a month, a year or a word for one",
    arguments: [
      "It opens in ⟦July⟧ or ⟦August⟧.",
      "She left on ⟦26 June 2025⟧ and came back ⟦June 30, 2025⟧.",
      "He may march in ⟦May⟧, as in ⟦March 2020⟧.",
      "It shut in ⟦Jan⟧ and on ⟦3 Jan⟧, ⟦Jan. 4⟧ and ⟦Jan 2020⟧.",
      "It was ⟦Tuesday⟧, not ⟦last week⟧ nor ⟦early 2019⟧.",
      "Built ⟦three years ago⟧, sold in ⟦2024⟧ for 2000 crowns.",
      "In the ⟦1990s⟧ it shut at ⟦10 p.m.⟧",
      "On ⟦2025-06-26⟧ it rained.",
    ])
  func dates(_ marked: String) { expect(.date, marked) }

  @Test(
    "Relative dates are read from the article's day",
    arguments: [
      ("It was signed in May of last year.", "May 2024"),
      ("It was signed last year.", "2024"),
      ("It was signed last May.", "May 2025"),
      ("It was signed last November.", "November 2024"),
      ("It was signed yesterday.", "26 June 2025"),
      ("It was signed three days ago.", "24 June 2025"),
      ("It was signed last month.", "May 2025"),
      ("It was signed last week.", "16 June 2025 to 22 June 2025"),
      ("It was signed on 3 March 2021.", "3 March 2021"),
      ("It was signed on March 3, 2021.", "3 March 2021"),
    ])
  func meanings(_ text: String, _ meaning: String) {
    let dates = mentions(text).filter { $0.kind == .date }
    #expect(dates.map(\.meaning) == [meaning], "\(text)")
  }

  @Test(
    "A weekday or a day without its year is the last or the next, by the verb beside it: a guess",
    arguments: [
      ("It was signed on Tuesday.", "24 June 2025"), ("On Friday it rained.", nil),
      ("On Tuesday morning, the council met.", "24 June 2025"),
      ("The ferry will sail on Tuesday.", "1 July 2025"),
      ("The ferry will sail on Friday.", nil),
      ("It was signed on 3 May.", "3 May 2025"), ("It was signed on May 3.", "3 May 2025"),
      ("The ferry will sail on 30 June.", "30 June 2025"),
      ("The ferry will sail on 2 January 2026.", "2 January 2026"),
      ("It left on 20 December.", nil), ("The ferry will sail on 3 May.", nil),
    ])
  func guesses(_ text: String, _ meaning: String?) {
    let dates = mentions(text).filter { $0.kind == .date }
    #expect(dates.map(\.meaning) == [meaning], "\(text)")
    #expect(dates.map(\.isGuess) == [meaning != nil && !text.contains("2026")], "\(text)")
  }

  @Test("Each of two days has the meaning that its own verb gives it")
  func twoTenses() {
    let dates = mentions("The ferry will sail on Tuesday, the office said on Monday.")
      .filter { $0.kind == .date }
    #expect(dates.map(\.meaning) == ["1 July 2025", "23 June 2025"])
  }

  @Test("No day is guessed in a text that tells of another year")
  func otherYear() {
    let analysis = Analysis(
      Text("War came in 1940. On 3 June the port fell. On Tuesday it burned."),
      on: CalendarDate(year: 2025, month: 6, day: 27))
    let found = analysis.sentences.indices.dropFirst().flatMap { analysis.mentions(inSentence: $0) }
    #expect(found.count(where: { $0.kind == .date }) == 2)
    #expect(found.compactMap(\.meaning).isEmpty)
  }

  @Test(
    "A bare month has no meaning, nor has a day whose verb tells no time",
    arguments: [
      "It opens in July on a Monday.", "It opens on Tuesday.", "It would open on Tuesday.",
      "It was to open on Tuesday.", "It opened in July.", "It rained every Tuesday.",
      "It was due to sail on 3 July.", "Rain on Tuesday", "It closed on 31 February.",
      "It closed on 29 February.", "She was born on 3 June.",
      "It shut at 10 p.m.", "It left last Tuesday.",
    ])
  func noGuesses(_ text: String) {
    #expect(mentions(text).compactMap(\.meaning).isEmpty, "\(text)")
    let analysis = Analysis(Text("It was signed last year."))
    #expect(analysis.mentions(inSentence: 0).compactMap(\.meaning).isEmpty)
  }

  @Test(
    "A name is a run of capitalised words that the text bears out",
    arguments: [
      "Yesterday ⟦Ana Ito⟧ met ⟦Ben Obi⟧.",
      "The ⟦National Weather Service (NWS)⟧ warned ⟦Reuters⟧.",
      "The ⟦Ministry of Trade and Industry⟧ and ⟦Ursula von der Heide⟧ agreed.",
      "Officials thanked ⟦Ito⟧’s team.",
      "⟦Chile⟧ has sent a ship.",
      "Then the mayor ⟦Per Ito⟧ met ⟦Will Obi⟧, and ⟦Ana May Lund⟧ left.",
      "Dr. ⟦J. K. Lund⟧ left the board, and Mr. ⟦Vega⟧ stayed.", "⟦Ursula von der Heide⟧ left.",
      "The author ⟦J. R. Vega⟧ met ⟦William O. Vega⟧.", "Prof. ⟦Lund⟧ left with Gen. ⟦Obi⟧.",
      "⟦Jan Obi⟧ met ⟦Jan van der Lund⟧.", "It was built by ⟦Jan Obi⟧.",
      "⟦B. Lund⟧ and ⟦K. Obi⟧ have left.", "A. The ferry sails to the quay.",
      "⟦Harrow & Sons Ltd⟧. sold it to ⟦Lund & Obi⟧.",
      "The ⟦Office for National Statistics⟧ told the ⟦Institution of Civil Engineers⟧ of it.",
      "It stood at 168p by 0945 GMT.", "Growth | 12 | 15", "2019 | Growth | 15",
      "COUNCIL SPENT MILLIONS ON FOUNTAIN",
    ])
  func names(_ marked: String) { expect(.name, marked) }

  @Test(
    "Where every noun has a capital, a name is what has more than that",
    arguments: [
      "Die Schule und das Rathaus sind auf dem Hügel.",
      "Am Montag hat ⟦Ben Obi⟧ die Lehrerin ⟦Ana Ito⟧ und Frau ⟦Lund⟧ mit dem Bus zu der Schule gebracht.",
      "Neue Busse und viele Menschen sind im Juli auf der Brücke.",
      "Die ⟦EU⟧ hat das Geld für die Brücke, und der Minister ⟦Obi⟧ ist nicht da.",
      "⟦Ana Ito⟧ und die neue Lehrerin ⟦Eva Lund⟧ sind auf der Brücke.",
      "Die ⟦Deutsche Bahn⟧ ist nicht das ⟦Bayerische Rote Kreuz⟧, und der Kollege ⟦Ben Obi⟧ ist da.",
      "Der Zug der ⟦Deutschen Bahn⟧ und die Busse der ⟦Europäischen Union⟧ sind nicht da.",
      "Gestern Abend ist der Bus nicht mit dem Zug gekommen.",
      "Am Montag Abend und heute Morgen hat ⟦Ben Obi⟧ mit der Lehrerin gesprochen.",
      "Das ist der ⟦Neue Lunder Bote⟧, und das ist der Lehrer ⟦Ben Obi⟧.",
      "Zwei Busse, manche Schulen und das Rathaus sind nicht da.",
      "Trotz Regen sind die Kinder auf der Brücke. ",
      "Mehrere Schulen sind zu, und das ist nicht gut.",
      "⟦Ursula von der Heide⟧ ist mit dem Bus gekommen, und das ist gut.",
      "Die Lehrerin ⟦Ursula von der Heide⟧ und Frau ⟦von der Heide⟧ sind nicht da.",
      "Kritik von der Opposition und Geld von der Bank sind nicht da, und das ist gut.",
      "Busse von der Insel sind nicht auf der Brücke, und das ist nicht gut.",
      "Dr. ⟦J. K. Lund⟧ ist mit dem Bus und mit Dr. ⟦Weber⟧ gekommen.",
    ])
  func namesAmongNouns(_ marked: String) { expect(.name, marked) }

  @Test(
    "A number in German comes with what it counts or measures",
    arguments: [
      "Die Stadt hat ⟦12,5 Millionen Euro⟧ für die Brücke und ⟦30 neue Busse⟧ mit der Bahn.",
      "Das ist ⟦3,5 Prozent⟧ und für die Stadt nicht von Belang.",
      "Die Schule hat seit ⟦2012⟧ das Dach und den Hof für die Kinder.",
    ])
  func germanNumbers(_ marked: String) { expect(.number, marked) }

  @Test(
    "A place is where something is",
    arguments: [
      "She flew from ⟦Oslo⟧ to ⟦Chile⟧.",
      "It lies in ⟦Harrow County⟧, near ⟦Lake Biwa⟧.",
      "They live in ⟦Osaka⟧, ⟦Japan⟧.",
    ])
  func places(_ marked: String) { expect(.place, marked) }

  @Test(
    "A title stands before a name or behind it between commas",
    arguments: [
      "Then ⟦Prime Minister⟧ Ana Ito left.",
      "Ben Obi, ⟦a member of Chile’s National Congress⟧, stayed.",
      "Then ⟦the head of the harbour board⟧, Ana Ito, left.",
      "The ⟦deputy mayor⟧ Ana Ito and a doctor spoke.",
      "Then ⟦Health Minister⟧ Per Ito left.", "⟦The museum’s director⟧, Piet Vos, left.",
      "⟦The chairwoman⟧, Ilse Kramer, left.", "⟦Its general secretary⟧, Paula Keane, left.",
      "⟦Chief executive⟧ Nadia Farrow left.", "Then the ⟦chief executive⟧ Nadia Farrow left.",
      "However, a letter seen by the Post shows that ⟦his chief of staff⟧, Bo Li, left.",
      "The Bank of Lund’s ⟦governor⟧, Ana Ito, left.", "Lund’s ⟦mayor⟧, Ana Ito, left.",
      "⟦The leader of the council⟧, Per Ito, left.", "The Lund ⟦mayor⟧, Ana Ito, left.",
      "⟦The new director general⟧, Eva Lund, left.", "⟦A director⟧, Ana Ito, left.",
      "The director, Oslo’s first, left.", "It was expert Swiss work.",
    ])
  func titles(_ marked: String) { expect(.title, marked) }

  @Test("An acronym means what the text wrote out before")
  func acronyms() {
    let analysis = Analysis(
      Text("The National Weather Service (NWS) warned. The NWS did so twice."))
    let second = analysis.mentions(inSentence: 1).first { $0.kind == .name }
    #expect(second?.meaning == "National Weather Service")
  }

  @Test(
    "Words that tie statements together are relations",
    arguments: [
      "It sent fish ⟦in exchange for⟧ coal.", "It fell ⟦because of⟧ rain.",
      "The strike ⟦led to⟧ losses.", "The film is ⟦based on⟧ a book.",
    ])
  func relations(_ marked: String) { expect(.relation, marked) }

  @Test(
    "Words that bend a statement are wordings",
    arguments: [
      "It ⟦almost⟧ failed, ⟦just⟧ 5 km away.", "It is ⟦the first⟧ and ⟦the largest⟧ of its make.",
      "It ⟦may⟧ end ⟦as early as⟧ July.", "⟦About⟧ 40 people, ⟦at least⟧ ten dogs.",
      "It has ⟦twice as many⟧ boats at ⟦double⟧ the price.", "He came in ⟦mostly⟧ warm May.",
      "It grew over nine years, to ⟦over⟧ nine boats.",
      "May was wet, and Ana May left.", "⟦May⟧ they ⟦never⟧ return.",
    ])
  func wordings(_ marked: String) { expect(.wording, marked) }

  @Test("Quoted words are a mention, and so is what stands in them")
  func quotations() {
    expect(.quotation, "She said “⟦it ends in July⟧” and ‘⟦not before⟧’.")
    expect(.date, "She said “it ends in ⟦July⟧” and ‘not before’.")
  }

  private func mentions(_ text: String) -> [Mention] {
    Analysis(Text(text), on: CalendarDate(year: 2025, month: 6, day: 27)).mentions(inSentence: 0)
  }

  private func expect(_ kind: MentionKind, _ marked: String) {
    let text = MarkedText(marked)
    let found = mentions(text.plain).filter { $0.kind == kind }.map(\.range)
    let words = found.map { Text(text.plain).words($0) }
    #expect(found == text.spans, "\(words)")
  }
}
