internal import Foundation

// libgit2 never packs: each step leaves some five small files, and 200,000 steps a million of them.

extension Repository {
  /// Has git pack what lies loose, where that has become much, as git's own commands do after a
  /// commit: beside this process, which does not wait for it.
  ///
  /// git knows how to do it while others read and write, and what to do when it is killed; where
  /// there is no git program, everything stays as it is and works. `gc.auto` and `maintenance.auto`
  /// mean what they mean to git (git-gc(1), git-maintenance(1)).
  package func startUpkeepIfDue() {
    guard isUpkeepDue, let null = FileHandle(forUpdatingAtPath: "/dev/null") else { return }
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", workTree, "maintenance", "run", "--auto", "--quiet"]
    git.standardInput = null
    git.standardOutput = null
    git.standardError = null
    // Not a word if it cannot be started: nothing depends on it.
    try? git.run()
  }

  /// Whether there are so many loose objects that git would pack them: judged, as git does, by one
  /// of the 256 folders that they are spread over.
  var isUpkeepDue: Bool {
    let limit = (try? configuration("gc.auto")).flatMap { $0 }.flatMap { Int($0) } ?? 6700
    guard limit > 0 else { return false }
    let sample = "\(commonDirectory)/objects/17"
    let count = (try? FileManager.default.contentsOfDirectory(atPath: sample))?.count ?? 0
    guard count > (limit + 255) / 256 else { return false }
    let automatic = (try? configuration("maintenance.auto")).flatMap { $0 }
    return !["false", "no", "off", "0"].contains(automatic?.lowercased())
  }
}
