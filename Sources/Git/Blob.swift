internal import CLibgit2
internal import Synchronization

extension Repository {
  /// The content of a file as git keeps it.
  ///
  /// - Parameter limit: the most bytes to accept; larger ones are refused before they are read, so
  ///   that a mistake, such as a film committed as a claim, does not fill the memory. Where objects
  ///   are trusted (``GitLibrary/trustObjects()``) they are refused after that: to ask first unpacks
  ///   the head of each object once more, and keeps out nobody who means ill, since what a small
  ///   object is packed as a difference to can be large itself.
  /// - Throws: `notFound`, `wrongKind`, `corrupt`, the refusal `tooLarge`.
  package func blob(_ id: ObjectID, limit: Int = .max) throws(GitError) -> [UInt8] {
    try blob(id, limit: limit) { Array($0) }
  }

  /// The same, lent to `body` where libgit2 has it.
  package func blob<Answer>(
    _ id: ObjectID, limit: Int = .max, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    var operation: String { "read the file \(id.short)" }
    func refuse(_ size: Int) throws(GitError) {
      guard size > limit else { return }
      throw GitError(
        operation: operation, code: .invalid, errorClass: .objects,
        message: "it has \(size) bytes, the limit is \(limit)",
        refusal: .tooLarge(size: size, limit: limit))
    }
    if limit < .max, !GitLibrary.isTrusting.load(ordering: .relaxed) {
      try refuse(try blobSize(id))
    }
    return try read(id, as: GIT_OBJECT_BLOB, operation) { (bytes) throws(GitError) in
      try refuse(bytes.count)
      return try body(bytes)
    }
  }

  /// The size of a file as git keeps it, in bytes, without reading it.
  ///
  /// - Throws: `notFound`, `wrongKind`.
  package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    let operation = "read the size of \(id.short)"
    var oid = id.oid
    var size = 0
    var kind = GIT_OBJECT_INVALID
    try database(operation).use { (database) throws(GitError) in
      _ = try check(operation) { git_odb_read_header(&size, &kind, database, &oid) }
    }
    guard kind == GIT_OBJECT_BLOB else { throw .wrongKind(operation, id) }
    return size
  }

  /// Keeps the content of a file in the object database.
  ///
  /// - Throws: errors of class `system`, such as a full disk.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try bytes.withUnsafeBufferPointer { (bytes) throws(GitError) in
      try write(
        UnsafeRawBufferPointer(bytes), as: GIT_OBJECT_BLOB, "keep a file of \(bytes.count) bytes")
    }
  }

  /// The id that ``writeBlob(_:)`` would answer; nothing is written.
  package static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
    try GitLibrary.startIfNeeded()
    return try bytes.withUnsafeBufferPointer { (bytes) throws(GitError) in
      var oid = git_oid()
      try check("hash \(bytes.count) bytes") {
        git_odb_hash(&oid, bytes.baseAddress, bytes.count, GIT_OBJECT_BLOB)
      }
      return ObjectID(oid)
    }
  }
}
