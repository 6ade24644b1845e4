/// A day of the Gregorian calendar, from which relative words ("last year") are read.
package struct CalendarDate: Sendable, Equatable {
  /// The year.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int

  /// A day; it is not checked to exist.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "June 2024".
  static func words(year: Int, month: Int) -> String { "\(monthNames[month - 1]) \(year)" }

  /// "26 June 2025".
  var words: String { "\(day) \(Self.words(year: year, month: month))" }

  /// The month some months away.
  func month(away months: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1 + months
    return (index / 12, index % 12 + 1)
  }

  /// The day some days away, by Howard Hinnant's `days_from_civil` and its inverse.
  func day(away days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// How many days it lies behind another, negative before it.
  func days(from other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// The most days that each month has.
  static let longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { (dayNumber % 7 + 10) % 7 }

  /// Days since 1 January 1970.
  private var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * part + 2) / 5 + 1
    month = part < 10 ? part + 3 : part - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
