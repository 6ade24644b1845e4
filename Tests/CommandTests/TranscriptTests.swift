import Foundation
import TestSupport
import Testing

/// What the program prints, word for word. `STET_RECORD=1` replays the commands and writes what
/// they print now, for a person to read the difference in git.
@Suite struct TranscriptTests {
  @Test("The program prints what its transcript says", arguments: names)
  func transcript(_ name: String) throws {
    let file = TranscriptTests.folder.appending(path: name)
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let replayed = try Transcript(recorded).replayed(in: try CommandDesk())
    try expectGolden(Array(replayed.utf8), name)
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".transcript") }.sorted() ?? []
}
