extension Escaping {
  /// `text` for an element's content or for an attribute between quotation marks.
  static func forHTML(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case _ where scalar.isControl: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// A control sign of C0 or C1, or DEL: not allowed in HTML, and never part of what people wrote.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
