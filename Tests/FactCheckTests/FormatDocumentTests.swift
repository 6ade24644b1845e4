import FactCheck
import Foundation
import Testing

/// docs/format.md must be enough to read and write a desk: every key of every shape stands in the
/// table of its part, said to be required where it is, and every word of a list stands somewhere.
@Suite struct FormatDocumentTests {
  @Test("docs/format.md has the keys of every part of every file", arguments: names)
  func everyKeyIsDocumented(_ name: String) throws {
    let document = try FormatDocument()
    let pattern = try #require(FormatDocumentTests.files[name])
    for part in parts(of: pattern, called: name) {
      guard let rows = document.tables[part.name] else {
        Issue.record("docs/format.md has no heading `\(part.name)` with a table")
        continue
      }
      #expect(
        rows.map(\.key) == part.keys.map(\.key),
        "docs/format.md, `\(part.name)`: the table's keys are not those of the shape in its order")
      let required = part.keys.filter(\.isRequired).map(\.key)
      #expect(
        rows.filter(\.isRequired).map(\.key) == required,
        "docs/format.md, `\(part.name)`: other keys are said to be required")
    }
  }

  @Test("docs/format.md has every word that a file may hold", arguments: names)
  func everyWordIsDocumented(_ name: String) throws {
    let text = try FormatDocument().text
    let pattern = try #require(FormatDocumentTests.files[name])
    for word in words(of: pattern) where !text.contains("`\(word)`") {
      Issue.record("docs/format.md does not name the word `\(word)`")
    }
  }

  @Test("docs/format.md has no table for a part that is no more")
  func everyTableIsOfAPart() throws {
    let known = Set(
      FormatDocumentTests.files.flatMap { parts(of: $0.value, called: $0.key).map(\.name) })
    #expect(Set(try FormatDocument().tables.keys).subtracting(known).isEmpty)
  }

  /// Named rather than given as arguments: a runner prints those.
  static let names = ["article", "claim", "source", "policy"]
  private static let files: [String: Pattern] = [
    "article": Article.pattern, "claim": Claim.pattern, "source": Source.pattern,
    "policy": Policy.pattern,
  ]

  private struct Part {
    var name: String
    var keys: [Key]
  }

  /// The sets of fields in a file, each called by the way of keys that leads to it.
  private func parts(of pattern: Pattern, called name: String) -> [Part] {
    switch pattern {
    case .fields(let fields):
      [Part(name: name, keys: fields.map { Key(key: $0.key, isRequired: $0.required) })]
        + fields.flatMap { parts(of: $0.pattern, called: "\(name).\($0.key)") }
    case .list(let item): parts(of: item, called: name)
    case .text, .choice, .number, .flag, .anything: []
    }
  }

  private func words(of pattern: Pattern) -> [String] {
    switch pattern {
    case .choice(let words): words
    case .list(let item): words(of: item)
    case .fields(let fields): fields.flatMap { words(of: $0.pattern) }
    case .text, .number, .flag, .anything: []
    }
  }
}

private struct Key: Equatable {
  var key: String
  var isRequired: Bool
}

/// docs/format.md: the tables whose first column is a key, by the names in the heading above.
private struct FormatDocument {
  let text: String
  private(set) var tables: [String: [Key]] = [:]

  init() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/format.md")
    text = try String(contentsOf: file, encoding: .utf8)
    var names: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        names = line.hasPrefix("### `") ? line.split(separator: "`").map(String.init) : []
        names.removeAll { $0.hasPrefix("#") || $0.hasPrefix(",") }
      } else if line.hasPrefix("| `"), !names.isEmpty {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let key = Key(
          key: cells[0].trimmingCharacters(in: ["`"]), isRequired: cells[2] == "yes")
        for name in names { tables[name, default: []].append(key) }
      }
    }
  }
}
