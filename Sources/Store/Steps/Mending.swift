internal import FactCheck
internal import Git

extension DeskStore {
  /// Ends what a killed process began: if its branch moved, files and index follow; if not, nothing
  /// happened. Called under the lock, before anything else.
  /// - Parameter clock: the machine's clock, in seconds since 1970, for the age of what was left.
  func mend(clock: Int64) throws(StoreError) {
    _ = try file { () throws(FileError) in try repository.removeAbandonedIndexLock() }
    guard
      let bytes = try file({ () throws(FileError) in
        try DurableFile.read(Intent.path, in: repository.gitDirectory)
      })
    else { return }
    // A note that cannot be read was cut short before the branch could have moved.
    guard let intent = try? YAML.read(Intent.self, from: bytes, path: Intent.path, limit: .max)
    else { return try removeIntent() }
    // Who holds the desk's lock knows that these are not held by another stet.
    for lock in [Lock.branch(intent.branch), .head] {
      _ = try file { () throws(FileError) in
        try repository.removeStaleLock(lock, olderThan: 2, now: clock)
      }
    }
    if try happened(intent) { try bringInStep(intent) }
    try removeIntent()
  }

  /// Whether the step's commit is on its branch. Plain git may have put others on top since.
  private func happened(_ intent: Intent) throws(StoreError) -> Bool {
    guard let commit = ObjectID(hex: intent.commit),
      let head = try git({ () throws(GitError) in try repository.commit(of: intent.branch) })
    else { return false }
    return try git { () throws(GitError) in try repository.isAncestor(commit, of: head) }
  }

  /// Whether a killed process left something to mend.
  package var needsMending: Bool {
    Path.isFile(repository.gitDirectory + "/" + Intent.path)
  }

  func write(_ intent: Intent) throws(StoreError) {
    let bytes = Array(intent.record.canonicalJSON.utf8)
    try file { () throws(FileError) in
      try DurableFile.write(bytes, to: Intent.path, in: repository.gitDirectory)
    }
  }

  func removeIntent() throws(StoreError) {
    _ = try file { () throws(FileError) in
      try DurableFile.remove(Intent.path, in: repository.gitDirectory, syncing: false)
    }
  }
}
