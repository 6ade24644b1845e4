/// A speaker parted from the cue by what is told about him: `Ito, 56, head of the service and, since May,
/// its voice, said`.
extension SpeakerPhrase {
  /// The phrase before the insertions of which the last ends at a comma: the leftmost noun phrase
  /// between commas with no clause between it and the cue.
  func beforeInsertion(endingAt comma: Int) -> Range<Int>? {
    var best: Range<Int>?
    var end = comma
    while end > 0, comma - end < Self.reach {
      guard let start = segmentStart(before: end) else { return best }
      let segment = start..<end
      guard !segment.isEmpty else { return best }
      let first = tokens[start]
      let isRelative = first.isOne(of: WordClasses.relatives) && !first.isAcronym
      if !isRelative, hasClause(segment) {
        // `heard that Ito, 34, said`: an age speaks no more than a name behind `that`.
        guard let age = best, age.count == 1, tokens[age.lowerBound].make == .number,
          let phrase = trimmed(self.start(of: end)..<end), isNamed(phrase)
        else { return best }
        return phrase
      }
      if first.isOne(of: WordClasses.conjunctions), !first.isOne(of: Self.joins) {
        // `But two aides, who asked not to be named, said`
        guard let phrase = trimmed(self.start(of: end)..<end), isNamed(phrase) else { return best }
        return phrase
      }
      if !isRelative, !first.isOne(of: Self.joins),
        let phrase = trimmed(self.start(of: end)..<end), isNamed(phrase),
        // `After the match, Ito, 56, said`: the phrase before the first comma is an adverbial.
        !first.isOne(of: WordClasses.prepositions) || best != nil && phrase.lowerBound > start
      {
        best = phrase
      }
      guard start > 0, tokens[start - 1].isComma || tokens[start - 1].isDash(bytes) else {
        return best
      }
      end = start - 1
    }
    return best
  }

  /// Where the words begin that end at a comma; nil where the comma closes something quoted.
  private func segmentStart(before end: Int) -> Int? {
    var start = end
    while start > 0, end - start < Self.reach {
      let token = tokens[start - 1]
      if token.isComma || token.isDash(bytes) || token.isColon || token.isQuote
        || token.mark == UInt8(ascii: ";") || isQuoted[start - 1]
      {
        break
      }
      start -= 1
    }
    return start < end && !isQuoted[start] ? start : nil
  }

  /// Begins as a noun phrase does: with a name, an article, a figure, or a plural.
  private func isNamed(_ phrase: Range<Int>) -> Bool {
    let first = tokens[phrase.lowerBound]
    return first.isCapital || first.make == .number
      || first.isOne(of: WordClasses.determiners) || first.isOne(of: WordClasses.subjectPronouns)
      || CountedNouns.isPlural(tokens[phrase.upperBound - 1], bytes)
  }

  private func hasClause(_ segment: Range<Int>) -> Bool {
    if segment.count > 1, tokens[segment.lowerBound].isOne(of: WordClasses.personalPronouns) {
      return true
    }
    // `a zoologist who was not involved`: what hangs on a noun is no clause by itself.
    let relative = segment.dropFirst().first {
      tokens[$0].isOne(of: WordClasses.relatives) && !tokens[$0].isAcronym
        && tokens[$0 - 1].isWord && !tokens[$0].isOne(of: WordClasses.conjunctions)
    }
    let segment = segment.lowerBound..<(relative ?? segment.upperBound)
    return segment.contains { index in
      guard !tokens[index].isCapital else { return false }
      if isFinite(tokens[index], at: index) { return true }
      guard index > segment.lowerBound, Verbs.hasPastEnding(tokens[index], bytes) else {
        return false
      }
      return index + 1 >= segment.upperBound
        || !tokens[index + 1].isOne(of: WordClasses.prepositions)
    }
  }

  static let joins = WordList("and or")
}
