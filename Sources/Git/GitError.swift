internal import CLibgit2

/// What went wrong in one call to git: what was being done, git's code and class, git's own words.
///
/// Where the user must be told something other than git's words, ``refusal`` says which and carries
/// what the sentence needs. The command line decides on the sentence and the exit status.
package struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, as it reads after "cannot": `read the tree 4b825dc642`.
  package var operation: String
  /// libgit2's return code.
  package var code: Code
  /// The part of libgit2 that failed.
  package var errorClass: Class
  /// libgit2's message, or this room's where the room itself refused.
  package var message: String
  /// Set in the cases that deserve a sentence of their own.
  package var refusal: Refusal?

  /// `nil` in `refusal` means that `message` is all there is to tell.
  package init(
    operation: String, code: Code, errorClass: Class = .none, message: String,
    refusal: Refusal? = nil
  ) {
    self.operation = operation
    self.code = code
    self.errorClass = errorClass
    self.message = message
    self.refusal = refusal
  }

  package var description: String { "cannot \(operation): \(message)" }

  /// Whether the system did not let the user do that; libgit2 has only the system's words for it.
  package var isDenied: Bool { System.tells(message, of: System.isDenied) }

  /// Whether an object is missing, cut short or damaged.
  package var isOfObjects: Bool {
    errorClass == .objects || errorClass == .compression || errorClass == .object
  }

  /// Whether the disk is full, or what the user may have of it.
  package var isDiskFull: Bool { System.tells(message, of: System.isDiskFull) }

  /// Whether the file system can only be read.
  package var isReadOnly: Bool { System.tells(message, of: System.isReadOnly) }

  /// A libgit2 return code. Open, because each release of libgit2 adds some.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// libgit2 has no better word; its message has to do.
    package static let generic = Code(rawValue: -1)
    /// No such object, reference, path or key.
    package static let notFound = Code(rawValue: -3)
    /// What was to be made is there already.
    package static let exists = Code(rawValue: -4)
    /// An abbreviated id that fits several objects.
    package static let ambiguous = Code(rawValue: -5)
    /// The repository has no work tree.
    package static let bareRepository = Code(rawValue: -8)
    /// The branch has no commit yet.
    package static let unbornBranch = Code(rawValue: -9)
    /// A name or revision that git cannot read.
    package static let invalidName = Code(rawValue: -12)
    /// A lock file is in the way.
    package static let locked = Code(rawValue: -14)
    /// A reference is not where it was expected: somebody else was faster.
    package static let modified = Code(rawValue: -15)
    /// The object is not, and does not lead to, one of the kind asked for.
    package static let wrongKind = Code(rawValue: -19)
    /// An argument that cannot be right, such as a path with a NUL in it.
    package static let invalid = Code(rawValue: -21)
    /// A folder where a file was meant, or the other way round.
    package static let folder = Code(rawValue: -23)
    /// An object's content does not have the hash it is named by.
    package static let corrupt = Code(rawValue: -33)
    /// The repository belongs to another user.
    package static let owner = Code(rawValue: -36)
  }

  /// The part of libgit2 an error comes from. Open, for the same reason as ``Code``.
  package struct Class: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not from libgit2: this room refused.
    package static let none = Class(rawValue: 0)
    /// A system call failed: a full disk, missing permission.
    package static let system = Class(rawValue: 2)
    /// References: branches, HEAD.
    package static let reference = Class(rawValue: 4)
    /// zlib, which packs objects.
    package static let compression = Class(rawValue: 5)
    /// The repository as a whole: its format, its owner.
    package static let repository = Class(rawValue: 6)
    /// Configuration files.
    package static let configuration = Class(rawValue: 7)
    /// The object database.
    package static let objects = Class(rawValue: 9)
    /// The index, git's list of what the next commit holds.
    package static let index = Class(rawValue: 10)
    /// One object by itself: a tree, a commit.
    package static let object = Class(rawValue: 11)
    /// Trees.
    package static let tree = Class(rawValue: 14)
  }
}

// Seen by this room only.
extension GitError {
  /// The error of the libgit2 call that just returned `code` on this thread.
  ///
  /// libgit2 keeps one error per thread and overwrites it with the next call, so this is called on
  /// the spot and never after an `await`.
  static func last(_ code: Int32, _ operation: String) -> GitError {
    let last = git_error_last()
    let message = last?.pointee.message.map { String(cString: $0) }
    return GitError(
      operation: operation, code: Code(rawValue: code),
      errorClass: Class(rawValue: last?.pointee.klass ?? 0),
      message: message ?? "libgit2 gives no reason (code \(code))")
  }
}
