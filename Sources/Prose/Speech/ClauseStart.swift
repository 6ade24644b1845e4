/// Whether a clause begins at a place, told from closed classes, lists and endings.
extension SentenceCues {
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
  func startsClause(_ start: Int) -> Bool {
    var index = start
    // `by 2050, demand would …`
    if tokens[index].isOne(of: WordClasses.prepositions) {
      guard let comma = tokens[index...].prefix(7).firstIndex(where: { $0.isComma }),
        comma + 1 < tokens.count
      else { return false }
      index = comma + 1
    }
    let first = tokens[index]
    let opens =
      first.isOne(of: WordClasses.determiners) || first.isOne(of: WordClasses.subjectPronouns)
      || first.isCapital || first.make == .number || first.isOne(of: Self.otherSubjects)
      || CountedNouns.isPlural(first, bytes)
    let isBareNoun =
      first.isWord && !WordClasses.isFunction(first.key) && !isAdverb(first)
      && !WordClasses.irregularVerbs.contains(first.key) && !CueVerbs.all.contains(first.key)
    guard opens || isBareNoun else { return false }
    // `denied murder, had left`
    if !opens, index + 1 < tokens.count, tokens[index + 1].isComma { return false }
    for position in index + 1..<max(index + 1, min(index + 12, tokens.count)) {
      let token = tokens[position]
      if isQuoted[position] || token.isQuote || token.make == .mark && !token.isComma {
        return false
      }
      if token.isOne(of: WordClasses.relatives) || token.isOne(of: Self.joins) { return false }
      // `no emotion as he was led down`
      if token.isOne(of: Self.subordinating),
        position + 1 < tokens.count, tokens[position + 1].isOne(of: WordClasses.personalPronouns)
      {
        return false
      }
      if token.isOne(of: WordClasses.auxiliaries) { return !token.isOne(of: Self.infinite) }
      let before = tokens[position - 1]
      if before.isOne(of: WordClasses.prepositions) || before.isOne(of: WordClasses.determiners) {
        continue
      }
      if opens, Verbs.isListed(token), !token.isCapital, !isParticiple(token),
        before.key != WordKey("to")
      {
        return true
      }
      guard Verbs.hasPastEnding(token, bytes), position + 1 < tokens.count, before.isWord else {
        continue
      }
      let next = tokens[position + 1]
      // A bare noun's verb shows by its object alone: `found use exceeded 10%`.
      let hasObject =
        next.make == .number || next.isOne(of: WordClasses.determiners)
        || next.isOne(of: WordClasses.objectPronouns)
      if opens ? !next.isOne(of: WordClasses.prepositions) : hasObject { return true }
    }
    return false
  }
  private static let subordinating = WordList(
    "after although as because before if since though unless until when while")
  private static let infinite = WordList("be been being")
  static let joins = WordList("and but or")
  static let otherSubjects = WordList("both few many more most several there")
}
