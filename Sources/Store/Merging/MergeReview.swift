internal import Git

/// How the files of a merge commit stand to what merging its two sides comes to.
package struct MergeReview: Sendable {
  /// A file that stands otherwise than the merge of both sides would have it.
  package struct Deviation: Sendable {
    /// From the desk.
    package var path: String
    /// What the merge comes to; nil: no file.
    package var expected: [UInt8]?
    /// What the commit has; nil: no file.
    package var actual: [UInt8]?
    /// What the sides have.
    package var sides: [[UInt8]?]
  }

  package var deviations: [Deviation] = []
  /// Files, by their path from the desk, that only a person could merge.
  package var mergedByHand: Set<String> = []
}

extension Snapshot {
  /// Merges the two sides of a merge commit once more, and compares.
  /// - Parameter isWhole: as `stet sync` merges, a whole article at a time; else as git does through
  ///   the merge driver, one file at a time.
  /// - Returns: nil where there are not two sides.
  package func review(_ merge: CommitChanges, isWhole: Bool) throws(StoreError) -> MergeReview? {
    guard let id = ObjectID(hex: merge.entry.commit) else { return nil }
    let commit = try git { () throws(GitError) in try store.repository.commit(id) }
    guard commit.parents.count == 2 else { return nil }
    var sides: [Commit] = []
    for parent in commit.parents {
      sides.append(try git { () throws(GitError) in try store.repository.commit(parent) })
    }
    let bases = try git { () throws(GitError) in
      try store.repository.mergeBases(sides[0].id, sides[1].id)
    }
    // Where the sides parted is not in a shallow clone.
    if bases.isEmpty, !store.repository.isWhole { return MergeReview() }
    var merging = TreeMerging(store: store, ours: sides[0], theirs: sides[1], bases: bases)
    let result = isWhole ? try merging.run() : try merging.runFileByFile()
    return try merging.review(of: result, commit, merge.files.map { store.prefix + $0.path })
  }
}

extension TreeMerging {
  /// What git makes of the two sides through the merge driver.
  fileprivate mutating func runFileByFile() throws(StoreError) -> TreeMerge {
    let differing = try git { () throws(GitError) in
      try store.repository.changedPaths(
        from: ours.tree, to: theirs.tree, under: String(store.prefix.dropLast()))
    }
    for path in differing.map(\.path) {
      let (o, t) = (try entry(path, ours.tree), try entry(path, theirs.tree))
      let b = try baseEntry(path, bases)
      if t == b { continue }
      if o == b {
        result.changes.append((path, t.map { .put($0.id, executable: $0.executable) } ?? .remove))
      } else if let o, let t, let bytes = try mergedByDriver(path, b, o, t) {
        result.changes.append((path, .put(try keep(bytes), executable: o.executable)))
      } else {
        result.conflicts.append(.init(path: path, sentence: "", wayOut: nil))
      }
    }
    return result
  }

  /// - Returns: nil where a person has to merge the file.
  private func mergedByDriver(_ path: String, _ b: TreeEntry?, _ o: TreeEntry, _ t: TreeEntry)
    throws(StoreError) -> [UInt8]?
  {
    guard o.kind == .blob, t.kind == .blob else { return nil }
    let base = try b.map { entry throws(StoreError) in try blob(entry.id) } ?? []
    let merge = try MergedFile.merge(
      path: path, base: base, ours: FileSide(try blob(o.id)), theirs: FileSide(try blob(t.id)))
    switch merge {
    case .merged(let bytes, _), .lines(let bytes, isClean: true): return bytes
    case .lines, .different, .oversize: return nil
    }
  }

  /// - Parameters:
  ///   - merge: what the sides come to.
  ///   - changed: what the commit has otherwise than its first side, from the work tree's top.
  fileprivate func review(of merge: TreeMerge, _ commit: Commit, _ changed: [String])
    throws(StoreError) -> MergeReview
  {
    var review = MergeReview()
    var expected: [String: ObjectID?] = [:]
    for (path, change) in merge.changes { expected[path] = .some(change.newID) }
    let unmerged = Set(merge.conflicts.compactMap(\.path))
    for path in Set(changed).union(expected.keys).sorted() where path.hasPrefix(store.prefix) {
      let name = String(path.dropFirst(store.prefix.count))
      // What is none of a desk's records is git's and a person's to merge.
      if DeskFile.Kind(of: name) == .other { continue }
      if unmerged.contains(path) {
        review.mergedByHand.insert(name)
        continue
      }
      let sides = [try entry(path, ours.tree), try entry(path, theirs.tree)]
      let wanted = expected[path] ?? sides[0]?.id
      let actual = try entry(path, commit.tree)
      if actual?.id == wanted || actual.map({ $0.kind != .blob }) ?? false { continue }
      review.deviations.append(
        .init(
          path: name, expected: try readable(wanted), actual: try readable(actual?.id),
          sides: [try readable(sides[0]?.id), try readable(sides[1]?.id)]))
    }
    return review
  }

  private func readable(_ id: ObjectID?) throws(StoreError) -> [UInt8]? {
    guard let id else { return nil }
    return try blob(id)
  }
}
