import Foundation
import TestSupport
import Testing

/// The short version of `scripts/crash-trial`.
@Suite struct CrashTrialTests {
  /// Whether this machine has strace and lets it trace.
  static let canTrace: Bool = {
    let outcome = try? runProcess(["strace", "-f", "-o", "/dev/null", "true"])
    return outcome?.status == 0
  }()

  @Test(
    "A step killed at a system call, or whose disk fails there, is whole or absent, and mended",
    .enabled(if: canTrace, "strace is missing or may not trace here"))
  func trial() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let outcome = try runProcess(
      ["scripts/crash-trial", "--every", "90", "--program", CommandDesk.program], in: root)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(", 0 failures"))
  }
}
