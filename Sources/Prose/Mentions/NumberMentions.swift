/// Finds numbers with what they count or measure: `4,500 men`, `2 m by 4 m`.
struct NumberFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  /// The language writes every noun with a capital.
  let hasNounCapitals: Bool

  /// Words between a number and its noun: `12 new patrol boats`.
  private static let reachOfNoun = 3

  func find(into mentions: inout MentionCollector) {
    var index = 0
    while index < tokens.count {
      guard mentions.isFree(index), let end = quantity(at: index, mentions) else {
        index += 1
        continue
      }
      mentions.add(.number, index..<end)
      index = end
    }
  }

  /// The end of the number that begins at a token, joined measures and noun included.
  private func quantity(at index: Int, _ mentions: MentionCollector) -> Int? {
    let start = isMinus(index) ? index + 1 : index
    guard start < tokens.count, mentions.isFree(start), let (first, unit) = measure(at: start)
    else { return nil }
    var end = first
    var measured = unit
    // `2 m by 4 m`, `10 to 15 years`, `two or three people`, `5–6 %`; not `21% to £142 million`, which
    // are two.
    while end + 1 < tokens.count, isJoin(end, measured != nil),
      mentions.isFree(end + 1), let (next, unit) = measure(at: end + 1),
      measured == nil || measured == unit
        || unit == nil && !tokens[end].isOne(of: NumberWords.joins)
    {
      end = next
      measured = measured ?? unit
    }
    guard measured == nil else { return end }
    return noun(after: end, mentions) ?? (isSafeAlone(index..<end) ? end : nil)
  }

  /// `-12C`, `−3`: behind a space or a bracket, with the figure at once.
  private func isMinus(_ index: Int) -> Bool {
    guard tokens[index].make == .mark, index + 1 < tokens.count, !tokens[index + 1].spaced,
      tokens[index].spaced || index == 0 || tokens[index - 1].mark == UInt8(ascii: "("),
      tokens[index + 1].make == .number || isCurrency(tokens[index + 1]),
      // `9 -12`: a dash.
      index == 0 || tokens[index - 1].make != .number
    else { return false }
    let sign = bytes.scalar(at: tokens[index].bytes.lowerBound).value
    return sign == 0x2D || sign == 0x2212
  }

  private func isJoin(_ index: Int, _ measured: Bool) -> Bool {
    let token = tokens[index]
    if token.isOne(of: NumberWords.joins) { return true }
    if token.key == WordKey("or") && token.isWord { return !measured }
    // × and the dashes.
    let sign = bytes.scalar(at: token.bytes.lowerBound).value
    return token.make == .mark && [0xD7, 0x2013, 0x2D].contains(sign)
  }

  private enum Unit: Equatable {
    /// By its sign, or none where a word names it.
    case money(UInt32?)
    case share, other
  }

  /// A figure or number in words with the unit behind it, and which sort that is.
  private func measure(at index: Int) -> (end: Int, unit: Unit?)? {
    var position = index
    var kind: Unit?
    if isCurrency(tokens[position]), position + 1 < tokens.count,
      tokens[position + 1].make == .number
    {
      position += 1
      kind = .money(sign(of: tokens[position - 1]))
    }
    guard let end = value(at: position) else { return nil }
    position = withHalf(end)
    if tokens[end - 1].key == WordKey("half"), end == index + 1 { kind = .share }
    if kind == nil, tokens[end - 1].make == .number, carriesUnit(tokens[end - 1]) { kind = .other }
    while position < tokens.count, tokens[position].isOne(of: NumberWords.multipliers),
      tokens[position].bytes.count > 1
    {
      position += 1
      // `4,5 Mrd. Euro`
      if position + 1 < tokens.count, tokens[position].mark == UInt8(ascii: "."),
        !tokens[position].spaced, tokens[position - 1].isOne(of: NumberWords.shortMultipliers),
        isCurrency(tokens[position + 1]) || unit(at: position + 1) != nil
      {
        position += 1
      }
    }
    if let unit = unit(at: position) {
      kind = kind ?? self.kind(of: tokens[position])
      position = unit
    }
    if position < tokens.count, kind == .other, isPower(tokens[position]) { position += 1 }
    return (position, kind)
  }

  /// The sign behind `m²`.
  private func isPower(_ token: Token) -> Bool {
    let sign = bytes.scalar(at: token.bytes.lowerBound).value
    return token.make == .mark && !token.spaced && (sign == 0xB2 || sign == 0xB3)
  }

  private func kind(of unit: Token) -> Unit {
    if isCurrency(unit) { return .money(sign(of: unit)) }
    if unit.isOne(of: NumberWords.money) { return .money(nil) }
    return unit.make == .mark && !isDegree(unit) || unit.isOne(of: NumberWords.shareUnits)
      ? .share : .other
  }

  private func sign(of currency: Token) -> UInt32 {
    bytes.scalar(at: currency.bytes.lowerBound).value
  }

  /// `two and a half years`
  private func withHalf(_ end: Int) -> Int {
    guard end + 2 < tokens.count, tokens[end].key == WordKey("and"),
      tokens[end + 1].key == WordKey("a"),
      tokens[end + 2].key == WordKey("half") || tokens[end + 2].key == WordKey("quarter")
    else { return end }
    return end + 3
  }

  private func isDegree(_ token: Token) -> Bool {
    bytes.scalar(at: token.bytes.lowerBound).value == 0xB0
  }

  /// The end of a figure whose thousands a space sets apart: `12 000`, `3 000 000`.
  private func grouped(at index: Int) -> Int {
    func isFigure(_ token: Token, _ digits: ClosedRange<Int>) -> Bool {
      token.make == .number && digits.contains(token.bytes.count)
        && bytes[token.bytes].allSatisfy(isDigit)
    }
    var end = index + 1
    guard isFigure(tokens[index], 1...3), bytes[tokens[index].bytes.lowerBound] != 0x30 else {
      return end
    }
    while end < tokens.count, isFigure(tokens[end], 3...3) { end += 1 }
    return end
  }

  private func value(at index: Int) -> Int? {
    let token = tokens[index]
    if token.make == .number { return grouped(at: index) }
    guard token.make == .word else { return nil }
    if NumberWords.shares.contains(token.key) {
      return token.key != WordKey("half") || isHalf(index) ? index + 1 : nil
    }
    if NumberWords.amounts.contains(token.key) {
      guard index + 1 < tokens.count, tokens[index + 1].key == WordKey("of") else { return nil }
      // `tens of thousands of people`
      if index + 2 < tokens.count, tokens[index + 2].isOne(of: NumberWords.amounts) {
        return index + 3 < tokens.count && tokens[index + 3].key == WordKey("of")
          ? index + 4 : index + 3
      }
      return index + 2
    }
    if token.key == WordKey("a"), index + 1 < tokens.count {
      let next = tokens[index + 1]
      if next.isOne(of: NumberWords.multipliers), next.bytes.count > 2 { return index + 2 }
      return next.isOne(of: NumberWords.sharesAfterArticle) && isShare(index) ? index + 2 : nil
    }
    // `one third of`: of one alone a share is told by what it is of.
    if token.key == WordKey("one"), index + 2 < tokens.count,
      tokens[index + 1].isOne(of: NumberWords.sharesAfterArticle),
      tokens[index + 2].key == WordKey("of")
    {
      return index + 2
    }
    guard isNumberWord(token) else { return nil }
    var end = index + 1
    while end < tokens.count, tokens[end].isWord, isNumberWord(tokens[end]) { end += 1 }
    return end
  }

  /// `half of the boats`, `half the price`, `cut by half`; of the second half, a tough half nothing is
  /// counted.
  private func isHalf(_ index: Int) -> Bool {
    if index + 1 < tokens.count {
      let next = tokens[index + 1]
      if next.key == WordKey("of") { return index == 0 || !isOrdinal(tokens[index - 1]) }
      if next.isOne(of: WordClasses.determiners) || next.isOne(of: NumberWords.multipliers)
        || CountedNouns.isPlural(next, bytes)
      {
        return true
      }
    }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.isOne(of: NumberWords.beforeHalf) || before.isOne(of: Phrases.hedgesOfNumbers)
      || before.make == .number
      || before.key == WordKey("a") && index > 1
        && tokens[index - 2].key == WordKey("and")
  }

  /// `the first half of May` is a half, no share: it has an ordinal or an adjective before it.
  private func isOrdinal(_ token: Token) -> Bool {
    token.isWord && !WordClasses.isFunction(token.key) && !token.isOne(of: NumberWords.beforeHalf)
      && !Verbs.mayBe(token, bytes)
  }

  /// `a third of the boats`, `a third more boats`, `fell by a third`: not the third one, as in `by a third
  /// party`.
  private func isShare(_ index: Int) -> Bool {
    let behind = index + 2 < tokens.count ? tokens[index + 2] : nil
    if let behind, behind.key == WordKey("of") || behind.isOne(of: NumberWords.behindShare) {
      return true
    }
    let isChange = tokens[max(0, index - 2)..<index].contains {
      $0.isOne(of: NumberWords.beforeShare)
    }
    guard isChange, let behind else { return isChange }
    if behind.isOne(of: NumberWords.joinEquals) { return false }
    return !behind.isWord || WordClasses.isFunction(behind.key)
      || behind.isOne(of: DateWords.relative) || behind.isOne(of: DateWords.plainDays)
  }

  /// `three`, `twenty-five`; of `one` only what goes on as a number does.
  private func isNumberWord(_ token: Token) -> Bool {
    if let small = NumberWords.small[token.key] { return small != 0 }
    if NumberWords.tens.contains(token.key) { return true }
    let parts = bytes[token.bytes].split(separator: UInt8(ascii: "-"))
    guard parts.count > 1, let first = parts.first else { return false }
    let key = WordKey(first)
    return NumberWords.tens.contains(key) || key == WordKey("twenty")
      || (NumberWords.small[key] ?? 0) > 1
  }

  private func isCurrency(_ token: Token) -> Bool {
    guard token.make == .mark else {
      return token.isWord && Self.currencyCodes.contains(token.key) && token.isAcronym
    }
    switch bytes.scalar(at: token.bytes.lowerBound).value {
    case 0x24, 0xA2, 0xA3, 0xA5, 0x20A0...0x20CF: return true
    default: return false
    }
  }
  private static let currencyCodes = WordList(
    "aud cad chf cny eur gbp inr jpy krw nok rub sek uah usd")

  /// `30-acre`, `4.5bn`, `80km`: the unit is part of the figure's token.
  private func carriesUnit(_ token: Token) -> Bool {
    let (value, _) = bytes.scalar(at: bytes.start(ofScalarBefore: token.bytes.upperBound))
    return isLetter(value)
  }

  private func unit(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    let sign = bytes.scalar(at: token.bytes.lowerBound).value
    if token.make == .mark {
      // % and ‰; ° and what follows it at once: `20 °C`.
      if sign == 0x25 || sign == 0x2030 { return index + 1 }
      // `12 €`, not the sign of what follows: `12 $4`.
      if isCurrency(token), index + 1 == tokens.count || tokens[index + 1].make != .number {
        return index + 1
      }
      if sign == 0xB0 {
        return index + 1 < tokens.count && !tokens[index + 1].spaced ? index + 2 : index + 1
      }
      return nil
    }
    guard token.make == .word else { return nil }
    if token.key == WordKey("per"), index + 1 < tokens.count,
      tokens[index + 1].key == WordKey("cent")
    {
      return index + 2
    }
    var end = index
    if NumberWords.beforeUnit.contains(token.key), index + 1 < tokens.count { end += 1 }
    guard tokens[end].isOne(of: NumberWords.units), !tokens[end].isPossessive else { return nil }
    if tokens[end].key == WordKey("percentage"), end + 1 < tokens.count { end += 1 }
    return end + 1
  }

  /// The end of the noun that a number counts: the first plural among the next few words.
  private func noun(after index: Int, _ mentions: MentionCollector) -> Int? {
    for offset in index..<min(index + Self.reachOfNoun + 1, tokens.count) {
      let token = tokens[offset]
      guard token.make == .word, !token.isPossessive, mentions.isFree(offset) else { return nil }
      if hasNounCapitals {
        // `12 neue Busse`, not `seit 2012 das Amt`
        if token.isOne(of: NounCapitals.articles) { return nil }
        if token.isCapital { return offset + 1 }
      }
      if CountedNouns.isPlural(token, bytes) {
        // `two police officers`
        let goesOn =
          CountedNouns.irregular.contains(token.key) && offset + 1 < tokens.count
          && mentions.isFree(offset + 1) && CountedNouns.isPlural(tokens[offset + 1], bytes)
          && !Verbs.isListed(tokens[offset + 1])
        return goesOn ? offset + 2 : offset + 1
      }
      if WordClasses.isFunction(token.key) || Verbs.isListed(token) { return nil }
    }
    return nil
  }

  /// Whether a number without noun or unit is still a number to be checked.
  private func isSafeAlone(_ range: Range<Int>) -> Bool {
    // `one` is more often a pronoun than a figure.
    range.count > 1 || tokens[range.lowerBound].key != WordKey("one")
  }
}
