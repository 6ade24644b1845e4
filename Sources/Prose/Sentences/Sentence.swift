/// What a sentence is, by its form.
package enum SentenceKind: String, Sendable, CaseIterable {
  /// States something; also whatever is nothing else.
  case statement
  /// Ends in a question mark.
  case question
  /// Tells the reader to do something: begins with a verb and has no subject.
  case instruction
  /// Ends in an exclamation mark.
  case exclamation
  /// Has no verb: a picture's line, a name, a label.
  case fragment
}

/// One sentence of a text.
package struct Sentence: Sendable, Equatable {
  /// Where it stands, in Unicode scalars, closing marks and footnote signs included.
  package let range: Range<Int>
  /// What it is by its form.
  package let kind: SentenceKind
  /// The index of its block among those the text was given, or found by blank lines.
  package let block: Int
  let bytes: Range<Int>
}

extension Text {
  /// The sentences of the text in order. Together they cover every character of the blocks'
  /// words that is no white space, each exactly once; none reaches into another block.
  package func sentences() -> [Sentence] {
    var found: [Sentence] = []
    for (index, block) in blocks.enumerated() where !block.bytes.isEmpty {
      for range in sentenceBytes(of: block) {
        found.append(
          Sentence(range: scalars(range), kind: kind(of: range), block: index, bytes: range))
      }
    }
    return found
  }

  /// Where the sentences stand, in Unicode scalars, without looking at their form.
  package func sentenceRanges() -> [Range<Int>] {
    blocks.flatMap { block in sentenceBytes(of: block).map(scalars) }
  }

  func sentenceBytes(of block: TextBlock) -> [Range<Int>] {
    var cutter = SentenceCutter(bytes: bytes, block: block.bytes)
    return cutter.cut()
  }
}
