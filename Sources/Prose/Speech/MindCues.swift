/// What somebody is sure of, has for a belief, or promises.
extension SentenceCues {
  /// `NP is convinced that S`.
  func conviction(_ cue: Int) -> Tag? {
    guard tokens[cue].isOne(of: CuePhrases.convictions), cue > 1, cue + 1 < tokens.count else {
      return nil
    }
    var verb = cue - 1
    while verb > 1, isAdverb(tokens[verb]) || tokens[verb].isOne(of: WordClasses.beforeCue),
      !tokens[verb].isOne(of: Self.be)
    {
      verb -= 1
    }
    guard tokens[verb].isOne(of: Self.be) || tokens[verb].isOne(of: Self.seeming),
      isKey(cue + 1, "that") || startsClause(cue + 1), let speaker = phrase.before(verb)
    else { return nil }
    return Tag(
      cue: verb..<cue + 1, speaker: speaker, extent: speaker.lowerBound..<cue + 1, side: .behind,
      start: contentStart(behind: cue))
  }
  private static let seeming = WordList("became feel feels felt remain remained remains seemed")

  /// `NP's belief that S`, `NP made the claim that S`.
  func noun(_ cue: Int) -> Tag? {
    guard tokens[cue].isOne(of: CuePhrases.nouns), cue > 0, isKey(cue + 1, "that"),
      cue + 2 < tokens.count, hasClause(cue + 2)
    else { return nil }
    var first = cue - 1
    while first > 0, cue - first < 4, tokens[first].isWord, !tokens[first].isPossessive,
      !WordClasses.isFunction(tokens[first].key), !Verbs.isListed(tokens[first])
    {
      first -= 1
    }
    let speaker: Range<Int>?
    if tokens[first].isOne(of: Self.possessives) {
      speaker = first..<first + 1
    } else if tokens[first].isPossessive, first > 0 {
      speaker = possessor(before: first)
    } else {
      let verb = tokens[first].isOne(of: Self.articles) ? first - 1 : first
      guard verb > 0 else { return nil }
      let giving = isKey(verb, "to") ? verb - 1 : verb
      guard giving > 0, tokens[giving].isOne(of: CuePhrases.giving) else { return nil }
      speaker = phrase.before(giving)
    }
    guard let speaker else { return nil }
    return Tag(
      cue: cue..<cue + 1, speaker: speaker, extent: speaker.lowerBound..<cue + 1, side: .behind,
      start: cue + 2)
  }

  /// `NP vowed to veto it`.
  func promise(_ cue: Int) -> Tag? {
    guard tokens[cue].isOne(of: CuePhrases.promising), isKey(cue + 1, "to"),
      cue + 2 < tokens.count, tokens[cue + 2].isWord,
      !WordClasses.isFunction(tokens[cue + 2].key)
        || tokens[cue + 2].isOne(of: WordClasses.auxiliaries),
      !isNoun(cue), !isPassive(cue), let speaker = phrase.before(cue)
    else { return nil }
    return Tag(
      cue: cue..<cue + 1, speaker: speaker, extent: speaker.lowerBound..<cue + 1, side: .behind,
      start: cue + 1)
  }

  /// Who has what follows a possessive ending: as far back as names and nouns go.
  private func possessor(before ending: Int) -> Range<Int>? {
    var start = ending
    while start > 0, tokens[start - 1].isWord,
      !tokens[start - 1].isOne(of: WordClasses.determiners),
      tokens[start - 1].isCapital || start == ending || !Verbs.mayBe(tokens[start - 1], bytes),
      tokens[start - 1].isCapital || !WordClasses.isFunction(tokens[start - 1].key)
    {
      start -= 1
    }
    if start > 0, start < ending, tokens[start - 1].isOne(of: WordClasses.determiners) {
      start -= 1
    }
    return start < ending ? start..<ending : nil
  }
}
