internal import FactCheck
internal import Foundation
internal import Git

extension DeskStore {
  /// Ends what a killed process began: if its branch moved, files and index follow; if not, nothing
  /// happened. Called under the lock, before anything else.
  /// - Parameter clock: the machine's clock, in seconds since 1970, for the age of what was left.
  func mend(clock: Int64) throws(StoreError) {
    _ = try file { () throws(FileError) in try repository.removeAbandonedIndexLock() }
    try removeAbandonedLocks(clock: clock)
    removeLeftovers(in: [repository.gitDirectory + "/stet"])
    guard
      let bytes = try file({ () throws(FileError) in
        try DurableFile.read(Intent.path, in: repository.gitDirectory)
      })
    else { return }
    // The note is written whole or not at all; one that cannot be read was not written by a step.
    guard let intent = try? YAML.read(Intent.self, from: bytes, path: Intent.path, limit: .max)
    else { return try removeIntent() }
    // Who holds the desk's lock knows that these are not held by another stet.
    for lock in [Lock.branch(intent.branch), .head] { try outwait(lock, clock: clock) }
    if try happened(intent) {
      let unchanged = try stillToMend(intent)
      if !unchanged.paths.isEmpty { try bringInStep(unchanged) }
    }
    let folders = intent.paths.compactMap { Path.parent(of: repository.workTree + "/" + $0.path) }
    removeLeftovers(in: Set(folders).union([repository.gitDirectory]))
    try removeIntent()
  }

  /// Removes locks that a killed git left, and says so: where they are far older than git holds one
  /// at a stretch, and no process can be at work with them.
  ///
  /// The index can be locked for as long as somebody has the editor of `git commit` open, which is
  /// a git at work; references are locked for milliseconds.
  private func removeAbandonedLocks(clock: Int64) throws(StoreError) {
    var locks: [(lock: Lock, age: Int64)] = [(.index, 600), (.head, 60), (.packedReferences, 60)]
    if case .branch(let name, _)? = try? repository.head() { locks.append((.branch(name), 60)) }
    for (lock, age) in locks {
      let found = try file { () throws(FileError) in try repository.lock(on: lock) }
      guard let found, clock - found.modified > age, repository.isAbandoned(found) else { continue }
      let removed = try file { () throws(FileError) in
        try repository.removeStaleLock(lock, olderThan: age, now: clock)
      }
      if let removed {
        let since = duration(
          from: Moment(seconds: Int(removed.modified), offset: 0),
          to: Moment(seconds: Int(clock), offset: 0))
        onMended("removed \(removed.path), which a git that is no more left \(since) ago")
      }
    }
  }

  /// What of the step nobody has gone over since: a person may have committed, staged or switched
  /// branches with plain git before anything was mended.
  private func stillToMend(_ intent: Intent) throws(StoreError) -> Intent {
    var rest = intent
    rest.paths = []
    guard
      case .branch(intent.branch, let tip?) = try git({ () throws(GitError) in
        try repository.head()
      })
    else { return rest }
    try git { () throws(GitError) in
      let tree = try repository.commit(tip).tree
      // One that cannot be read is made anew, whatever a person had staged there.
      let isReadable = repository.hasReadableIndex
      let ids = isReadable ? try repository.indexEntryIDs(intent.paths.map(\.path)) : []
      for (index, entry) in intent.paths.enumerated() {
        let committed = try repository.entry(at: entry.path, inTree: tree)?.id.hex
        let staged = isReadable ? ids[index]?.hex : entry.new
        if committed == entry.new, entry.known.contains(staged) { rest.paths.append(entry) }
      }
    }
    return rest
  }

  /// Waits for a lock of git's to go, and removes one that a killed process left: git holds these
  /// for
  /// milliseconds.
  private func outwait(_ lock: Lock, clock: Int64) throws(StoreError) {
    let seconds: Int64 = 2
    let start = ContinuousClock.now
    var first: LockFile?
    while let found = try file({ () throws(FileError) in try repository.lock(on: lock) }) {
      if first?.modified != found.modified { first = found }
      let isStale =
        clock - found.modified > seconds || start.duration(to: .now) > .seconds(seconds)
      if isStale, first == found {
        _ = try file { () throws(FileError) in
          try repository.removeStaleLock(lock, olderThan: -1, now: found.modified)
        }
        return
      }
      if start.duration(to: .now) > .seconds(2 * seconds) { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Removes what was being written beside its target when the process died; another process has
  /// nothing there, since it has not the lock.
  private func removeLeftovers(in folders: some Sequence<String>) {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where DurableFile.isLeftover(name) {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }

  /// Whether the step's commit is on its branch. Plain git may have put others on top since.
  func happened(_ intent: Intent) throws(StoreError) -> Bool {
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
    let bytes = YAML.write(intent.record)
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
