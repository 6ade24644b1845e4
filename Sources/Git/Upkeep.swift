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

  /// Whether there are so many loose objects, or so many packs, that git would pack them together:
  /// the first is judged, as git does, by one of the 256 folders that they are spread over.
  var isUpkeepDue: Bool {
    let limit = number("gc.auto") ?? 6700
    guard limit > 0 else { return false }
    let packs = number("gc.autoPackLimit") ?? 50
    guard
      names(in: "17").count > (limit + 255) / 256
        || packs > 0 && names(in: "pack").count(where: { $0.hasSuffix(".pack") }) > packs
    else { return false }
    let automatic = (try? configuration("maintenance.auto")).flatMap { $0 }
    return !["false", "no", "off", "0"].contains(automatic?.lowercased())
  }

  private func number(_ key: String) -> Int? {
    (try? configuration(key)).flatMap { $0 }.flatMap { Int($0) }
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(commonDirectory)/objects/\(folder)"))
      ?? []
  }
}
