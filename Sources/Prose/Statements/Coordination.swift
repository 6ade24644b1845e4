/// Clauses, and verbs of one subject, joined by `and`, `but` and their like.
enum Coordination {
  /// `S1, and S2`; `S1; S2`.
  static func clauses(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    for index in 1..<max(1, words.count - 2) where depths[index] == 0 {
      guard let start = joint(words, index), !opensCondition(words, before: index),
        words[..<index].contains(where: { $0.tag.isFinite }), hasSubjectAndVerb(words, from: start),
        !reports(words, before: index)
      else { continue }
      return [Array(words[..<index]), Array(words[start...])]
    }
    return nil
  }

  /// `S1, when S2`, `S1, where S2`: the second tells something of its own.
  static func scenes(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    for index in 2..<max(2, words.count - 3) where depths[index] == 0 && words[index].isComma {
      guard words[index + 1].isWord("when") || words[index + 1].isWord("where"),
        words[..<index].contains(where: { $0.tag.isFinite }),
        !opensCondition(words, before: index), hasSubjectAndVerb(words, from: index + 2),
        !words[(index + 2)...].contains(where: { $0.isComma && $0.startsClause })
      else { continue }
      return [Array(words[..<index]), Array(words[(index + 2)...])]
    }
    return nil
  }

  /// Where the second clause begins if a joint is at `index`.
  private static func joint(_ words: [StatementWord], _ index: Int) -> Int? {
    let word = words[index]
    if word.mark == UInt8(ascii: ";") { return index + 1 }
    if word.isComma, words[index + 1].isOne(of: joints) { return index + 2 }
    // Without a comma the learned cutter has to see a clause as well.
    if word.tag == .conjunction, word.isOne(of: joints), !words[index - 1].isComma {
      let next = words[index + 1]
      guard word.startsClause || next.startsClause else { return nil }
      return index + 1
    }
    return nil
  }

  private static let joints = WordList("and but so while whereas yet")

  /// `If A, B and C`: cut there, and the condition is lost.
  private static func opensCondition(_ words: [StatementWord], before index: Int) -> Bool {
    guard let first = words.first, first.isOne(of: conditions) else { return false }
    return true
  }

  private static let conditions = WordList(
    "although as because before even if once since though unless until when where whereas while")

  /// `Ito said that A, and B`: what is said goes on, and is hers still.
  private static func reports(_ words: [StatementWord], before index: Int) -> Bool {
    guard let verb = words[..<index].firstIndex(where: { $0.tag.isFinite }) else { return false }
    return words[verb..<index].contains { $0.isOne(of: CueVerbs.speech) && $0.tag.isVerb }
  }

  /// Whether a subject and then a finite verb stand at a place.
  private static func hasSubjectAndVerb(_ words: [StatementWord], from start: Int) -> Bool {
    var index = start
    var nominal = false
    while index < words.count, index - start < 16 {
      let word = words[index]
      if word.tag.isFinite {
        return word.tag == .pronounVerb || nominal
      }
      switch word.tag {
      case .relative, .relativeAdverb, .verb: return false
      case .conjunction: if !nominal { return false }
      case .mark: if !word.isComma || !nominal { return false }
      case .there: nominal = true
      default: if word.tag.isNominal || word.tag == .determiner { nominal = true }
      }
      index += 1
    }
    return false
  }

  /// `X opened a shop and sold it in May`: both verbs with the words before the first.
  static func verbs(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    for index in 2..<max(2, words.count - 1) where depths[index] == 0 {
      guard words[index].isWord("and") || words[index].isWord("but"),
        let second = verb(words, from: index + 1),
        let first = match(words, before: index, for: words[second].tag, depths)
          ?? (mayBePast(words[second]) ? match(words, before: index, for: .verbPast, depths) : nil),
        first > 0
      else { continue }
      let prefix = Array(words[..<first])
      guard prefix.contains(where: { $0.tag.isNominal }) else { continue }
      var end = index
      if words[end - 1].isComma { end -= 1 }
      if first == end - 1 {
        // `formed and led a group`: what follows belongs to both.
        // `the right to keep and bear arms` is one thing.
        guard second + 1 < words.count, words[second].tag != .verb else { continue }
        return [
          Array(words[...first] + words[(second + 1)...]),
          prefix + Array(words[(index + 1)...]),
        ]
      }
      return [Array(words[..<end]), prefix + Array(words[(index + 1)...])]
    }
    return nil
  }

  /// Whether a verb taken for another form may be a past one, where no verb of that form stands
  /// before it: `burnt`, `started`.
  private static func mayBePast(_ word: StatementWord) -> Bool {
    word.tag == .verbParticiple || word.tag == .verb
  }

  /// The verb that stands at a place, adverbs before it passed over.
  private static func verb(_ words: [StatementWord], from start: Int) -> Int? {
    var index = start
    while index < words.count, words[index].tag == .adverb { index += 1 }
    guard index < words.count, words[index].tag.isVerb, words[index].tag != .pronounVerb else {
      return nil
    }
    return index
  }

  /// The nearest verb before a place in a form that goes with `tag`.
  private static func match(
    _ words: [StatementWord], before end: Int, for tag: WordTag, _ depths: [Int]
  ) -> Int? {
    var index = end
    while index > 0 {
      index -= 1
      let other = words[index].tag
      guard depths[index] == 0 else { continue }
      if words[index].tag == .relative || words[index].tag == .relativeAdverb { return nil }
      if other == tag {
        // `medical billing and coding`: nouns.
        if tag == .verbGerund, index > 0, PhraseEdges.holds(words[index - 1]) { continue }
        return index
      }
      if tag.isFinite, other.isFinite { return other == .pronounVerb ? nil : index }
    }
    return nil
  }
}
