/// What a block of a text is, by its signs.
package enum BlockKind: Sendable, Equatable {
  case paragraph
  /// `# …` to `###### …`.
  case heading(level: Int)
  /// `> …`.
  case quotation
  /// `- …`, `* …`, `+ …`, `1. …`.
  case listItem
  /// `![words](address)` alone on a line: the words are the picture's.
  case picture
  /// `---`, `***`, `___`: no words.
  case rule
  /// `<!-- … -->` alone on a line: a mark for programs, no words of the text.
  case mark
}

/// One block of a text: a heading, a paragraph, an item. No sentence reaches over its edges.
package struct Block: Sendable, Equatable {
  /// What it is.
  package let kind: BlockKind
  let bytes: Range<Int>
  /// Its words without the signs before them, in Unicode scalars.
  package let range: Range<Int>

  /// Whether its words are words of the text.
  package var hasWords: Bool { kind != .rule && kind != .mark && !range.isEmpty }
}

/// Cuts a text into blocks. Signs are CommonMark's, as far as stet's own `article.md` uses them.
struct BlockCutter {
  struct Cut {
    let kind: BlockKind
    let words: Range<Int>
  }

  let bytes: [UInt8]
  let form: Text.Form

  func cuts() -> [Cut] {
    var cuts: [Cut] = []
    var open: Cut?
    var line = 0
    while line < bytes.count {
      var end = line
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      let start = bytes.skippingWhite(line, upTo: end)
      let last = bytes.trimmingWhite(start, end)
      if start >= last {
        if let block = open { cuts.append(block) }
        open = nil
      } else {
        let here = form == .plain ? Cut(kind: .paragraph, words: start..<last) : sign(start, last)
        if let before = open, continues(before.kind, here.kind) {
          open = Cut(kind: before.kind, words: before.words.lowerBound..<last)
        } else {
          if let block = open { cuts.append(block) }
          open = here
        }
      }
      line = end + 1
    }
    if let block = open { cuts.append(block) }
    return cuts
  }

  private func continues(_ open: BlockKind, _ next: BlockKind) -> Bool {
    switch (open, next) {
    case (.paragraph, .paragraph), (.quotation, .quotation), (.listItem, .paragraph): true
    default: false
    }
  }

  private func sign(_ start: Int, _ end: Int) -> Cut {
    func after(_ offset: Int) -> Range<Int> { bytes.skippingWhite(offset, upTo: end)..<end }
    func gap(_ offset: Int) -> Bool { offset >= end || bytes[offset] == 0x20 || bytes[offset] == 9 }
    switch bytes[start] {
    case UInt8(ascii: "#"):
      var level = 0
      while start + level < end && bytes[start + level] == UInt8(ascii: "#") { level += 1 }
      if level <= 6 && gap(start + level) {
        return Cut(kind: .heading(level: level), words: after(start + level))
      }
    case UInt8(ascii: ">"):
      var offset = start
      while offset < end && (bytes[offset] == UInt8(ascii: ">") || gap(offset)) { offset += 1 }
      return Cut(kind: .quotation, words: offset..<end)
    case UInt8(ascii: "!"):
      if let words = pictureWords(start, end) { return Cut(kind: .picture, words: words) }
    case UInt8(ascii: "<"):
      if bytes[start..<end].starts(with: Array("<!--".utf8)), bytes[end - 1] == UInt8(ascii: ">") {
        return Cut(kind: .mark, words: start..<end)
      }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      let sign = bytes[start]
      if end - start >= 3, bytes[start..<end].allSatisfy({ $0 == sign || $0 == 0x20 }) {
        return Cut(kind: .rule, words: start..<end)
      }
      if sign != UInt8(ascii: "_"), start + 1 < end, gap(start + 1) {
        return Cut(kind: .listItem, words: after(start + 1))
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var offset = start
      while offset < end && isDigit(bytes[offset]) { offset += 1 }
      // CommonMark allows nine digits; a year at a line's start ("1990. …") is no list.
      if offset - start <= 3, offset + 1 < end, gap(offset + 1),
        bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")")
      {
        return Cut(kind: .listItem, words: after(offset + 1))
      }
    default: break
    }
    return Cut(kind: .paragraph, words: start..<end)
  }

  /// The words of `![words](address)`, if the line is that and nothing else.
  private func pictureWords(_ start: Int, _ end: Int) -> Range<Int>? {
    guard bytes.byte(start + 1) == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: ")") else {
      return nil
    }
    var close = start + 2
    while close + 1 < end
      && !(bytes[close] == UInt8(ascii: "]") && bytes[close + 1] == UInt8(ascii: "("))
    {
      close += 1
    }
    guard close + 1 < end else { return nil }
    let first = bytes.skippingWhite(start + 2, upTo: close)
    return first..<bytes.trimmingWhite(first, close)
  }
}
