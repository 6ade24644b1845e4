/// A file by which git keeps other writers out. It is made, not locked: a writer that is killed
/// leaves it behind, and everybody is locked out until it is removed.
package enum Lock: Hashable, Sendable {
  /// Of a branch, by its full name.
  case branch(String)
  /// Of the index of this work tree.
  case index
  /// Of HEAD of this work tree.
  case head
  /// Of the file that all packed references stand in.
  case packedReferences

  /// Where it would be.
  package func path(in repository: borrowing Repository) -> String {
    switch self {
    case .branch(let name): "\(repository.commonDirectory)/\(name).lock"
    case .index: "\(repository.gitDirectory)/index.lock"
    case .head: "\(repository.gitDirectory)/HEAD.lock"
    case .packedReferences: "\(repository.commonDirectory)/packed-refs.lock"
    }
  }
}

/// A lock file that exists.
package struct LockFile: Hashable, Sendable {
  /// Absolute.
  package var path: String
  /// When it was made or last written, in seconds since 1970.
  package var modified: Int64
}

extension Repository {
  /// The lock file, if there is one: of a git that is at work this moment, or of one that was
  /// killed. Its age is the only sign there is.
  package func lock(on lock: Lock) throws(FileError) -> LockFile? {
    let path = lock.path(in: self)
    guard let status = try System.status(of: path) else { return nil }
    return LockFile(path: path, modified: status.modified.seconds)
  }

  /// Removes a lock file that is too old to be anybody's.
  ///
  /// Branches are locked for milliseconds. The index can be locked for as long as a person has the
  /// editor of `git commit -a` open, so give that one much longer, or ask.
  ///
  /// - Parameters:
  ///   - age: the least age in seconds at which it is taken for stale.
  ///   - now: the present, in seconds since 1970.
  /// - Returns: what was removed, for the user to be told; `nil` if there was no lock file or it is
  ///   younger.
  package func removeStaleLock(
    _ lock: Lock, olderThan age: Int64, now: Int64
  ) throws(FileError) -> LockFile? {
    guard let file = try self.lock(on: lock), now - file.modified > age else { return nil }
    try System.unlinkIfPresent(file.path)
    return file
  }
}
