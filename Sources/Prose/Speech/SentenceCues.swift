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
  let sentence: Sentence
  let index: Int
  private let phrase: SpeakerPhrase

  init(
    bytes: [UInt8], tokens: [Token], isQuoted: [Bool], stretches: [QuotedStretch],
    sentence: Sentence, index: Int
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.isQuoted = isQuoted
    self.stretches = stretches
    self.sentence = sentence
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

  // MARK: Tags

  /// More cues than any sentence has: a bound for sentences that never end.
  private static let mostTags = 32

  private func tags() -> [Tag] {
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

  private func accordingTo(_ cue: Int) -> Tag? {
    guard tokens[cue].key == WordKey("according"), cue + 2 < tokens.count,
      tokens[cue + 1].key == WordKey("to"), let speaker = phrase.behind(cue + 2)
    else { return nil }
    let side: Side = cue == 0 ? .behind : speaker.upperBound + 1 >= tokens.count ? .before : .around
    return Tag(cue: cue..<cue + 2, speaker: speaker, extent: cue..<speaker.upperBound, side: side)
  }

  private func verb(_ cue: Int, last: Tag?) -> Tag? {
    let token = tokens[cue]
    let isSpeech = CueVerbs.speech.contains(token.key)
    guard isSpeech || CueVerbs.thought.contains(token.key) else { return nil }
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
    guard speaker.lowerBound > 0, isSpeech || tokens[speaker].allSatisfy(\.isWord) else {
      return nil
    }
    let comma = tokens[speaker.lowerBound - 1]
    guard comma.isComma || comma.isQuote || isSpeech && isTail(cue + 1) else { return nil }
    // `S, NP said.` and `"Q," NP said, "Q."`
    let rest = cue + 1 < tokens.count && !isTail(cue + 1)
    return Tag(cue: cue..<cue + 1, speaker: speaker, extent: extent, side: rest ? .around : .before)
  }

  /// Whether the quotation that closes before a token is more than a word held with tongs.
  private func isLongQuote(before index: Int) -> Bool {
    index > 4 && isQuoted[index - 2] && isQuoted[index - 3] && isQuoted[index - 4]
      || index > 1 && isQuoted[index - 2] && index <= 4
  }

  /// A cue's word as a noun: `the report`, `his claims`, `in reports of`.
  private func isNoun(_ cue: Int) -> Bool {
    guard cue > 0 else { return cue + 1 < tokens.count && !tokens[cue + 1].isWord }
    let before = tokens[cue - 1]
    if isQuoted[cue - 1] { return false }
    if before.key == WordKey("to") { return true }
    return before.isOne(of: WordClasses.determiners) && !before.isOne(of: Self.pronounsToo)
      || before.isPossessive || before.isOne(of: WordClasses.prepositions)
      || tokens[cue].isOne(of: CueVerbs.nounsToo) && isBareModifier(cue - 1)
  }

  /// A small word right before, with nothing that could make it a subject: `recent reports`,
  /// `laser light show`.
  private func isBareModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isCapital, !token.isOne(of: WordClasses.subjectPronouns),
      !token.isOne(of: WordClasses.beforeCue), !isAdverb(token)
    else { return false }
    // `The study shows`, `Officials report`: a noun phrase with an article, or a plural.
    if CountedNouns.isPlural(token, bytes) { return false }
    var start = index
    while start > 0, index - start < 4, tokens[start].isWord {
      if tokens[start].isOne(of: WordClasses.determiners), start < index {
        return tokens[start].isOne(of: Self.possessives)
      }
      start -= 1
    }
    return true
  }
  private static let possessives = WordList("her his its my our their your")
  private static let pronounsToo = WordList(
    "all another any both each either many most some that this those these which what")

  /// `was told`, `is said to`: the subject is not who speaks.
  private func isPassive(_ cue: Int) -> Bool {
    guard cue > 0 else { return false }
    var before = cue - 1
    while before > 0, tokens[before].isOne(of: WordClasses.beforeCue),
      !tokens[before].isOne(of: Self.be)
    {
      before -= 1
    }
    if tokens[before].isOne(of: Self.be), !isParticiple(tokens[cue]) { return true }
    return cue + 1 < tokens.count && tokens[cue + 1].key == WordKey("by")
  }
  private static let be = WordList("am are be been being is was were")

  private func isParticiple(_ token: Token) -> Bool {
    bytes[token.bytes].suffix(3).elementsEqual("ing".utf8)
  }

  private func firstVerb() -> Int? {
    tokens.indices.first { $0 > 0 && !isQuoted[$0] && Verbs.mayBe(tokens[$0], bytes) }
  }

  // MARK: What follows

  /// Whether nothing but an adverbial stands between a place and the sentence's end:
  /// `on Monday.`, `in a statement.`
  private func isTail(_ index: Int) -> Bool {
    var position = index
    while position < tokens.count {
      if position - index > Self.longestTail { return false }
      let token = tokens[position]
      if isQuoted[position] || token.isQuote {
        return position == index && position + 1 >= tokens.count
      }
      if token.isComma { return false }
      if Verbs.isListed(token), position > index { return false }
      if position == index, token.isWord, !token.isOne(of: WordClasses.prepositions),
        !DateWords.weekdays.contains(token.key), !token.isOne(of: DateWords.relative),
        !token.isOne(of: DateWords.plainDays), !token.isOne(of: Self.tailOpeners), !isAdverb(token)
      {
        return false
      }
      position += 1
    }
    return true
  }
  /// Longer than any adverbial: a bound for sentences that never end.
  private static let longestTail = 40
  private static let tailOpeners = WordList("after again as earlier here later then there when")

  private func isAdverb(_ token: Token) -> Bool {
    token.isWord && bytes[token.bytes].suffix(2).elementsEqual("ly".utf8)
  }

  /// Whether what was said stands behind a cue.
  private func hasContentBehind(_ cue: Int, speech: Bool) -> Bool {
    let next = contentStart(behind: cue)
    guard next < tokens.count else { return false }
    if isQuoted[next] || tokens[next].isQuote { return speech || next <= cue + 2 }
    if next > cue + 1, tokens[next - 1].key == WordKey("that") { return true }
    if tokens[next].isOne(of: WordClasses.relatives), tokens[next].key != WordKey("who") {
      return speech || tokens[next].key == WordKey("how") || tokens[next].key == WordKey("why")
        || tokens[next].key == WordKey("what") || tokens[next].key == WordKey("whether")
    }
    if tokens[next].make == .mark { return false }
    if isTail(cue + 1) { return false }
    let isPlain = speech && !tokens[cue].isOne(of: CueVerbs.nounsToo)
    return isPlain ? hasClause(next) : startsClause(next)
  }

  /// Where the words said begin behind a cue: hearer, comma, colon and `that` passed over.
  private func contentStart(behind cue: Int) -> Int {
    var index = cue + 1
    if tokens[cue].isOne(of: CueVerbs.withHearer) { index = afterHearer(index) }
    while index < tokens.count, isAdverb(tokens[index]) { index += 1 }
    // `said on Tuesday that`, `said in a statement that`
    if index < tokens.count,
      tokens[index].isOne(of: WordClasses.prepositions)
        || DateWords.weekdays.contains(tokens[index].key)
    {
      for position in index..<min(index + 12, tokens.count) {
        if tokens[position].key == WordKey("that") && tokens[position].isWord {
          index = position; break
        }
        if tokens[position].isComma || isQuoted[position] { break }
      }
    }
    if index < tokens.count, tokens[index].isComma || tokens[index].mark == UInt8(ascii: ":") {
      index += 1
    }
    if index < tokens.count, tokens[index].key == WordKey("that"), tokens[index].isWord {
      index += 1
    }
    if index < tokens.count, tokens[index].isComma { index += 1 }
    return index
  }

  private func afterHearer(_ index: Int) -> Int {
    var position = index
    while position < tokens.count, position - index < 12 {
      let token = tokens[position]
      if isQuoted[position] || token.isQuote || token.make == .mark { return position }
      if token.key == WordKey("that") { return position }
      if token.isOne(of: WordClasses.subjectPronouns), !token.isOne(of: WordClasses.objectPronouns),
        position > index
      {
        return position
      }
      position += 1
    }
    return index
  }

  /// Whether a clause begins at a token: a subject, and a verb within reach.
  private func hasClause(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].key == WordKey("to") { return false }
    for position in index..<min(index + 25, tokens.count) {
      if isQuoted[position] { return true }
      let token = tokens[position]
      if position > index,
        token.isOne(of: WordClasses.auxiliaries) || !token.isCapital && Verbs.mayBe(token, bytes)
      {
        return true
      }
    }
    return false
  }

  /// Whether a clause begins at a token for certain: a subject's first word, and its verb soon.
  private func startsClause(_ index: Int) -> Bool {
    let first = tokens[index]
    guard
      first.isOne(of: WordClasses.determiners) || first.isOne(of: WordClasses.subjectPronouns)
        || first.isCapital || first.make == .number || first.isOne(of: Self.otherSubjects)
        || CountedNouns.isPlural(first, bytes)
    else { return false }
    for position in index + 1..<max(index + 1, min(index + 12, tokens.count)) {
      let token = tokens[position]
      if token.make == .mark, !token.isComma { return false }
      if token.isOne(of: WordClasses.relatives) || token.isOne(of: Self.joins) { return false }
      if token.isOne(of: WordClasses.auxiliaries) { return true }
      if Verbs.isListed(token), !token.isCapital, !isParticiple(token),
        tokens[position - 1].key != WordKey("to"),
        !tokens[position - 1].isOne(of: WordClasses.determiners)
      {
        return true
      }
      if Verbs.hasPastEnding(token, bytes),
        first.isOne(of: WordClasses.subjectPronouns) || position > index,
        position + 1 < tokens.count, !tokens[position + 1].isOne(of: WordClasses.prepositions),
        tokens[position - 1].isWord, !tokens[position - 1].isOne(of: WordClasses.prepositions),
        !tokens[position - 1].isOne(of: WordClasses.determiners)
      {
        return true
      }
    }
    return false
  }
  private static let joins = WordList("and but or")
  private static let otherSubjects = WordList("both few many more most several there")

  // MARK: What was said

  private func attribution(_ tag: Tag, others: [Tag]) -> FoundUtterance? {
    var content: [Range<Int>]
    switch tag.side {
    case .behind: content = behind(tag, others)
    case .before: content = [before(tag)].compactMap { $0 }
    case .around: content = [before(tag)].compactMap { $0 } + behind(tag, others)
    }
    content = content.filter { range in
      tokens.contains { $0.make != .mark && range.contains($0.bytes.lowerBound) }
    }
    guard !content.isEmpty else { return nil }
    return FoundUtterance(
      content: content, speaker: tag.speaker.map(bytes(of:)), cue: bytes(of: tag.cue),
      sentence: index)
  }

  private func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// The words before a tag: the quotation that ends there, or all of the sentence so far.
  private func before(_ tag: Tag) -> Range<Int>? {
    var end = tag.extent.lowerBound
    while end > 0, tokens[end - 1].isComma || isDash(tokens[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    let last = tokens[end - 1]
    if isQuoted[end - 1] || last.isQuote,
      let stretch = stretches.last(where: { $0.outer.contains(last.bytes.lowerBound) }),
      isWholeBefore(stretch)
    {
      return stretch.words
    }
    let start = tokens[0].bytes.lowerBound
    return start..<last.bytes.upperBound
  }

  /// Whether nothing but marks stands in the sentence before a stretch.
  private func isWholeBefore(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.upperBound <= stretch.outer.lowerBound && $0.make != .mark && !$0.isQuote
        && !$0.isOne(of: WordClasses.conjunctions)
    }
  }

  /// The words behind a tag: the quotation that opens there, or all up to the sentence's end or
  /// the next tag that stands at its end.
  private func behind(_ tag: Tag, _ others: [Tag]) -> [Range<Int>] {
    let start: Int
    if tag.side == .around || tokens[tag.cue.lowerBound].key == WordKey("according") {
      var next = tag.extent.upperBound
      while next < tokens.count, tokens[next].make == .mark { next += 1 }
      start = next
    } else {
      start = contentStart(behind: tag.cue.lowerBound)
    }
    guard start < tokens.count else { return [] }
    let first = tokens[start]
    if first.isQuote || isQuoted[start],
      let stretch = stretches.first(where: { $0.outer.contains(first.bytes.lowerBound) }),
      tokens[start - 1].isComma || tokens[start - 1].mark == UInt8(ascii: ":")
        || isWholeBehind(stretch) || tag.side == .around
    {
      return [stretch.words]
    }
    if tag.side == .around, tokens[tag.cue.lowerBound].key != WordKey("according") { return [] }
    var end = tokens.count
    for other in others where other.extent.lowerBound >= start {
      let first = other.extent.lowerBound
      if other.side != .behind, isTail(other.extent.upperBound) {
        end = min(end, first)
      } else if other.side == .behind, first > start + 1,
        tokens[first - 1].isOne(of: Self.newClause)
      {
        // `NP said S, but NP says S`
        end = min(end, first - 1)
      }
    }
    while end > start, tokens[end - 1].make == .mark, tokens[end - 1].mark != UInt8(ascii: ")"),
      tokens[end - 1].mark != UInt8(ascii: "]")
    {
      end -= 1
    }
    guard end > start else { return [] }
    return [first.bytes.lowerBound..<tokens[end - 1].bytes.upperBound]
  }

  private static let newClause = WordList("and but while whereas")

  private func isWholeBehind(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.lowerBound >= stretch.outer.upperBound && $0.make != .mark && !$0.isQuote
    }
  }

  private func isDash(_ token: Token) -> Bool {
    let sign = bytes.scalar(at: token.bytes.lowerBound).value
    return token.make == .mark && (sign == 0x2013 || sign == 0x2014 || sign == 0x2D)
  }
}
