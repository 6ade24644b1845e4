/// What HTML makes of references to control characters, such as `&#147;`: the sign that
/// Windows-1252 has in that place (HTML standard, §13.2.5.80). libxml2 leaves the control character,
/// which would part with the quotation mark that the page shows.
///
/// - Parameter code: the number of the reference.
/// - Returns: the sign's scalar, or `nil` where the number means what it says.
func scalar(ofControlReference code: UInt32) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(code) else { return nil }
  return Unicode.Scalar(windows1252[Int(code) - 0x80])
}

/// Windows-1252 from 0x80 to 0x9F; five places are empty and stay as they are.
private let windows1252: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
  0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
]

extension [UInt8] {
  /// Appends UTF-8 with the control characters from 0x80 to 0x9F replaced as browsers do for
  /// references to them.
  mutating func append(withoutControls bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.contains(0xC2) else { return append(contentsOf: bytes) }
    var rest = bytes[...]
    while let lead = rest.firstIndex(of: 0xC2) {
      append(contentsOf: rest[..<lead])
      let trail = rest.index(after: lead)
      guard trail < rest.endIndex else {
        rest = rest[lead...]
        break
      }
      if let scalar = scalar(ofControlReference: UInt32(rest[trail])) {
        append(contentsOf: Character(scalar).utf8)
      } else {
        append(contentsOf: rest[lead...trail])
      }
      rest = rest[rest.index(after: trail)...]
    }
    append(contentsOf: rest)
  }
}
