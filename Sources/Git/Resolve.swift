internal import CLibgit2

extension Repository {
  /// The commit that a revision means, as `git rev-parse` reads it: a branch, a tag, an id or the
  /// first digits of one, `HEAD~3`, `main@{upstream}`.
  ///
  /// - Throws: `notFound`, also for HEAD of an unborn branch; `ambiguous`; `invalidName` for what is
  ///   no revision; `wrongKind` for an object that leads to no commit.
  package func resolve(_ revision: String) throws(GitError) -> ObjectID {
    let operation = "find the commit \(revision)"
    try refuseNUL(in: revision, operation)
    let object = try Owned(operation, freedBy: git_object_free) {
      git_revparse_single($0, handle.pointer, revision)
    }
    let commit: Owned
    do throws(GitError) {
      commit = try object.use { (object) throws(GitError) in
        try Owned(operation, freedBy: git_object_free) {
          git_object_peel($0, object, GIT_OBJECT_COMMIT)
        }
      }
    } catch {
      var error = error
      // libgit2 has the code, and answers "invalid name" for a file all the same.
      error.code = .wrongKind
      throw error
    }
    return commit.use { ObjectID(git_object_id($0).pointee) }
  }
}
