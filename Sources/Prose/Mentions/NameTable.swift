/// What a whole text shows about its names: a word's case elsewhere tells whether a capital at a
/// sentence's start means anything; an acronym's long form stands in brackets beside it.
struct NameTable: Sendable {
  private var capital: Set<WordKey> = []
  private var small: Set<WordKey> = []
  private var pairs: Set<Pair> = []
  private(set) var longForms: [WordKey: String] = [:]

  private struct Pair: Hashable {
    let first: WordKey
    let second: WordKey
  }

  init(bytes: [UInt8], sentences: [[Token]]) {
    for tokens in sentences {
      let titleCase = Self.isTitleCase(tokens)
      for (index, token) in tokens.enumerated() where token.make == .word {
        if !token.isCapital {
          small.insert(token.key)
        } else if !titleCase, !Self.startsAnew(index, tokens) {
          capital.insert(token.key)
          if index + 1 < tokens.count, tokens[index + 1].isCapital {
            pairs.insert(Pair(first: token.key, second: tokens[index + 1].key))
          }
        }
      }
    }
    for tokens in sentences { collectLongForms(tokens, bytes) }
  }

  func isKnownName(_ key: WordKey) -> Bool { capital.contains(key) && !small.contains(key) }

  /// Whether two words stand side by side with capitals elsewhere.
  func isKnownPair(_ first: WordKey, _ second: WordKey) -> Bool {
    pairs.contains(Pair(first: first, second: second))
  }

  func isKnownWord(_ key: WordKey) -> Bool { small.contains(key) }

  /// Whether a capital there comes from the place and not from the word.
  static func startsAnew(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    if before.isQuote { return true }
    // `J. Lund`, `Dr. Lund`: the stop is that of the word before.
    if index > 1, before.mark == UInt8(ascii: "."), !before.spaced,
      tokens[index - 2].isSingleCapital || tokens[index - 2].isOne(of: TitleWords.beforeStop)
    {
      return false
    }
    return before.make == .mark
      && (before.mark == UInt8(ascii: ":") || before.mark == UInt8(ascii: "(")
        || before.mark == UInt8(ascii: "!") || before.mark == UInt8(ascii: "?")
        || before.mark == UInt8(ascii: ".") || before.mark == UInt8(ascii: "]")
        || before.mark == UInt8(ascii: "|"))
  }

  /// Whether a line is set in capitals, which then tell no name: a few words at least, none small.
  static func isAllCapitals(_ tokens: [Token]) -> Bool {
    var words = 0
    for token in tokens where token.isWord && token.bytes.count > 1 {
      guard token.isAcronym || token.isPossessive else { return false }
      words += 1
    }
    return words > 3
  }

  /// Whether most words of some length have a capital, as in English headlines.
  static func isTitleCase(_ tokens: [Token]) -> Bool {
    // Headlines have no stop.
    if tokens.last?.mark == UInt8(ascii: ".") { return false }
    var capitals = 0
    var words = 0
    for token in tokens where token.make == .word && token.bytes.count > 3 {
      words += 1
      if token.isCapital { capitals += 1 }
    }
    return words > 3 && capitals * 4 >= words * 3
  }

  /// `National Weather Service (NWS)`: the letters of the acronym begin the words before it.
  private mutating func collectLongForms(_ tokens: [Token], _ bytes: [UInt8]) {
    for (index, token) in tokens.enumerated() {
      guard token.isAcronym, index > 1, index + 1 < tokens.count,
        tokens[index - 1].mark == UInt8(ascii: "("), tokens[index + 1].mark == UInt8(ascii: ")"),
        let start = Self.longForm(of: index, tokens, bytes)
      else { continue }
      let range = tokens[start].bytes.lowerBound..<tokens[index - 2].bytes.upperBound
      longForms[token.key] = String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// Where the words begin whose first letters make the acronym at an index.
  static func longForm(of index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int? {
    let letters = bytes[tokens[index].bytes].filter { $0 != UInt8(ascii: ".") }
    var position = index - 2
    var start: Int?
    for letter in letters.reversed() {
      while position >= 0, tokens[position].isWord, !tokens[position].isCapital,
        tokens[position].bytes.count <= 3
      {
        position -= 1
      }
      guard position >= 0, tokens[position].isCapital,
        bytes[tokens[position].bytes.lowerBound] == letter
      else { return nil }
      start = position
      position -= 1
    }
    return start
  }
}
