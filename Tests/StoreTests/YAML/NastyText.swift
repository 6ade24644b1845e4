import FactCheck

/// Texts that YAML readers and writers trip over.
enum NastyText {
  /// What looks like something else, or like YAML itself.
  static let lookAlikes: [String] = [
    "", " ", "no", "No", "NO", "y", "Y", "yes", "on", "off", "true", "TRUE", "null", "Null", "~",
    "1e3", "1E+3", "0x1F", "0o17", "017", "0b1", "1_000", "12:30:45", "190:20:30", "-1", "+1", "1.",
    ".5", ".inf", "-.Inf", ".nan", "2026-11-23", "2026-11-23T10:00:00Z", "2026-11-23 10:00:00",
    "=", "<<", "---", "...", "--- x", "- x", "-", "?", "? x", ":", ": x", "x:", "x: y", "x :y",
    "x #y", "#x", " # x", "a\tb", "\ta", "a\t", " a", "a ", "  a  b  ", "[a]", "{a: b}", "a, b",
    "a]b", "&a", "*a", "!a", "!!str a", "|", ">", "|-\n a", "%YAML 1.2", "@a", "`a`", "'", "''",
    "\"", "\"a\"", "'a'", "a'b\"c", "\\", "\\n", "a\\", "\n", "\n\n", "a\n", "a\n\n", "a\n\n\n",
    "\na", "\n\na", " a\nb", "a\n b", "a\n  b\nc", "a \nb", "a\n \nb", "a\n\t\nb", "a\nb ",
    "a\n# b",
    "# a\nb", "- a\n- b", "a: b\nc: d", "--- a\nb", "a\n...\nb", "a\n---\nb", "a\r\nb", "a\rb",
    "\r",
    "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a", "a\u{FEFF}b", "a\0b", "\u{7}", "\u{7F}",
    "\u{9B}1m", "\u{1B}[31m", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "é", "e\u{301}", "\u{301}a",
    "북한", "👩‍👩‍👧‍👦", "🇰🇵", "😀\n😀", "שלום", "\u{202E}abc", "a\u{200F}b", "\u{2066}x\u{2069}", "a\u{AD}b",
    "\u{A0}a\u{A0}", "\u{3000}", "\u{200B}", "\u{E000}", "\u{10FFFD}", "none", "nil", "undefined",
    "“almost”", "12,000 soldiers", "50 %", "§ 3", "…", "a\u{2028}\n\u{2028}b",
  ]

  private static let pieces: [String] = [
    " ", "  ", "\n", "\n\n", "\t", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", ",", "[", "]",
    "{", "}", "a", "b", "é", "e\u{301}", "\u{85}", "\u{2028}", "\u{FEFF}", "\0", "\r", "\r\n", "no",
    "1e3", "0x1F", "2026-11-23", "---", "...", "|", ">", "&a", "*a", "!", "%", "@", "`", "?", "~",
    "😀", "\u{202E}", "北", "\u{10FFFF}", "\u{FFFE}", "\u{1}", "word", "another word",
  ]

  /// One of ``lookAlikes``, a mixture of dangerous pieces, or random scalars; now and then a very
  /// long one.
  static func any(_ random: inout Randomness) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<30: return lookAlikes.randomElement(using: &random)!
    case 30..<75:
      let count = Int.random(in: 1..<8, using: &random)
      return (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    case 75..<76:
      return String(repeating: pieces.randomElement(using: &random)! + "x ", count: 1500)
    default:
      let count = Int.random(in: 0..<12, using: &random)
      return String(String.UnicodeScalarView((0..<count).map { _ in scalar(&random) }))
    }
  }

  private static func scalar(_ random: inout Randomness) -> Unicode.Scalar {
    let limits: [UInt32] = [0x80, 0x100, 0x2100, 0x10000, 0x110000]
    while true {
      let limit = limits.randomElement(using: &random)!
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { return scalar }
    }
  }

  /// A text that people type: nothing that their editor would not let them.
  static func typed(_ random: inout Randomness) -> String {
    while true {
      let text = any(&random)
      let isTypable = text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value < 0xE000)
          || (0x1F300..<0x1F700).contains($0.value)
      }
      if isTypable, text.utf8.count < 200 { return text }
    }
  }
}
