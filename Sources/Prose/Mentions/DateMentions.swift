/// Finds dates: days, months, years, weekdays, relative words; and what they come to.
///
/// A bare "Tuesday" or "3 June" is the one before or the one to come, by the tense of the verb beside it,
/// and that is a guess; where the tense does not tell, and for a bare "July", nothing is guessed.
struct DateFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  let reference: CalendarDate?
  /// The text around tells of another year than the reference's.
  let isOfOtherYear: Bool

  func find(into mentions: inout MentionCollector) {
    var index = 0
    // Taken once for all dates of the sentence, where one needs them.
    var tags: [WordTag]?
    while index < tokens.count {
      if let (length, meaning) = date(at: index) {
        let guess = meaning == nil ? guess(at: index..<index + length, &tags) : nil
        mentions.add(
          .date, index..<index + length, meaning: meaning ?? guess, isGuess: guess != nil)
        index += length
      } else {
        index += 1
      }
    }
  }

  typealias Found = (length: Int, meaning: String?)

  private func date(at index: Int) -> Found? {
    let token = tokens[index]
    if token.make == .number { return fromNumber(index) }
    guard token.isWord else { return nil }
    if let month = month(at: index) { return fromMonth(index, month) }
    if DateWords.weekdays.contains(token.key), token.isCapital { return fromWeekday(index) }
    if DateWords.plainDays.contains(token.key) { return plainDay(token) }
    if DateWords.relative.contains(token.key) || DateWords.parts.contains(token.key) {
      return fromRelative(index)
    }
    return ago(index)
  }

  func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func month(at index: Int) -> Int? {
    guard let token = self.token(index), token.isWord, token.isCapital,
      let month = DateWords.months[token.key]
    else { return nil }
    guard DateWords.ambiguousMonths.contains(token.key) else { return month }
    // `by Jan Olsen`
    if token.key == WordKey("jan"), let next = self.token(index + 1), next.isWord, next.isCapital {
      return nil
    }
    let before = self.token(index - 1)
    if before?.make == .number
      || before.map({ $0.isOne(of: DateWords.beforeAmbiguousMonth) }) ?? false
    {
      return month
    }
    // `Jan. 4`
    let hasStop = self.token(index + 1)?.mark == UInt8(ascii: ".") && token.key == WordKey("jan")
    let next = hasStop ? index + 2 : index + 1
    return day(at: next) != nil || year(at: next) != nil ? month : nil
  }

  func number(_ token: Token) -> Int? {
    var value = 0
    guard token.make == .number, token.bytes.count <= 4 else { return nil }
    for byte in bytes[token.bytes] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// A year of four figures between 1000 and 2199.
  func year(at index: Int) -> Int? {
    guard let token = self.token(index), token.bytes.count == 4, let value = number(token),
      (1000..<2200).contains(value)
    else { return nil }
    return value
  }

  /// A day of the month, `26` or `26th`.
  func day(at index: Int) -> Int? {
    guard let token = self.token(index), token.make == .number, token.bytes.count <= 4 else {
      return nil
    }
    var value = 0
    var letters = 0
    for byte in bytes[token.bytes] {
      if isDigit(byte), letters == 0 { value = value * 10 + Int(byte - 0x30) } else { letters += 1 }
    }
    guard (1...31).contains(value), letters == 0 || isOrdinal(token) else { return nil }
    return value
  }

  private func isOrdinal(_ token: Token) -> Bool {
    let ending = WordKey(bytes[token.bytes].suffix(2))
    return Self.ordinalEndings.contains(ending) && token.bytes.count > 2
  }
  private static let ordinalEndings = WordList("st nd rd th")

  private func fromNumber(_ index: Int) -> Found? {
    let token = self.tokens[index]
    if let day = day(at: index) {
      // 26 June 2025, 26th of June; also 10 a.m.
      var next = index + 1
      if token.bytes.count > 2, let word = self.token(next), word.key == WordKey("of") { next += 1 }
      if let month = month(at: next) {
        let rest = yearAfter(month: month, day: day, index: next + 1)
        return (next + rest.length - index + 1, rest.meaning)
      }
      if let half = self.token(next), Self.halves.contains(half.key) { return (2, nil) }
    }
    if let iso = isoDay(token) { return (1, iso) }
    if isClock(token) {
      if let half = self.token(index + 1), Self.halves.contains(half.key) { return (2, nil) }
      return (1, nil)
    }
    if isDecade(token) { return (1, nil) }
    if let value = year(at: index), isYear(at: index) { return (1, String(value)) }
    return ago(index)
  }
  private static let halves = WordList("a.m. am p.m. pm a.m p.m gmt utc")

  /// Four figures are a year beside words that dates have beside them, unless things are counted.
  private func isYear(at index: Int) -> Bool {
    if let next = token(index + 1), next.isWord, !next.isCapital, next.spaced,
      CountedNouns.isPlural(next, bytes), !next.isPossessive
    {
      return false
    }
    guard let before = token(index - 1) else { return token(index + 1) == nil }
    if before.make == .number { return false }
    if before.isWord { return before.isOne(of: DateWords.beforeYear) || before.isCapital }
    return before.mark == UInt8(ascii: "(") || before.isComma || before.mark == UInt8(ascii: "-")
      || before.mark == 0
  }

  private func isoDay(_ token: Token) -> String? {
    let parts = bytes[token.bytes].split(separator: UInt8(ascii: "-"))
    guard token.bytes.count == 10, parts.map(\.count) == [4, 2, 2] else { return nil }
    let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard (1...12).contains(values[1]), (1...31).contains(values[2]) else { return nil }
    return CalendarDate(year: values[0], month: values[1], day: values[2]).words
  }

  private func isClock(_ token: Token) -> Bool {
    let parts = bytes[token.bytes].split(separator: UInt8(ascii: ":"))
    return parts.count == 2 && parts[0].count <= 2 && parts[1].count >= 2
      && parts[1].prefix(2).allSatisfy { isDigit($0) } && parts[0].allSatisfy { isDigit($0) }
  }

  private func isDecade(_ token: Token) -> Bool {
    token.bytes.count == 5 && bytes[token.bytes.upperBound - 1] == UInt8(ascii: "s")
      && bytes[token.bytes.upperBound - 2] == UInt8(ascii: "0")
      && bytes[token.bytes].dropLast().allSatisfy { isDigit($0) }
  }

  /// What follows `26 June` or `June`: `2025`, `, 2025`, `of last year`.
  private func yearAfter(month: Int, day: Int?, index: Int) -> Found {
    func meaning(_ year: Int) -> String {
      day.map { CalendarDate(year: year, month: month, day: $0).words }
        ?? CalendarDate.words(year: year, month: month)
    }
    if let year = year(at: index) { return (1, meaning(year)) }
    if let comma = token(index), comma.isComma, day != nil, let year = year(at: index + 1) {
      return (2, meaning(year))
    }
    var next = index
    if self.token(next)?.key == WordKey("of") { next += 1 }
    if let year = year(at: next), next > index { return (2, meaning(year)) }
    if let relative = token(next), let offset = Self.offset(relative.key),
      token(next + 1)?.key == WordKey("year")
    {
      return (next + 2 - index, reference.map { meaning($0.year + offset) })
    }
    return (0, nil)
  }

  static func offset(_ key: WordKey) -> Int? {
    key == WordKey("last") ? -1 : key == WordKey("this") ? 0 : key == WordKey("next") ? 1 : nil
  }

  func fromMonth(_ index: Int, _ month: Int) -> Found {
    var next = index + 1
    if token(next)?.mark == UInt8(ascii: "."), token(next)?.spaced == false,
      tokens[index].bytes.count <= 4
    {
      // `Sept. 11`; without a day the stop is the sentence's.
      guard day(at: next + 1) != nil || year(at: next + 1) != nil else { return (1, nil) }
      next += 1
    }
    if year(at: next) == nil, let day = day(at: next) {
      let rest = yearAfter(month: month, day: day, index: next + 1)
      return (next + 1 - index + rest.length, rest.meaning)
    }
    let rest = yearAfter(month: month, day: nil, index: next)
    return rest.length == 0 ? (1, nil) : (next - index + rest.length, rest.meaning)
  }

  private func fromWeekday(_ index: Int) -> Found {
    var length = 1
    if let part = token(index + 1), part.isOne(of: DateWords.dayParts) { length = 2 }
    let next = token(index + length)?.isComma == true ? index + length + 1 : index + length
    if let month = month(at: next), day(at: next + 1) != nil {
      let rest = fromMonth(next, month)
      return (next - index + rest.length, rest.meaning)
    }
    if day(at: next) != nil, let month = month(at: next + 1) {
      let rest = yearAfter(month: month, day: day(at: next), index: next + 2)
      return (next + 2 - index + rest.length, rest.meaning)
    }
    return (length, nil)
  }
}
