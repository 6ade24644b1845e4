/// How a text is written so that every YAML reader, of version 1.1 or 1.2, gives it back as text.
enum YAMLScalar {
  /// The text on one line, plain where that is safe and in double quotes where it is not.
  static func inline(_ text: String, inFlow: Bool) -> String {
    isSafePlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// The lines of a literal block, without indentation, and its header; nil where quotes are safer.
  static func literal(_ text: String) -> (header: String, lines: [String])? {
    guard text.utf8.contains(UInt8(ascii: "\n")), !text.hasPrefix("\n") else { return nil }
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
    let isSimple = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isSimple { return "\"" + text + "\"" }
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

  /// Judged by bytes, since all that means anything to YAML is ASCII; scalars are looked at only for
  /// those that must be escaped.
  private static func isSafePlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, last != Byte.space, last != Byte.colon,
      !beginsAnother(first), bytes.count > longestReserved || !reserved.contains(text.lowercased())
    else { return false }
    var previous: UInt8 = 0
    var isASCII = true
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7F: return false
      case Byte.space where previous == Byte.colon: return false
      case Byte.hash where previous == Byte.space: return false
      case 0x80...: isASCII = false
      case _ where inFlow && endsInFlow(byte): return false
      default: break
      }
      previous = byte
    }
    return isASCII || !text.unicodeScalars.contains(where: mustEscape)
  }

  /// Whether a text that begins so may be taken for something else: a digit or a sign may begin a
  /// number, a date or a time; the rest of these begin something of YAML's own.
  private static func beginsAnother(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case _ where byte < 0x80:
      #" -+.~<=?:,[]{}#&*!|>'"%@`"#.utf8.contains(byte)
    default: false
    }
  }

  /// Whether a text inside braces or brackets may end at this byte. A question mark is allowed
  /// there, but not by PyYAML.
  private static func endsInFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private enum Byte {
    static let space = UInt8(ascii: " ")
    static let colon = UInt8(ascii: ":")
    static let hash = UInt8(ascii: "#")
  }

  /// What YAML 1.1 or 1.2 reads as a truth value or as nothing.
  private static let reserved: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none",
  ]

  /// In bytes. (Lowercased the texts keep their length, as all of them are ASCII.)
  private static let longestReserved = 5

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
