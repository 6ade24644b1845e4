internal import Foundation

extension Repository {
  /// Whether no process can be at work with a lock file: whoever made it had this user's rights, and
  /// of this user's processes none has it open, and no git works in this repository.
  ///
  /// A git closes the file and goes on holding it while an editor is open, so that nobody has it open
  /// is not enough. Where the system does not tell of processes (there is no `/proc`), nothing is
  /// certain, and the answer is no.
  package func isAbandoned(_ lock: LockFile) -> Bool {
    let files = FileManager.default
    guard let owner = try? System.status(of: lock.path)?.user, owner == System.userID,
      let names = try? files.contentsOfDirectory(atPath: "/proc"), names.contains("self")
    else { return false }
    for name in names where Int(name) != nil && Int(name) != System.processID {
      let process = "/proc/\(name)"
      guard let user = try? System.status(of: process)?.user, user == owner else { continue }
      let open = (try? files.contentsOfDirectory(atPath: process + "/fd")) ?? []
      let holds = open.contains { file in
        (try? files.destinationOfSymbolicLink(atPath: "\(process)/fd/\(file)")) == lock.path
      }
      if holds || isGitHere(process) { return false }
    }
    return true
  }

  /// Whether a process is a git that works in this repository, or may.
  private func isGitHere(_ process: String) -> Bool {
    func text(_ name: String) -> String {
      let bytes = FileManager.default.contents(atPath: "\(process)/\(name)") ?? Data()
      return String(decoding: bytes, as: UTF8.self)
    }
    guard text("comm").hasPrefix("git") else { return false }
    let places = [workTree, gitDirectory, commonDirectory]
    guard
      let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: process + "/cwd")
    else { return FileManager.default.fileExists(atPath: process) }
    return places.contains { place in
      folder == place || folder.hasPrefix(place + "/")
        || text("cmdline").contains(place) || text("environ").contains(place)
    }
  }
}
