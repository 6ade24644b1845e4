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
    guard !content.isEmpty else { return nil }
    return FoundUtterance(
      content: content, speaker: tag.speaker.map(bytes(of:)), cue: bytes(of: tag.cue),
      sentence: index)
  }

  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// The words before a tag: the quotation that ends there, or all of the sentence so far.
  func before(_ tag: Tag) -> Range<Int>? {
    var end = tag.extent.lowerBound
    while end > 0, tokens[end - 1].isComma || tokens[end - 1].isDash(bytes) { end -= 1 }
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
  func isWholeBefore(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.upperBound <= stretch.outer.lowerBound && $0.make != .mark && !$0.isQuote
        && !$0.isOne(of: WordClasses.conjunctions)
    }
  }

  /// The words behind a tag: the quotation that opens there, or all up to the sentence's end or
  /// the next tag that stands at its end.
  func behind(_ tag: Tag, _ others: [Tag]) -> [Range<Int>] {
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

  static let newClause = WordList("and but while whereas")

  func isWholeBehind(_ stretch: QuotedStretch) -> Bool {
    !tokens.contains {
      $0.bytes.lowerBound >= stretch.outer.upperBound && $0.make != .mark && !$0.isQuote
    }
  }

}
