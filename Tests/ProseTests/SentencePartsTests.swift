import Prose
import TestSupport
import Testing

@Suite struct SentencePartsTests {
  private func statements(_ sentence: String, in context: String? = nil) -> [String] {
    SentenceParts(sentence: sentence, context: context).statements.map(\.words)
  }

  @Test func aPlainSentenceStatesItself() {
    #expect(statements("The mill closed in May.") == ["The mill closed in May."])
  }

  @Test func verbsOfOneSubjectEachGetIt() {
    #expect(
      statements("The mill opened in 1901 and burnt down in 1923.") == [
        "The mill opened in 1901.", "The mill burnt down in 1923.",
      ])
  }

  @Test func clausesJoinedByAndAreParted() {
    #expect(
      statements("The council raised the tax, and the mayor cut two posts.") == [
        "The council raised the tax.", "The mayor cut two posts.",
      ])
  }

  @Test func aConditionStaysWithWhatItConditions() {
    let sentence = "If the dam breaks, the valley floods and the town is lost."
    #expect(!statements(sentence).contains { $0.hasPrefix("The town") })
  }

  @Test func whatIsHungOntoANounBecomesAStatementOfItsOwn() {
    #expect(
      Set(statements("The bridge, which opened in May, was closed on Friday.")) == [
        "The bridge was closed on Friday.", "The bridge opened in May.",
      ])
    #expect(
      Set(statements("Ana Ito, a surgeon at the hospital, left in March.")) == [
        "Ana Ito left in March.", "Ana Ito was a surgeon at the hospital.",
      ])
  }

  @Test func listsBehindTheVerbAreTakenApart() {
    #expect(
      statements("The region exports wheat, wool and copper.") == [
        "The region exports wheat.", "The region exports wool.", "The region exports copper.",
      ])
  }

  @Test func openersOfTheTextAroundAreLeftOut() {
    #expect(statements("However, the plant stayed open.") == ["The plant stayed open."])
  }

  @Test func aPronounIsGuessedAndTheGuessIsMarked() {
    let parts = SentenceParts(
      sentence: "He resigned in June.", context: "Omar Vega led the board. He resigned in June.")
    #expect(parts.statements.map(\.words) == ["Omar Vega resigned in June."])
    #expect(parts.statements[0].guess?.word == "He")
    #expect(parts.statements[0].guess?.meaning == "Omar Vega")
  }

  @Test func withoutContextNothingIsGuessed() {
    let parts = SentenceParts(sentence: "He resigned in June.")
    #expect(parts.statements.map(\.words) == ["He resigned in June."])
    #expect(parts.statements[0].guess == nil)
  }

  @Test func whatComesAfterTheSentenceIsNoContext() {
    let parts = SentenceParts(
      sentence: "He resigned in June.", context: "He resigned in June. Omar Vega led the board.")
    #expect(parts.statements[0].guess == nil)
  }

  @Test func aQuestionStatesNothing() {
    #expect(statements("Did the mill close in May?").isEmpty)
  }

  @Test func aSentenceTooLongToBeProseIsLeftWhole() {
    let sentence = String(repeating: "the mill closed and ", count: 60) + "it rained."
    #expect(statements(sentence) == [sentence])
  }

  @Test func clausesBeginWhereTheyShould() {
    let sentence = "She said that the road was shut because it had rained."
    let clauses = SentenceParts(sentence: sentence).clauses
    let scalars = Array(sentence.unicodeScalars)
    let words = clauses.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(words == ["She said ", "that the road was shut ", "because it had rained."])
  }

  @Test("The clauses of any text cover it in order", arguments: 0..<200)
  func cover(seed: Int) {
    let string = RandomText(seed: seed).string()
    let parts = SentenceParts(sentence: string, context: string + " " + string)
    var last = 0
    for clause in parts.clauses {
      #expect(clause.lowerBound == last && !clause.isEmpty, "seed \(seed)")
      last = clause.upperBound
    }
    #expect(last == string.unicodeScalars.count, "seed \(seed)")
    #expect(parts.statements.count <= 25, "seed \(seed)")
  }
}
