/// A walk over the commits that changed what stands at one path, newest first.
///
/// A commit counts if the file or folder there differs from that of every parent, as in
/// `git log --full-history`: a merge counts only if it is like neither side, and a change that a
/// merge threw away is still told.
package struct PathHistory: Sendable {
  private let path: String
  private var history: History
  /// Of commits that were met as parents and are yet to come by themselves.
  private var entries: [ObjectID: TreeEntry?] = [:]

  fileprivate init(of path: String, along history: History) {
    self.path = path
    self.history = history
  }

  /// The next commit that changed the path; `nil` after the last. See ``History/next(in:)``.
  package mutating func next(in repository: borrowing Repository) throws(GitError) -> Commit? {
    while let commit = try history.next(in: repository) {
      let here = try entry(in: commit.id, tree: commit.tree, repository)
      entries[commit.id] = nil
      var changed = !commit.parents.isEmpty || here != nil
      for parent in commit.parents {
        let there = try entry(in: parent, tree: nil, repository)
        if there == here { changed = false }
      }
      if changed { return commit }
    }
    return nil
  }

  private mutating func entry(
    in commit: ObjectID, tree: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> TreeEntry? {
    if let known = entries[commit] { return known }
    let tree = if let tree { tree } else { try repository.tree(ofCommit: commit) }
    let entry = try repository.entry(at: path, inTree: tree)
    entries[commit] = .some(entry)
    return entry
  }
}

extension Repository {
  /// The commits among those that lead to `start` that changed the file or folder at `path`.
  ///
  /// - Parameters:
  ///   - firstParent: see ``history(from:firstParent:excluding:)``. A merge is then compared with all
  ///     its parents nevertheless.
  package func history(
    ofPath path: String, from start: ObjectID, firstParent: Bool = false
  ) throws(GitError) -> PathHistory {
    PathHistory(of: path, along: try history(from: start, firstParent: firstParent))
  }
}
