/// Finds in one sentence the cues that hand words to a speaker, and the words each hands over.
///
/// Patterns, in the order they are tried: "Q," said NP · NP said "Q" · "Q," NP said · NP, modifier,
/// said · according to NP · NP said (that) S · S, NP said.
struct SentenceCues {
  let bytes: [UInt8]
  let tokens: [Token]
  let isQuoted: [Bool]
  /// The quoted stretches that reach into the sentence, in order.
  let stretches: [QuotedStretch]
  let index: Int
  let phrase: SpeakerPhrase
  let wordTags: SentenceTags

  init(
    bytes: [UInt8], tokens: [Token], isQuoted: [Bool], stretches: [QuotedStretch], index: Int
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.isQuoted = isQuoted
    self.stretches = stretches
    self.index = index
    wordTags = SentenceTags(tokens, bytes: bytes)
    phrase = SpeakerPhrase(bytes: bytes, tokens: tokens, isQuoted: isQuoted)
  }

  /// A cue with its speaker, and the tokens both take up: `, Ana Ito said on Monday`.
  struct Tag {
    let cue: Range<Int>
    let speaker: Range<Int>?
    /// The cue and its speaker together.
    var extent: Range<Int>
    /// What was said stands behind, before, or around.
    var side: Side
    /// Where words said behind the cue begin.
    var start: Int
    /// More than a verb: `according to`.
    var isPhrase: Bool { cue.count > 1 }
  }

  enum Side { case behind, before, around }

  func find() -> [FoundUtterance] {
    let tags = self.tags()
    return tags.indices.compactMap { attribution(tags[$0], others: tags) }
  }

  /// More cues than any sentence has: a bound for sentences that never end.
  static let mostTags = 32

  func tags() -> [Tag] {
    var tags: [Tag] = []
    var cue = 0
    while cue < tokens.count, tags.count < Self.mostTags {
      defer { cue += 1 }
      guard !isQuoted[cue], tokens[cue].make == .word else { continue }
      // `said in its report that S`: the time, place or hearer of another cue.
      if let last = tags.last, last.side == .behind, last.cue.lowerBound < cue, cue < last.start {
        continue
      }
      if let tag = accordingTo(cue) ?? putIt(cue) ?? quotedAs(cue) ?? byAgent(cue)
        ?? impersonal(cue)
      {
        tags.append(tag)
        cue = tag.extent.upperBound - 1
      } else if let tag = conviction(cue) ?? noun(cue) ?? promise(cue) {
        tags.append(tag)
      } else if let tag = verb(cue, last: tags.last) {
        tags.append(tag)
      }
    }
    return withoutRelatives(tags)
  }

  /// Without what stands in the relative clause of another cue's speaker: `A man who asked for help told
  /// the press that S`.
  private func withoutRelatives(_ tags: [Tag]) -> [Tag] {
    tags.filter { tag in
      !tags.contains { outer in
        guard let speaker = outer.speaker, outer.side == .behind || tag.side == .behind else {
          return false
        }
        let between = speaker.upperBound..<max(speaker.upperBound, outer.cue.lowerBound)
        return between.contains(tag.cue.lowerBound)
          && tokens[speaker.upperBound].isOne(of: WordClasses.relatives)
      }
    }
  }

  func verb(_ cue: Int, last: Tag?) -> Tag? {
    let token = tokens[cue]
    let isSpeech = CueVerbs.speech.contains(token.key)
    let isQuoteOnly = CueVerbs.quoteOnly.contains(token.key)
    guard isSpeech || isQuoteOnly || CueVerbs.thought.contains(token.key) else { return nil }
    if isQuoteOnly, stretches.isEmpty { return nil }
    guard !token.isCapital || cue == 0 else { return nil }
    let habit = habit(of: cue)
    if habit == nil && isNoun(cue) || isPassive(cue) || isNoSaying(cue) { return nil }
    let before = cue > 0 ? tokens[cue - 1] : nil
    // `“It is late,” she continued`
    let followsWords = isSpeech || CueVerbs.goingOn.contains(token.key)
    let afterQuote = before.map { $0.isQuote } ?? false
    let afterComma = before?.isComma ?? false
    // `"Q," Ito, the mayor, told reporters`: who listens stands behind the comma.
    let isInverted = afterQuote || afterComma && !token.isOne(of: CueVerbs.withHearer)
    if followsWords, isInverted, let speaker = phrase.behind(cue + 1),
      !hasClause(cue + 1) || afterQuote || isAside(speaker.upperBound),
      afterQuote || isTail(speaker.upperBound) || isAside(speaker.upperBound)
    {
      // "Q," said NP
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: cue..<speaker.upperBound,
        side: isTail(speaker.upperBound) || !afterQuote ? .before : .around,
        start: speaker.upperBound)
    }
    if isParticiple(token) {
      // `They say adding salt is …`: part of what is said.
      guard isSpeech, afterComma || afterQuote || handsOver(cue),
        hasContentBehind(cue, speech: true)
      else { return nil }
      let speaker = last?.speaker ?? phrase.before(firstVerb() ?? cue)
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: cue..<cue + 1, side: .behind,
        start: contentStart(behind: cue))
    }
    guard let speaker = phrase.before(habit ?? cue) ?? sharedSubject(of: cue, last: last) else {
      return nil
    }
    let isShared = speaker.upperBound < cue && sharedSubject(of: cue, last: last) == speaker
    let extent = (isShared ? cue : speaker.lowerBound)..<cue + 1
    // `“Q”, NP said`: British style sets the comma outside.
    let isOutside =
      speaker.lowerBound > 1 && tokens[speaker.lowerBound - 1].isComma
      && !isQuoted[speaker.lowerBound - 1]
    let quoteEnd = speaker.lowerBound - (isOutside ? 1 : 0)
    if followsWords, quoteEnd > 0, tokens[quoteEnd - 1].isQuote, isLongQuote(before: quoteEnd) {
      // "Q," NP said
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: extent,
        side: isTail(cue + 1) ? .before : .around, start: cue + 1)
    }
    // `a podcast called “Low Tide”`, not `what she called “low”`.
    if isQuoteOnly, tokens[cue + 1..<tokens.count].first?.isQuote ?? false,
      speaker.lowerBound == 0
        || !tokens[speaker.lowerBound - 1].isOne(of: WordClasses.relatives)
          && !tokens[speaker.lowerBound].isOne(of: WordClasses.personalPronouns)
    {
      return nil
    }
    let next = cue + 1 < tokens.count ? tokens[cue + 1] : nil
    if isSpeech, speaker.lowerBound > 1, tokens[speaker.lowerBound - 1].isComma,
      next?.isComma ?? false, !isQuoted[(cue + 1)...].prefix(3).contains(true),
      hasVerb(before: speaker.lowerBound)
    {
      // `It is not clear, NP said, that S`
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: extent, side: .around, start: cue + 1)
    }
    if hasContentBehind(cue, speech: isSpeech) {
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: extent, side: .behind,
        start: contentStart(behind: cue))
    }
    guard speaker.lowerBound > 0, !isShared, !isQuoteOnly else { return nil }
    let comma = tokens[speaker.lowerBound - 1]
    let isInserted = comma.isComma && cue + 1 < tokens.count && tokens[cue + 1].isComma
    guard
      isInserted || hasStatement(before: speaker.lowerBound)
        || isSpeech && comma.isComma && isTail(cue + 1) && hasTaggedVerb(before: speaker.lowerBound)
    else { return nil }
    guard
      comma.isComma && (isSpeech || isInserted || isTail(cue + 1)) || comma.isQuote
        || isSpeech && isTail(cue + 1)
    else { return nil }
    // `S, NP said.` and `"Q," NP said, "Q."`
    let rest = cue + 1 < tokens.count && !isTail(cue + 1)
    return Tag(
      cue: cue..<cue + 1, speaker: speaker, extent: extent, side: rest ? .around : .before,
      start: cue + 1)
  }

  /// `praised the plan and said …`: who the verb before has for its subject.
  private func sharedSubject(of cue: Int, last: Tag?) -> Range<Int>? {
    var before = cue - 1
    while before > 0, tokens[before].isOne(of: WordClasses.beforeCue) || isAdverb(tokens[before]) {
      before -= 1
    }
    guard before > 1, tokens[before].isOne(of: Self.joins), !isQuoted[before] else { return nil }
    if let last, last.side == .behind { return last.speaker }
    guard let verb = firstVerb(), verb < before else { return nil }
    return phrase.before(verb)
  }

  /// Whether the quotation that closes before a token is more than a word held with tongs.
  func isLongQuote(before index: Int) -> Bool {
    index > 2 && tokens[index - 2].isComma && isQuoted[index - 2]
      || index > 1 && (2...min(4, index)).allSatisfy { isQuoted[index - $0] }
  }

  func isKey(_ index: Int, _ word: StaticString) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isWord
      && tokens[index].key == WordKey(word)
  }
}
