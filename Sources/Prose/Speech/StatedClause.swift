extension Analysis {
  /// Whether words of one sentence could state something by themselves: they hold a verb that is
  /// theirs, not that of a phrase which only goes before them.
  ///
  /// `after reading a secret report` states nothing; `after reading it, he left` does.
  package func mayState(_ range: Range<Int>) -> Bool {
    let part = text.bytes(ofScalars: range)
    let tokens = tokens[sentence(at: part.lowerBound)].filter { part.overlaps($0.bytes) }
    guard let first = tokens.first else { return true }
    // `why it sank` asks, it does not state.
    if first.isOne(of: Self.asking) { return false }
    let cues = SentenceCues(
      bytes: text.bytes, tokens: tokens, isQuoted: Array(repeating: false, count: tokens.count),
      stretches: [], index: 0)
    return cues.hasOwnVerb()
  }

  private static let asking = WordList("how if when where whether which who whom whose why")
}

extension Analysis {
  /// Words that somebody is said to say, cut where `and that` adds another thing, if either side states
  /// something by itself: `that A and that B` can be wrong in two ways.
  package func thatClauses(in range: Range<Int>) -> [Range<Int>] {
    let part = text.bytes(ofScalars: range)
    let tokens = tokens[sentence(at: part.lowerBound)].filter { part.overlaps($0.bytes) }
    var clauses: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst().dropLast()
    where tokens[index].isOne(of: Self.adding) && tokens[index + 1].key == WordKey("that")
      && tokens[index + 1].isWord && index + 2 < tokens.count
    {
      let end = tokens[index - 1].isComma ? index - 1 : index
      guard end > start else { continue }
      let before = text.scalars(
        tokens[start].bytes.lowerBound..<tokens[end - 1].bytes.upperBound)
      let behind = text.scalars(tokens[index + 2].bytes.lowerBound..<part.upperBound)
      guard mayState(before), mayState(behind) else { continue }
      clauses.append(before)
      start = index + 2
    }
    guard start > 0 else { return [range] }
    return clauses + [text.scalars(tokens[start].bytes.lowerBound..<part.upperBound)]
  }

  private static let adding = WordList("and but")
}

extension SentenceCues {
  /// Whether the tokens hold a verb with a subject, as far as lists and endings tell.
  func hasOwnVerb() -> Bool {
    var first = 0
    if opensWithGerund() {
      // What stands before the comma belongs to the phrase.
      guard let comma = tokens.firstIndex(where: { $0.isComma }) else { return false }
      first = comma + 1
    }
    return (first..<max(first, tokens.count)).contains { index in
      let token = tokens[index]
      guard index > 0, token.isWord, !isNounOrInfinitive(index) else { return false }
      if Verbs.mayBe(token, bytes) { return !isParticiple(token) }
      // Verbs that no list has: `Ferries dock at noon`, `The ferry docks at noon`.
      guard !token.isCapital, !WordClasses.isFunction(token.key), !isAdverb(token) else {
        return false
      }
      return CountedNouns.isPlural(token, bytes) != CountedNouns.isPlural(tokens[index - 1], bytes)
        && tokens[index - 1].isWord && !WordClasses.isFunction(tokens[index - 1].key)
    }
  }

  /// `after reading`, `while being`, not `by spring`.
  private func opensWithGerund() -> Bool {
    guard tokens.count > 1, tokens[0].isOne(of: Self.beforeGerund) else { return false }
    let second = tokens[1]
    return second.isWord && !second.isCapital && second.bytes.count > 4 && isParticiple(second)
      && !second.isOne(of: Self.noGerunds)
  }

  private func isNounOrInfinitive(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isOne(of: WordClasses.auxiliaries) { return tokens[index - 1].key == WordKey("to") }
    return isNoun(index)
  }

  private static let beforeGerund = WordList(
    "after before besides by despite for from in on since through upon when while without")
  private static let noGerunds = WordList(
    "anything building evening everything meeting morning nothing something spring thing")
}
