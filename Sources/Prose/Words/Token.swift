/// A word, figure or mark of a text, as the later passes read it.
struct Token: Sendable {
  enum Make: Sendable { case word, number, openQuote, closeQuote, straightQuote, mark }

  let make: Make
  let bytes: Range<Int>
  let key: WordKey
  /// Begins with a capital.
  let isCapital: Bool
  /// Two capitals or more and no small letter: `NWS`, `U.S.`.
  let isAcronym: Bool
  /// A possessive ending standing by itself: `'s`, `’`.
  let isPossessive: Bool
  /// The mark's byte, if it is an ASCII mark.
  let mark: UInt8
  /// White space stands before it.
  let spaced: Bool

  var isWord: Bool { make == .word }
  var isComma: Bool { mark == UInt8(ascii: ",") }
  var isColon: Bool { mark == UInt8(ascii: ":") }

  /// A dash or a hyphen standing by itself.
  func isDash(_ text: [UInt8]) -> Bool {
    let sign = text.scalar(at: bytes.lowerBound).value
    return make == .mark && (sign == 0x2013 || sign == 0x2014 || sign == 0x2D)
  }

  /// One capital of ASCII, as initials are.
  var isSingleCapital: Bool { isWord && isCapital && bytes.count == 1 }

  /// A quotation mark of whatever make.
  var isQuote: Bool {
    make == .openQuote || make == .closeQuote || make == .straightQuote
  }

  func isOne(of list: WordList) -> Bool { isWord && list.contains(key) }
}

extension [Token] {
  /// The word right before an index, a stop between them left out: `Mr. Lund`.
  func wordBefore(_ index: Int) -> Token? {
    let before = index > 1 && self[index - 1].mark == UInt8(ascii: ".") ? index - 2 : index - 1
    return before >= 0 && self[before].isWord ? self[before] : nil
  }

  /// Whether the word at an index is one of a closed class: not where it is spelt like a preposition or
  /// an auxiliary, has a capital inside a sentence, and a name goes on behind: `the mayor Per Ito`.
  ///
  /// - Parameter isInside: a capital says something at the first index too.
  func isFunction(at index: Int, isInside: Bool = false) -> Bool {
    let token = self[index]
    guard WordClasses.isFunction(token.key) else { return false }
    guard token.isCapital, !token.isAcronym,
      token.isOne(of: WordClasses.prepositions) || token.isOne(of: WordClasses.auxiliaries),
      isInside && index == 0 || !NameTable.startsAnew(index, self), index + 1 < count
    else { return true }
    let next = self[index + 1]
    return !next.isWord || !next.isCapital || next.isPossessive || WordClasses.isFunction(next.key)
  }
}

extension Token {
  init(mark range: Range<Int>, make: Make, byte: UInt8, spaced: Bool) {
    self.init(
      make: make, bytes: range, key: WordKey([]), isCapital: false, isAcronym: false,
      isPossessive: false, mark: byte, spaced: spaced)
  }
}
