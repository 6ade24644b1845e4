import Testing

@testable import Prose

@Suite struct TaggerTests {
  private func tags(_ sentence: String) -> [WordTag] {
    Tagger.standard.tags(WordForms(sentence: sentence))
  }

  @Test func everyTokenGetsATagAndMarksAreMarks() {
    let forms = WordForms(sentence: "“Well,” she said — 12,000 came; Σωκράτης, Київ!")
    let tags = Tagger.standard.tags(forms)
    #expect(tags.count == forms.count)
    for index in 0..<forms.count { #expect((tags[index] == .mark) == forms.isMark(index)) }
  }

  @Test func aPlainSentenceIsTagged() {
    #expect(
      tags("The mayor closed two bridges in Harlow.") == [
        .determiner, .noun, .verbPast, .figure, .nouns, .preposition, .name, .mark,
      ])
  }

  @Test func aWordIsTaggedByWhatStandsAroundIt() {
    #expect(tags("They plan to report it.")[3] == .verb)
    #expect(tags("The report was late.")[1] == .noun)
    #expect(tags("The man who left was seen.")[2] == .relative)
    #expect(tags("She said that it rained.")[2] == .preposition)
  }

  @Test func pronounAndVerbInOneTokenCarryTense() {
    #expect(tags("They’re late.")[0].isFinite)
    #expect(tags("We'd go.")[0].isFinite)
  }

  @Test func anEmptySentenceHasNoTags() {
    #expect(tags("").isEmpty)
    #expect(tags("   ").isEmpty)
  }
}

@Suite struct WeightTableTests {
  @Test func weightsSurviveBeingWritten() {
    let weights = (0..<256).map { Int8($0 % 91 - 45) }
    let written = WeightTable(weights).written
    #expect(written.allSatisfy { $0.utf8.count <= 96 })
    #expect(written.joined().utf8.map { Int8(Int($0) - 81) } == weights)
    // Nothing that ends or opens anything inside a raw multi-line string.
    #expect(!written.joined().contains { $0 == "\"" || $0 == "#" || $0.isNewline })
  }

  @Test func aFeatureAlwaysFallsOnTheSameWeight() {
    var weights = [Int8](repeating: 0, count: 1024)
    let feature = FeatureHash.of(7, 12, 13)
    weights[WeightTable.index(of: feature, among: weights.count)] = 9
    #expect(WeightTable(weights).sum([feature, feature]) == 18)
  }
}
