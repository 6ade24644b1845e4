import Foundation
import TestSupport
import Testing

/// docs/commands.md has every verb and every option that the program's own help has.
@Suite struct CommandsDocumentTests {
  @Test("docs/commands.md has a heading for every verb, and names every option")
  func everyVerbAndOptionIsDocumented() throws {
    let desk = try CommandDesk(inputs: false)
    let document = try String(contentsOf: CommandsDocumentTests.file, encoding: .utf8)
    let headings = document.components(separatedBy: "\n").filter { $0.hasPrefix("### `") }
      .joined(separator: " ")
    let verbs = try CommandsDocumentTests.verbs(in: desk.run("stet --help").output)
    #expect(verbs.count > 20)
    for verb in verbs {
      if !headings.contains("`\(verb)`"), !headings.contains("`\(verb) ") {
        Issue.record("docs/commands.md has no heading for `stet \(verb)`")
      }
      let help = try desk.run("stet help \(verb)").output
      // Flags that exclude each other stand on one line of help, parted by slashes.
      for option in CommandsDocumentTests.options(in: help).flatMap({ $0.split(separator: "/") })
      where !document.contains(option) {
        Issue.record("docs/commands.md does not name \(option) of `stet \(verb)`")
      }
    }
  }

  @Test("docs/commands.md has every rule of the gate")
  func everyRuleOfTheGateIsDocumented() throws {
    let document = try String(contentsOf: CommandsDocumentTests.file, encoding: .utf8)
    let gate = CommandsDocumentTests.top.appending(path: "Sources/FactCheck/Gate")
    var rules: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: gate.path) {
      let source = try String(contentsOf: gate.appending(path: file), encoding: .utf8)
      rules.formUnion(source.matches(of: /(?:because\(|rule:)\s*"([a-z-]+)"/).map { String($0.1) })
    }
    #expect(rules.count > 10)
    for rule in rules.sorted() where !document.contains("\n| `\(rule)` |") {
      Issue.record("docs/commands.md does not have the gate's rule \(rule)")
    }
  }

  /// The first words of the lists below `… SUBCOMMANDS:`.
  private static func verbs(in help: String) -> [String] {
    var isList = false
    return help.components(separatedBy: "\n").compactMap { line in
      if line.hasSuffix(" SUBCOMMANDS:") { isList = true }
      if line.isEmpty { isList = false }
      guard isList, line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  private static func options(in help: String) -> [String] {
    help.components(separatedBy: "\n").compactMap { line in
      let word = line.split(separator: " ").first { $0.hasPrefix("--") }.map(String.init)
      guard line.hasPrefix("  -"), let word, !["--version", "--help"].contains(word) else {
        return nil
      }
      return word
    }
  }

  private static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let file = top.appending(path: "docs/commands.md")
}
