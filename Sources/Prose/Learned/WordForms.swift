/// The tokens of one sentence as the learned parts see them: numbers in the place of letters.
package struct WordForms: Sendable {
  /// What of a token its letters show.
  struct Form: Sendable {
    /// The word in small letters, figures by their kind alone.
    let word: UInt32
    /// Its last two and three bytes, small.
    let lastTwo: UInt32
    let lastThree: UInt32
    /// Capital, all capitals, a figure, a hyphen inside; for a mark, which one.
    let shape: UInt32

    /// Stands for what is past either end of the sentence.
    static let none = Form(word: 1, lastTwo: 1, lastThree: 1, shape: 0xFF)
  }

  let bytes: [UInt8]
  let tokens: [Token]
  let forms: [Form]

  init(_ tokens: [Token], bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    forms = tokens.map { Self.form(of: $0, bytes) }
  }

  /// Reads one sentence that stands by itself.
  package init(sentence: String) {
    let bytes = Array(sentence.utf8)
    self.init(Tokenizer(bytes: bytes).tokens(in: 0..<bytes.count), bytes: bytes)
  }

  /// The number of tokens.
  package var count: Int { tokens.count }

  /// Where a token stands, in bytes of the text.
  package func range(_ index: Int) -> Range<Int> { tokens[index].bytes }

  /// Whether a token is a mark: nothing to learn about it.
  package func isMark(_ index: Int) -> Bool {
    tokens[index].make != .word && tokens[index].make != .number
  }

  func form(_ index: Int) -> Form {
    index >= 0 && index < forms.count ? forms[index] : .none
  }

  private static func form(of token: Token, _ bytes: [UInt8]) -> Form {
    if token.make != .word && token.make != .number {
      let sign = markSign(token, bytes)
      return Form(word: 0x1000 | sign, lastTwo: sign, lastThree: sign, shape: 0x100 | sign)
    }
    var shape: UInt32 = 0
    if token.isCapital { shape |= 1 }
    if token.isAcronym { shape |= 2 }
    if token.make == .number { shape |= 4 }
    let end = token.bytes.upperBound
    let start = token.bytes.lowerBound
    // A long word's end and beginning tell what is to be told.
    for byte in bytes[start..<min(end, start + 64)] where byte == UInt8(ascii: "-") { shape |= 8 }
    var two: UInt32 = 0
    var three: UInt32 = 0
    for (back, offset) in stride(from: end - 1, through: max(start, end - 3), by: -1).enumerated() {
      let byte = bytes[offset]
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      three |= UInt32(small) << UInt32(8 * back)
      if back < 2 { two |= UInt32(small) << UInt32(8 * back) }
    }
    let word =
      token.make == .number ? 0x2000 | figureKind(token, bytes) : token.key.folded
    return Form(word: word, lastTwo: two, lastThree: three, shape: shape)
  }

  /// A mark by what it does: every dash alike, every quotation mark alike.
  private static func markSign(_ token: Token, _ bytes: [UInt8]) -> UInt32 {
    if token.make == .openQuote || token.make == .closeQuote || token.make == .straightQuote {
      return UInt32(UInt8(ascii: "\""))
    }
    if token.isDash(bytes) { return UInt32(UInt8(ascii: "-")) }
    return bytes.scalar(at: token.bytes.lowerBound).value & 0xFFF
  }

  /// A figure by its kind: a year, or its number of digits, whole or not, with letters behind.
  private static func figureKind(_ token: Token, _ bytes: [UInt8]) -> UInt32 {
    var digits: UInt32 = 0
    var letters = false
    var stop = false
    let start = token.bytes.lowerBound
    for byte in bytes[start..<min(token.bytes.upperBound, start + 24)] {
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        stop = true
      } else if byte != UInt8(ascii: ",") {
        letters = true
      }
    }
    let isYear =
      digits == 4 && token.bytes.count == 4
      && (bytes[start] == UInt8(ascii: "1") && bytes[start + 1] >= UInt8(ascii: "5")
        || bytes[start] == UInt8(ascii: "2") && bytes[start + 1] == UInt8(ascii: "0"))
    return (isYear ? 0x80 : min(digits, 7)) | (letters ? 0x10 : 0) | (stop ? 0x20 : 0)
  }
}
