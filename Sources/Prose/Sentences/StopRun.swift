/// A run of stops with the closing marks that belong to it: `.`, `?!`, `…”`, `.)`, `."[12]`, `. . .`.
struct StopRun {
  enum Make { case stop, ellipsis, mark, wide }

  let make: Make
  /// Where its first stop stands.
  let position: Int
  /// Behind the last stop and closing mark.
  let end: Int
  /// The next character that is no white space, or the block's end.
  let next: Int
  /// How many dots it has; … counts as three.
  let dots: Int
  /// Whether a quotation mark or bracket closes in it.
  let closes: Bool
  /// Behind the one stop that ends a sentence when a spaced ellipsis follows: `words. . . . Next`.
  let firstStop: Int?

  static func isWideStop(_ bytes: [UInt8], _ offset: Int) -> Bool {
    switch bytes.scalar(at: offset).value {
    case 0x2026, 0x203C, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: true
    default: false
    }
  }

  init(_ bytes: [UInt8], at position: Int, in sentence: Range<Int>) {
    let limit = sentence.upperBound
    var offset = position
    var dots = 0
    var marks = false
    var wide = false
    var closes = false
    var spaced: Int?
    scan: while offset < limit {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "."):
        dots += 1
        offset += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        marks = true
        offset += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        closes = true
        offset += 1
      case UInt8(ascii: "["):
        guard let sign = Self.footnote(bytes, offset, limit) else { break scan }
        offset = sign
      case 0x20:
        if let sign = Self.footnote(bytes, offset + 1, limit) ?? Self.face(bytes, offset + 1, limit)
        {
          offset = sign
          continue scan
        }
        // French sets its marks off: `« On part. »`.
        if let close = Self.spacedGuillemet(bytes, offset, limit) {
          closes = true
          offset = close
          continue scan
        }
        // A spaced ellipsis: dots with one space between them.
        guard dots > 0, !marks, bytes.byte(offset + 1) == UInt8(ascii: "."),
          !isDigit(bytes.byte(offset + 2)), offset + 1 < limit,
          bytes[offset - 1] == UInt8(ascii: ".")
        else { break scan }
        if spaced == nil { spaced = offset }
        offset += 1
      default:
        let (value, length) = bytes.scalar(at: offset)
        switch value {
        case 0x2026: dots += 3
        case 0xA0, 0x202F:
          guard let close = Self.spacedGuillemet(bytes, offset, limit) else { break scan }
          closes = true
          offset = close
          continue scan
        case 0x203C, 0x2047...0x2049: marks = true
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F: wide = true
        case 0x2019, 0x201D, 0xBB, 0x203A: closes = true
        // As a closing mark in German („…“), Czech, Russian.
        case 0x201C, 0x2018:
          let after = bytes.scalar(at: offset + length).value
          guard offset + length >= limit || isWhite(after) else { break scan }
          closes = true
        default: break scan
        }
        offset += length
      }
    }
    self.position = position
    end = min(offset, limit)
    next = bytes.skippingWhite(end, upTo: limit)
    self.closes = closes
    self.dots = dots
    make = marks ? .mark : wide ? .wide : dots > 1 ? .ellipsis : .stop
    // Three spaced dots behind a word's own stop are an ellipsis of the next sentence.
    let attached = position > sentence.lowerBound && bytes[position - 1] != 0x20
    firstStop = spaced == position + 1 && attached && dots == 4 ? position + 1 : nil
  }

  /// The end of a footnote's sign, `[12]`.
  private static func footnote(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    var position = offset + 1
    while position < limit, position - offset < 4, isDigit(bytes[position]) { position += 1 }
    guard bytes.byte(offset) == UInt8(ascii: "["), position > offset + 1, position < limit,
      bytes[position] == UInt8(ascii: "]")
    else { return nil }
    return position + 1
  }

  /// The end of a closing guillemet behind one space.
  private static func spacedGuillemet(_ bytes: [UInt8], _ space: Int, _ limit: Int) -> Int? {
    let mark = space + bytes.scalar(at: space).length
    return mark + 2 <= limit && bytes.scalar(at: mark).value == 0xBB ? mark + 2 : nil
  }

  /// The end of a typed face, `:)` or `;-(`: it goes with the sentence it comments on.
  private static func face(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    guard bytes.byte(offset) == UInt8(ascii: ":") || bytes.byte(offset) == UInt8(ascii: ";") else {
      return nil
    }
    var position = offset + 1
    if bytes.byte(position) == UInt8(ascii: "-") { position += 1 }
    let mouth = position
    while position < limit, ")(DPp".utf8.contains(bytes[position]) { position += 1 }
    guard position > mouth, position >= limit || isWhite(bytes.scalar(at: position).value) else {
      return nil
    }
    return position
  }
}
