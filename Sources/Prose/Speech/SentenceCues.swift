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

  init(
    bytes: [UInt8], tokens: [Token], isQuoted: [Bool], stretches: [QuotedStretch], index: Int
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.isQuoted = isQuoted
    self.stretches = stretches
    self.index = index
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
      if let tag = accordingTo(cue) {
        tags.append(tag)
        cue = tag.extent.upperBound - 1
      } else if let tag = verb(cue, last: tags.last) {
        tags.append(tag)
      }
    }
    return tags
  }

  func accordingTo(_ cue: Int) -> Tag? {
    guard tokens[cue].key == WordKey("according"), cue + 2 < tokens.count,
      tokens[cue + 1].key == WordKey("to"), let speaker = phrase.behind(cue + 2)
    else { return nil }
    let side: Side = cue == 0 ? .behind : speaker.upperBound + 1 >= tokens.count ? .before : .around
    return Tag(cue: cue..<cue + 2, speaker: speaker, extent: cue..<speaker.upperBound, side: side)
  }

  func verb(_ cue: Int, last: Tag?) -> Tag? {
    let token = tokens[cue]
    let isSpeech = CueVerbs.speech.contains(token.key)
    let isQuoteOnly = CueVerbs.quoteOnly.contains(token.key)
    guard isSpeech || isQuoteOnly || CueVerbs.thought.contains(token.key) else { return nil }
    if isQuoteOnly, !isQuoted.contains(true) { return nil }
    guard !token.isCapital || cue == 0 else { return nil }
    if isNoun(cue) || isPassive(cue) { return nil }
    let before = cue > 0 ? tokens[cue - 1] : nil
    let afterQuote = before.map { $0.isQuote } ?? false
    let afterComma = before?.isComma ?? false
    if isSpeech, afterQuote || afterComma, let speaker = phrase.behind(cue + 1),
      !hasClause(cue + 1) || afterQuote,
      afterQuote || isTail(speaker.upperBound)
    {
      // "Q," said NP
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: cue..<speaker.upperBound,
        side: isTail(speaker.upperBound) ? .before : .around)
    }
    if isParticiple(token) {
      guard isSpeech, hasContentBehind(cue, speech: true) else { return nil }
      let speaker = last?.speaker ?? phrase.before(firstVerb() ?? cue)
      return Tag(cue: cue..<cue + 1, speaker: speaker, extent: cue..<cue + 1, side: .behind)
    }
    guard let speaker = phrase.before(cue) else { return nil }
    let extent = speaker.lowerBound..<cue + 1
    if isSpeech, speaker.lowerBound > 0, tokens[speaker.lowerBound - 1].isQuote,
      isLongQuote(before: speaker.lowerBound)
    {
      // "Q," NP said
      return Tag(
        cue: cue..<cue + 1, speaker: speaker, extent: extent,
        side: isTail(cue + 1) ? .before : .around)
    }
    if hasContentBehind(cue, speech: isSpeech) {
      return Tag(cue: cue..<cue + 1, speaker: speaker, extent: extent, side: .behind)
    }
    guard speaker.lowerBound > 0, isSpeech, hasStatement(before: speaker.lowerBound) else {
      return nil
    }
    let comma = tokens[speaker.lowerBound - 1]
    guard comma.isComma || comma.isQuote || isSpeech && isTail(cue + 1) else { return nil }
    // `S, NP said.` and `"Q," NP said, "Q."`
    let rest = cue + 1 < tokens.count && !isTail(cue + 1)
    return Tag(cue: cue..<cue + 1, speaker: speaker, extent: extent, side: rest ? .around : .before)
  }

  /// Whether the quotation that closes before a token is more than a word held with tongs.
  func isLongQuote(before index: Int) -> Bool {
    index > 1 && (2...min(4, index)).allSatisfy { isQuoted[index - $0] }
  }
}
