internal import CLibgit2

// A commit made from memory leaves the index behind, and a person's next `git commit` would take the
// step back. So the index is brought in step; it plays no other part.

extension Repository {
  /// Brings some paths of the index in step with a commit. The whole file is read and written once,
  /// whatever the number of paths: its size is what this costs.
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
      // What a killed process left is cleared away.
      try system(operation) { () throws(FileError) in
        try System.unlinkIfPresent(indexDraft)
        try System.unlinkIfPresent("\(indexDraft).lock")
      }
      var entries: [(path: String, entry: IndexEntry?)] = []
      for (path, change) in changes {
        try refuseNUL(in: path, operation)
        entries.append((path, try entry(for: change, at: path)))
      }
      try write(entries, operation)
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
  private var indexDraftName: String { "index.stet" }
  private var indexDraft: String { "\(gitDirectory)/\(indexDraftName)" }

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

  /// Writes the next index to the draft.
  private func write(
    _ changes: [(path: String, entry: IndexEntry?)], _ operation: String
  ) throws(GitError) {
    let old = try system(operation) { () throws(FileError) in
      try System.status(of: "\(gitDirectory)/index")
    }
    if let old, let file = try changed(changes, since: old, operation) {
      let (bytes, sum) = file.finished()
      return try system(operation) { () throws(FileError) in
        try DurableFile.write(
          bytes, to: indexDraftName, in: gitDirectory, permissions: old.permissions, syncing: false,
          end: { sum.bytes })
      }
    }
    // libgit2 locks the index only while it writes; so it is let loose on a second name of the
    // file, and the lock is ours. One that is missing or damaged is made anew: without the rest of
    // the commit in it, a person's next `git commit` would take out every other file.
    let isWhole = hasReadableIndex
    if isWhole {
      try system(operation) { () throws(FileError) in
        try System.link("\(gitDirectory)/index", as: indexDraft)
      }
    }
    try writeByLibrary(changes, toIndex: indexDraft, anew: !isWhole, operation)
  }

  /// The index file with the changes made in place; `nil` if it is not one that ``IndexFile`` knows.
  private func changed(
    _ changes: [(path: String, entry: IndexEntry?)], since old: System.Status, _ operation: String
  ) throws(GitError) -> IndexFile? {
    // Given no name of its own, so that it is moved on and not copied: it can have ten million bytes.
    guard
      var index = IndexFile(
        try system(operation) { () throws(FileError) in
          try DurableFile.read("index", in: gitDirectory) ?? []
        })
    else { return nil }
    index.mistrustEntries(from: old.modified) { path, id in
      try? statusIfContent(of: String(decoding: path, as: UTF8.self), is: id)
    }
    index.change(changes.map { (Array($0.path.utf8), $0.entry) })
    return index
  }

  private func entry(for change: TreeChange, at path: String) throws(GitError) -> IndexEntry? {
    guard case .put(let id, let executable) = change else { return nil }
    return IndexEntry(
      id: id, executable: executable, status: try statusIfContent(of: path, is: id))
  }

  /// What the system knows of the file at `path`, if its content is `id` byte for byte. (If git would
  /// convert line ends, it is not, and git will look for itself.)
  func statusIfContent(
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
}

/// What stands in an `index.lock` of ours. Git's begin with DIRC, or are empty.
private let indexLockMark = Array("stet updates the index\n".utf8)

/// Makes a system call on the way of a git operation, and reports its failure as that operation's.
func system<Answer>(
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
