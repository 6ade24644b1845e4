/// The words that dates are made of.
enum DateWords {
  static let months: [WordKey: Int] = {
    let names = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]
    var months: [WordKey: Int] = [:]
    for (index, group) in names.enumerated() {
      for name in group { months[WordKey(name.utf8)] = index + 1 }
    }
    return months
  }()

  /// Months that are words of their own, and say a month only beside a figure or such a word.
  static let ambiguousMonths = WordList("jan march may")
  static let beforeAmbiguousMonth = WordList(
    "between by during early from in last late mid next of since this through to until")

  static let weekdays = WordList("monday tuesday wednesday thursday friday saturday sunday")

  static let dayParts = WordList("afternoon evening morning night")

  static let units = WordList(
    "autumn century day decade fall month quarter season spring summer week weekend winter year")

  static let relative = WordList("following last next past previous this")

  static let parts = WordList("early late mid")

  static let plainDays = WordList("today tomorrow tonight yesterday")

  static let timeZones = WordList("bst cest cet edt est gmt mst pdt pst utc")

  static let durations = WordList(
    """
    day days decade decades hour hours minute minutes month months week weeks year years
    """)

  static let beforeYear = WordList(
    """
    after and around before between by circa during early from in late mid of or since through
    till to until
    """)
}
