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
    removeAbandonedMarks()
    let mark: FetchMark
    do throws(FileLockError) {
      mark = try FetchMark(in: self)
    } catch {
      switch error {
      case .held(_, let path): throw .failed("\(path) is held by another process")
      case .failed(let error): throw .failed(error.description)
      }
    }
    let fetched = fetchedCommit(of: branch, from: remote, as: mark.reference, by: call)
    do throws(GitError) {
      try mark.remove(from: self)
    } catch {
      throw .git(error)
    }
    return try fetched.get()
  }

  private func fetchedCommit(
    of branch: String, from remote: String, as mark: String, by call: RemoteCall
  ) -> Result<ObjectID?, RemoteError> {
    do throws(RemoteError) {
      let answer = try run(
        call,
        [
          "fetch", "--no-tags", "--progress", "--no-recurse-submodules", remote,
          "+\(branch):\(mark)",
        ])
      guard answer.status == 0 else {
        if answer.errors.contains("couldn't find remote ref") { return .success(nil) }
        return .failure(RemoteError(saying: answer.errors))
      }
    } catch {
      return .failure(error)
    }
    do throws(GitError) {
      return .success(try commit(of: mark))
    } catch {
      return .failure(.git(error))
    }
  }
}
