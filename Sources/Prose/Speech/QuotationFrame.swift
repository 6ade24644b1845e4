/// What stands right before or behind a quotation and names its speaker without a verb of saying:
/// `Ito defended the plan: “…”`, `She: “…”`, `“…” — Ana Ito`.
struct QuotationFrame {
  let analysis: Analysis
  let stretch: QuotedStretch
  let sentence: Int

  /// The longest that a name standing alone may be, in tokens.
  private static let longestName = 8

  /// Where the speaker is named, in bytes.
  var speaker: Range<Int>? { introduction ?? signature }

  private var introduction: Range<Int>? {
    let before = analysis.tokens[sentence].prefix {
      $0.bytes.upperBound <= stretch.outer.lowerBound
    }
    if let last = before.last { return last.isColon ? subject(of: Array(before)) : nil }
    guard sentence > 0, let colon = analysis.tokens[sentence - 1].last, colon.isColon,
      analysis.sentences[sentence].block - analysis.sentences[sentence - 1].block <= 1
    else { return nil }
    return subject(of: analysis.tokens[sentence - 1])
  }

  /// The subject of words that end in a colon, or all of them if they are but a name.
  private func subject(of tokens: [Token]) -> Range<Int>? {
    let bytes = analysis.text.bytes
    let phrase = SpeakerPhrase(
      bytes: bytes, tokens: tokens, isQuoted: Array(repeating: false, count: tokens.count))
    let verb = tokens.indices.first { $0 > 0 && Verbs.mayBe(tokens[$0], bytes) }
    if let verb { return phrase.before(verb).flatMap { Self.bytes(tokens[$0]) } }
    guard tokens.count - 1 <= Self.longestName, let first = tokens.first, first.isCapital,
      tokens.dropLast().allSatisfy(\.isWord)
    else { return nil }
    return Self.bytes(tokens.dropLast())
  }

  private var signature: Range<Int>? {
    let block = analysis.sentences[sentence].block
    var behind: [Token] = []
    var index = sentence
    while index < analysis.sentences.count, index <= sentence + 1 || behind.isEmpty,
      analysis.sentences[index].block == block, behind.count <= Self.longestName + 1
    {
      behind += analysis.tokens[index].lazy.filter {
        $0.bytes.lowerBound >= stretch.outer.upperBound
      }.prefix(Self.longestName + 2)
      index += 1
    }
    guard let dash = behind.first, dash.isDash(analysis.text.bytes),
      (2...Self.longestName + 1).contains(behind.count),
      behind.dropFirst().allSatisfy({ $0.isWord && ($0.isCapital || $0.bytes.count <= 3) })
    else { return nil }
    return Self.bytes(behind.dropFirst())
  }

  private static func bytes(_ tokens: ArraySlice<Token>) -> Range<Int>? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }
}
