/// A text as the engine reads it: its UTF-8 bytes, never rewritten, and the way back to scalars.
///
/// Every position that leaves this room counts Unicode scalars from 0, the end exclusive. Inside
/// the room positions count bytes, since the passes run over bytes.
package struct Text: Sendable {
  let bytes: [UInt8]
  let blocks: [TextBlock]
  private let ruler: ScalarRuler

  /// Reads a text whose blocks are parted by blank lines; nothing in it is taken for a sign.
  package init(_ string: String) {
    bytes = Array(string.utf8)
    ruler = ScalarRuler(bytes)
    blocks = TextBlock.parted(byBlankLinesIn: bytes)
  }

  /// Reads a text of which only the given words are prose: `blocks` in order, in Unicode scalars,
  /// none overlapping. What stands between them, such as a heading's sign, is left alone.
  package init(_ string: String, blocks: [Range<Int>]) {
    let bytes = Array(string.utf8)
    let ruler = ScalarRuler(bytes)
    self.bytes = bytes
    self.ruler = ruler
    self.blocks = blocks.map { range in
      let lower = ruler.byte(ofScalar: range.lowerBound)
      let upper = ruler.byte(ofScalar: range.upperBound)
      let start = bytes.skippingWhite(lower, upTo: max(lower, upper))
      return TextBlock(bytes: start..<bytes.trimmingWhite(start, max(start, upper)))
    }
  }

  /// The number of Unicode scalars.
  package var count: Int { ruler.count }

  /// The words that stand at a range of scalars.
  package func words(_ range: Range<Int>) -> String { string(bytes(ofScalars: range)) }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The scalars that stand at a range of bytes.
  package func scalarRange(ofBytes range: Range<Int>) -> Range<Int> { ruler.scalars(range) }

  func scalars(_ range: Range<Int>) -> Range<Int> { ruler.scalars(range) }

  func bytes(ofScalars range: Range<Int>) -> Range<Int> {
    let lower = ruler.byte(ofScalar: range.lowerBound)
    let upper = ruler.byte(ofScalar: range.upperBound)
    return lower..<max(lower, upper)
  }
}
