internal import CLibgit2

// A commit made from memory leaves the index behind, and a person's next `git commit` would take the
// step back. So the index is brought in step; it plays no other part.

extension Repository {
  /// Brings some paths of the index in step with a commit. The whole index is read and written once,
  /// whatever the number of paths: some 100 ms at 100,000 files.
  ///
  /// An entry is given the time and size of the file in the work tree if that file has just the
  /// content, so that `git status` need not read it again; if it has not, `git status` will look and
  /// show it as modified. The index is locked, as git does it, from before it is read until it has
  /// been replaced, so nothing that a person stages meanwhile is lost. It is not synced to disk: it
  /// can be made again from the commit.
  ///
  /// - Parameter changes: by path from the top of the work tree, as for ``writeTree(updating:_:)``.
  ///   The removal of what is not there is no error.
  /// - Throws: the refusals `locked`, naming `index.lock`, after about a second, and
  ///   `unsupportedIndex` for a split or a sparse index; errors of class `system`.
  package func updateIndex(
    _ changes: some Sequence<(key: String, value: TreeChange)>
  ) throws(GitError) {
    let operation = "update the index"
    let index = "\(gitDirectory)/index"
    try lockIndex(operation)
    let lock = Lock.index.path(in: self)
    do throws(GitError) {
      // libgit2 locks the index only while it writes; so it is let loose on a second name of the
      // file, and the lock is ours. What a killed process left there is cleared away.
      try system(operation) { () throws(FileError) in
        try System.unlinkIfPresent(indexDraft)
        try System.unlinkIfPresent("\(indexDraft).lock")
        if try System.status(of: index) != nil { try System.link(index, as: indexDraft) }
      }
      try write(changes, toIndex: indexDraft, operation)
      try system(operation) { () throws(FileError) in
        try System.rename(indexDraft, to: index)
        try System.unlinkIfPresent(lock)
      }
    } catch {
      try? System.unlinkIfPresent(indexDraft)
      try? System.unlinkIfPresent(lock)
      throw error
    }
  }

  /// Removes the lock on the index if a process was killed inside ``updateIndex(_:)``; git's own
  /// locks are told from ours by what is in them, and left.
  ///
  /// Only for a caller that keeps other callers of ``updateIndex(_:)`` out, by a ``FileLock``.
  ///
  /// - Returns: whether there was one.
  package func removeAbandonedIndexLock() throws(FileError) -> Bool {
    let found = try? DurableFile.read("index.lock", in: gitDirectory, limit: indexLockMark.count)
    guard found == indexLockMark else { return false }
    try System.unlinkIfPresent(Lock.index.path(in: self))
    return true
  }

  /// Where the next index is made; beside the index, so that it can be renamed.
  private var indexDraft: String { "\(gitDirectory)/index.stet" }

  private func lockIndex(_ operation: String) throws(GitError) {
    let lock = Lock.index.path(in: self)
    let mark = "index.stet.mark"
    defer { try? System.unlinkIfPresent("\(gitDirectory)/\(mark)") }
    try retryingWhileLocked(by: lock) { () throws(GitError) in
      try system(operation) { () throws(FileError) in
        // Made whole and then given its name, so that a lock of ours is never without its mark.
        try DurableFile.write(indexLockMark, to: mark, in: gitDirectory, syncing: false)
        try System.link("\(gitDirectory)/\(mark)", as: lock)
      }
    }
  }

  /// The content the index has for a path; `nil` if it has none or the path is in conflict.
  ///
  /// Reads the whole index: 60 ms at 100,000 files.
  package func indexEntryID(_ path: String) throws(GitError) -> ObjectID? {
    let operation = "read the index"
    try refuseNUL(in: path, operation)
    return try openIndex("\(gitDirectory)/index", operation).use { index in
      git_index_get_bypath(index, path, 0).map { ObjectID($0.pointee.id) }
    }
  }

  private func write(
    _ changes: some Sequence<(key: String, value: TreeChange)>, toIndex path: String,
    _ operation: String
  ) throws(GitError) {
    let written = try system(operation) { () throws(FileError) in
      try System.status(of: path)?.modified
    }
    try openIndex(path, operation).use { (index) throws(GitError) in
      if let written { try smudgeRacyEntries(of: index, writtenAt: written, operation) }
      for (path, change) in changes {
        try refuseNUL(in: path, operation)
        switch change {
        case .put(let id, let executable):
          var entry = git_index_entry()
          entry.id = id.oid
          let mode = executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB
          entry.mode = mode.rawValue
          entry.fill(from: try statusIfContent(of: path, is: id))
          try check("put \(path) into the index") {
            path.withCString { name in
              entry.path = name
              return git_index_add(index, &entry)
            }
          }
        case .remove:
          _ = try found(operation) { git_index_remove(index, path, 0) }
        }
      }
      _ = try check(operation) { git_index_write(index) }
    }
  }

  /// Takes times and sizes from entries that only look unchanged.
  ///
  /// A file changed again in the same tick of the clock in which the index was written has the time
  /// that the index says. Git therefore mistrusts entries as young as the index itself; but the new
  /// index will be younger than they are. An entry of size 0 is one that git always looks into.
  private func smudgeRacyEntries(
    of index: OpaquePointer, writtenAt written: System.Time, _ operation: String
  ) throws(GitError) {
    for position in 0..<git_index_entrycount(index) {
      guard var entry = git_index_get_byindex(index, position)?.pointee,
        (Int64(entry.mtime.seconds), Int64(entry.mtime.nanoseconds))
          >= (written.seconds, written.nanoseconds),
        entry.mode & 0o170000 == 0o100000, Int32(entry.flags) & GIT_INDEX_ENTRY_STAGEMASK == 0
      else { continue }
      let path = String(cString: entry.path)
      entry.fill(from: try statusIfContent(of: path, is: ObjectID(entry.id)))
      try check(operation) { git_index_add(index, &entry) }
    }
  }

  /// What the system knows of the file at `path`, if its content is `id` byte for byte. (If git would
  /// convert line ends, it is not, and git will look for itself.)
  private func statusIfContent(
    of path: String, is id: ObjectID
  ) throws(GitError) -> System.Status? {
    let whole = "\(workTree)/\(path)"
    guard let before = try? System.status(of: whole), before.isFile else { return nil }
    var oid = git_oid()
    guard git_odb_hashfile(&oid, whole, GIT_OBJECT_BLOB) == 0, ObjectID(oid) == id else {
      return nil
    }
    guard let after = try? System.status(of: whole), before == after else { return nil }
    return after
  }

  private func openIndex(_ path: String, _ operation: String) throws(GitError) -> Owned {
    do throws(GitError) {
      let index = try Owned(operation, freedBy: git_index_free) { git_index_open($0, path) }
      try index.use { (index) throws(GitError) in
        _ = try check(operation) { git_index_read(index, 1) }
      }
      return index
    } catch {
      guard let feature = error.message.suffix(after: "unsupported mandatory extension") else {
        throw error
      }
      var refused = error
      refused.refusal = .unsupportedIndex(
        feature: feature.filter(\.isLetter), path: "\(gitDirectory)/index")
      throw refused
    }
  }
}

extension git_index_entry {
  /// Sets what git compares to tell an unchanged file without reading it; nothing known makes git
  /// read it.
  fileprivate mutating func fill(from status: System.Status?) {
    mtime = git_index_time(status?.modified)
    ctime = git_index_time(status?.changed)
    dev = UInt32(truncatingIfNeeded: status?.device ?? 0)
    ino = UInt32(truncatingIfNeeded: status?.inode ?? 0)
    uid = status?.user ?? 0
    gid = status?.group ?? 0
    // Git keeps 32 bits, and so a file of a multiple of 4 GiB would seem to be one of no size.
    file_size = UInt32(truncatingIfNeeded: status?.size ?? 0)
  }
}

extension git_index_time {
  fileprivate init(_ time: System.Time?) {
    self.init(
      seconds: Int32(truncatingIfNeeded: time?.seconds ?? 0),
      nanoseconds: UInt32(truncatingIfNeeded: time?.nanoseconds ?? 0))
  }
}

/// What stands in an `index.lock` of ours. Git's begin with DIRC, or are empty.
private let indexLockMark = Array("stet updates the index\n".utf8)

/// Makes a system call on the way of a git operation, and reports its failure as that operation's.
private func system<Answer>(
  _ operation: String, _ body: () throws(FileError) -> Answer
) throws(GitError) -> Answer {
  do throws(FileError) {
    return try body()
  } catch {
    // An existing file where one is to be made is a lock that is held.
    let code: GitError.Code = System.isExisting(error.number) ? .locked : .generic
    throw GitError(
      operation: operation, code: code, errorClass: .system, message: error.description)
  }
}
