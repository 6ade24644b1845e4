/// How a text is written so that every YAML reader, of version 1.1 or 1.2, gives it back as text.
enum YAMLScalar {
  /// The text on one line, plain where that is safe and in double quotes where it is not.
  static func inline(_ text: String, inFlow: Bool) -> String {
    isSafePlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// The lines of a literal block, without indentation, and its header; nil where quotes are safer.
  static func literal(_ text: String) -> (header: String, lines: [String])? {
    guard text.unicodeScalars.contains("\n"), !text.hasPrefix("\n") else { return nil }
    for scalar in text.unicodeScalars where scalar == "\t" || (scalar != "\n" && mustEscape(scalar))
    {
      return nil
    }
    var lines = splitLines(text)
    var header = "|-"
    if lines.last?.isEmpty ?? false {
      header = "|"
      lines.removeLast()
    }
    // Blank lines at the end and spaces at the beginning mean different things to different people.
    guard let first = lines.first, !first.hasPrefix(" "), !(lines.last?.isEmpty ?? true),
      !lines.contains(where: { !$0.isEmpty && $0.allSatisfy { $0 == " " } })
    else { return nil }
    return (header, lines)
  }

  /// The text between double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "\0": out += "\\0"
      case _ where mustEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (sign, width) =
          scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        out += "\\\(sign)" + String(repeating: "0", count: width - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Whether the text can stand without quotes, whatever readers then take it for: so a number that
  /// nobody here knows is written back as the number it was.
  static func canStandPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      !",[]{}#&*!|>'\"%@`".unicodeScalars.contains(first),
      !scalars.contains(where: { $0 == "\n" || $0 == "\t" || mustEscape($0) })
    else { return false }
    let flow = ",[]{}".unicodeScalars
    if inFlow, scalars.contains(where: { flow.contains($0) || $0 == "?" }) { return false }
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == ":", next == " " || flow.contains(next) { return false }
      if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
      if index == 0, scalar == "-" || scalar == "?", next == " " || flow.contains(next) {
        return false
      }
    }
    return true
  }

  private static func isSafePlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, last != " ", last != ":",
      !reserved.contains(text.lowercased())
    else { return false }
    // A digit or a sign may begin a number, a date or a time; the rest of these begin something of
    // YAML's own.
    if ("0"..."9").contains(first) || " -+.~<=?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) {
      return false
    }
    var previous: Unicode.Scalar?
    for scalar in scalars {
      if scalar == "\n" || scalar == "\t" || mustEscape(scalar) { return false }
      if scalar == " ", previous == ":" { return false }
      if scalar == "#", previous == " " { return false }
      // A question mark inside is allowed there, but not by PyYAML.
      if inFlow, ",[]{}:?\"'".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// What YAML 1.1 or 1.2 reads as a truth value or as nothing.
  private static let reserved: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none",
  ]

  /// Controls, line separators and what YAML does not allow raw; and the marks that turn the
  /// direction of text, which could make a line of a diff read as another (CVE-2021-42574).
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

/// The lines of `text` without their line feeds, by scalars: Swift takes CR LF for one character.
func splitLines(_ text: String) -> [String] {
  text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map { String(String.UnicodeScalarView($0)) }
}
