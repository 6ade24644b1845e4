/// Days that the words leave open, `on Tuesday`, `on 3 June`: the last one or the next, by tense.
extension DateFinder {
  /// The day that a date without a year most likely is; nil where the tense does not tell or nothing gives a
  /// day to count from.
  func guess(at range: Range<Int>, _ tags: inout [WordTag]?) -> String? {
    guard let reference, !isOfOtherYear, tokens.count <= Self.longest, let first = range.first,
      !(first > 0 && tokens[first - 1].isOne(of: Self.anyOne))
    else { return nil }
    let words = range.filter { tokens[$0].isWord && !tokens[$0].isOne(of: DateWords.dayParts) }
    if words.count == 1, words[0] == first, let weekday = Self.weekday(tokens[first].key) {
      let isPlain = range.allSatisfy { tokens[$0].isWord }
      guard isPlain, let isPast = isPast(around: range, &tags) else { return nil }
      // On the day itself it may be meant, or the one a week off.
      let back = (reference.weekday - weekday + 7) % 7
      return back == 0 ? nil : reference.day(away: isPast ? -back : 7 - back).words
    }
    guard let (month, day) = dayOfMonth(in: range), let isPast = isPast(around: range, &tags) else {
      return nil
    }
    let years =
      isPast ? [reference.year, reference.year - 1] : [reference.year, reference.year + 1]
    return years.lazy.map { CalendarDate(year: $0, month: month, day: day) }
      .first { date in
        let away = date.days(from: reference)
        // 29 February is not in every year.
        guard date.day(away: 0) == date else { return false }
        return isPast ? away <= 0 && away > -Self.near : away >= 0 && away < Self.near
      }?.words
  }

  /// Tokens: a longer sentence is a list or no prose.
  private static let longest = 400

  /// Days: what lies farther off may be of another year.
  private static let near = 183

  private static func weekday(_ key: WordKey) -> Int? {
    DateWords.weekdays.written.firstIndex { WordKey($0.utf8) == key }
  }

  /// Of `30 June`, `June 30`, `Monday, 30 June`; nil with a year or a time of day in it.
  private func dayOfMonth(in range: Range<Int>) -> (month: Int, day: Int)? {
    let months = range.filter { month(at: $0) != nil }
    let days = range.filter { day(at: $0) != nil }
    let numbers = range.filter { tokens[$0].make == .number }
    guard months.count == 1, days.count == 1, numbers.count == 1, let month = month(at: months[0]),
      let day = day(at: days[0]), day <= CalendarDate.longestMonths[month - 1]
    else { return nil }
    return (month, day)
  }

  /// Whether the verb beside a date tells of what has been, or of what is to come: the last one before it, or
  /// where there is none the first behind it. Nil where it does neither: `opens on Tuesday`, `would open`.
  private func isPast(around range: Range<Int>, _ known: inout [WordTag]?) -> Bool? {
    let tags =
      known
      ?? Tagger.standard.tags(WordForms(tokens, bytes: bytes)).withSubjects(tokens)
      .withVerbs(tokens)
    known = tags
    let verb =
      tags[..<range.lowerBound].lastIndex { $0.isFinite }
      ?? tags[range.upperBound...].firstIndex { $0.isFinite }
    guard let verb else { return nil }
    switch tags[verb] {
    case .modal: return tokens[verb].isOne(of: Self.future) ? false : nil
    case .pronounVerb: return nil
    default: break
    }
    // `was born on 3 June`: of whatever year.
    if tokens[..<range.lowerBound].suffix(4).contains(where: { $0.isOne(of: Self.longAgo) }) {
      return nil
    }
    // `is to open`, `was due to open`
    let between = verb < range.lowerBound ? verb + 1..<range.lowerBound : verb + 1..<tokens.count
    if verb < range.lowerBound, tags[between].contains(.to) { return nil }
    return tags[verb] == .verbPast ? true : nil
  }

  private static let anyOne = WordList("a an any each every most")
  private static let longAgo = WordList("baptised baptized born dating founded")
  private static let future = WordList("shall will")
}
