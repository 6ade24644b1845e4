extension Record {
  /// The record as JSON by RFC 8785 (JSON Canonicalization Scheme): no white space, keys sorted by
  /// UTF-16 code units.
  ///
  /// Two programs that agree on the value agree on these bytes; digests are taken over them.
  package var canonicalJSON: String {
    var text = ""
    writeJSON(to: &text, indent: nil, sorted: true)
    return text
  }

  /// The record as JSON for programs and people: two spaces a level, keys in file order, a line end
  /// at the end.
  package var prettyJSON: String {
    var text = ""
    writeJSON(to: &text, indent: 0, sorted: false)
    return text + "\n"
  }

  private func writeJSON(to text: inout String, indent: Int?, sorted: Bool) {
    switch content {
    case .nothing: text += "null"
    case .text(let value): Record.writeJSONString(value, to: &text)
    case .number(let value): text += String(value)
    case .flag(let value): text += value ? "true" : "false"
    case .list(let items):
      Record.writeJSONItems(items, in: ("[", "]"), to: &text, indent: indent) { item, text, inner in
        item.writeJSON(to: &text, indent: inner, sorted: sorted)
      }
    case .fields(let entries):
      let ordered = sorted ? Record.sorted(entries) : entries
      Record.writeJSONItems(ordered, in: ("{", "}"), to: &text, indent: indent) {
        entry, text, inner in
        Record.writeJSONString(entry.key, to: &text)
        text += inner == nil ? ":" : ": "
        entry.value.writeJSON(to: &text, indent: inner, sorted: sorted)
      }
    }
  }

  /// By UTF-16 code units; keys of ASCII alone, which nearly all are, are in that order by bytes.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    if entries.allSatisfy({ $0.key.utf8.allSatisfy { $0 < 0x80 } }) {
      return entries.sorted { $0.key < $1.key }
    }
    return entries.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
  }

  private static func writeJSONItems<Item>(
    _ items: [Item], in brackets: (String, String), to text: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    text += brackets.0
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(item, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += brackets.1
  }

  /// RFC 8785 §3.2.2.2: only what JSON must escape is escaped, control characters as `\u00xx` in
  /// lower case.
  private static func writeJSONString(_ value: String, to text: inout String) {
    text += "\""
    // Most texts need no escape, and are taken whole.
    if !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      text += value
      text += "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{8}": text += "\\b"
      case "\u{9}": text += "\\t"
      case "\u{A}": text += "\\n"
      case "\u{C}": text += "\\f"
      case "\u{D}": text += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
