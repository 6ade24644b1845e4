/// Quotation marks around a name or title, not around words that somebody said: `the book “Deep Water”`.
enum QuotedName {
  /// More words make no name.
  private static let mostWords = 12

  /// Whether every word between the marks has a capital, small words of grammar apart. A comma or stop of
  /// the sentence around may stand inside the marks behind a name of two words: `on “Low Tide,” he said`.
  static func isName(_ stretch: QuotedStretch, _ bytes: [UInt8]) -> Bool {
    guard stretch.inner.count < 100 else { return false }
    var tokens = Tokenizer(bytes: bytes).tokens(in: stretch.inner)[...]
    let capitals = tokens.count { $0.isCapital && !WordClasses.isFunction($0.key) }
    if let last = tokens.last, last.isComma || last.mark == UInt8(ascii: "."), capitals > 1 {
      tokens.removeLast()
    }
    guard let first = tokens.first, let last = tokens.last, first.isCapital, last.make != .mark,
      tokens.count <= mostWords, capitals > 0
    else { return false }
    return tokens.allSatisfy { token in
      !token.isWord || token.isCapital || token.isPossessive
        // `Ask me in April.`: a title writes its pronouns with a capital.
        || WordClasses.isFunction(token.key) && !token.isOne(of: WordClasses.auxiliaries)
          && !token.isOne(of: WordClasses.subjectPronouns)
          && !token.isOne(of: WordClasses.objectPronouns)
    }
  }
}
