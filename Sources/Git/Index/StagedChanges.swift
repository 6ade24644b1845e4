internal import CLibgit2

extension Repository {
  /// The files at which the index has something else than a tree, in the order of paths: what a
  /// person's next `git commit` would record. Files in conflict are left out; none where the index
  /// cannot be read.
  ///
  /// Only folders are compared of which the index does not know what tree they are: it does of all
  /// but those that were changed since git looked last. (`git_diff_tree_to_index` compares all, a
  /// second's work at 100,000 files.)
  /// - Throws: the refusal `unsupportedIndex` for a split or a sparse index.
  package func stagedChanges(since tree: ObjectID) throws(GitError) -> [ChangedPath] {
    let file = try system("compare the index") { () throws(FileError) in
      try DurableFile.read("index", in: gitDirectory)
    }
    guard let file else { return [] }
    guard let index = IndexFile(file) else {
      return hasReadableIndex ? try stagedByLibrary(since: tree) : []
    }
    var comparison = IndexComparison(index: index)
    try comparison.compare(folder: [], tree, places: 0..<index.count, in: self)
    return comparison.changes.sorted { $0.path < $1.path }
  }

  /// The same of an index that only libgit2 reads.
  private func stagedByLibrary(since tree: ObjectID) throws(GitError) -> [ChangedPath] {
    let operation = "compare the index"
    let index = try openIndex("\(gitDirectory)/index", operation)
    let difference = try self.tree(tree).use { (tree) throws(GitError) in
      try index.use { (index) throws(GitError) in
        try Owned(operation, freedBy: git_diff_free) { made in
          git_diff_tree_to_index(made, handle.pointer, tree, index, nil)
        }
      }
    }
    return difference.use { difference in
      (0..<git_diff_num_deltas(difference)).compactMap { number in
        guard let delta = git_diff_get_delta(difference, number)?.pointee,
          let path = delta.new_file.path ?? delta.old_file.path,
          delta.status != GIT_DELTA_CONFLICTED
        else { return nil }
        return ChangedPath(
          path: String(cString: path),
          old: delta.status == GIT_DELTA_ADDED ? nil : ObjectID(delta.old_file.id),
          new: delta.status == GIT_DELTA_DELETED ? nil : ObjectID(delta.new_file.id))
      }
    }
  }
}

/// An index beside a tree, folder by folder.
private struct IndexComparison {
  let index: IndexFile
  let known: [[UInt8]: ObjectID]
  var changes: [ChangedPath] = []

  init(index: IndexFile) {
    self.index = index
    known = index.folders
  }

  /// Compares a folder.
  /// - Parameter folder: its path with a slash at the end; the top is `[]`.
  /// - Parameter tree: what the tree has there; nil: nothing.
  /// - Parameter places: the entries below it.
  mutating func compare(
    folder: [UInt8], _ tree: ObjectID?, places: Range<Int>, in repository: borrowing Repository
  ) throws(GitError) {
    if let tree, known[Array(folder.dropLast())] == tree { return }
    let entries = try tree.map { id throws(GitError) in try repository.entries(ofTree: id) } ?? []
    var old = Dictionary(entries.map { (Array($0.name.utf8), $0) }) { first, _ in first }
    var place = places.lowerBound
    while place < places.upperBound {
      let (path, id, isConflict) = index.entry(at: place)
      let rest = path[folder.count...]
      guard let slash = rest.firstIndex(of: 47) else {
        let before = old.removeValue(forKey: Array(rest))
        if let before, before.kind == .tree { try removed(before, in: folder, repository) }
        let oldID = before?.kind == .tree ? nil : before?.id
        if !isConflict, oldID != id { add(path, oldID, id) }
        place += 1
        continue
      }
      let inner = Array(path[...slash])
      // A slash and what comes next after it among the bytes.
      let end = index.firstPlace(notBefore: inner.dropLast() + [48])
      let before = old.removeValue(forKey: Array(rest[..<slash]))
      if let before, before.kind != .tree { add(Array(inner.dropLast()), before.id, nil) }
      try compare(
        folder: inner, before?.kind == .tree ? before?.id : nil, places: place..<end,
        in: repository)
      place = end
    }
    for entry in entries {
      guard let gone = old[Array(entry.name.utf8)] else { continue }
      try removed(gone, in: folder, repository)
    }
  }

  /// Notes that something is gone, with all that was in it.
  private mutating func removed(
    _ entry: TreeEntry, in folder: [UInt8], _ repository: borrowing Repository
  ) throws(GitError) {
    let path = folder + Array(entry.name.utf8)
    guard entry.kind == .tree else { return add(path, entry.id, nil) }
    for inner in try repository.entries(ofTree: entry.id) {
      try removed(inner, in: path + [47], repository)
    }
  }

  private mutating func add(_ path: [UInt8], _ old: ObjectID?, _ new: ObjectID?) {
    changes.append(ChangedPath(path: String(decoding: path, as: UTF8.self), old: old, new: new))
  }
}
