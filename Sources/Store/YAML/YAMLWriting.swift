package import FactCheck

extension YAML {
  /// A whole file in canonical form.
  /// - Parameter schema: the file name of the JSON Schema that editors validate against, as a path
  ///   from the file's folder.
  package static func write(_ record: Record, schema: String? = nil) -> [UInt8] {
    var lines = schema.map { ["# yaml-language-server: $schema=\($0)"] } ?? []
    if case .fields(let entries) = record.content {
      lines += entries.flatMap { YAML.lines(of: $0, indent: 0) }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The lines of one field of a block.
  static func lines(of entry: Record.Entry, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let key = margin + YAMLScalar.inline(entry.key, inFlow: false) + ":"
    let value = entry.value
    switch value.content {
    case .nothing: return [key]
    case .number, .flag: return [key + " " + flow(value)]
    case .text(let text) where value.isPlain && YAMLScalar.canStandPlain(text, inFlow: false):
      return [key + " " + text]
    case .text(let text):
      if let literal = YAMLScalar.literal(text) {
        return [key + " " + literal.header]
          + literal.lines.map { $0.isEmpty ? "" : margin + "  " + $0 }
      }
      return [key + " " + YAMLScalar.inline(text, inFlow: false)]
    case .list(let items):
      if items.isEmpty { return [key + " []"] }
      return [key] + items.flatMap { lines(ofItem: $0, indent: indent + 2) }
    case .fields(let entries):
      if entries.isEmpty || value.layout == .flow { return [key + " " + flow(value)] }
      return [key] + entries.flatMap { lines(of: $0, indent: indent + 2) }
    }
  }

  /// The lines of one item of a list; `indent` is where its hyphen stands.
  static func lines(ofItem item: Record, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard case .fields(let entries) = item.content, item.layout == .block, !entries.isEmpty
    else { return [margin + "- " + flow(item)] }
    var item = entries.flatMap { lines(of: $0, indent: indent + 2) }
    item[0] = margin + "- " + String(item[0].unicodeScalars.dropFirst(indent + 2))
    return item
  }

  /// The value on one line.
  static func flow(_ record: Record) -> String {
    switch record.content {
    case .nothing: "~"
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text) where record.isPlain && YAMLScalar.canStandPlain(text, inFlow: true): text
    case .text(let text): YAMLScalar.inline(text, inFlow: true)
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .fields(let entries):
      "{"
        + entries.map { YAMLScalar.inline($0.key, inFlow: true) + ": " + flow($0.value) }
        .joined(separator: ", ") + "}"
    }
  }
}
