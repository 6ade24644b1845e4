internal import CLibgit2

// Reading and writing whole objects of any kind; the verbs for blobs, trees and commits stand on it.
extension Repository {
  /// Reads an object of the given kind.
  func read<Answer>(
    _ id: ObjectID, as kind: git_object_t, _ operation: @autoclosure () -> String,
    _ body: (UnsafeRawBufferPointer) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    var oid = id.oid
    let object = try database(operation()).use { (database) throws(GitError) in
      try Owned(operation(), freedBy: git_odb_object_free) { git_odb_read($0, database, &oid) }
    }
    return try object.use { (object) throws(GitError) in
      guard git_odb_object_type(object) == kind else { throw .wrongKind(operation(), id) }
      return try body(
        UnsafeRawBufferPointer(
          start: git_odb_object_data(object), count: git_odb_object_size(object)))
    }
  }

  /// Writes an object and answers its id. On disk, and synced if ``GitLibrary`` says so, before it
  /// returns; an object that is there already is not written again.
  func write(
    _ bytes: UnsafeRawBufferPointer, as kind: git_object_t, _ operation: String
  ) throws(GitError) -> ObjectID {
    let database = try database(operation)
    return try database.use { (database) throws(GitError) in
      try retryingWhileGitCollects { () throws(GitError) in
        var oid = git_oid()
        try check(operation) {
          git_odb_write(&oid, database, bytes.baseAddress, bytes.count, kind)
        }
        return ObjectID(oid)
      }
    }
  }

  /// The object database, which libgit2 opens once for a repository and then shares.
  func database(_ operation: @autoclosure () -> String) throws(GitError) -> Owned {
    try Owned(operation(), freedBy: git_odb_free) { git_repository_odb($0, handle.pointer) }
  }
}

extension GitError {
  static func wrongKind(_ operation: String, _ id: ObjectID) -> GitError {
    GitError(
      operation: operation, code: .wrongKind, errorClass: .objects,
      message: "\(id.short) is an object of another kind")
  }
}
