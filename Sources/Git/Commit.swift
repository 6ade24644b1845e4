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
        parents: (0..<git_commit_parentcount(commit)).map {
          ObjectID(git_commit_parent_id(commit, $0).pointee)
        },
        author: Signature(git_commit_author(commit).pointee),
        committer: Signature(git_commit_committer(commit).pointee),
        message: git_commit_message(commit).map { String(cString: $0) } ?? "")
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
