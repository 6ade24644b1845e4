/// A moment with the offset of the clock it was read from, written `2025-06-28T11:40:00+02:00` (RFC
/// 3339).
package struct Moment: Sendable, Hashable, CustomStringConvertible {
  /// Seconds since 1 January 1970 UTC, leap seconds left out, as Unix counts them.
  package let seconds: Int
  /// Minutes that the clock was ahead of UTC.
  package let offset: Int

  package init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads RFC 3339 date-time: seconds may have a fraction, which is dropped; the offset may be
  /// `Z`.
  package init?(_ text: String) {
    var text = text
    guard let moment = text.withUTF8({ Moment(reading: $0) }) else { return nil }
    self = moment
  }

  fileprivate init?(reading bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 20, let year = Moment.digits(bytes[0..<4]), bytes[4] == 0x2D,
      let month = Moment.digits(bytes[5..<7]), bytes[7] == 0x2D,
      let date = Moment.digits(bytes[8..<10]),
      let day = Day(year: year, month: month, day: date),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 0x20,
      let hour = Moment.digits(bytes[11..<13]), bytes[13] == UInt8(ascii: ":"),
      let minute = Moment.digits(bytes[14..<16]), bytes[16] == UInt8(ascii: ":"),
      let second = Moment.digits(bytes[17..<19]), hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { (48...57).contains($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
    }
    guard let offset = Moment.offset(UnsafeBufferPointer(rebasing: rest)) else { return nil }
    self.init(
      seconds: day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset
        * 60,
      offset: offset)
  }

  /// The day on this moment's own clock.
  package var day: Day { Day(daysSince1970: local.days) ?? Day(year: 1970, month: 1, day: 1)! }

  package var description: String {
    let (day, time) = (day, local.seconds)
    return String(unsafeUninitializedCapacity: 25) { text in
      var end = 0
      func twoDigits(_ number: Int) {
        text[end] = UInt8(0x30 + number / 10 % 10)
        text[end + 1] = UInt8(0x30 + number % 10)
        end += 2
      }
      twoDigits(day.year / 100)
      twoDigits(day.year % 100)
      func part(_ mark: Unicode.Scalar, _ number: Int) {
        text[end] = UInt8(ascii: mark)
        end += 1
        twoDigits(number)
      }
      part("-", day.month)
      part("-", day.day)
      part("T", time / 3600)
      part(":", time / 60 % 60)
      part(":", time % 60)
      part(offset < 0 ? "-" : "+", abs(offset) / 60)
      part(":", abs(offset) % 60)
      return end
    }
  }

  /// `2025-06-28 11:40`, for people.
  package var short: String {
    "\(day) \(padded(local.seconds / 3600, 2)):\(padded(local.seconds / 60 % 60, 2))"
  }

  private var local: (days: Int, seconds: Int) {
    let seconds = seconds + offset * 60
    let days = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    return (days, seconds - days * 86_400)
  }

  private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  private static func offset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.count == 1 { return bytes[0] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = digits(bytes[1..<3]),
      let minutes = digits(bytes[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }
}

extension Moment: Recorded {
  package static var pattern: Pattern {
    .text(
      matching:
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"
    )
  }
  package var record: Record { .text(description) }
  package static func read(_ found: Scanned) -> Moment? {
    found.plainBytes.flatMap { Moment(reading: $0) }
  }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> Moment? {
    if let text = record.text, let moment = Moment(text) { return moment }
    faults.append(
      Fault(
        at: record.place,
        "expected a time as 2025-06-28T11:40:00+02:00, not \(record.quotedForFault)"))
    return nil
  }
}
