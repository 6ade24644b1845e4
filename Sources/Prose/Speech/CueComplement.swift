/// What stands behind a cue: words said, a clause, or nothing but an adverbial.
extension SentenceCues {
  /// Whether nothing but an adverbial stands between a place and the sentence's end:
  /// `on Monday.`, `in a statement.`
  func isTail(_ index: Int) -> Bool {
    var position = index
    while position < tokens.count {
      if position - index > Self.longestTail { return false }
      let token = tokens[position]
      if isQuoted[position] || token.isQuote {
        return position == index && position + 1 >= tokens.count
      }
      if token.isComma { return false }
      if Verbs.isListed(token), position > index, !isInPhrase(position, since: index) {
        return false
      }
      if position == index, token.isWord, !token.isOne(of: WordClasses.prepositions),
        !DateWords.weekdays.contains(token.key), !token.isOne(of: DateWords.relative),
        !token.isOne(of: DateWords.plainDays), !token.isOne(of: Self.tailOpeners), !isAdverb(token)
      {
        return false
      }
      position += 1
    }
    return true
  }

  /// Whether a word that may be a verb is the noun of a phrase: `after reading a secret report`.
  private func isInPhrase(_ position: Int, since start: Int) -> Bool {
    guard !tokens[position].isOne(of: WordClasses.auxiliaries) else { return false }
    return tokens[start..<position].suffix(3).contains { $0.isOne(of: WordClasses.determiners) }
      && !tokens[start..<position].suffix(2).contains { $0.isOne(of: WordClasses.auxiliaries) }
      && !(position + 1 < tokens.count && tokens[position + 1].isWord
        && !tokens[position + 1].isOne(of: WordClasses.prepositions))
  }

  /// Longer than any adverbial: a bound for sentences that never end.
  static let longestTail = 40
  static let tailOpeners = WordList("after again as earlier here later then there when")

  func isAdverb(_ token: Token) -> Bool {
    token.isWord && bytes[token.bytes].suffix(2).elementsEqual("ly".utf8)
  }

  /// Whether what was said stands behind a cue.
  func hasContentBehind(_ cue: Int, speech: Bool) -> Bool {
    let next = contentStart(behind: cue)
    guard next < tokens.count else { return false }
    if isQuoted[next] || tokens[next].isQuote {
      return speech || next <= cue + 2
    }
    if tokens[cue].isOne(of: CueVerbs.quoteOnly) { return hasQuotation(behind: cue) }
    if next > cue + 1, isThat(next - 1) || tokens[next - 1].isComma && isThat(next - 2) {
      return true
    }
    if tokens[next].isOne(of: WordClasses.relatives), tokens[next].key != WordKey("who") {
      return speech || tokens[next].key == WordKey("how") || tokens[next].key == WordKey("why")
        || tokens[next].key == WordKey("what") || tokens[next].key == WordKey("whether")
    }
    if tokens[next].make == .mark { return false }
    if isRelativeObject(next, of: cue) { return true }
    if isTail(cue + 1) { return false }
    return tokens[cue].isOne(of: CueVerbs.say) ? hasClause(next) : startsClause(next)
  }

  /// `The bridge, which engineers say is unsafe`: what is said begins with its verb.
  private func isRelativeObject(_ next: Int, of cue: Int) -> Bool {
    guard tokens[cue].isOne(of: CueVerbs.say), tokens[next].isOne(of: WordClasses.auxiliaries)
    else { return false }
    return tokens[..<cue].suffix(7).indices.contains { index in
      index > 0 && index + 1 < cue && tokens[index - 1].isComma
        && (isKey(index, "which") || isKey(index, "who"))
    }
  }

  /// Whether a quotation is part of what a verb governs: `called the plan “sound”`.
  private func hasQuotation(behind cue: Int) -> Bool {
    for index in cue + 1..<min(cue + Self.longestObject, tokens.count) {
      let token = tokens[index]
      if isQuoted[index] { return true }
      if token.isColon || token.isOne(of: WordClasses.auxiliaries)
        || token.isOne(of: CueVerbs.speech) && !isNoun(index)
      {
        return false
      }
    }
    return false
  }
  private static let longestObject = 16

  /// Whether a subject and a verb stand before a place that no list has: `The firm carries 400 people`.
  func hasTaggedVerb(before index: Int) -> Bool {
    guard !tokens[0].isOne(of: WordClasses.prepositions) else { return false }
    return (1..<max(1, index)).contains { place in
      let before = wordTags[place - 1]
      guard tokens[place].isWord, !tokens[place].isCapital, before != .determiner else {
        return false
      }
      if wordTags[place].isFinite { return true }
      // An unknown verb in -s may be tagged as a noun: `the board controls prices`.
      guard before.isNominal && before != .figure || before == .adjective,
        bytes[tokens[place].bytes].last == UInt8(ascii: "s"),
        place + 1 < index
      else { return false }
      let next = tokens[place + 1]
      return next.make == .number || next.isWord && !next.isOne(of: WordClasses.prepositions)
    }
  }

  /// Whether the words before a place could be what was said: quoted, or with a verb of their own.
  func hasStatement(before index: Int) -> Bool {
    (max(0, index - Self.longestTail)..<index).contains {
      isQuoted[$0] || Verbs.mayBe(tokens[$0], bytes)
    }
  }
}
