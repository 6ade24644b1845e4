import Prose
import Testing

/// Texts made to bring a reader down: each must be read to the end, in time that grows with its
/// length alone. The time limit catches what grows faster; speed itself is measured elsewhere.
@Suite(.timeLimit(.minutes(1))) struct HostileTextTests {
  @Test(
    "Repeated marks and words are read to the end",
    arguments: [
      "(", "[", "\"", "“", "‘", "'", "”", ".", ". ", "?!", "…", "a.b.", "A. ", "1. ", "1) 2) ",
      "I said ", "said, ", "“said ", "according to ", "Ana ", "Mr. ", "a-", "1,", "$", "July ",
      "last ", "of ", "the minister, ", "one ", "\n", " \n\n", "\u{301}", "😀", "tens of ",
      "People's ", "Ministry of ", "half", "(A) ", "that ", "\" . ", ", said she, ",
    ])
  func repetition(_ piece: String) {
    read(String(repeating: piece, count: 5_000))
  }

  @Test("One long line is one sentence")
  func longLine() {
    let text = Text(String(repeating: "word ", count: 100_000))
    #expect(text.sentenceRanges() == [0..<499_999])
  }

  private func read(_ string: String) {
    let analysis = Analysis(Text(string))
    #expect(analysis.utterances().count <= string.utf8.count)
    for index in analysis.sentences.indices.prefix(500) {
      _ = analysis.mentions(inSentence: index)
    }
  }
}
