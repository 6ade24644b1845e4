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
        guard let sign = Self.note(bytes, offset, limit) else { break scan }
        offset = sign
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let sign = Self.noteNumber(bytes, offset, limit, behind: position) else { break scan }
        offset = sign
      case 0x20:
        if let sign = Self.afterthought(bytes, offset + 1, limit)
          ?? Self.noteNumber(bytes, offset + 1, limit, behind: position)
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
        // ¹ ² ³ and the other raised figures: notes.
        case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: break
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

  /// The end of a closing guillemet behind one space.
  private static func spacedGuillemet(_ bytes: [UInt8], _ space: Int, _ limit: Int) -> Int? {
    let mark = space + bytes.scalar(at: space).length
    return mark + 2 <= limit && bytes.scalar(at: mark).value == 0xBB ? mark + 2 : nil
  }
}
