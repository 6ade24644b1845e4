import Prose
import Testing
import TestSupport

/// The first span is the speaker, the others are what was said.
@Suite struct UtteranceTests {
  @Test(
    "Quoted words go to the speaker beside them",
    arguments: [
      "⟦Ana Ito⟧ said: “⟦It will rain.⟧”",
      "⟦Ana Ito⟧ said “⟦it will rain⟧”.",
      "⟦The mayor of Harrow⟧ told reporters, \"⟦It will rain.⟧\"",
      "⟦Ana Ito⟧, the head of the service, said: ‘⟦It will rain.⟧’",
    ])
  func speakerFirst(_ marked: String) { expect(marked) }

  @Test(
    "Quoted words come before their speaker as well",
    arguments: [
      "“⟨It will rain⟩,” ⟦Ana Ito⟧ said.",
      "“⟨It will rain⟩,” said ⟦Ana Ito⟧.",
      "\"⟨It will rain⟩,\" ⟦she⟧ told the council on Monday.",
      "«⟨It will rain⟩», said ⟦a spokesman for the service⟧.",
      "‘⟨It will rain⟩,’ ⟦the minister⟧ added.",
      "“⟨It will rain⟩,” said ⟦Health Minister Per Ito⟧ (C).",
    ])
  func speakerLast(_ marked: String) { expect(marked) }

  @Test(
    "What a colon introduces or a name signs needs no verb of saying",
    arguments: [
      "⟦Ana Ito⟧ defended the plan: “⟦It will rain on Monday.⟧”",
      "⟦The service⟧ gave a reason:\n\n“⟦It will rain on Monday.⟧”",
      "⟦She⟧: “⟦It will rain on Monday.⟧”",
      "“⟨It will rain on Monday.⟩” — ⟦Ana Ito⟧",
      "“⟨It will rain on Monday.⟩” – ⟦Ana Ito⟧, nurse in Oslo",
      "⟦Ana Ito⟧ continued: “⟦It will rain on Monday.⟧”",
    ])
  func frames(_ marked: String) { expect(marked) }

  @Test("Who speaks inside a quotation is found too")
  func nested() {
    let text = "“Ben Obi told us that it would rain,” Ana Ito said."
    let speakers = Analysis(Text(text)).utterances().map { $0.speaker?.words }
    #expect(speakers == ["Ben Obi", "Ana Ito"])
  }

  @Test(
    "Reported words need no marks",
    arguments: [
      "⟦Ana Ito⟧ said that ⟦it would rain⟧.",
      "⟦Ana Ito⟧ said ⟦it would rain⟧.",
      "⟦Two officials⟧ believe ⟦it will rain⟧.",
      "On Monday ⟦the service⟧ warned that ⟦it would rain⟧.",
      "According to ⟦the service⟧, ⟦it will rain⟧.",
      "There was ⟦Ana Ito⟧, who said that ⟦it would rain⟧.",
      "⟨It will rain⟩, according to ⟦the service⟧.",
      "⟨It will rain⟩, ⟦the service⟧ said.",
      "⟨It will rain⟩, ⟦officials⟧ said on Monday.",
    ])
  func reported(_ marked: String) { expect(marked) }

  @Test(
    "A cue's word that is a noun or has no clause hands over nothing",
    arguments: [
      "The report was long.", "His claims and recent reports were read.",
      "They saw a ship and found a box.", "She was told to leave.",
      "The state charges a fee.", "He learned a trade.", "The firm announced a new ship.",
      "In a letter to the council, the firm denied.", "They asked the mayor to go.",
    ])
  func nouns(_ text: String) { #expect(Analysis(Text(text)).utterances() == []) }

  @Test("Of two speakers the one nearest to the words comes first")
  func chain() {
    let text = MarkedText("⟦It will rain⟧, according to ⟦officials⟧, ⟦the agency⟧ reports.")
    let analysis = Analysis(Text(text.plain))
    let chain = analysis.chain(to: text.spans[0], in: analysis.utterances())
    let speakers = chain.map { $0.speaker?.range }
    #expect(speakers == [text.spans[1], text.spans[2]])
  }

  @Test("A surname gets the full name given before, a pronoun the last speaker as a guess")
  func names() {
    let text = "Ana Ito spoke first. “It will rain,” Ito said. “Take a coat,” she added."
    let speakers = Analysis(Text(text)).utterances().compactMap(\.speaker)
    #expect(speakers.map(\.fullName) == ["Ana Ito", "Ana Ito"])
    #expect(speakers.map(\.pointer) == [.partOfName, .pronoun])
  }

  @Test("An acronym that the text wrote out stands for its long form")
  func acronyms() {
    let text = "The National Weather Service (NWS) met. According to the NWS, it will rain."
    let speaker = Analysis(Text(text)).utterances().first?.speaker
    #expect(speaker?.fullName == "National Weather Service")
    #expect(speaker?.pointer == .acronym)
  }

  @Test("A first name that is a small word as well is part of its name")
  func smallFirstName() {
    let text = "“It will rain,” said Health Minister Per Ito (C). “It is late,” Ito said."
    let speakers = Analysis(Text(text)).utterances().compactMap(\.speaker)
    #expect(speakers.map(\.name) == ["Health Minister Per Ito", "Per Ito"])
  }

  @Test("A surname of two persons is nobody's")
  func sharedSurname() {
    let text = "Ana Ito met Ben Ito. “It will rain,” Ito said."
    #expect(Analysis(Text(text)).utterances().first?.speaker?.fullName == nil)
  }

  @Test("A quotation over several paragraphs is one")
  func paragraphs() {
    let text = MarkedText("Ana Ito said: “⟦It will rain.⟧\n\n“⟦Take a coat.⟧”\n\nShe left.")
    let utterances = Analysis(Text(text.plain)).utterances()
    #expect(utterances.map(\.content) == [text.spans])
    #expect(utterances.map(\.words) == [.quoted])
  }

  @Test("A speaker may interrupt a quotation")
  func interrupted() {
    let text = MarkedText("“⟦It will rain⟧,” Ana Ito said, “⟦so take a coat.⟧”")
    #expect(Analysis(Text(text.plain)).utterances().map(\.content) == [text.spans])
  }

  @Test("Words with a quoted part in them are reported")
  func partlyQuoted() {
    let text = "The mayor said that the plan to close the old harbour road was “sound”."
    #expect(Analysis(Text(text)).utterances().map(\.words) == [.reported])
  }

  @Test("An apostrophe and an inch mark open no quotation")
  func noQuotation() {
    let text = "The boys' boat is 6\" long and doesn't leak; it's ours."
    #expect(!Analysis(Text(text)).mentions(inSentence: 0).contains { $0.kind == .quotation })
  }

  @Test("Marks with nothing between them quote nothing", arguments: ["“”", "\"\"", "“,”", "«  »"])
  func emptyQuotation(_ marks: String) {
    let text = "Ana Ito spoke to the harbour board on Monday. \(marks) She then left the hall."
    let found = Analysis(Text(text)).utterances()
    #expect(found.flatMap(\.content).allSatisfy { !$0.isEmpty })
  }

  /// `⟦…⟧` marks the speaker and the words behind it; words before it stand in `⟨…⟩`.
  private func expect(_ marked: String) {
    let before = marked.contains("⟨")
    let text = MarkedText(marked.replacing("⟨", with: "⟦").replacing("⟩", with: "⟧"))
    let speaker = text.spans[before ? 1 : 0]
    let content = [text.spans[before ? 0 : 1]]
    let source = Text(text.plain)
    let found = Analysis(source).utterances()
    #expect(found.map(\.content) == [content], "\(found.flatMap(\.content).map(source.words))")
    #expect(
      found.map { $0.speaker?.range } == [speaker], "\(found.map { $0.speaker?.words ?? "" })")
  }
}
