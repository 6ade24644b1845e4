/// A participle's phrase at the end: `The mill closed, leaving 90 people without work`.
enum Participles {
  static func hung(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    guard let verb = words.firstFinite, verb > 0 else { return nil }
    if let parts = behindSubject(words, before: verb) ?? behindName(words, verb) { return parts }
    for index in (verb + 1)..<max(verb + 1, words.count - 2)
    where depths[index] == 0 && words[index].isComma {
      let next = words[index + 1]
      guard next.tag == .verbGerund || next.tag == .verbParticiple,
        !next.isOne(of: prepositions), words[index + 2].tag != .mark,
        !words[(index + 2)...].contains(where: { $0.isComma && $0.startsClause })
      else { continue }
      let subject = self.subject(words, before: verb)
      guard subject.contains(where: { $0.tag.isNominal }) else { return nil }
      let added = copula(subject, verb: words[verb])
      return [Array(words[..<index]), subject + [added] + Array(words[(index + 1)...])]
    }
    return nil
  }

  /// `The mill, known as the Old Lady, closed`.
  private static func behindSubject(
    _ words: [StatementWord], before verb: Int
  ) -> [[StatementWord]]? {
    guard verb > 3, words[verb - 1].isComma,
      let comma = words[..<(verb - 1)].firstIndex(where: { $0.isComma }), comma > 0,
      !words[(comma + 1)..<(verb - 1)].contains(where: { $0.isComma }),
      words[..<comma].allSatisfy({ PhraseEdges.holds($0) || $0.isWord("of") }),
      let first = words[(comma + 1)..<(verb - 1)].first(where: { $0.tag != .adverb }),
      first.tag == .verbParticiple
    else { return nil }
    let noun = Array(words[..<comma])
    return [
      noun + Array(words[verb...]),
      noun + [copula(noun, verb: words[verb])]
        + Array(words[(comma + 1)..<(verb - 1)]),
    ]
  }

  /// `Quay is a film directed by Ana Ito`.
  private static func behindName(
    _ words: [StatementWord], _ verb: Int
  ) -> [[StatementWord]]? {
    guard words[verb].isOne(of: WordList("is was")), verb + 3 < words.count else { return nil }
    let end = PhraseEdges.end(words, from: verb + 1, linked: true)
    guard end > verb + 1, end + 1 < words.count, words[end].tag == .verbParticiple,
      words[end + 1].isWord("by"), words[verb + 1].isOne(of: WordList("a an the"))
    else { return nil }
    return [Array(words[..<end]), Array(words[...verb] + words[end...])]
  }

  /// The form of `to be` that goes with a subject, in the time of a verb.
  static func copula(_ subject: [StatementWord], verb: StatementWord) -> StatementWord {
    let isPast = verb.tag == .verbPast
    let isPlural =
      subject.prefix { $0.tag != .preposition }.last { $0.tag.isNominal }?.tag == .nouns
    let form = isPast ? (isPlural ? "were" : "was") : isPlural ? "are" : "is"
    return StatementWord(added: form, isPast ? .verbPast : .verbThird)
  }

  /// Participles that have become prepositions.
  private static let prepositions = WordList(
    "according barring concerning considering depending excluding following including regarding")

  /// The subject without what goes before it: `In May, the mill`.
  private static func subject(_ words: [StatementWord], before verb: Int) -> [StatementWord] {
    var subject = words[..<verb]
    if let comma = subject.lastIndex(where: { $0.isComma }) { subject = subject[(comma + 1)...] }
    while let last = subject.last, last.tag == .adverb { subject.removeLast() }
    return Array(subject)
  }
}
