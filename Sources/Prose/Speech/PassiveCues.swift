/// Cues whose subject is not who speaks.
extension SentenceCues {
  /// `NP was quoted as saying`, `The paper quoted NP as saying`.
  func quotedAs(_ cue: Int) -> Tag? {
    guard tokens[cue].isOne(of: Self.quoting),
      let joint = (cue + 1..<min(cue + 14, tokens.count)).first(where: { isKey($0, "as") }),
      joint + 1 < tokens.count, isParticiple(tokens[joint + 1]),
      CueVerbs.speech.contains(tokens[joint + 1].key)
    else { return nil }
    let speaker = cue > 0 && isPassive(cue) ? phrase.before(cue) : phrase.behind(cue + 1)
    return Tag(
      cue: cue..<joint + 2, speaker: speaker, extent: cue..<joint + 2, side: .behind,
      start: contentStart(behind: joint + 1))
  }
  private static let quoting = WordList("cited cites citing quoted quotes quoting reported")

  /// `it was claimed by NP that S`, `was described by NP as “S”`, `S, as reported by NP`.
  func byAgent(_ cue: Int) -> Tag? {
    guard tokens[cue].isOne(of: CueVerbs.speech) || tokens[cue].isOne(of: CueVerbs.quoteOnly),
      isKey(cue + 1, "by"), cue + 2 < tokens.count,
      let speaker = phrase.behind(cue + 2)
    else { return nil }
    let end = speaker.upperBound
    if isKey(end, "that"), end + 1 < tokens.count {
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: cue..<end, side: .behind, start: end + 1)
    }
    if isKey(end, "as"), end + 1 < tokens.count, tokens[end + 1].isQuote || isQuoted[end + 1] {
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: cue..<end, side: .behind, start: end + 1)
    }
    guard cue > 1, isKey(cue - 1, "as"), isTail(end) else { return nil }
    return Tag(
      cue: cue..<cue + 1, speaker: speaker, extent: cue - 1..<end, side: .before, start: end)
  }

  /// `it is alleged that S`: something is said, and nobody named says it.
  func impersonal(_ cue: Int) -> Tag? {
    guard
      tokens[cue].isOne(of: CueVerbs.speech) || tokens[cue].isOne(of: CueVerbs.thought)
        || tokens[cue].isOne(of: Self.rumoured),
      cue > 1, isPassive(cue), isThat(cue + 1), cue + 2 < tokens.count, hasClause(cue + 2)
    else { return nil }
    var first = cue - 1
    while first > 0, tokens[first].isOne(of: Self.passive) || isAdverb(tokens[first]) {
      first -= 1
    }
    guard isKey(first, "it") else { return nil }
    return Tag(
      cue: cue..<cue + 1, speaker: nil, extent: first..<cue + 1, side: .behind, start: cue + 2)
  }
  private static let rumoured = WordList("rumored rumoured")
  private static let passive = WordClasses.beforeCue + SentenceCues.be
}
