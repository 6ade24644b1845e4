internal import CLibgit2

extension Repository {
  /// A setting as git has it, of the repository, the user and the system together: `user.name`.
  ///
  /// The user's and the system's files are found by libgit2, from the environment, when it starts;
  /// see ``GitLibrary/start(syncing:verifyingHashes:configurationFolder:)``.
  ///
  /// - Returns: `nil` if it is not set.
  /// - Throws: `invalidName` for a key without a section; an error of class `configuration` for a
  ///   file that git could not read either.
  package func configuration(_ key: String) throws(GitError) -> String? {
    let operation = "read the setting \(key)"
    try refuseNUL(in: key, operation)
    let snapshot = try Owned(operation, freedBy: git_config_free) {
      git_repository_config_snapshot($0, handle.pointer)
    }
    return try snapshot.use { (snapshot) throws(GitError) -> String? in
      var value: UnsafePointer<CChar>?
      guard try found(operation, { git_config_get_string(&value, snapshot, key) }) else {
        return nil
      }
      return value.map { String(cString: $0) }
    }
  }
}

extension Repository {
  /// A setting that is a path, with `~/` for the home folder as git reads it.
  func configurationPath(_ key: String) throws(GitError) -> String? {
    let operation = "read the setting \(key)"
    let snapshot = try Owned(operation, freedBy: git_config_free) {
      git_repository_config_snapshot($0, handle.pointer)
    }
    return try snapshot.use { (snapshot) throws(GitError) in
      let buffer = try OwnedBuffer(operation) { git_config_get_path($0, snapshot, key) }
      return buffer.use { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Writes a setting into the repository's own configuration, `.git/config`.
  ///
  /// - Throws: `invalidName`; `locked` while another git writes there.
  package func setConfiguration(_ key: String, to value: String) throws(GitError) {
    let operation = "write the setting \(key)"
    try refuseNUL(in: key, operation)
    try refuseNUL(in: value, operation)
    let all = try Owned(operation, freedBy: git_config_free) {
      git_repository_config($0, handle.pointer)
    }
    try all.use { (all) throws(GitError) in
      let own = try Owned(operation, freedBy: git_config_free) {
        git_config_open_level($0, all, GIT_CONFIG_LEVEL_LOCAL)
      }
      _ = try own.use { (own) throws(GitError) in
        try check(operation) { git_config_set_string(own, key, value) }
      }
    }
  }
}
