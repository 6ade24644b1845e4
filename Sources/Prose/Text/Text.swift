/// A text as the engine reads it: its UTF-8 bytes, never rewritten, and the way back to scalars.
///
/// Every position that leaves this room counts Unicode scalars from 0, the end exclusive. Inside
/// the room positions count bytes, since the passes run over bytes.
package struct Text: Sendable {
  /// How a text marks its blocks.
  package enum Form: Sendable {
    /// Blocks are parted by blank lines; nothing else is a sign.
    case plain
    /// As `plain`, and `#`, `>`, list marks, pictures and HTML comments are signs, not words.
    case markdown
  }

  let bytes: [UInt8]
  private let ruler: ScalarRuler

  /// The form the text was read in.
  package let form: Form
  /// The text's blocks in order.
  package let blocks: [Block]

  /// Reads a text.
  package init(_ string: String, form: Form = .markdown) {
    let bytes = Array(string.utf8)
    self.bytes = bytes
    self.form = form
    ruler = ScalarRuler(bytes)
    let cuts = BlockCutter(bytes: bytes, form: form).cuts()
    blocks = cuts.map { [ruler] cut in
      Block(kind: cut.kind, bytes: cut.words, range: ruler.scalars(cut.words))
    }
  }

  /// The number of Unicode scalars.
  package var count: Int { ruler.count }

  /// The words that stand at a range of scalars.
  package func words(_ range: Range<Int>) -> String {
    string(bytes(ofScalars: range))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func scalars(_ range: Range<Int>) -> Range<Int> { ruler.scalars(range) }

  func bytes(ofScalars range: Range<Int>) -> Range<Int> {
    let lower = ruler.byte(ofScalar: range.lowerBound, in: bytes)
    let upper = ruler.byte(ofScalar: range.upperBound, in: bytes)
    return lower..<max(lower, upper)
  }
}
