extension String {
  /// The text as one word of a command that people copy into a shell: as it is where nothing in it
  /// means anything there, else between quotation marks (POSIX.1-2024, XCU 2.2; `$'…'` for controls).
  package var shellWord: String {
    if !isEmpty, utf8.first != UInt8(ascii: "-"), utf8.allSatisfy(Self.isPlainInShell) {
      return self
    }
    if !unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "'" + replacing("'", with: "'\\''") + "'"
    }
    var word = "$'"
    for scalar in unicodeScalars {
      switch scalar {
      case "'", "\\": word += "\\\(scalar)"
      case "\n": word += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        word += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + "'"
  }

  private static func isPlainInShell(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "+"),
      UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
