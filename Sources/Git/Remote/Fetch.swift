internal import CLibgit2

extension Repository {
  /// Fetches one branch, with all that it needs.
  ///
  /// - Parameters:
  ///   - remote: a remote's name, or an address.
  ///   - branch: its full name there, `refs/heads/main`.
  /// - Returns: the commit that it is at; nil if there is no such branch, as in an empty repository.
  package func fetch(_ branch: String, from remote: String, by call: RemoteCall)
    throws(RemoteError) -> ObjectID?
  {
    // A name of this process's own: another sync may be fetching too.
    let mark = "refs/stet/fetched-\(System.processID)"
    let answer = try run(
      call,
      [
        "fetch", "--no-tags", "--progress", "--no-recurse-submodules", remote,
        "+\(branch):\(mark)",
      ])
    guard answer.status == 0 else {
      if answer.errors.contains("couldn't find remote ref") { return nil }
      throw RemoteError(saying: answer.errors)
    }
    do throws(GitError) {
      let found = try commit(of: mark)
      try removeReference(mark)
      return found
    } catch {
      throw .git(error)
    }
  }

  private func removeReference(_ name: String) throws(GitError) {
    let operation = "remove \(name)"
    let reference = try Owned(operation, freedBy: git_reference_free) {
      git_reference_lookup($0, handle.pointer, name)
    }
    try reference.use { (reference) throws(GitError) in
      _ = try check(operation) { git_reference_delete(reference) }
    }
  }
}
