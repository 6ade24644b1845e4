/// What may be a verb, told from closed classes, lists and endings: no tagger.
enum Verbs {
  /// Whether a word may be a verb in whatever form.
  static func mayBe(_ token: Token, _ bytes: [UInt8]) -> Bool {
    isListed(token) || hasPastEnding(token, bytes)
  }

  /// Whether a list has it.
  static func isListed(_ token: Token) -> Bool {
    guard token.isWord, !token.isPossessive else { return false }
    return WordClasses.auxiliaries.contains(token.key)
      || WordClasses.irregularVerbs.contains(token.key)
      || WordClasses.commonVerbs.contains(token.key) || CueVerbs.all.contains(token.key)
  }

  /// `-ed` on a small word: a past form or a participle.
  static func hasPastEnding(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.isWord, !token.isCapital, token.bytes.count > 3 else { return false }
    let end = token.bytes.upperBound
    return bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "e")
      && bytes[end - 3] != UInt8(ascii: "e")
  }
}
