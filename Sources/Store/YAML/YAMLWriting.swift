package import FactCheck

extension YAML {
  /// A whole file in canonical form.
  /// - Parameter schema: the file name of the JSON Schema that editors validate against, as a path
  ///   from the file's folder.
  package static func write(_ record: Record, schema: String? = nil) -> [UInt8] {
    var writing = YAMLWriting()
    if let schema { writing.line("# yaml-language-server: $schema=\(schema)") }
    if case .fields(let entries) = record.content {
      for entry in entries { writing.field(entry, indent: 0) }
    }
    return writing.bytes.isEmpty ? [0x0A] : writing.bytes
  }

  /// The lines of one field of a block.
  static func lines(of entry: Record.Entry, indent: Int) -> [String] {
    var writing = YAMLWriting()
    writing.field(entry, indent: indent)
    return writing.lines
  }

  /// The lines of one item of a list; `indent` is where its hyphen stands.
  static func lines(ofItem item: Record, indent: Int) -> [String] {
    var writing = YAMLWriting()
    writing.item(item, indent: indent)
    return writing.lines
  }
}

/// Canonical YAML in the making. By bytes, since an import writes forty files for each page.
private struct YAMLWriting {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2048) }

  /// Without their line ends.
  var lines: [String] {
    bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func line(_ text: String) {
    put(text)
    bytes.append(0x0A)
  }

  mutating func field(_ entry: Record.Entry, indent: Int) {
    margin(indent)
    inline(entry.key, inFlow: false)
    put(":")
    let value = entry.value
    switch value.content {
    case .nothing: line("")
    case .text(let text) where !isTyped(value, text, inFlow: false):
      if let literal = YAMLScalar.literal(text) {
        line(" " + literal.header)
        for text in literal.lines {
          if !text.isEmpty { margin(indent + 2) }
          line(text)
        }
      } else {
        put(" ")
        inline(text, inFlow: false)
        line("")
      }
    case .list(let items) where !items.isEmpty:
      line("")
      for item in items { self.item(item, indent: indent + 2) }
    case .fields(let entries) where !entries.isEmpty && value.layout != .flow:
      line("")
      for entry in entries { field(entry, indent: indent + 2) }
    case .text(let text): line(" " + text)
    case .number, .flag, .list, .fields:
      put(" ")
      flow(value)
      line("")
    }
  }

  mutating func item(_ item: Record, indent: Int) {
    let start = bytes.count
    if case .fields(let entries) = item.content, item.layout == .block, !entries.isEmpty {
      for entry in entries { field(entry, indent: indent + 2) }
    } else {
      margin(indent + 2)
      flow(item)
      line("")
    }
    bytes[start + indent] = UInt8(ascii: "-")
  }

  /// The value on one line.
  mutating func flow(_ record: Record) {
    switch record.content {
    case .nothing: put("~")
    case .number(let number): put(String(number))
    case .flag(let flag): put(flag ? "true" : "false")
    case .text(let text) where isTyped(record, text, inFlow: true): put(text)
    case .text(let text): inline(text, inFlow: true)
    case .list(let items):
      put("[")
      for (index, item) in items.enumerated() {
        if index > 0 { put(", ") }
        flow(item)
      }
      put("]")
    case .fields(let entries):
      put("{")
      for (index, entry) in entries.enumerated() {
        if index > 0 { put(", ") }
        inline(entry.key, inFlow: true)
        put(": ")
        flow(entry.value)
      }
      put("}")
    }
  }

  /// Whether the text stood without quotes and is to stand so again, whatever readers take it for.
  private func isTyped(_ record: Record, _ text: String, inFlow: Bool) -> Bool {
    record.isPlain && YAMLScalar.canStandPlain(text, inFlow: inFlow)
  }

  private mutating func inline(_ text: String, inFlow: Bool) {
    put(YAMLScalar.inline(text, inFlow: inFlow))
  }

  private mutating func margin(_ indent: Int) {
    for _ in 0..<indent { bytes.append(0x20) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
