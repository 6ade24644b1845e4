internal import CGitShims
internal import Synchronization

extension Repository {
  /// Writes objects without waiting for the disk after each; ``moveBranch(_:to:expecting:by:reason:)``
  /// then waits once for all of them, before it moves anything. For imports and bulk steps: each
  /// object otherwise costs two waits.
  ///
  /// What `body` writes by other means on the same file system, without syncing it, is on the disk
  /// too when the branch has moved. The setting is libgit2's, for the whole process: do not move a
  /// branch inside `body` or on another thread meanwhile.
  package func deferringSync<Answer: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard GitLibrary.isSyncing.load(ordering: .relaxed) else { return try body() }
    // The two settings cannot fail: libgit2 stores a number.
    _ = stet_git_set_syncing(0)
    defer { _ = stet_git_set_syncing(1) }
    hasUnsyncedObjects.store(true, ordering: .relaxed)
    return try body()
  }

  /// Waits for what ``deferringSync(_:)`` left.
  func syncObjects() throws(GitError) {
    guard hasUnsyncedObjects.load(ordering: .relaxed) else { return }
    do throws(FileError) {
      try System.syncFileSystem(of: "\(commonDirectory)/objects")
    } catch {
      throw GitError(
        operation: "sync the objects to disk", code: .generic, errorClass: .system,
        message: error.description)
    }
    hasUnsyncedObjects.store(false, ordering: .relaxed)
  }
}
