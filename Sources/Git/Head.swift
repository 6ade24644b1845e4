internal import CLibgit2

/// Where HEAD of a work tree stands.
package enum Head: Hashable, Sendable {
  /// On the branch with this full name (`refs/heads/main`), at this commit; `nil` while the branch
  /// is unborn, that is before its first commit.
  case branch(String, at: ObjectID?)
  /// On a commit and no branch, as after `git checkout v1.0` or inside a bisection. A new commit
  /// would belong to no branch, so callers that write refuse.
  case detached(ObjectID)

  /// The commit, if there is one.
  package var commit: ObjectID? {
    switch self {
    case .branch(_, let commit): commit
    case .detached(let commit): commit
    }
  }
}

extension Repository {
  /// Where HEAD stands now. It is read from disk each time, and is the HEAD of this work tree alone
  /// when the repository has several.
  package func head() throws(GitError) -> Head {
    var name = "HEAD"
    // A branch may itself be a name for another one. Five steps are what git follows.
    for _ in 0..<5 {
      guard let reference = try reference(named: name) else {
        if name == "HEAD" {
          throw GitError(
            operation: "read HEAD", code: .notFound, errorClass: .reference,
            message: "the repository has no HEAD")
        }
        return .branch(name, at: nil)
      }
      switch reference {
      case .commit(let id): return name == "HEAD" ? .detached(id) : .branch(name, at: id)
      case .name(let target): name = target
      }
    }
    throw GitError(
      operation: "read HEAD", code: .invalid, errorClass: .reference,
      message: "it leads through more than five names")
  }

  /// The commit a branch is at, by its full name; `nil` if there is no such branch.
  package func commit(of branch: String) throws(GitError) -> ObjectID? {
    try refuseNUL(in: branch, "read \(branch)")
    var oid = git_oid()
    let exists = try found("read \(branch)") {
      git_reference_name_to_id(&oid, handle.pointer, branch)
    }
    return exists ? ObjectID(oid) : nil
  }

  private enum Reference {
    case commit(ObjectID)
    case name(String)
  }

  private func reference(named name: String) throws(GitError) -> Reference? {
    var pointer: OpaquePointer?
    guard try found("read \(name)", { git_reference_lookup(&pointer, handle.pointer, name) }) else {
      return nil
    }
    defer { git_reference_free(pointer) }
    if let target = git_reference_symbolic_target(pointer) { return .name(String(cString: target)) }
    return git_reference_target(pointer).map { .commit(ObjectID($0.pointee)) }
  }
}
