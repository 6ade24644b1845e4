extension Escaping {
  /// `text` as words in CommonMark and GitHub's Markdown: at the start of a line, in a paragraph,
  /// in a list item or in a table's cell.
  ///
  /// It comes out on one line, since a line break ends a table's row, a quotation or a list.
  static func forMarkdown(_ text: String) -> String {
    if isPlainInMarkdown(text) { return text }
    let words = oneLine(text)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in words.enumerated() {
      if needsEscape(scalar, at: index, in: words) { escaped.append("\\") }
      if scalar.isBidiControl {
        // An override that nobody closes would turn the rest of the report around.
        escaped.append(
          contentsOf: "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars)
      } else {
        escaped.append(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }

  /// Whether nothing in `text` can mean anything: letters, digits and commas of ASCII, with one space
  /// between words.
  private static func isPlainInMarkdown(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ","): break
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// The scalars with every run of white space that breaks a line or would indent code as one
  /// space.
  private static func oneLine(_ text: String) -> [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    var pending = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || isLineBreak(scalar) {
        pending = true
        continue
      }
      if pending, !words.isEmpty { words.append(" ") }
      pending = false
      words.append(scalar)
    }
    return words
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func needsEscape(
    _ scalar: Unicode.Scalar, at index: Int, in words: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "{", "}": true
    // Heading, list, rule, underline of a heading: at the start of a line only.
    case "#", "-", "+", "=": index == 0
    // `1.` and `1)` begin a list.
    case ".", ")":
      index > 0 && words[..<index].allSatisfy { ("0"..."9").contains($0) }
        || isAfterWWW(index, words)
    // GitHub makes links of bare addresses; a report shows words as words.
    case ":": words[(index + 1)...].starts(with: ["/", "/"])
    default: false
    }
  }

  private static func isAfterWWW(_ index: Int, _ words: [Unicode.Scalar]) -> Bool {
    index >= 3 && words[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}

extension Unicode.Scalar {
  /// An explicit direction mark that has to be closed (Unicode Standard Annex 9).
  fileprivate var isBidiControl: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
