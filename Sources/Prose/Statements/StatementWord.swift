/// A word of a sentence on its way into a statement.
struct StatementWord: Sendable {
  var text: String
  var tag: WordTag
  var key: WordKey
  /// White space stands before it.
  var isSpaced: Bool
  var isCapital: Bool
  /// A clause begins here, as far as the cutter can tell.
  var startsClause: Bool
  /// The mark, if it is one of ASCII.
  var mark: UInt8
  /// Where it stands in the sentence, in bytes; nil if the sentence does not have it.
  var place: Range<Int>?

  var isComma: Bool { mark == UInt8(ascii: ",") }
  var isAuxiliary: Bool { WordClasses.auxiliaries.contains(key) }

  func isOne(of list: WordList) -> Bool { tag != .mark && list.contains(key) }
  func isWord(_ word: StaticString) -> Bool { tag != .mark && key == WordKey(word) }
}

extension StatementWord {
  /// A word that the sentence does not have.
  init(added text: String, _ tag: WordTag) {
    self.init(
      text: text, tag: tag, key: WordKey(text.utf8), isSpaced: true,
      isCapital: text.unicodeScalars.first.map { isUpper($0.value) } ?? false,
      startsClause: false, mark: 0)
  }

  /// The words of a sentence; a clause may begin at those in `starts`.
  static func words(_ forms: WordForms, _ tags: [WordTag], starts: Set<Int>) -> [StatementWord] {
    forms.tokens.indices.map { index in
      let token = forms.tokens[index]
      return StatementWord(
        text: String(decoding: forms.bytes[token.bytes], as: UTF8.self), tag: tags[index],
        key: token.key, isSpaced: token.spaced && index > 0, isCapital: token.isCapital,
        startsClause: starts.contains(index), mark: token.mark, place: token.bytes)
    }
  }
}

extension [StatementWord] {
  /// The words as one sentence: a capital first, a stop last, marks left over taken off.
  var sentence: String {
    var words = self[...]
    while let last = words.last,
      last.isComma || last.mark == UInt8(ascii: ";")
        || last.mark == UInt8(ascii: ":") || last.mark == UInt8(ascii: ".")
        || last.text == "—" || last.text == "–" || last.text == "-" || last.tag == .conjunction
    {
      words.removeLast()
    }
    while let first = words.first, first.isComma || first.mark == UInt8(ascii: ";") {
      words.removeFirst()
    }
    var text = ""
    for (offset, word) in words.enumerated() {
      if offset > 0, word.isSpaced { text += " " }
      text += word.text
    }
    guard let first = text.first else { return "" }
    let isMixed = text.dropFirst().prefix { !$0.isWhitespace }.contains { $0.isUppercase }
    if !isMixed { text = first.uppercased() + text.dropFirst() }
    if let last = text.last, last != ".", last != "!", last != "?" { text += "." }
    return text
  }

  /// Where the first finite verb stands.
  var firstFinite: Int? { firstIndex { $0.tag.isFinite } }

  /// How many brackets and quotation marks are open before each word.
  var depths: [Int] {
    var depth = 0
    var isQuoted = false
    return map { word in
      switch word.text {
      case "(", "[", "“", "«", "„":
        depth += 1
        return depth
      case ")", "]", "”", "»":
        depth = Swift.max(0, depth - 1)
        return depth + 1
      case "\"":
        isQuoted.toggle()
        return depth + 1
      default: return depth + (isQuoted ? 1 : 0)
      }
    }
  }
}
