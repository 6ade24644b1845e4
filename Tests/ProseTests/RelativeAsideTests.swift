import Prose
import TestSupport
import Testing

/// The first span is of whom or what is told, the second what.
@Suite struct RelativeAsideTests {
  @Test(
    "What is told in passing of a subject, or of somebody at the end, is found",
    arguments: [
      "⟦The bridge⟧, which ⟦cost 3 million⟧, opened in May.",
      "⟦The mayor of Lund⟧, who ⟦took office in 2019⟧, left early.",
      "The council met ⟦Ana Ito⟧, who ⟦built nine ferries⟧.",
    ])
  func found(_ marked: String) {
    let text = MarkedText(marked)
    let aside = Analysis(Text(text.plain)).aside(ofSentence: 0)
    #expect([aside?.subject, aside?.body] == text.spans)
  }

  @Test(
    "Where it is in doubt what is told of whom, nothing is",
    arguments: [
      "The bridge that cost 3 million opened in May.",
      "The bridge opened in May, which pleased the town.",
      "The crew was Ana, Ben and Eva, who sail every day.",
      "Many, who had come in May, left early.",
      "The ship has a cook, who sails every day.",
      "Who, if anybody, which ship?",
    ])
  func none(_ sentence: String) {
    #expect(Analysis(Text(sentence)).aside(ofSentence: 0) == nil)
  }
}
