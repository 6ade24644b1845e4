/// Phrases that name where words come from without a verb of saying.
extension SentenceCues {
  /// `according to NP`, `in the words of NP`, `in NP's view`.
  func accordingTo(_ cue: Int) -> Tag? {
    var from = cue
    let words: Range<Int>
    if tokens[cue].key == WordKey("according"), isKey(cue + 1, "to") {
      words = cue..<cue + 2
    } else if cue > 1, tokens[cue].isOne(of: Self.views), isKey(cue + 1, "of"),
      isKey(cue - 1, "the"), isKey(cue - 2, "in")
    {
      from = cue - 2
      words = cue - 2..<cue + 2
    } else {
      return nil
    }
    guard words.upperBound < tokens.count, var speaker = phrase.behind(words.upperBound) else {
      return nil
    }
    let side: Side =
      from == 0
      ? .behind : isTail(speaker.upperBound) || isAside(speaker.upperBound) ? .before : .around
    var end = speaker.upperBound
    // `According to Ana Ito, a lawyer, S`, `According to the report, which came late, S`
    if from == 0, end + 2 < tokens.count, tokens[end].isComma,
      tokens[end + 1].isOne(of: Self.articles) || tokens[end + 1].isCapital
        || isRelative(end + 1) || Verbs.mayBe(tokens[end + 1], bytes)
        || isParticiple(tokens[end + 1]),
      let comma = tokens[(end + 1)...].prefix(20).firstIndex(where: { $0.isComma }),
      isRelative(end + 1) || !hasFiniteVerb(end + 2..<max(end + 2, comma))
    {
      end = comma
    }
    speaker = speaker.lowerBound..<min(speaker.upperBound, end)
    return Tag(cue: words, speaker: speaker, extent: from..<end, side: side, start: end)
  }

  private func isRelative(_ index: Int) -> Bool {
    tokens[index].isOne(of: WordClasses.relatives) && !tokens[index].isAcronym
  }

  /// Whether a sentence ends with what is told about a speaker: `, who leads the party`.
  func isAside(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].isComma,
      tokens[index + 1].isOne(of: WordClasses.relatives)
        || tokens[index + 1].isOne(of: Self.articles)
    else { return false }
    return !tokens[(index + 1)...].contains { $0.isComma }
  }
  private static let views = WordList("view views words")
  static let articles = WordList("a an the")

  /// `S, as NP put it`, `As NP put it, S`.
  func putIt(_ cue: Int) -> Tag? {
    guard isKey(cue, "put") || isKey(cue, "puts"), isKey(cue + 1, "it"),
      let speaker = phrase.before(cue)
    else { return nil }
    let from =
      speaker.lowerBound > 0 && isKey(speaker.lowerBound - 1, "as")
      ? speaker.lowerBound - 1 : speaker.lowerBound
    let isFirst = tokens[..<from].allSatisfy { $0.make == .mark }
    guard isFirst || isKey(from, "as") || tokens[cue + 2..<tokens.count].first?.isColon ?? false
    else { return nil }
    let side: Side = isFirst ? .behind : isTail(cue + 2) ? .before : .around
    return Tag(
      cue: cue..<cue + 2, speaker: speaker, extent: from..<cue + 2, side: side, start: cue + 2)
  }

  private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { !tokens[$0].isCapital && phrase.isFinite(tokens[$0], at: $0) }
  }
}
