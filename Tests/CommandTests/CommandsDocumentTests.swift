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
      for option in CommandsDocumentTests.options(in: help) where !document.contains(option) {
        Issue.record("docs/commands.md does not name \(option) of `stet \(verb)`")
      }
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

  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/commands.md")
}
