import Foundation
import Testing

/// docs/sync.md shows what the program prints: each of its examples is a part of the transcript.
/// `STET_RECORD=1` writes what the transcript has into the page; record the transcript first.
@Suite struct SyncDocumentTests {
  @Test("Every example of docs/sync.md is printed word for word in sync.transcript")
  func examplesAreRecorded() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let transcript = try String(
      contentsOf: tests.appending(path: "Golden/sync.transcript"), encoding: .utf8)
    let file = tests.appending(path: "../../docs/sync.md").standardized
    let page = try String(contentsOf: file, encoding: .utf8)
    var parts = page.components(separatedBy: "```\n")
    var examples = 0
    for index in parts.indices where index % 2 == 1 && parts[index].hasPrefix("$ ") {
      examples += 1
      let commands = parts[index].components(separatedBy: "\n").filter { $0.hasPrefix("$ ") }
      let recorded = Self.recorded(commands, in: transcript, like: parts[index])
      if parts[index] == recorded { continue }
      if ProcessInfo.processInfo.environment["STET_RECORD"] == "1", let recorded {
        parts[index] = recorded
      } else {
        Issue.record("docs/sync.md shows something else than is printed at: \(commands[0])")
      }
    }
    #expect(examples > 3)
    let written = parts.joined(separator: "```\n")
    if written != page { try written.write(to: file, atomically: true, encoding: .utf8) }
  }

  /// What the transcript has for these commands, one after the other; of several places the one
  /// that begins as the page does.
  private static func recorded(_ commands: [String], in transcript: String, like shown: String)
    -> String?
  {
    let lines = transcript.components(separatedBy: "\n").filter { !$0.hasPrefix("; ") }
    let starts = lines.indices.filter { lines[$0].hasPrefix("$ ") }
    let places = starts.indices.filter { place in
      place + commands.count <= starts.count
        && zip(commands, starts[place...]).allSatisfy { $0 == lines[$1] }
    }
    let found = places.map { place in
      let end = place + commands.count < starts.count ? starts[place + commands.count] : lines.count
      var text = lines[starts[place]..<end]
      while text.last == "" { text.removeLast() }
      return text.joined(separator: "\n") + "\n"
    }
    let beginning =
      shown.prefix { $0 != "\n" }
      + shown.dropFirst(shown.prefix { $0 != "\n" }.count)
      .prefix(60)
    return found.first { $0.hasPrefix(beginning) } ?? (found.count == 1 ? found[0] : nil)
  }
}
