/// Clauses hung onto a noun: `the bridge, which opened in May, was closed`.
enum Relatives {
  /// The sentence without the clause, and the clause with the noun for its subject.
  static func hung(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    for index in 1..<max(1, words.count - 1) where depths[index] == 0 {
      guard words[index].tag == .relative, let verb = finite(words, from: index + 1),
        words[index].isWord("which") || words[index].isWord("who")
          || words[index].isWord("that") && named(words, before: index) != nil
      else { continue }
      let hasComma = words[index - 1].isComma
      let nounEnd = hasComma ? index - 1 : index
      let start = PhraseEdges.start(words, before: nounEnd, linked: words[index].isWord("who"))
      guard start < nounEnd, words[start].tag != .pronoun, !isVague(words[start]) else { continue }
      let isSubject = !words[..<start].contains { $0.tag.isFinite }
      if isSubject, !hasComma { continue }
      guard let end = end(words, verb, hasComma: hasComma, isSubject: isSubject, depths) else {
        continue
      }
      var rest = Array(words[..<nounEnd])
      if end < words.count { rest += words[(words[end].isComma ? end + 1 : end)...] }
      let noun = (hasComma ? nil : named(words, before: start)) ?? subject(words[start..<nounEnd])
      return [rest, noun + Array(words[(index + 1)..<end])]
    }
    return nil
  }

  private static func finite(_ words: [StatementWord], from start: Int) -> Int? {
    var index = start
    while index < words.count, words[index].tag == .adverb { index += 1 }
    return index < words.count && words[index].tag.isFinite ? index : nil
  }

  /// `those who`, `anyone who`, `people who`: what follows says who is meant.
  private static func isVague(_ word: StatementWord) -> Bool {
    word.isOne(
      of: WordList("all any anyone both each every everyone many most no people some those"))
  }

  /// Where the clause ends: at the comma that closes it, or with the sentence.
  private static func end(
    _ words: [StatementWord], _ verb: Int, hasComma: Bool, isSubject: Bool, _ depths: [Int]
  ) -> Int? {
    for index in (verb + 1)..<max(verb + 1, words.count) where depths[index] == 0 {
      guard words[index].isComma, index + 1 < words.count else { continue }
      let next = words[index + 1]
      if isSubject {
        if next.tag.isFinite || next.tag == .adverb { return index }
      } else if next.startsClause, next.tag != .conjunction {
        return index
      } else if next.tag == .conjunction, index + 2 < words.count,
        PhraseEdges.holds(words[index + 2]), !words[verb..<index].contains(where: { $0.isComma })
      {
        // `Ito, who …, and Vega, who …`
        return index
      }
    }
    return isSubject ? nil : words.count
  }

  /// The subject of `Ito is a surgeon who …`, where what is said of the surgeon is said of Ito.
  private static func named(_ words: [StatementWord], before end: Int) -> [StatementWord]? {
    guard let verb = words.firstFinite, verb < end, words[verb].isOne(of: copulas), verb > 0,
      words[..<verb].contains(where: { $0.tag.isNominal }),
      !words[..<verb].contains(where: { $0.isComma || $0.tag == .there }),
      words[(verb + 1)..<end].allSatisfy({
        PhraseEdges.holds($0) || $0.isWord("of") || $0.isWord("and") || $0.isWord("or")
          || $0.tag == .verbParticiple || $0.tag == .adverb || $0.tag == .preposition
      })
    else { return nil }
    return Array(words[..<verb])
  }

  private static let copulas = WordList("are is was were")

  /// The noun as a subject: `a priest` has become `the priest`.
  private static func subject(_ words: ArraySlice<StatementWord>) -> [StatementWord] {
    var subject = Array(words)
    if subject[0].isWord("a") || subject[0].isWord("an") {
      subject[0] = StatementWord(added: "the", .determiner)
    }
    return subject
  }
}
