internal import CLibgit2

/// Who did something and when, as git writes it into commits and reflogs.
///
/// Git keeps whole seconds and the offset of the local time; it has no room for more.
package struct Signature: Hashable, Sendable {
  package var name: String
  package var email: String
  /// Since 1970-01-01T00:00:00Z.
  package var seconds: Int64
  /// Of the local time from UTC, in minutes, east positive.
  package var offsetMinutes: Int

  package init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }
}

// Seen by this room only.
extension Signature {
  /// Reads libgit2's; names that are not UTF-8 are read with replacement characters.
  init(_ signature: git_signature) {
    name = signature.name.map { String(cString: $0) } ?? ""
    email = signature.email.map { String(cString: $0) } ?? ""
    seconds = signature.when.time
    offsetMinutes = Int(signature.when.offset)
  }

  /// As libgit2 has it. Freed by its owner.
  ///
  /// - Throws: where git could not write it: an empty name, `<`, `>` or a line end in it.
  func owned(_ operation: String) throws(GitError) -> OwnedSignature {
    for text in [name, email] {
      guard !text.utf8.contains(where: { $0 == 0 || $0 == 10 || $0 == 13 }) else {
        throw GitError(
          operation: operation, code: .invalid, message: "a name holds a line end or a NUL",
          refusal: .unusable(text: text, reason: "a name holds a line end or a NUL"))
      }
    }
    return try OwnedSignature(self, operation)
  }
}

/// A `git_signature` that is freed when its owner goes out of scope.
struct OwnedSignature: ~Copyable {
  private let pointer: UnsafeMutablePointer<git_signature>

  fileprivate init(_ signature: Signature, _ operation: String) throws(GitError) {
    var pointer: UnsafeMutablePointer<git_signature>?
    try check(operation) {
      git_signature_new(
        &pointer, signature.name, signature.email, signature.seconds,
        Int32(clamping: signature.offsetMinutes))
    }
    self.pointer = pointer!
  }

  deinit { git_signature_free(pointer) }

  /// Lends the pointer for the length of `body`.
  borrowing func use<Answer: ~Copyable, Failure: Error>(
    _ body: (UnsafePointer<git_signature>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(pointer)
  }
}
