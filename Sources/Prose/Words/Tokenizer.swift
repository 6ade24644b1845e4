/// Cuts a range of a text into tokens, in one pass.
///
/// A hyphened word is one token, a possessive ending is one of its own, a figure keeps its
/// separators (`12,000`, `3.5`), an abbreviation its stops (`U.S.`).
struct Tokenizer {
  let bytes: [UInt8]

  /// No sentence has more; what has is data or an attack, and only its beginning is looked at. A run of
  /// ten million marks would else be kept as half a gigabyte of tokens.
  static let most = 20_000

  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var position = range.lowerBound
    var spaced = true
    while position < range.upperBound, tokens.count < Self.most {
      let (value, length) = bytes.scalar(at: position)
      if isWhite(value) {
        spaced = true
        position += length
        continue
      }
      let end: Int
      if Prose.isDigit(value) {
        end = endOfNumber(position, range.upperBound)
        tokens.append(word(position..<end, make: .number, spaced: spaced))
      } else if isLetter(value) {
        end = endOfWord(position, range.upperBound)
        append(word: position..<end, to: &tokens, spaced: spaced)
      } else {
        end = min(position + length, range.upperBound)
        tokens.append(
          Token(
            mark: position..<end, make: make(value, at: position, end: end, spaced: spaced),
            byte: value < 0x80 ? UInt8(value) : 0, spaced: spaced))
      }
      position = end
      spaced = false
    }
    return tokens
  }

  private func make(_ value: UInt32, at position: Int, end: Int, spaced: Bool) -> Token.Make {
    switch value {
    case 0x22: .straightQuote
    case 0x201C, 0x201E, 0xAB, 0x2018: .openQuote
    case 0x201D, 0xBB, 0x2019: .closeQuote
    case 0x27: .straightQuote
    default: .mark
    }
  }

  private func word(_ range: Range<Int>, make: Token.Make, spaced: Bool) -> Token {
    var capitals = 0
    var smalls = 0
    var position = range.lowerBound
    // A long word's case is told by its beginning.
    let reach = min(range.upperBound, position + 64)
    while position < reach {
      let (value, length) = bytes.scalar(at: position)
      if isUpper(value) { capitals += 1 } else if isLower(value) { smalls += 1 }
      position += length
    }
    return Token(
      make: make, bytes: range, key: WordKey(bytes[range]),
      isCapital: isUpper(bytes.scalar(at: range.lowerBound).value),
      isAcronym: capitals > 1 && smalls == 0, isPossessive: false, mark: 0, spaced: spaced)
  }

  private func append(word range: Range<Int>, to tokens: inout [Token], spaced: Bool) {
    // `Oslo's`, `Oslo’s`: the ending is a token of its own; `it's` too, which does no harm.
    let apostrophe = endingLength(range)
    let stem = range.lowerBound..<(range.upperBound - apostrophe)
    if !stem.isEmpty { tokens.append(word(stem, make: .word, spaced: spaced)) }
    if apostrophe > 0 {
      tokens.append(
        Token(
          make: .word, bytes: stem.upperBound..<range.upperBound, key: WordKey("'s"),
          isCapital: false, isAcronym: false, isPossessive: true, mark: 0, spaced: false))
    }
  }

  private func endingLength(_ range: Range<Int>) -> Int {
    let count = range.count
    let last = bytes[range.upperBound - 1]
    guard last | 0x20 == UInt8(ascii: "s"), count > 2 else { return 0 }
    if bytes[range.upperBound - 2] == UInt8(ascii: "'") { return 2 }
    if count > 4, bytes[range.upperBound - 2] == 0x99, bytes[range.upperBound - 3] == 0x80,
      bytes[range.upperBound - 4] == 0xE2
    {
      return 4
    }
    return 0
  }

  private func endOfWord(_ start: Int, _ limit: Int) -> Int {
    var position = start
    var stops = false
    while position < limit {
      let (value, length) = bytes.scalar(at: position)
      if isLetter(value) || Prose.isDigit(value) {
        position += length
        continue
      }
      let next = bytes.scalar(at: position + length).value
      let inside = position + length < limit
      switch value {
      case 0x27, 0x2019, 0x2D, 0x2010, 0x2011:
        guard inside, isLetter(next) || Prose.isDigit(next) else { return position }
      case 0x2E:
        // Inside an abbreviation, or its last stop: `U.S.`; also addresses such as `news.example`.
        if inside, isLetter(next) {
          stops = true
        } else {
          return stops && isDottedLetters(start..<position) ? position + 1 : position
        }
      case 0x26:
        guard inside, isLetter(next), position > start else { return position }
      default:
        return position
      }
      position += length
    }
    return min(position, limit)
  }

  private func isDottedLetters(_ range: Range<Int>) -> Bool {
    var run = 0
    for byte in bytes[range] {
      run = byte == 0x2E ? 0 : run + 1
      if run > 1 { return false }
    }
    return true
  }

  private func endOfNumber(_ start: Int, _ limit: Int) -> Int {
    var position = start
    while position < limit {
      let (value, length) = bytes.scalar(at: position)
      if Prose.isDigit(value) || isLetter(value) {
        position += length
        continue
      }
      let next = bytes.scalar(at: position + length).value
      guard position + length < limit else { return position }
      switch value {
      case 0x2C, 0x2E, 0x3A, 0x2F, 0x00A0, 0x202F, 0x2009:
        // A no-break space parts thousands only before three figures: `12 000`.
        if value >= 0xA0 {
          guard groupOfThree(position + length, limit) else { return position }
        }
        guard Prose.isDigit(next) else { return position }
      case 0x2D, 0x2010, 0x2011:
        guard isLetter(next) || Prose.isDigit(next) else { return position }
      default:
        return position
      }
      position += length
    }
    return min(position, limit)
  }

  private func groupOfThree(_ offset: Int, _ limit: Int) -> Bool {
    offset + 3 <= limit && isDigit(bytes[offset]) && isDigit(bytes[offset + 1])
      && isDigit(bytes[offset + 2]) && !isDigit(bytes.byte(offset + 3))
  }
}
