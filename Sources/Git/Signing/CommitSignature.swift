internal import CLibgit2

extension Repository {
  /// Whether a commit carries a signature (`gpgsig`), of whatever kind, good or bad.
  package func isSigned(_ id: ObjectID) throws(GitError) -> Bool {
    try commitHandle(id).use { commit in
      guard let header = git_commit_raw_header(commit) else { return false }
      return String(cString: header).contains("\ngpgsig ")
    }
  }
}
