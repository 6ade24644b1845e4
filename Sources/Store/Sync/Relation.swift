internal import Git

/// How our branch stands to another one.
package enum Relation: Sendable, Equatable {
  case same
  /// Ours has all that the other has, and more.
  case ahead
  /// The other has all that ours has, and more.
  case behind
  /// Each has something that the other has not.
  case diverged
  /// They have nothing in common.
  case unrelated
  /// They have nothing in common that is in this clone, which is a shallow one.
  case cutOff
}

extension Snapshot {
  /// How this commit stands to `other`.
  package func relation(to other: Snapshot) throws(StoreError) -> Relation {
    guard let ours = commit?.id else { return other.commit == nil ? .same : .behind }
    guard let theirs = other.commit?.id else { return .ahead }
    if ours == theirs { return .same }
    let bases = try git { () throws(GitError) in try store.repository.mergeBases(ours, theirs) }
    if bases == [theirs] { return .ahead }
    if bases == [ours] { return .behind }
    if !bases.isEmpty { return .diverged }
    return store.repository.isWhole ? .unrelated : .cutOff
  }

  /// The commits that lead here and not to `other`, newest first.
  /// - Parameter upstream: where there is no `other`, leaves out what other branches there have, as
  ///   far as git knows here.
  package func commits(notIn other: Snapshot?, norAtRemote upstream: Upstream? = nil)
    throws(StoreError) -> [LogEntry]
  {
    guard let start = commit?.id else { return [] }
    return try git { () throws(GitError) in
      var known = [other?.commit?.id].compactMap { $0 }
      if other == nil, let upstream {
        for name in try store.repository.references(under: "refs/remotes/\(upstream.remote)/") {
          if let id = try store.repository.commit(of: name) { known.append(id) }
        }
      }
      var found: [LogEntry] = []
      var history = try store.repository.history(from: start, excluding: known)
      while let commit = try history.next(in: store.repository) { found.append(LogEntry(commit)) }
      return found
    }
  }

  /// What bringing `other` into this comes to; nothing is changed.
  /// - Throws: `tooLarge` where both sides' work together would not be read again.
  package func merge(with other: Snapshot) throws(StoreError) -> TreeMerge {
    guard let ours = commit, let theirs = other.commit else { return TreeMerge() }
    let bases = try git { () throws(GitError) in
      try store.repository.mergeBases(ours.id, theirs.id)
    }
    var merging = TreeMerging(store: store, ours: ours, theirs: theirs, bases: bases)
    let merge = try merging.run()
    try store.refuseOversize(
      merge.changes.map { ($0.key, $0.value.newID) }, from: .merge, made: merge.made)
    return merge
  }
}
