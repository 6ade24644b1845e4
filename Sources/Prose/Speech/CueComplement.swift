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
    if isQuoted[next] || tokens[next].isQuote { return speech || next <= cue + 2 }
    if tokens[cue].isOne(of: CueVerbs.quoteOnly) { return false }
    if next > cue + 1, tokens[next - 1].key == WordKey("that") { return true }
    if tokens[next].isOne(of: WordClasses.relatives), tokens[next].key != WordKey("who") {
      return speech || tokens[next].key == WordKey("how") || tokens[next].key == WordKey("why")
        || tokens[next].key == WordKey("what") || tokens[next].key == WordKey("whether")
    }
    if tokens[next].make == .mark { return false }
    if isTail(cue + 1) { return false }
    return tokens[cue].isOne(of: CueVerbs.say) ? hasClause(next) : startsClause(next)
  }

  /// Whether the words before a place could be what was said: quoted, or with a verb of their own.
  func hasStatement(before index: Int) -> Bool {
    (max(0, index - Self.longestTail)..<index).contains {
      isQuoted[$0] || Verbs.mayBe(tokens[$0], bytes)
    }
  }

  /// Where the words said begin behind a cue: hearer, comma, colon and `that` passed over.
  func contentStart(behind cue: Int) -> Int {
    var index = cue + 1
    if tokens[cue].isOne(of: CueVerbs.withHearer) { index = afterHearer(index) }
    while index < tokens.count, isAdverb(tokens[index]) { index += 1 }
    // `said on Tuesday that`, `said in a statement that`
    if index < tokens.count,
      tokens[index].isOne(of: WordClasses.prepositions)
        || DateWords.weekdays.contains(tokens[index].key)
    {
      for position in index..<min(index + 12, tokens.count) {
        if tokens[position].key == WordKey("that") && tokens[position].isWord {
          index = position; break
        }
        if tokens[position].isComma || isQuoted[position] { break }
      }
    }
    if index < tokens.count, tokens[index].isComma || tokens[index].mark == UInt8(ascii: ":") {
      index += 1
    }
    if index < tokens.count, tokens[index].key == WordKey("that"), tokens[index].isWord {
      index += 1
    }
    if index < tokens.count, tokens[index].isComma { index += 1 }
    return index
  }

  func afterHearer(_ index: Int) -> Int {
    var position = index
    while position < tokens.count, position - index < 12 {
      let token = tokens[position]
      if isQuoted[position] || token.isQuote || token.make == .mark { return position }
      if token.key == WordKey("that") { return position }
      if token.isOne(of: WordClasses.subjectPronouns), !token.isOne(of: WordClasses.objectPronouns),
        position > index
      {
        return position
      }
      position += 1
    }
    return index
  }

  /// Whether a clause begins at a token: a subject, and a verb within reach.
  func hasClause(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].key == WordKey("to") { return false }
    for position in index..<min(index + 25, tokens.count) {
      if isQuoted[position] { return true }
      let token = tokens[position]
      if position > index,
        token.isOne(of: WordClasses.auxiliaries) || !token.isCapital && Verbs.mayBe(token, bytes)
      {
        return true
      }
    }
    return false
  }

  /// Whether a clause begins at a token for certain: a subject's first word, and its verb soon.
  func startsClause(_ index: Int) -> Bool {
    let first = tokens[index]
    guard
      first.isOne(of: WordClasses.determiners) || first.isOne(of: WordClasses.subjectPronouns)
        || first.isCapital || first.make == .number || first.isOne(of: Self.otherSubjects)
        || CountedNouns.isPlural(first, bytes)
    else { return false }
    for position in index + 1..<max(index + 1, min(index + 12, tokens.count)) {
      let token = tokens[position]
      if token.make == .mark, !token.isComma { return false }
      if token.isOne(of: WordClasses.relatives) || token.isOne(of: Self.joins) { return false }
      if token.isOne(of: WordClasses.auxiliaries) { return true }
      if Verbs.isListed(token), !token.isCapital, !isParticiple(token),
        tokens[position - 1].key != WordKey("to"),
        !tokens[position - 1].isOne(of: WordClasses.determiners)
      {
        return true
      }
      if Verbs.hasPastEnding(token, bytes),
        first.isOne(of: WordClasses.subjectPronouns) || position > index,
        position + 1 < tokens.count, !tokens[position + 1].isOne(of: WordClasses.prepositions),
        tokens[position - 1].isWord, !tokens[position - 1].isOne(of: WordClasses.prepositions),
        !tokens[position - 1].isOne(of: WordClasses.determiners)
      {
        return true
      }
    }
    return false
  }
  static let joins = WordList("and but or")
  static let otherSubjects = WordList("both few many more most several there")
}
