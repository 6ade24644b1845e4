/// What a pronoun most likely stands for.
extension PointingFinder {
  func pronoun(
    _ token: Token, at sentence: Int, speaks: Bool
  ) -> Candidate? {
    var scored: [(score: Int, candidate: Candidate)] = []
    let isPersonal = token.isOne(of: Self.personal)
    // Nobody calls himself he in his own words.
    let speakers = speakers(quotedAt: token.bytes.lowerBound, of: sentence)
    let fitting = surest(
      candidates.filter {
        agrees($0, token) && !(speaks && isSaid($0, by: token))
          && (sentence - $0.sentence <= Self.reach || $0.isHeadline)
          && !(isPersonal && speakers.contains(calling: $0.text))
          && (speaks || !isPersonal || !$0.speaksForOthers)
      }, for: token)
    for candidate in fitting {
      let distance = sentence - candidate.sentence
      var score = -30 * min(distance, Self.reach + 1)
      if candidate.phrase.isSubject { score += 25 }
      if candidate.phrase.sort == .person || candidate.phrase.sort == .body { score += 5 }
      if candidate.phrase.isGoverned { score -= 12 }
      if isPersonal, candidate.phrase.isName { score += Self.named }
      if !isPersonal, candidate.phrase.sort == .name { score -= 12 }
      if candidate.isHeadline { score += 5 }
      score += 3 * min(counts[candidate.phrase.head] ?? 0, 4)
      scored.append((score, candidate))
    }
    // Of two that are equal the later.
    guard let best = scored.max(by: { $0.score <= $1.score }) else { return nil }
    if isPassedOver(best.candidate, for: token, in: fitting, at: sentence) { return nil }
    if isPersonal, isInDoubt(best.candidate, for: token, in: fitting, at: sentence, speaks: speaks)
    {
      return nil
    }
    if isPersonal { return person(best.candidate, of: fitting, at: sentence, speaks: speaks) }
    let isOneOfTwoGroups =
      token.isOne(of: PointingWords.plural)
      && scored.contains { isAsGood($0.candidate, as: best.candidate, by: best.score - $0.score) }
    return isOneOfTwoGroups ? nil : best.candidate
  }

  /// `“The minister has gone,” she said`: who is named in what is said is not the speaker.
  private func isSaid(_ candidate: Candidate, by token: Token) -> Bool {
    isBetweenMarks(candidate.phrase.bytes) && !isBetweenMarks(token.bytes)
  }

  private func isBetweenMarks(_ range: Range<Int>) -> Bool {
    analysis.stretches(touching: range).contains {
      !$0.isName && $0.outer.contains(range.lowerBound)
    }
  }

  /// Whether it is as likely that somebody else is meant, where no title or pronoun before tells a he from a
  /// she: the judge of `Ben Obi was jailed. Judge Ana Ito said he had lied. He …`, the police officer of
  /// `Kim Lee said a man was held. He …`.
  func isInDoubt(
    _ best: Candidate, for token: Token, in fitting: [Candidate], at sentence: Int, speaks: Bool
  ) -> Bool {
    let wanted = wanted(by: token)
    func isTold(_ candidate: Candidate) -> Bool {
      candidate.gender == wanted
        || candidate.phrase.isName && genders.of(candidate.phrase.head) == wanted
    }
    guard !isTold(best) else { return false }
    // A he before was left open, and nobody has been named since.
    if let doubt = doubts[wanted], best.sentence <= doubt { return true }
    // `“She was right,” Li said`: of whom he speaks was named just before, if at all.
    if sentence - best.sentence > 1,
      !speakers(quotedAt: token.bytes.lowerBound, of: sentence).isEmpty
    {
      return true
    }
    guard best.speaks else { return false }
    func isAnother(_ other: Candidate) -> Bool {
      other.text != best.text && other.phrase.head != best.phrase.head
    }
    if best.sentence == sentence {
      return fitting.contains {
        isAnother($0) && $0.phrase.isName && sentence - $0.sentence <= Self.reach
      }
    }
    return !speaks
      && fitting.contains {
        isAnother($0) && $0.sentence == best.sentence && $0.phrase.sort == .person
          && best.phrase.tokens.upperBound <= $0.phrase.tokens.lowerBound
      }
  }

  /// Whether something else was named since that may as well be meant, `Ben Obi left. A man fell. He …`, or
  /// whose name tells too little to say: `The bank grew. Lund Ferries shrank. It …`.
  func isPassedOver(
    _ best: Candidate, for token: Token, in fitting: [Candidate], at sentence: Int
  ) -> Bool {
    func isLater(_ other: Candidate) -> Bool {
      other.sentence > best.sentence && other.text != best.text
        && other.phrase.head != best.phrase.head
    }
    if token.isOne(of: Self.personal) {
      // `The mayor spoke. It rained. She said that Alder had lied. He …`: a name of one word may be anybody's.
      let isFar = sentence - best.sentence > 1
      if isFar, candidates.contains(where: { isLater($0) && $0.isBareName }) { return true }
      return best.phrase.isName
        && fitting.contains {
          isLater($0) && !$0.phrase.isName && !$0.phrase.isDefinite && !$0.phrase.isGoverned
        }
    }
    // `Piet Vos and his wife bought it. They …`
    if token.isOne(of: PointingWords.plural) {
      let later = candidates.filter {
        isLater($0) && $0.sentence < sentence
          && ($0.phrase.sort == .person || $0.phrase.sort == .name)
      }
      return later.contains { one in
        one.isJoined
          || later.contains { $0.sentence == one.sentence && $0.phrase.head != one.phrase.head }
      }
    }
    guard token.isOne(of: PointingWords.neuter) else { return false }
    // `The old bridge closed and a new bridge opened. It …`
    let isOneOfAKind =
      !best.phrase.isName
      && fitting.contains {
        $0.sentence == best.sentence && $0.phrase.head == best.phrase.head
          && Set($0.words) != Set(best.words)
      }
    if isOneOfAKind { return true }
    return candidates.contains {
      isLater($0) && $0.sentence < sentence && $0.phrase.sort == .name && $0.phrase.isSubject
        && !$0.speaks && genders.of($0.phrase.head) == nil
    }
  }

  /// `Mr Obi runs the harbour. Karin Dahl opened the shop. He …`: where it is told of another one that he
  /// is a he, and of the best nothing is, the other one is meant if he is as near, or if he spoke before
  /// and speaks here; else there is no telling.
  func person(
    _ best: Candidate, of fitting: [Candidate], at sentence: Int, speaks: Bool
  ) -> Candidate? {
    guard !isOneOfTwo(best, fitting) else { return nil }
    guard !best.isTold, best.gender == nil || best.phrase.isName,
      let told = fitting.last(where: { other in
        other.isTold && other.phrase.head != best.phrase.head && other.text != best.text
          && sentence - other.sentence <= Self.reach
      })
    else { return best }
    if told.sentence >= best.sentence { return told }
    return best.gender != nil ? best : speaks && told.speaks && !best.speaks ? told : nil
  }

  /// Whom a title or an earlier pronoun tells not to be meant by a he or she.
  func others(than token: Token) -> Set<String> {
    guard token.isOne(of: Self.personal) else { return [] }
    let wanted = wanted(by: token)
    return Set(
      candidates.filter { $0.gender != nil && $0.gender != wanted }
        .map(\.text))
  }

  /// `The drivers met the owners. They …`: of one sort, and as near.
  func isAsGood(_ other: Candidate, as best: Candidate, by difference: Int) -> Bool {
    guard best.phrase.isPlural, other.phrase.isPlural, other.phrase.head != best.phrase.head,
      other.text != best.text, other.phrase.sort == best.phrase.sort
    else { return false }
    return difference < Self.close
      || isBeside(other.phrase.bytes, best.phrase.bytes, areThings: best.phrase.sort == .thing)
  }

  /// Whether two phrases stand in one sentence with no preposition between them: joined ones, or of persons
  /// a subject and an object. In `buildings that rely on cables and pipes` the buildings are meant, and of
  /// things as a rule the subject.
  func isBeside(_ a: Range<Int>, _ b: Range<Int>, areThings: Bool) -> Bool {
    let (first, second) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
    let sentence = analysis.sentence(at: first.lowerBound)
    guard first.upperBound <= second.lowerBound,
      sentence == analysis.sentence(at: second.lowerBound)
    else { return false }
    let between = analysis.tokens[sentence].filter {
      $0.bytes.lowerBound >= first.upperBound && $0.bytes.upperBound <= second.lowerBound
    }
    guard !between.contains(where: { $0.isOne(of: WordClasses.prepositions) }) else { return false }
    return !areThings || between.contains { $0.isOne(of: NumberWords.joinEquals) }
  }
  static let close = 15
  /// Tokens.
  static let longestInsertion = 12

  /// `Obi said`, `said Obi`, `Obi, who runs the harbour, said`
  func isBesideCue(_ phrase: Range<Int>, _ tokens: [Token]) -> Bool {
    var behind = phrase.upperBound
    if behind < tokens.count, tokens[behind].isComma,
      let comma = tokens[(behind + 1)...].prefix(Self.longestInsertion).firstIndex(where: \.isComma)
    {
      behind = comma + 1
    }
    // `she later told`
    while behind + 1 < tokens.count, isBeforeCue(tokens[behind]) { behind += 1 }
    if behind < tokens.count, tokens[behind].isOne(of: CueVerbs.speech) { return true }
    let before = tokens[..<phrase.lowerBound].last {
      !$0.isOne(of: TitleWords.honorifics) && $0.mark != UInt8(ascii: ".")
    }
    return before?.isOne(of: CueVerbs.speech) ?? false
  }

  /// What stands between a subject and its verb of saying: `later`, `openly`.
  private func isBeforeCue(_ token: Token) -> Bool {
    token.isOne(of: WordClasses.beforeCue)
      || token.isWord && analysis.text.bytes[token.bytes].suffix(2).elementsEqual("ly".utf8)
  }

  static let personal = PointingWords.masculine + PointingWords.feminine

  /// Without those that a pronoun may stand for but rarely does, where others are there: a body or a
  /// team for `they`, a spokesman for `he`.
  func surest(_ fitting: [Candidate], for token: Token) -> [Candidate] {
    let sure =
      if token.isOne(of: PointingWords.plural) {
        fitting.filter { $0.phrase.isPlural }
      } else if token.isOne(of: PointingWords.neuter) {
        fitting
      } else {
        fitting.filter { !$0.speaksForOthers }
      }
    return sure.isEmpty ? fitting : sure
  }

  /// `Ana Ito met Ben Obi. He …`, `Mrs Vale met Ms Lund. She …`: two are named in one sentence, and nothing
  /// tells which is meant.
  func isOneOfTwo(_ best: Candidate, _ fitting: [Candidate]) -> Bool {
    guard best.phrase.isName else { return false }
    return fitting.contains { other in
      other.sentence == best.sentence && other.phrase.isName && other.gender == best.gender
        && other.text != best.text && other.phrase.head != best.phrase.head
    }
  }

  /// `The first president was Ana Ito. She …`: the name tells more than the description.
  static let named = 30

  func wanted(by token: Token) -> Gender {
    token.isOne(of: PointingWords.masculine) ? .masculine : .feminine
  }

  func agrees(_ candidate: Candidate, _ token: Token) -> Bool {
    let phrase = candidate.phrase
    if token.isOne(of: PointingWords.plural) {
      // `Lund have won`: a team, a firm.
      return phrase.isPlural || phrase.sort == .body
        || phrase.isName && phrase.isSubject && phrase.sort != .person && phrase.sort != .name
    }
    guard !phrase.isPlural else { return false }
    // What may be somebody's name is no `it`.
    if token.isOne(of: PointingWords.neuter) {
      return phrase.sort != .person && phrase.sort != .name
    }
    guard phrase.sort == .person || phrase.sort == .name else { return false }
    let wanted = wanted(by: token)
    let gender = candidate.gender ?? (phrase.isName ? genders.of(phrase.head) : nil)
    return gender == nil || gender == wanted
  }

  /// `It was three years before`, `It was −12 °C`, `It costs 4 million to run the ward`; not `It cost 4
  /// million to build`.
  private func isLapse(_ behind: ArraySlice<Token>) -> Bool {
    if behind.first?.isOne(of: Self.costs) ?? false,
      let to = behind.prefix(Self.longestJudgement).firstIndex(where: {
        $0.key == WordKey("to") && $0.isWord
      }), to + 2 < behind.endIndex
    {
      return behind[to + 1].isWord && behind[to + 2].isWord
        && (!WordClasses.isFunction(behind[to + 2].key)
          || behind[to + 2].isOne(of: WordClasses.determiners))
    }
    guard behind.first?.isOne(of: SentenceCues.be) ?? false else { return false }
    let bytes = analysis.text.bytes
    let amount = behind.dropFirst().prefix(Self.longestJudgement)
    guard let unit = amount.first(where: { $0.isWord && NumberWords.small[$0.key] == nil })
    else { return amount.contains { isDegrees($0, bytes) } }
    if amount.prefix(while: { $0.bytes.lowerBound < unit.bytes.lowerBound })
      .contains(where: { isDegrees($0, bytes) })
    {
      return true
    }
    return unit.isOne(of: DateWords.durations)
      && amount.first { $0.bytes.lowerBound >= unit.bytes.upperBound }
        .map { $0.isOne(of: Self.lapses) } ?? false
  }

  /// `12C`, `°`
  private func isDegrees(_ token: Token, _ bytes: [UInt8]) -> Bool {
    if token.make == .mark { return bytes.scalar(at: token.bytes.lowerBound).value == 0xB0 }
    guard token.make == .number, let last = bytes[token.bytes].last else { return false }
    return last == UInt8(ascii: "C") || last == UInt8(ascii: "F")
  }
  private static let costs = WordList("cost costs")
  private static let lapses = WordList("after before since that until")

  /// Tokens between `it is` and `that`.
  private static let longestJudgement = 7
  private static let joints = WordList("that who")
  private static let degrees = WordList("so such")

  func isEmpty(_ position: Int, _ tokens: [Token]) -> Bool {
    guard tokens[position].key == WordKey("it") else { return false }
    let behind = tokens[(position + 1)...]
    if behind.prefix(3).contains(where: { $0.isOne(of: PointingWords.emptyBehind) }) { return true }
    if behind.first?.key == WordKey("turned") {
      return behind.dropFirst().first?.key == WordKey("out")
    }
    // `it follows that`
    if behind.first?.key == WordKey("follows") {
      return behind.dropFirst().first?.key == WordKey("that")
    }
    // `it has been widely claimed that`, `it is not known whether`
    let said = behind.prefix(6).drop { token in
      token.isOne(of: SentenceCues.be) || isBeforeCue(token)
    }
    if said.startIndex > behind.startIndex, let cue = said.first,
      cue.isOne(of: CueVerbs.all) || cue.key == WordKey("known"),
      let joint = said.dropFirst().first,
      joint.key == WordKey("that") || joint.key == WordKey("whether")
    {
      return true
    }
    if isLapse(behind) { return true }
    guard behind.first?.isOne(of: SentenceCues.be) ?? false else { return false }
    // `it is a scandal that`, `it was Ana Ito who`; `it was so big that` tells of something.
    let judged = behind.dropFirst().prefix(Self.longestJudgement)
    if let joint = judged.firstIndex(where: { $0.isOne(of: Self.joints) }),
      joint > judged.startIndex,
      !judged[..<joint].contains(where: {
        !$0.isWord || $0.isOne(of: Self.degrees) || $0.isOne(of: WordClasses.auxiliaries)
          || $0.isOne(of: WordClasses.relatives) || $0.isOne(of: CueVerbs.all)
      })
    {
      return true
    }
    // `it is believed that`, `it is common to`
    let clause = behind.dropFirst(2).prefix(2)
    return clause.contains { $0.key == WordKey("that") || $0.key == WordKey("whether") }
      && behind.dropFirst().prefix(2).contains { $0.isOne(of: CueVerbs.all) }
      || clause.contains { $0.key == WordKey("to") || $0.key == WordKey("that") }
        && behind.dropFirst().prefix(2).contains { $0.isOne(of: PointingWords.judging) }
  }
}

extension [String] {
  /// Whether one of these speakers is called as a candidate is, in full or by the last name.
  fileprivate func contains(calling name: String) -> Bool {
    contains { speaker in
      speaker == name || speaker.hasSuffix(" " + name) || name.hasSuffix(" " + speaker)
    }
  }
}
