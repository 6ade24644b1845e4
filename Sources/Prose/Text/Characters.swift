/// What a character is, read from bytes. ASCII by comparison, the rest by Unicode's own tables.
extension [UInt8] {
  /// The byte there, or 0 past either end.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? self[offset] : 0
  }

  /// The scalar that begins at a byte; `length` is at least 1.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = byte(offset)
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 {
      return (UInt32(first & 0x1F) << 6 | UInt32(byte(offset + 1) & 0x3F), 2)
    }
    if first < 0xF0 {
      return (
        UInt32(first & 0x0F) << 12 | UInt32(byte(offset + 1) & 0x3F) << 6
          | UInt32(byte(offset + 2) & 0x3F), 3
      )
    }
    return (
      UInt32(first & 0x07) << 18 | UInt32(byte(offset + 1) & 0x3F) << 12
        | UInt32(byte(offset + 2) & 0x3F) << 6 | UInt32(byte(offset + 3) & 0x3F), 4
    )
  }

  /// Where the scalar before a byte begins.
  func start(ofScalarBefore offset: Int) -> Int {
    var position = offset - 1
    while position > 0 && self[position] & 0xC0 == 0x80 { position -= 1 }
    return Swift.max(position, 0)
  }

  /// The first byte at or after `offset` that is no white space.
  func skippingWhite(_ offset: Int, upTo end: Int) -> Int {
    var position = offset
    while position < end {
      let (value, length) = scalar(at: position)
      guard isWhite(value) else { break }
      position += length
    }
    return Swift.min(position, end)
  }

  /// The end of what stands before white space at the end of a range.
  func trimmingWhite(_ start: Int, _ end: Int) -> Int {
    var position = end
    while position > start {
      let before = self.start(ofScalarBefore: position)
      guard isWhite(scalar(at: before).value) else { break }
      position = before
    }
    return Swift.max(position, start)
  }
}

/// White space as Unicode's White_Space property has it.
func isWhite(_ value: UInt32) -> Bool {
  switch value {
  case 0x20, 0x09...0x0D: true
  case 0..<0x80: false
  case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

func isUpper(_ value: UInt32) -> Bool {
  if value < 0x80 { return value >= 0x41 && value <= 0x5A }
  return Unicode.Scalar(value)?.properties.isUppercase ?? false
}

func isLower(_ value: UInt32) -> Bool {
  if value < 0x80 { return value >= 0x61 && value <= 0x7A }
  return Unicode.Scalar(value)?.properties.isLowercase ?? false
}

func isLetter(_ value: UInt32) -> Bool {
  if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
  // A combining mark stays with its letter, or a decomposed é would end the word.
  guard let properties = Unicode.Scalar(value)?.properties else { return false }
  return properties.isAlphabetic || (value >= 0x300 && value < 0x370)
}

func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
