internal import CLibgit2

/// A commit, read whole.
package struct Commit: Hashable, Sendable {
  package var id: ObjectID
  /// The folder it records.
  package var tree: ObjectID
  /// None for a first commit, two or more for a merge; the first is the branch it was made on.
  package var parents: [ObjectID]
  /// Who did the work, and when.
  package var author: Signature
  /// Who recorded it, and when.
  package var committer: Signature
  /// The whole message. Bytes that are not UTF-8 are read as replacement characters.
  package var message: String

  /// The first line.
  package var subject: String { String(message.prefix { !$0.isNewline }) }

  /// What follows the subject and the blank lines after it.
  package var body: String {
    String(message.drop { !$0.isNewline }.drop { $0.isNewline })
  }
}

extension Repository {
  /// Reads a commit.
  ///
  /// - Throws: `notFound`; `wrongKind` for another object.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try commitHandle(id).use { commit in
      Commit(
        id: id, tree: ObjectID(git_commit_tree_id(commit).pointee),
        parents: parents(of: commit, id),
        author: Signature(git_commit_author(commit).pointee),
        committer: Signature(git_commit_committer(commit).pointee),
        message: git_commit_message(commit).map { String(cString: $0) } ?? "")
    }
  }

  /// As much of a commit as a walk needs: its parents and its committer date.
  func links(of id: ObjectID) throws(GitError) -> (parents: [ObjectID], seconds: Int64) {
    try commitHandle(id).use { (parents(of: $0, id), git_commit_time($0)) }
  }

  /// The folder that a commit records.
  package func tree(ofCommit id: ObjectID) throws(GitError) -> ObjectID {
    try commitHandle(id).use { ObjectID(git_commit_tree_id($0).pointee) }
  }

  /// A commit's parents.
  package func parents(of id: ObjectID) throws(GitError) -> [ObjectID] { try links(of: id).parents }

  /// The folder that a commit records.
  package func tree(of commit: ObjectID) throws(GitError) -> ObjectID {
    try tree(ofCommit: commit)
  }

  /// Whether all of the history is there, as it is not in a shallow clone.
  package var isWhole: Bool { shallowEdge.isEmpty }

  private func parents(of commit: OpaquePointer, _ id: ObjectID) -> [ObjectID] {
    // The parents of a shallow clone's last commits are named and not there. Git shows none, and
    // libgit2 does so only from 1.7 on.
    if shallowEdge.contains(id) { return [] }
    return (0..<git_commit_parentcount(commit)).map {
      ObjectID(git_commit_parent_id(commit, $0).pointee)
    }
  }

  /// A commit's handle.
  func commitHandle(_ id: ObjectID) throws(GitError) -> Owned {
    var oid = id.oid
    return try Owned("read the commit \(id.short)", freedBy: git_commit_free) {
      git_commit_lookup($0, handle.pointer, &oid)
    }
  }
}
