internal import CLibgit2

extension GitLibrary {
  /// A setting of the user's or the system's git configuration, outside any repository.
  ///
  /// - Returns: `nil` if it is not set.
  package static func configuration(_ key: String) throws(GitError) -> String? {
    try startIfNeeded()
    let operation = "read the setting \(key)"
    try refuseNUL(in: key, operation)
    let whole = try Owned(operation, freedBy: git_config_free) { git_config_open_default($0) }
    let snapshot = try whole.use { (whole) throws(GitError) in
      try Owned(operation, freedBy: git_config_free) { git_config_snapshot($0, whole) }
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
