/// Dates that count from the day of the article: `yesterday`, `last year`, `three days ago`.
extension DateFinder {
  func plainDay(_ token: Token) -> Found {
    guard let reference else { return (1, nil) }
    let away = token.key == WordKey("yesterday") ? -1 : token.key == WordKey("tomorrow") ? 1 : 0
    return (1, reference.day(away: away).words)
  }

  /// `last year`, `early July`, `next Tuesday`, `this summer`.
  func fromRelative(_ index: Int) -> Found? {
    guard let next = token(index + 1) else { return nil }
    if let month = month(at: index + 1) {
      let rest = fromMonth(index + 1, month)
      guard rest.meaning == nil, tokens[index].key == WordKey("last"), let reference else {
        return (1 + rest.length, rest.meaning)
      }
      let year = month < reference.month ? reference.year : reference.year - 1
      return (1 + rest.length, CalendarDate.words(year: year, month: month))
    }
    if DateWords.parts.contains(tokens[index].key) {
      if year(at: index + 1) != nil { return (2, nil) }
      if DateWords.relative.contains(next.key), let unit = token(index + 2),
        unit.isOne(of: DateWords.units)
      {
        return (3, nil)
      }
      return nil
    }
    if DateWords.weekdays.contains(next.key), next.isCapital { return (2, nil) }
    guard next.isOne(of: DateWords.units) || next.isOne(of: DateWords.dayParts) else { return nil }
    return (2, relativeUnit(tokens[index].key, next.key))
  }

  func relativeUnit(_ key: WordKey, _ unit: WordKey) -> String? {
    guard let reference, let offset = Self.offset(key) else { return nil }
    if unit == WordKey("year") { return String(reference.year + offset) }
    if unit == WordKey("month") {
      let (year, month) = reference.month(away: offset)
      return CalendarDate.words(year: year, month: month)
    }
    if unit == WordKey("week") {
      let monday = reference.day(away: offset * 7 - reference.weekday)
      return "\(monday.words) to \(monday.day(away: 6).words)"
    }
    return nil
  }

  /// `three days ago`, `10 years earlier`.
  func ago(_ index: Int) -> Found? {
    guard let unit = token(index + 1), unit.isOne(of: DateWords.durations),
      token(index + 2)?.key == WordKey("ago"),
      let count = number(tokens[index]) ?? NumberWords.small[tokens[index].key]
    else { return nil }
    guard let reference else { return (3, nil) }
    if unit.key == WordKey("days") || unit.key == WordKey("day") {
      return (3, reference.day(away: -count).words)
    }
    if unit.key == WordKey("years") || unit.key == WordKey("year") {
      return (3, String(reference.year - count))
    }
    if unit.key == WordKey("months") || unit.key == WordKey("month") {
      let (year, month) = reference.month(away: -count)
      return (3, CalendarDate.words(year: year, month: month))
    }
    return (3, nil)
  }
}
