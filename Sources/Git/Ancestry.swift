internal import CLibgit2

extension Repository {
  /// Whether `ancestor` is `commit` or one of those it was built on.
  ///
  /// - Throws: `notFound` where either is missing.
  package func isAncestor(_ ancestor: ObjectID, of commit: ObjectID) throws(GitError) -> Bool {
    if ancestor == commit { return true }
    if !isWhole { return try ancestry(of: [commit]).contains(ancestor) }
    var newer = commit.oid
    var older = ancestor.oid
    return try check("look for \(ancestor.short) before \(commit.short)") {
      git_graph_descendant_of(handle.pointer, &newer, &older)
    } == 1
  }
}
