import Git
import Testing

@testable import Store

/// What happened, and what to do next.
@Suite struct StoreErrorTests {
  @Test(
    "What the system told git has a way out",
    arguments: [
      ("failed to write out file 'x': No space left on device", "free some room on the disk"),
      ("failed to open 'x': Permission denied", "ls -ld"),
    ])
  func hint(message: String, hint: String) {
    let error = StoreError.git(
      GitError(operation: "write a commit", code: .generic, errorClass: .system, message: message))
    #expect(error.explanation.message == "cannot write a commit: \(message)")
    #expect(error.explanation.hint?.contains(hint) ?? false, "\(error.explanation.hint ?? "none")")
  }
}
