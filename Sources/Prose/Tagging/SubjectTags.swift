extension [WordTag] {
  /// Tags corrected where a subject and its verb were taken for something else: `The firm lost 3
  /// million`, where `firm` may be an adjective, and `its rival made 9 million`. A determiner with an
  /// adjective needs a noun before a verb comes.
  ///
  /// - Parameter tokens: the words that are tagged.
  func withSubjects(_ tokens: [Token]) -> [WordTag] {
    var tags = self
    for index in indices.dropFirst().dropLast() {
      let hasObject = index + 2 < count && tags[index + 2].opensObject
      if tags[index] == .adjective,
        tags[index - 1] == .determiner || tags[index - 1] == .possessivePronoun
      {
        if tags[index + 1] == .verbParticiple, hasObject { tags[index + 1] = .verbPast }
        if tags[index + 1].isFinite { tags[index] = .noun }
      } else if tags[index] == .noun, tags[index + 1].opensObject, tags[index - 1].isNominal,
        tokens[index].isOne(of: WordClasses.irregularVerbs)
      {
        tags[index] = .verbPast
      } else if tags[index] == .nouns, tags[index - 1] == .noun,
        tokens[index].isOne(of: WordClasses.commonVerbs),
        tags[index + 1].opensObject || opensAmount(tokens, index + 1)
      {
        // `The trip costs £1.20`
        tags[index] = .verbThird
      }
    }
    return tags
  }

  /// Tags corrected in clauses that would be without a verb: `62 per cent disagree`, `the ferry sank`,
  /// `the rest stay at home`. Of a word that is spelt like a noun, that it is last tells.
  ///
  /// - Parameter tokens: the words that are tagged.
  func withVerbs(_ tokens: [Token]) -> [WordTag] {
    var tags = self
    for clause in indices.split(whereSeparator: { tokens[$0].mark == UInt8(ascii: ";") }) {
      let words = clause.filter { tags[$0] != .mark }
      guard words.count > 1, !words.contains(where: { tags[$0].isFinite }) else { continue }
      let first = words.dropFirst().first { tags[$0] == .verb && tags[$0 - 1].isNominal }
      if let first, !words.contains(where: { $0 < first && tags[$0].isVerb }) {
        tags[first] = .verbPresent
        continue
      }
      let last = words[words.count - 1]
      guard tags[last] == .noun || tags[last] == .adjective, tags[last - 1].isNominal,
        !tokens[last].isCapital
      else { continue }
      if tokens[last].isOne(of: Self.pasts) {
        tags[last] = .verbPast
      } else if tags[last - 1] == .nouns || tokens[last - 1].isOne(of: CountedNouns.irregular),
        tokens[last].isOne(of: WordClasses.commonVerbs) || tokens[last].isOne(of: CueVerbs.thought)
      {
        tags[last] = .verbPresent
      }
    }
    return tags
  }

  /// Tags corrected in a sentence that would be without a verb, where just one word behind its first noun
  /// may be one: `The ferry cost 4 million`, `The dam burst`. More eagerly than ``withVerbs(_:)``: so
  /// much is certain that no phrase goes on with that word.
  func withLoneVerb(_ tokens: [Token], _ bytes: [UInt8]) -> [WordTag] {
    guard !contains(where: \.isFinite) else { return withSaid(tokens) }
    func isVerb(_ index: Int, behind subject: (WordTag) -> Bool) -> Bool {
      guard self[index] != .mark, subject(self[index - 1]), !tokens[index].isCapital else {
        return false
      }
      return self[index].isVerb || isListed(tokens[index], bytes)
        || hasPastEnding(tokens[index], bytes)
    }
    // `the ferry cost rises`: the noun that the next word goes on with.
    func goesOn(_ index: Int) -> Bool { index + 1 < count && self[index + 1].isPlainNoun }
    let places = indices.dropFirst()
    let isSentence = tokens.last?.mark == UInt8(ascii: ".")
    // `The Ledger disagreed`, where the name may be an adjective; `The cut hurts nurses`.
    let verb =
      places.first { isVerb($0, behind: \.isNominal) && !goesOn($0) }
      ?? places.dropFirst().first {
        isVerb($0) { $0 == .adjective } && self[$0 - 2] == .determiner && !goesOn($0)
      } ?? places.first { isSentence && isVerb($0, behind: \.isNominal) }
    guard let verb else { return self }
    var tags = self
    tags[verb] = .verbPast
    if tags[verb - 1] == .adjective { tags[verb - 1] = .noun }
    return tags.withSaid(tokens)
  }

  /// `Sales doubled, the firm said`, where `firm` may be an adjective, `whether the firm knew`: these forms
  /// are hardly anything but verbs.
  private func withSaid(_ tokens: [Token]) -> [WordTag] {
    var tags = self
    for index in indices.dropFirst(2)
    where !tags[index].isVerb && !tokens[index].isCapital
      && (tokens[index].key == WordKey("said") || tokens[index].isOne(of: Self.pasts))
      && (tags[index - 1].isNominal || tags[index - 1] == .adjective)
    {
      tags[index] = .verbPast
      if tags[index - 1] == .adjective, tags[index - 2] == .determiner { tags[index - 1] = .noun }
    }
    return tags
  }

  private func isListed(_ token: Token, _ bytes: [UInt8]) -> Bool {
    func isOne(_ key: WordKey) -> Bool {
      WordClasses.irregularVerbs.contains(key) || WordClasses.commonVerbs.contains(key)
        || CueVerbs.all.contains(key)
    }
    guard token.isWord, !token.isPossessive else { return false }
    let word = bytes[token.bytes]
    return isOne(token.key) || word.last == UInt8(ascii: "s") && isOne(WordKey(word.dropLast()))
  }

  /// `agreed`, `decreed` too: of the words in `-eed` the nouns are short.
  private func hasPastEnding(_ token: Token, _ bytes: [UInt8]) -> Bool {
    Verbs.hasPastEnding(token, bytes)
      || token.isWord && !token.isCapital && token.bytes.count > Self.longestSeed
        && bytes[token.bytes].suffix(3).elementsEqual("eed".utf8)
  }
  private static let longestSeed = 6

  /// Irregular forms that are the past of a verb and nothing else.
  private static let pasts = WordList(
    """
    ate became began blew broke brought built came caught chose drank drew drove fell fled flew
    froze gave grew kept knew lost made met paid ran rode rose sang sank shook shone sold spoke
    stole stood swam threw told took went woke won wore wrote
    """)

  /// A sign of money, or another, right before a figure.
  private func opensAmount(_ tokens: [Token], _ index: Int) -> Bool {
    let sign = tokens[index]
    return sign.make == .mark && (sign.mark == 0 || sign.mark == UInt8(ascii: "$"))
      && index + 1 < tokens.count && tokens[index + 1].make == .number && !tokens[index + 1].spaced
  }
}

extension WordTag {
  fileprivate var isPlainNoun: Bool { self == .noun || self == .nouns }

  /// May open what a verb acts on: `the mill`, `300 workers`, `Oslo`.
  fileprivate var opensObject: Bool {
    switch self {
    case .determiner, .figure, .possessivePronoun, .name: true
    default: false
    }
  }
}
