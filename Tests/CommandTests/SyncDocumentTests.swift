import Foundation
import Testing

/// docs/sync.md shows what the program prints: each of its examples stands in the transcript.
@Suite struct SyncDocumentTests {
  @Test("Every example of docs/sync.md is printed word for word in sync.transcript")
  func examplesAreRecorded() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let transcript = try String(
      contentsOf: tests.appending(path: "Golden/sync.transcript"), encoding: .utf8)
    let document = try String(
      contentsOf: tests.appending(path: "../../docs/sync.md").standardized, encoding: .utf8)
    let fences = document.components(separatedBy: "```\n").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    let examples = fences.filter { $0.hasPrefix("$ ") }
    #expect(examples.count > 3)
    for example in examples where !transcript.contains(example) {
      let first = example.split(separator: "\n").first ?? ""
      Issue.record("docs/sync.md shows something else than the program prints at: \(first)")
    }
  }
}
