internal import CLibgit2

extension Repository {
  /// The full names of the references that begin with `prefix`, such as `refs/remotes/origin/`, in
  /// their order.
  package func references(under prefix: String) throws(GitError) -> [String] {
    let operation = "list \(prefix)*"
    let iterator = try Owned(operation, freedBy: git_reference_iterator_free) {
      git_reference_iterator_glob_new($0, handle.pointer, prefix + "*")
    }
    return try iterator.use { (iterator) throws(GitError) in
      var names: [String] = []
      var name: UnsafePointer<CChar>?
      while true {
        let answer = git_reference_next_name(&name, iterator)
        if answer == GIT_ITEROVER.rawValue { return names.sorted() }
        _ = try check(operation) { answer }
        if let name { names.append(String(cString: name)) }
      }
    }
  }

  /// Takes a reference away; nothing where there is none.
  func removeReference(_ name: String) throws(GitError) {
    guard try commit(of: name) != nil else { return }
    let operation = "remove \(name)"
    let reference = try Owned(operation, freedBy: git_reference_free) {
      git_reference_lookup($0, handle.pointer, name)
    }
    try reference.use { (reference) throws(GitError) in
      _ = try check(operation) { git_reference_delete(reference) }
    }
  }
}
