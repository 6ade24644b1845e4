import Foundation
public import Testing

/// Compares bytes with the file `Golden/NAME` beside the test; `STET_RECORD=1` rewrites the file
/// instead, for a person to read the difference in git.
public func expectGolden(
  _ bytes: [UInt8], _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: testFile).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["STET_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return
  }
  guard let recorded = try? Data(contentsOf: url) else {
    Issue.record("no Golden/\(name); STET_RECORD=1 writes it", sourceLocation: sourceLocation)
    return
  }
  if recorded.elementsEqual(bytes) { return }
  let difference = firstDifference(
    String(decoding: recorded, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
  Issue.record(
    "Golden/\(name) differs at \(difference); STET_RECORD=1 rewrites it",
    sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, with both sides.
private func firstDifference(_ recorded: String, _ made: String) -> String {
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = made.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? String(old[index]) : "(the end)"
    let after = index < new.count ? String(new[index]) : "(the end)"
    if !before.utf8.elementsEqual(after.utf8) {
      return "line \(index + 1):\n  recorded: \(before)\n  made:     \(after)"
    }
  }
  return "a line's end"
}
