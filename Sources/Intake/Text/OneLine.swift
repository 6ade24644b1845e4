extension Unicode.Scalar {
  /// White space in the sense of Unicode's `White_Space`, no-break spaces included.
  var isBlank: Bool {
    value < 0x80 ? (value == 0x20 || (0x09...0x0D).contains(value)) : properties.isWhitespace
  }

  /// Characters that nobody sees and that would keep equal words from being found: soft hyphen,
  /// zero width space, word joiner, byte order mark, control characters.
  ///
  /// The zero width joiners stay: Persian and emoji are written with them.
  var isInvisible: Bool {
    switch value {
    case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}

extension String {
  /// The text on one line: runs of white space become one space, none stand at the ends, and
  /// invisible characters are dropped.
  var foldedToOneLine: String {
    var text = self
    return text.withUTF8 { bytes in
      isFolded(bytes) ? String(decoding: bytes, as: UTF8.self) : foldedAnew
    }
  }

  private var foldedAnew: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var owesSpace = false
    for scalar in unicodeScalars {
      if scalar.isASCII ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.isRare {
        if scalar.isInvisible { continue }
        if scalar.isBlank {
          owesSpace = !result.isEmpty
          continue
        }
      }
      if owesSpace { result.append(0x20) }
      owesSpace = false
      result.append(contentsOf: UTF8.encode(scalar)!)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Whether a text has nothing to fold: ASCII beyond the space, single spaces inside, and letters
/// that cannot be white space or invisible. Most lines of a page are so, and this is told several
/// times faster than by scalars.
private func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var afterSpace = true
  for byte in bytes {
    if byte == 0x20 {
      if afterSpace { return false }
      afterSpace = true
    } else {
      // C2, E1, E2, E3 and EF lead all of Unicode's white space and what is dropped.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
      {
        return false
      }
      afterSpace = false
    }
  }
  return !afterSpace || bytes.isEmpty
}

extension Unicode.Scalar {
  /// Whether it stands in a range in which there is white space or what is dropped; a quick no for
  /// most.
  fileprivate var isRare: Bool {
    switch value {
    case 0x80...0xAD, 0x1680, 0x2000...0x206F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

extension String {
  /// Whether there is a letter or a digit in it.
  var hasWords: Bool {
    unicodeScalars.contains(where: \.isOfWord)
  }

  /// The runs of letters and digits, in lower case.
  var loweredWords: [String] {
    lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
  }
}

extension Unicode.Scalar {
  /// A letter or a figure.
  var isOfWord: Bool {
    if isASCII { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
