/// Reads numbers and signs off the front of a short text.
struct ByteScan {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var peek: UInt8? { rest.first }
  var isAtEnd: Bool { rest.isEmpty }

  /// A number with as many digits as allowed; nothing is read if there are too few.
  mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(allowed.upperBound).prefix(while: isDigit)
    guard digits.count >= allowed.lowerBound else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The next byte, if it is one of those in `choice`.
  mutating func take(in choice: String) -> UInt8? {
    guard let next = rest.first, choice.utf8.contains(next) else { return nil }
    rest = rest.dropFirst()
    return next
  }

  /// `T10:00`, ` 10:00:00.5 +0200`, with the offset that makes it an instant; else nothing.
  mutating func time() -> String? {
    guard take(in: "Tt ") != nil, let hour = number(digits: 2...2), hour <= 23,
      take(in: ":") != nil, let minute = number(digits: 2...2), minute <= 59
    else { return nil }
    var second = 0
    if take(in: ":") != nil {
      guard let written = number(digits: 2...2), written <= 60 else { return nil }
      second = written
      if take(in: ".,") != nil { _ = number(digits: 1...12) }
    }
    while take(in: " ") != nil {}
    guard let offset = offset() else { return nil }
    return padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) + offset
  }

  private mutating func offset() -> String? {
    if take(in: "Zz") != nil { return "Z" }
    guard let sign = take(in: "+-"), let hours = number(digits: 1...2), hours <= 14 else {
      return nil
    }
    _ = take(in: ":")
    let minutes = number(digits: 2...2) ?? 0
    guard minutes <= 59 else { return nil }
    return String(UnicodeScalar(sign)) + padded(hours, 2) + ":" + padded(minutes, 2)
  }
}
