/// Which words a cue and its speaker hand over.
extension SentenceCues {
  func attribution(_ tag: Tag, others: [Tag]) -> FoundUtterance? {
    var content: [Range<Int>]
    switch tag.side {
    case .behind: content = behind(tag, others)
    case .before: content = [before(tag)].compactMap { $0 }
    case .around: content = [before(tag)].compactMap { $0 } + behind(tag, others)
    }
    content = content.filter { range in
      tokens.contains { $0.make != .mark && range.contains($0.bytes.lowerBound) }
    }
    let standing = standing(tag)
    guard let first = content.first, standing != .open || !isIgnorance(tag, of: first) else {
      return nil
    }
    return FoundUtterance(
      content: content, speaker: tag.speaker.map(bytes(of:)), cue: bytes(of: tag.cue),
      sentence: index, standing: standing)
  }

  /// `did not understand why it sank`: nothing is said or thought.
  private func isIgnorance(_ tag: Tag, of content: Range<Int>) -> Bool {
    guard tokens[tag.cue.lowerBound].isOne(of: CueVerbs.thought),
      let index = tokens.firstIndex(where: { $0.bytes.lowerBound >= content.lowerBound })
    else { return false }
    return !isQuoted[index] && tokens[index].isOne(of: Self.asking)
  }
  private static let asking = WordList("how what when where whether which who whom whose why")

  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// The words before a tag: the quotation that ends there, or all of the sentence so far.
  func before(_ tag: Tag) -> Range<Int>? {
    var end = tag.extent.lowerBound
    while end > 0, tokens[end - 1].isComma || tokens[end - 1].isDash(bytes) { end -= 1 }
    // `boats which, according to NP, leak`: nothing whole stands before.
    guard end > 0, !tokens[end - 1].isOne(of: WordClasses.relatives),
      !tokens[end - 1].isOne(of: WordClasses.conjunctions)
    else { return nil }
    let last = tokens[end - 1]
    if isQuoted[end - 1] || last.isQuote,
      let stretch = stretches.last(where: { $0.outer.contains(last.bytes.lowerBound) }),
      isWholeBefore(stretch) || isIntroduced(stretch) || isJoined(stretch)
    {
      return stretch.words
    }
    let start = tokens[0].bytes.lowerBound
    return start..<last.bytes.upperBound
  }

  /// Whether nothing but marks stands in the sentence before a stretch.
  func isWholeBefore(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.upperBound <= stretch.outer.lowerBound && $0.make != .mark && !$0.isQuote
        && !$0.isOne(of: WordClasses.conjunctions)
    }
  }

  /// A colon stands right before a stretch: `Ito blamed the press: “…,” she wrote`.
  private func isIntroduced(_ stretch: QuotedStretch) -> Bool {
    tokens.last { $0.bytes.upperBound <= stretch.outer.lowerBound }?.isColon ?? false
  }

  /// A clause of its own stands before a stretch, and only joins it: `Obi denied it, but “…,” Ito said`.
  private func isJoined(_ stretch: QuotedStretch) -> Bool {
    guard
      let mark = tokens.lastIndex(where: { $0.bytes.upperBound <= stretch.outer.lowerBound }),
      mark > 1, tokens[mark].isOne(of: Self.newClause), tokens[mark - 1].isComma
    else { return false }
    return hasVerb(before: mark - 1)
  }

  /// The words behind a tag: the quotation that opens there, or all up to the sentence's end or
  /// the next tag that stands at its end.
  func behind(_ tag: Tag, _ others: [Tag]) -> [Range<Int>] {
    var start = tag.start
    if tag.side == .around || tag.isPhrase {
      while start < tokens.count, tokens[start].make == .mark { start += 1 }
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
    if tag.side == .around, !tag.isPhrase { return resumed(tag, from: start, others) }
    var end = tokens.count
    for other in others where other.extent.lowerBound >= start {
      let first = other.extent.lowerBound
      if other.side != .behind, isTail(other.extent.upperBound) {
        end = min(end, first)
      } else if other.side == .behind, first == other.cue.lowerBound, first > start + 1,
        other.speaker == tag.speaker,
        let joint = tokens[first - 1].isComma ? first - 1 : joint(before: first)
      {
        // `NP called it “S” and said S`, `NP said S, adding that S`
        end = min(end, joint)
      } else if other.side == .behind, first > start + 1,
        tokens[first - 1].isOne(of: Self.newClause)
          || tokens[first - 1].mark == UInt8(ascii: ";")
      {
        // `NP said S, but NP says S`
        end = min(end, first - 1)
      }
    }
    end =
      quotationEnd(in: start..<end) ?? judgedEnd(tag, in: start..<end)
      ?? judgingEnd(tag, in: start..<end) ?? end
    end = writerGoesOn(behind: tag, in: start..<end) ?? end
    // `NP said S, which NP denied`
    while end > start,
      tokens[end - 1].make == .mark && tokens[end - 1].mark != UInt8(ascii: ")")
        && tokens[end - 1].mark != UInt8(ascii: "]") && !isUnit(end - 1)
        || tokens[end - 1].isOne(of: Self.hanging) && end < tokens.count
    {
      end -= 1
    }
    guard end > start else { return [] }
    return [first.bytes.lowerBound..<tokens[end - 1].bytes.upperBound]
  }

  /// The sign behind a figure: `sales grew 12%`.
  private func isUnit(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].make == .number else { return false }
    switch bytes.scalar(at: tokens[index].bytes.lowerBound).value {
    case 0x24, 0x25, 0xA2...0xA5, 0xB0, 0xB2, 0xB3, 0x2030, 0x20A0...0x20CF: return true
    default: return false
    }
  }

  /// Where a quotation ends with the comma of a clause around: `When NP said “S,” the crowd cheered`.
  private func quotationEnd(in range: Range<Int>) -> Int? {
    range.dropFirst(2).first { next in
      tokens[next - 1].isQuote && tokens[next - 2].isComma && isQuoted[next - 2]
        && !isQuoted[next] && !tokens[next].isQuote
        && !tokens[next].isOne(of: WordClasses.conjunctions)
        && !tokens[next].isOne(of: WordClasses.relatives)
    }
  }

  /// Where the speaker goes on to do something behind words that he calls a thing by: `NP called it
  /// “sound”, and promised more`. What he calls it is said; the rest the text tells of him.
  private func judgedEnd(_ tag: Tag, in range: Range<Int>) -> Int? {
    guard tokens[tag.cue.lowerBound].isOne(of: CueVerbs.judging) else { return nil }
    return range.dropFirst(2).first { index in
      guard tokens[index].isOne(of: Self.joins), !isQuoted[index] else { return false }
      let before = tokens[index - 1].isComma ? index - 2 : index - 1
      var verb = index + 1
      while verb < range.upperBound,
        isAdverb(tokens[verb])
          || tokens[verb].isOne(of: WordClasses.beforeCue)
      {
        verb += 1
      }
      return tokens[before].isQuote && before > range.lowerBound && verb < range.upperBound
        && !isQuoted[verb] && Verbs.mayBe(tokens[verb], bytes)
    }
  }

  /// Where another verb of the speaker follows, which no thing has for its subject: `NP said the plan
  /// was late and called Obi a liar`.
  private func judgingEnd(_ tag: Tag, in range: Range<Int>) -> Int? {
    guard tag.side == .behind, let first = range.first, !tokens[first].isCapital,
      !tokens[first].isOne(of: WordClasses.subjectPronouns) || isKey(first, "it")
    else { return nil }
    return range.dropFirst(3).first { index in
      tokens[index].isOne(of: Self.joins)
        && (index + 1..<min(index + 3, range.upperBound)).contains { verb in
          tokens[verb].isOne(of: CueVerbs.judging) && tokens[verb].isWord
            && bytes[tokens[verb].bytes].suffix(2).elementsEqual("ed".utf8)
            && (verb == index + 1 || isAdverb(tokens[index + 1]))
            && verb + 1 < range.upperBound
            // `was late and called a failure` says so of the plan.
            && (tokens[verb + 1].isCapital
              || tokens[verb + 1].isOne(of: WordClasses.objectPronouns)
              || tokens[verb + 1].isOne(of: WordClasses.determiners)
                && !tokens[verb + 1].isOne(of: Self.singular))
        }
    }
  }

  private static let singular = WordList("a an")

  /// The word that joins a verb to the one before, adverbs between passed over.
  private func joint(before verb: Int) -> Int? {
    var index = verb - 1
    while index > 0, tokens[index].isOne(of: WordClasses.beforeCue) || isAdverb(tokens[index]) {
      index -= 1
    }
    return tokens[index].isOne(of: Self.joins) ? index : nil
  }

  /// What goes on behind a speaker that interrupts: the next quotation of the sentence, or the rest of
  /// a sentence that was not whole before.
  private func resumed(_ tag: Tag, from start: Int, _ others: [Tag]) -> [Range<Int>] {
    let next = others.map(\.cue.lowerBound).filter { $0 >= start }.min() ?? tokens.count
    if let quoted = (start..<next).first(where: { isQuoted[$0] }),
      let stretch = stretches.first(where: {
        $0.outer.contains(tokens[quoted].bytes.lowerBound)
      })
    {
      return [stretch.words]
    }
    let extent = tag.extent
    guard tokens[start - 1].isComma, extent.lowerBound > 0,
      !isQuoted[..<extent.lowerBound].contains(true),
      tokens[start].isOne(of: Self.resuming) || tokens[0].isOne(of: WordClasses.conjunctions)
        || !hasVerb(before: extent.lowerBound),
      next == tokens.count,
      // `S, NP said, but NP denied it`
      !tokens[start...].contains(where: { $0.isOne(of: Denials.cues) })
    else { return [] }
    var end = tokens.count
    while end > start, tokens[end - 1].make == .mark { end -= 1 }
    return end > start ? [tokens[start].bytes.lowerBound..<tokens[end - 1].bytes.upperBound] : []
  }
  /// Whether a verb stands before a place, not a noun that is spelt like one: `the plan`.
  func hasVerb(before end: Int) -> Bool {
    (0..<end).contains { index in
      Verbs.mayBe(tokens[index], bytes)
        && !(index > 0
          && (tokens[index - 1].isOne(of: WordClasses.determiners)
            || tokens[index - 1].isPossessive))
    }
  }

  private static let resuming = WordList("and because but if or since so that whether")

  /// Hang the next clause on what is said.
  private static let hanging = WordList("which who whom")

  static let newClause = WordList("and but while whereas")

  func isWholeBehind(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.lowerBound >= stretch.outer.upperBound && $0.make != .mark && !$0.isQuote
    }
  }

}
