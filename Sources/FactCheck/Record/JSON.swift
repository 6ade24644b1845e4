extension Record {
  /// The record as JSON by RFC 8785 (JSON Canonicalization Scheme): no white space, keys sorted by
  /// UTF-16 code units.
  ///
  /// Two programs that agree on the value agree on these bytes; digests are taken over them.
  package var canonicalJSON: String {
    var json = CanonicalJSON()
    json.write(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  func writeCanonicalJSON(to json: inout [UInt8]) {
    writeJSON(to: &json, indent: nil, sorted: true)
  }

  /// The record as JSON for programs and people: two spaces a level, keys in file order, a line end
  /// at the end.
  package var prettyJSON: String {
    var json: [UInt8] = []
    writeJSON(to: &json, indent: 0, sorted: false)
    json.append(0x0A)
    return String(decoding: json, as: UTF8.self)
  }

  private func writeJSON(to json: inout [UInt8], indent: Int?, sorted: Bool) {
    switch content {
    case .nothing: json += "null".utf8
    case .text(let value): Record.writeJSONString(value, to: &json)
    case .number(let value): json += String(value).utf8
    case .flag(let value): json += (value ? "true" : "false").utf8
    case .list(let items):
      Record.writeJSONItems(items, in: ("[", "]"), to: &json, indent: indent) { item, json, inner in
        item.writeJSON(to: &json, indent: inner, sorted: sorted)
      }
    case .fields(let entries):
      let ordered = sorted ? Record.sorted(entries) : entries
      Record.writeJSONItems(ordered, in: ("{", "}"), to: &json, indent: indent) {
        entry, json, inner in
        Record.writeJSONString(entry.key, to: &json)
        json.append(UInt8(ascii: ":"))
        if inner != nil { json.append(0x20) }
        entry.value.writeJSON(to: &json, indent: inner, sorted: sorted)
      }
    }
  }

  /// By UTF-16 code units; keys of ASCII alone, which nearly all are, are in that order by bytes.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    if entries.allSatisfy({ $0.key.utf8.allSatisfy { $0 < 0x80 } }) {
      if zip(entries, entries.dropFirst()).allSatisfy({ $0.key < $1.key }) { return entries }
      return entries.sorted { $0.key < $1.key }
    }
    return entries.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
  }

  private static func writeJSONItems<Item>(
    _ items: [Item], in brackets: (Unicode.Scalar, Unicode.Scalar), to json: inout [UInt8],
    indent: Int?, write: (Item, inout [UInt8], Int?) -> Void
  ) {
    func startLine(_ indent: Int) {
      json.append(0x0A)
      json += repeatElement(0x20, count: indent)
    }
    json.append(UInt8(ascii: brackets.0))
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      if let inner { startLine(inner) }
      write(item, &json, inner)
    }
    if let indent, !items.isEmpty { startLine(indent) }
    json.append(UInt8(ascii: brackets.1))
  }

  /// RFC 8785 §3.2.2.2: only what JSON must escape is escaped, control characters as `\u00xx` in
  /// lower case.
  static func writeJSONString(_ value: String, to json: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    json.append(quote)
    // Most texts need no escape, and are taken whole.
    if !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      json += value.utf8
      json.append(quote)
      return
    }
    for byte in value.utf8 {
      switch byte {
      case quote: json += "\\\"".utf8
      case UInt8(ascii: "\\"): json += "\\\\".utf8
      case 0x08: json += "\\b".utf8
      case 0x09: json += "\\t".utf8
      case 0x0A: json += "\\n".utf8
      case 0x0C: json += "\\f".utf8
      case 0x0D: json += "\\r".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        json += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: json.append(byte)
      }
    }
    json.append(quote)
  }
}
