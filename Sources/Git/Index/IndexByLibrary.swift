internal import CLibgit2

extension Repository {
  /// The content the index has for a path; `nil` if it has none or the path is in conflict.
  package func indexEntryID(_ path: String) throws(GitError) -> ObjectID? {
    try indexEntryIDs([path])[0]
  }

  /// The same for several paths, in their order.
  ///
  /// Reads the whole index once: 60 ms at 100,000 files.
  package func indexEntryIDs(_ paths: [String]) throws(GitError) -> [ObjectID?] {
    let operation = "read the index"
    for path in paths { try refuseNUL(in: path, operation) }
    return try openIndex("\(gitDirectory)/index", operation).use { index in
      paths.map { path in git_index_get_bypath(index, path, 0).map { ObjectID($0.pointee.id) } }
    }
  }

  /// Whether there is an index that can be read. One of a kind that is git's own affair
  /// (`unsupportedIndex`) counts as one.
  package var hasReadableIndex: Bool {
    let path = "\(gitDirectory)/index"
    guard let status = try? System.status(of: path), status.isFile else { return false }
    do throws(GitError) {
      _ = try openIndex(path, "read the index")
      return true
    } catch {
      return error.refusal != nil
    }
  }

  /// Changes an index file by libgit2, which takes it apart and puts it together again: for what
  /// ``IndexFile`` does not know.
  /// - Parameter anew: there is none to begin with; it begins as the last commit.
  func writeByLibrary(
    _ changes: [(path: String, entry: IndexEntry?)], toIndex path: String, anew: Bool,
    _ operation: String
  ) throws(GitError) {
    let last = anew ? try head().commit : nil
    let written = try system(operation) { () throws(FileError) in
      try System.status(of: path)?.modified
    }
    try openIndex(path, operation).use { (index) throws(GitError) in
      if let last {
        try tree(try commit(last).tree).use { (tree) throws(GitError) in
          _ = try check(operation) { git_index_read_tree(index, tree) }
        }
      }
      if let written { try smudgeRacyEntries(of: index, writtenAt: written, operation) }
      for (path, new) in changes {
        if let new {
          var entry = git_index_entry()
          entry.id = new.id.oid
          let mode = new.executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB
          entry.mode = mode.rawValue
          entry.fill(from: new.status)
          try check("put \(path) into the index") {
            path.withCString { name in
              entry.path = name
              return git_index_add(index, &entry)
            }
          }
        } else {
          _ = try found(operation) { git_index_remove(index, path, 0) }
        }
      }
      _ = try check(operation) { git_index_write(index) }
    }
  }

  /// Takes times and sizes from entries that only look unchanged; see
  /// ``IndexFile/mistrustEntries(from:unless:)``.
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

  func openIndex(_ path: String, _ operation: String) throws(GitError) -> Owned {
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
