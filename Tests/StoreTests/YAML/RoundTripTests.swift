import FactCheck
import Store
import TestSupport
import Testing

/// Any text, in every position, comes back exactly as it went in.
@Suite struct RoundTripTests {
  /// A text in each position in which one can stand.
  private static func record(_ text: String) -> Record {
    let value = Record.text(text)
    return .fields([
      Record.Entry("block", value),
      Record.Entry("neighbour", .text("plain")),
      Record.Entry("items", .list([value, .text("plain"), value])),
      Record.Entry(
        "flow", .fields([Record.Entry("a", value), Record.Entry("b", value)], layout: .flow)),
      Record.Entry(
        "flows", .list([.fields([Record.Entry("a", .list([value, value]))], layout: .flow)])),
      Record.Entry(
        "deep",
        .list([.fields([Record.Entry("first", value), Record.Entry("second", value)])])),
      Record.Entry("last", value),
    ])
  }

  private static let texts: [String] = {
    var random = Randomness(seed: 2026)
    return NastyText.lookAlikes + (0..<2000).map { _ in NastyText.any(&random) }
  }()

  @Test func `any text in any position is read back as it was, and nothing beside it changes`()
    throws
  {
    for text in Self.texts {
      let record = Self.record(text)
      let bytes = YAML.write(record)
      let again = try YAML.read(bytes, path: "x.yaml")
      try #require(
        again == record, "\(text.debugDescription)\n\(String(decoding: bytes, as: UTF8.self))")
      try #require(YAML.write(again) == YAML.write(again))
    }
  }

  @Test func `every line of a written file is text that a terminal may show`() {
    for text in Self.texts {
      for scalar in String(decoding: YAML.write(Self.record(text)), as: UTF8.self).unicodeScalars {
        let isHarmless =
          scalar == "\n" || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
        let turnsText = (0x202A...0x202E).contains(scalar.value) || scalar.value == 0x200F
        guard isHarmless, !turnsText else {
          Issue.record("\(scalar.escaped(asASCII: true)) in \(text.debugDescription)")
          return
        }
      }
    }
  }

  @Test(.enabled(if: Python.hasYAML, "python3 with PyYAML is not installed here"))
  func `PyYAML reads the same text`() throws {
    let records = Self.texts.map(Self.record)
    let read = try Python.load(records.map { YAML.write($0) })
    try #require(read.count == records.count)
    for (record, json) in zip(records, read) {
      let expected = record.compactJSON
      try #require(json.isSame(as: expected), "\(expected) came back as \(json)")
    }
  }

  @Test func `a key may be any text too`() throws {
    for text in Self.texts where !text.isEmpty && text.utf8.count < 300 {
      let record = Record.fields([
        Record.Entry("a", .fields([Record.Entry(text, .text("v"))])),
        Record.Entry("b", .fields([Record.Entry(text, .text("v"))], layout: .flow)),
      ])
      try #require(
        try YAML.read(YAML.write(record), path: "x") == record, "\(text.debugDescription)")
    }
  }

  @Test func `long passages of several lines stay readable`() {
    let record = Record.fields([Record.Entry("note", .text("One.\n\n  Two: “x” # no comment.\n"))])
    #expect(
      String(decoding: YAML.write(record), as: UTF8.self)
        == "note: |\n  One.\n\n    Two: “x” # no comment.\n")
  }
}

extension Record {
  /// As Python's `json.dumps` writes it, keys in file order.
  var compactJSON: String {
    switch content {
    case .list(let items): "[" + items.map(\.compactJSON).joined(separator: ",") + "]"
    case .fields(let entries):
      "{"
        + entries.map { Record.text($0.key).compactJSON + ":" + $0.value.compactJSON }
        .joined(separator: ",") + "}"
    default: canonicalJSON
    }
  }
}
