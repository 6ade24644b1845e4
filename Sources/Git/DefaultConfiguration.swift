internal import CGitShims
internal import CLibgit2

extension GitLibrary {
  /// Opens repositories of any user from now on, if git's configuration says that all are safe
  /// (`safe.directory = *`, git 2.35.3), which libgit2 1.5 does not know.
  ///
  /// - Returns: whether it does.
  static func trustAllOwners() throws(GitError) -> Bool {
    let operation = "read the setting safe.directory"
    let whole = try Owned(operation, freedBy: git_config_free) { git_config_open_default($0) }
    let trusts = try whole.use { (whole) throws(GitError) in
      let values = try Owned(operation, freedBy: git_config_iterator_free) {
        git_config_multivar_iterator_new($0, whole, "safe.directory", nil)
      }
      return values.use { values in
        var trusts = false
        var entry: UnsafeMutablePointer<git_config_entry>?
        while git_config_next(&entry, values) == 0, let value = entry?.pointee.value {
          // An empty one takes back what stands before it.
          trusts = String(cString: value) == "*" || trusts && value.pointee != 0
        }
        return trusts
      }
    }
    if trusts {
      try check("set libgit2's validation") { stet_git_set_owner_validation(0) }
    }
    return trusts
  }

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
