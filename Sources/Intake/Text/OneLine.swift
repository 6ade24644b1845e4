extension Unicode.Scalar {
  /// White space in the sense of Unicode's `White_Space`, no-break spaces included.
  var isBlank: Bool {
    value < 0x80 ? (value == 0x20 || (0x09...0x0D).contains(value)) : properties.isWhitespace
  }

  /// Characters that nobody sees and that would keep equal words from being found: soft hyphen,
  /// zero width
  /// space, word joiner, byte order mark, control characters.
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
  /// invisible
  /// characters are dropped.
  var foldedToOneLine: String {
    var result = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in unicodeScalars where !scalar.isInvisible {
      if scalar.isBlank {
        owesSpace = !result.isEmpty
      } else {
        if owesSpace { result.append(" ") }
        owesSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// Whether there is a letter or a digit in it.
  var hasWords: Bool {
    unicodeScalars.contains { scalar in
      scalar.isASCII
        ? scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The runs of letters and digits, in lower case.
  var loweredWords: [String] {
    lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
  }
}
