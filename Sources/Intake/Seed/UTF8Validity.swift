/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7), or
/// `nil`.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  let span = bytes.span
  let count = span.count
  var index = 0
  while index < count {
    let lead = span[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard let length = sequenceLength(after: lead), index + length <= count,
      secondByteRange(after: lead).contains(span[index + 1])
    else { return index }
    for offset in 2..<max(length, 2) where span[index + offset] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}

private func sequenceLength(after lead: UInt8) -> Int? {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: nil
  }
}

/// Narrower than the other continuation bytes, so that overlong forms, surrogates and scalars
/// beyond U+10FFFF are refused.
private func secondByteRange(after lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}
