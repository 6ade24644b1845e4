internal import CLibgit2

extension Repository {
  /// The names of the remotes that this repository knows.
  package func remoteNames() throws(GitError) -> [String] {
    var names = git_strarray()
    try check("list the remotes") { git_remote_list(&names, handle.pointer) }
    defer { git_strarray_dispose(&names) }
    return (0..<names.count).compactMap { names.strings[$0].map { String(cString: $0) } }
  }
}
