/// Where words reported behind a cue end because the writer goes on.
///
/// Where it is in doubt whose a clause is, the shorter words are taken: what a writer states is then
/// not given to somebody who never said it.
extension SentenceCues {
  /// Where the words end that stand in a range behind a tag; nil where they take up all of it.
  func writerGoesOn(behind tag: Tag, in range: Range<Int>) -> Int? {
    guard tag.side == .behind, let first = range.first, !isQuoted[first], !tokens[first].isQuote
    else { return nil }
    if let answer = answerEnd(in: range) { return answer }
    let ends = range.dropFirst().filter {
      tokens[$0].isComma && !isQuoted[$0] && $0 + 2 < tokens.count
    }
    guard !ends.isEmpty else { return nil }
    let aside = relativeEnd(of: tag, ends)
    let contrast = ends.first { isContrast($0) || isDeed($0) || isSilence($0) || isRemark($0) }
    return [aside, contrast].compactMap { $0 }.min()
  }

  /// `NP said yes and left`: an answer is no clause that a verb could be joined to.
  private func answerEnd(in range: Range<Int>) -> Int? {
    let joint = range.lowerBound + 1
    return range.contains(joint) && tokens[range.lowerBound].isOne(of: Self.answers)
      && tokens[joint].isOne(of: Self.joins) ? joint : nil
  }
  private static let answers = WordList("goodbye hello no nothing sorry yes")

  /// `NP said S, but engineers found cracks`: a contrast with a subject of its own, and a verb that
  /// carries on neither `that` nor the sequence of tenses.
  private func isContrast(_ comma: Int) -> Bool {
    guard tokens[comma + 1].isOne(of: Self.contrasting) else { return false }
    let start = comma + 2
    guard !isQuoted[start], !tokens[start].isQuote, opensSubject(start),
      let verb = (start + 1..<max(start + 1, min(start + Self.longestSubject, tokens.count)))
        .first(where: { isFinite($0) && !isQuoted[$0] })
    else { return false }
    return !carriesOn(verb)
  }
  fileprivate static let contrasting = WordList("although but though whereas while")
  private static let longestSubject = 16

  private func opensSubject(_ start: Int) -> Bool {
    switch wordTags[start] {
    // `but that it was late`
    case _ where isThat(start): false
    case .pronoun, .determiner, .possessivePronoun, .noun, .nouns, .name, .adjective, .comparative,
      .figure:
      true
    default: false
    }
  }

  /// `but local papers put it`: the tagger may take a present for a base form.
  private func isFinite(_ index: Int) -> Bool {
    wordTags[index].isFinite
      || wordTags[index] == .verb && wordTags[index - 1] != .to && wordTags[index - 1] != .modal
  }

  /// `would fall`, `had fallen`
  private func carriesOn(_ verb: Int) -> Bool {
    wordTags[verb] == .modal || wordTags[verb] == .pronounVerb || isKey(verb, "had")
  }

  /// `NP said S, a claim that experts dispute`: what the writer calls it.
  private func isRemark(_ comma: Int) -> Bool {
    guard isKey(comma + 1, "a") || isKey(comma + 1, "an") else { return false }
    return tokens[comma + 2].isOne(of: CuePhrases.nouns)
      || comma + 3 < tokens.count && wordTags[comma + 2] == .adjective
        && tokens[comma + 3].isOne(of: CuePhrases.nouns)
  }

  /// `NP said profits fell, citing weak demand`: what the speaker does besides.
  private func isDeed(_ comma: Int) -> Bool {
    let token = tokens[comma + 1]
    return isParticiple(token)
      && (token.isOne(of: CueVerbs.quoteOnly) || isKey(comma + 1, "pointing"))
  }

  /// `NP, who said S, left`
  private func isRelativeSubject(of tag: Tag) -> Bool {
    guard let speaker = tag.speaker, speaker.upperBound + 1 < tag.cue.lowerBound else {
      return false
    }
    let between = speaker.upperBound..<tag.cue.lowerBound
    return between.dropFirst().contains {
      tokens[$0].isOne(of: WordClasses.relatives) && tokens[$0 - 1].isComma
    }
  }

  /// `NP said the tax would rise, but declined to say when`
  private func isSilence(_ comma: Int) -> Bool {
    tokens[comma + 1].isOne(of: Self.contrasting + Self.joins)
      && Denials.silences.length(at: comma + 2, in: tokens) > 0
  }

  /// `The school, which NP said was unsafe, closed`: the clause around goes on with its verb.
  private func relativeEnd(of tag: Tag, _ ends: [Int]) -> Int? {
    let opening = tag.extent.lowerBound - 1
    let isObject = opening > 0 && tokens[opening].isOne(of: WordClasses.relatives)
    guard isObject ? tokens[opening - 1].isComma : isRelativeSubject(of: tag) else { return nil }
    return ends.last { comma in
      var verb = comma + 1
      while verb + 1 < tokens.count, wordTags[verb] == .adverb { verb += 1 }
      // Behind a comma the tagger takes a past for a participle.
      return wordTags[verb].isFinite || wordTags[verb] == .verbParticiple
        || tokens[verb].isOne(of: WordClasses.irregularVerbs)
    }
  }
}

extension Analysis {
  /// The clause of contrast that a sentence goes on with behind the words that somebody said, `NP said S,
  /// but engineers found cracks`, without the word that joins it; nil if none follows them.
  /// - Parameters:
  ///   - end: where what was said ends, in Unicode scalars of the text.
  ///   - sentence: the sentence, in the same.
  /// - Returns: where the joining word begins, and the clause.
  package func contrast(behind end: Int, in sentence: Range<Int>) -> (joint: Int, body: Range<Int>)?
  {
    let part = text.bytes(ofScalars: end..<sentence.upperBound)
    let rest = tokens[self.sentence(at: part.lowerBound)].filter { part.overlaps($0.bytes) }
    guard rest.count > 2, rest[0].isComma, rest[1].isOne(of: SentenceCues.contrasting) else {
      return nil
    }
    return (
      text.scalars(rest[1].bytes).lowerBound,
      text.scalars(rest[2].bytes).lowerBound..<sentence.upperBound
    )
  }
}
