/// One block of a text: a paragraph, a heading, an item. No sentence reaches over its edges.
struct TextBlock: Sendable, Equatable {
  /// Its words, in bytes, without white space at either end.
  let bytes: Range<Int>

  /// The blocks of a text without signs: what blank lines part.
  static func parted(byBlankLinesIn bytes: [UInt8]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: Range<Int>?
    var line = 0
    while line < bytes.count {
      var end = line
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      let start = bytes.skippingWhite(line, upTo: end)
      let last = bytes.trimmingWhite(start, end)
      if start >= last {
        if let block = open { blocks.append(TextBlock(bytes: block)) }
        open = nil
      } else {
        open = (open?.lowerBound ?? start)..<last
      }
      line = end + 1
    }
    if let block = open { blocks.append(TextBlock(bytes: block)) }
    return blocks
  }
}
