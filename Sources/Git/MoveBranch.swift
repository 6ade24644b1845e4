internal import CLibgit2

extension Repository {
  /// Moves a branch to a commit if it is still where the caller saw it, and not otherwise.
  ///
  /// Compare and swap under git's own lock on the branch, for an unborn branch too, so that of two
  /// writers one wins and the other learns of it. The reflog of the branch, and of HEAD if it is on
  /// the branch, says who and why. Synced to disk before it returns, if ``GitLibrary`` says so.
  ///
  /// - Parameters:
  ///   - branch: the full name, `refs/heads/main`: HEAD is a different one in each work tree.
  ///   - expected: the commit the branch was read at; `nil` for a branch with no commit yet.
  ///   - reason: one line, as git writes them: `commit: nk-troops/7: open for review`.
  /// - Throws: the refusal `lostRace` when the branch is elsewhere; the refusal `locked` when git's
  ///   lock file stood in the way for about a second.
  package func moveBranch(
    _ branch: String, to commit: ObjectID, expecting expected: ObjectID?, by person: Signature,
    reason: String
  ) throws(GitError) {
    let operation = "move \(branch)"
    try refuseNUL(in: branch, operation)
    try refuseNUL(in: reason, operation)
    let person = try person.owned(operation)
    let reason = String(reason.map { $0.isNewline ? " " : $0 })
    // The tip must be a commit that is there: a branch that leads nowhere breaks the repository.
    _ = try commitHandle(commit)
    try retryingWhileLocked(by: Lock.branch(branch).path(in: self)) { () throws(GitError) in
      // A transaction holds the lock while it looks. git_reference_create_matching compares under
      // the lock as well, but has no way to expect "no such branch": two first commits could both win.
      let transaction = try Owned(operation, freedBy: git_transaction_free) {
        git_transaction_new($0, handle.pointer)
      }
      try transaction.use { (transaction) throws(GitError) in
        try check(operation) { git_transaction_lock_ref(transaction, branch) }
        let found = try self.commit(of: branch)
        guard found == expected else {
          throw GitError(
            operation: operation, code: .modified, errorClass: .reference,
            message: "it is at \(found?.short ?? "no commit"), not \(expected?.short ?? "unborn")",
            refusal: .lostRace(reference: branch, expected: expected, found: found))
        }
        var target = commit.oid
        try person.use { (person) throws(GitError) in
          _ = try check(operation) {
            git_transaction_set_target(transaction, branch, &target, person, reason)
          }
        }
        try check(operation) { git_transaction_commit(transaction) }
      }
    }
  }
}
