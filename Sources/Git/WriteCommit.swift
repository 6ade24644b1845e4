internal import CLibgit2

extension Repository {
  /// Writes a commit; no branch knows of it yet. See ``moveBranch(_:to:expecting:by:reason:)``.
  ///
  /// Hooks are not run. It is signed if git is told to sign commits here (`commit.gpgsign`).
  ///
  /// - Parameter message: written as it is; git's habit is a subject, a blank line, a body, and a
  ///   line end last.
  /// - Throws: the refusals `unusable` for a NUL or a name that git cannot hold, and `unsigned` where
  ///   it was to be signed; errors of class
  ///   `system`, such as a full disk; `notFound` where the tree or a parent is missing.
  package func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let operation = "write a commit"
    try refuseNUL(in: message, operation)
    let signer = try signer(for: committer)
    let id = try commitBuffer(tree, parents, author, committer, message).use {
      (bytes) throws(GitError) -> ObjectID in
      guard let signer else { return try write(bytes, as: GIT_OBJECT_COMMIT, operation) }
      return try write(bytes, signature: signer.signature(over: bytes), operation)
    }
    // Said to be done only when it can be read again: on a full disk libgit2 1.5 can report success
    // for a commit that was never written (git_commit_create, which is why it is not used).
    try read(id, as: GIT_OBJECT_COMMIT, "read back the commit \(id.short)") { _ in }
    return id
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, signature: String, _ operation: String
  ) throws(GitError) -> ObjectID {
    let text = String(decoding: bytes, as: UTF8.self)
    return try retryingWhileGitCollects { () throws(GitError) in
      var oid = git_oid()
      try check(operation) {
        git_commit_create_with_signature(&oid, handle.pointer, text, signature, "gpgsig")
      }
      return ObjectID(oid)
    }
  }

  private func commitBuffer(
    _ tree: ObjectID, _ parents: [ObjectID], _ author: Signature, _ committer: Signature,
    _ message: String
  ) throws(GitError) -> OwnedBuffer {
    let operation = "write a commit"
    let tree = try self.tree(tree)
    let author = try author.owned(operation)
    let committer = try committer.owned(operation)
    let parents = try Owners(operation, count: parents.count, freedBy: git_commit_free) {
      var oid = parents[$0].oid
      return git_commit_lookup($1, handle.pointer, &oid)
    }
    return try tree.use { (tree) throws(GitError) in
      try author.use { (author) throws(GitError) in
        try committer.use { (committer) throws(GitError) in
          try parents.use { (parents) throws(GitError) in
            var parents = parents
            return try OwnedBuffer(operation) { buffer in
              git_commit_create_buffer(
                buffer, handle.pointer, author, committer, nil, message, tree, parents.count,
                &parents)
            }
          }
        }
      }
    }
  }
}
