/// What a phrase tells of what it stands for, and of what it is put beside.
extension PointingFinder {
  func gender(of phrase: NounPhrase, _ tokens: [Token]) -> Gender? {
    let title =
      tokens.wordBefore(phrase.tokens.lowerBound)
      ?? (phrase.isName ? tokens.describing(phrase.tokens.lowerBound) : nil)
    let words = [title].compactMap { $0 } + tokens[phrase.tokens]
    if words.contains(where: { $0.isOne(of: Self.men) }) { return .masculine }
    return words.contains { $0.isOne(of: Self.women) } ? .feminine : nil
  }

  static let men = WordList(
    """
    actor boy brother businessman chairman congressman councilman duke father fisherman grandfather
    grandson herr husband king lord man monk monsieur mr nephew policeman prince salesman señor signor
    sir son spokesman uncle widower
    """)
  static let women = WordList(
    """
    actress aunt baroness businesswoman chairwoman congresswoman councilwoman countess dame
    daughter doña duchess frau fräulein girl granddaughter grandmother lady madam madame mademoiselle
    miss mme mother mrs ms niece nun policewoman princess queen saleswoman señora señorita signora
    sister spokeswoman widow wife woman
    """)

  /// The name that a description is put beside, `Karin Dahl, a businesswoman,`, or that is said to be what it
  /// says.
  func described(
    by phrase: NounPhrase, _ tokens: [Token], at sentence: Int
  ) -> Int? {
    let first = phrase.tokens.lowerBound
    let beside = candidates.lastIndex {
      $0.sentence == sentence && $0.phrase.isName && $0.phrase.tokens.upperBound == first - 1
    }
    if let beside, tokens[first - 1].isComma { return beside }
    return subject(of: phrase, tokens, at: sentence).flatMap {
      candidates[$0].phrase.isName ? $0 : nil
    }
  }
  /// `a spokesman for the firm`, `spokesman Ben Obi`
  func speaksForOthers(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    tokens[phrase.tokens].contains { $0.isOne(of: PointingWords.spokespersons) }
      || tokens.wordBefore(phrase.tokens.lowerBound)?.isOne(of: PointingWords.spokespersons)
        ?? false
  }

  /// `Piet Vos and his wife`, where no verb follows `and`.
  func isJoined(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    let joint = phrase.tokens.upperBound
    guard phrase.sort == .person || phrase.sort == .name, joint + 1 < tokens.count,
      tokens[joint].isWord, tokens[joint].key == WordKey("and")
    else { return false }
    return tokens[joint + 1].isCapital || tokens[joint + 1].isOne(of: WordClasses.determiners)
  }

  /// `Ana Ito was the first president`: the subject that a phrase is put beside.
  func subject(
    of phrase: NounPhrase, _ tokens: [Token], at sentence: Int
  ) -> Int? {
    let first = phrase.tokens.lowerBound
    guard first > 0, tokens[first - 1].isOne(of: SentenceCues.be) else { return nil }
    return candidates.lastIndex { candidate in
      candidate.sentence == sentence && candidate.phrase.isSubject
        && candidate.phrase.isPlural == phrase.isPlural
        // `The letter said that Ito was a nurse`: another subject.
        && !tokens[..<first].dropFirst(candidate.phrase.tokens.upperBound).contains {
          $0.isColon || $0.isOne(of: CueVerbs.all) || $0.key == WordKey("that")
        }
    }
  }

  /// `this article`
  func isOwnText(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    phrase.tokens.count == 2 && tokens[phrase.tokens.lowerBound].key == WordKey("this")
      && tokens[phrase.tokens.upperBound - 1].isOne(of: PointingWords.ownText)
  }

  /// `An earlier version of this article`
  func isOwnVersion(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    let words = tokens[phrase.tokens]
    return words.contains { $0.isOne(of: Denials.versions) }
      && words.contains { $0.isOne(of: Denials.earlier) }
  }

  /// `It has been corrected`, `It was updated`
  func isCorrected(_ position: Int, _ tokens: [Token]) -> Bool {
    guard tokens[position].key == WordKey("it") else { return false }
    let behind = tokens[(position + 1)...].drop {
      $0.isOne(of: SentenceCues.be) || $0.isOne(of: WordClasses.beforeCue)
    }
    guard let verb = behind.first, behind.startIndex > position + 1 else { return false }
    return verb.isOne(of: PointingWords.corrected)
  }

  /// Whether a sentence stands in a block that says it is a correction: `Correction: …`.
  func isCorrection(_ sentence: Int) -> Bool {
    var first = sentence
    let block = analysis.sentences[sentence].block
    while first > 0, analysis.sentences[first - 1].block == block,
      sentence - first < Self.farReach
    {
      first -= 1
    }
    return analysis.tokens[first].first?.isOne(of: PointingWords.corrections) ?? false
  }

  /// Whether a phrase with `the` leaves open which one is meant: nothing behind it says so.
  func pointsBack(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    let last = tokens[phrase.tokens.upperBound - 1]
    guard phrase.tokens.count <= 3, !last.isCapital else { return false }
    guard phrase.tokens.upperBound < tokens.count else { return true }
    let behind = tokens[phrase.tokens.upperBound]
    if behind.key == WordKey("of") { return false }
    return !behind.isOne(of: WordClasses.relatives) || behind.isAcronym
  }

  func described(
    by phrase: NounPhrase, _ own: [WordKey], at sentence: Int
  ) -> Candidate? {
    let isGeneral = PointingWords.general.contains(phrase.head)
    let found = candidates.last { candidate in
      guard sentence - candidate.sentence <= (isGeneral ? Self.farReach : Self.reach),
        candidate.phrase.isPlural == phrase.isPlural,
        candidate.words.count > own.count || candidate.phrase.head != phrase.head
      else { return false }
      // `the Oslo quay` … `the quay`; `National Weather Service` … `the service`
      if candidate.phrase.head == phrase.head {
        // `the Oslo team` is no `Lund team`.
        return own.allSatisfy { $0 == phrase.head || candidate.words.contains($0) }
          || candidate.phrase.tokens.count == 1
      }
      guard isGeneral || phrase.sort == .body else { return false }
      return candidate.words.contains(phrase.head)
    }
    // `The old bridge closed and a new bridge opened. The bridge …`: of two of a kind it may be either.
    let isEither = candidates.contains { other in
      guard let found, other.sentence == found.sentence, other.phrase.head == found.phrase.head,
        other.phrase.head == phrase.head, !other.phrase.isName
      else { return false }
      let (one, another) = (Set(other.words), Set(found.words))
      return !one.isSubset(of: another) && !another.isSubset(of: one)
        && one.isSuperset(of: own)
    }
    return isEither ? nil : found
  }
}
