internal import CLibgit2

/// Makes one call to libgit2 and throws what it reports: the only way this room calls a C function
/// that can fail.
///
/// - Parameter operation: what is being done, as it reads after "cannot".
/// - Returns: the code, when it is no error.
@discardableResult
func check(
  _ operation: @autoclosure () -> String, _ call: () -> Int32
) throws(GitError) -> Int32 {
  // Some libgit2 functions fail without setting a message; the one before must not be taken for it.
  git_error_clear()
  let code = call()
  guard code < 0 else { return code }
  throw GitError.last(code, operation())
}

/// As ``check(_:_:)``, where "not found" is an answer and no error.
///
/// - Returns: whether it was found.
func found(
  _ operation: @autoclosure () -> String, _ call: () -> Int32
) throws(GitError) -> Bool {
  git_error_clear()
  let code = call()
  if code == GIT_ENOTFOUND.rawValue { return false }
  guard code < 0 else { return true }
  throw GitError.last(code, operation())
}

/// A libgit2 object that is freed when its owner goes out of scope.
///
/// The pointer is lent to a closure (``use(_:)``), so that it cannot outlive its owner.
struct Owned: ~Copyable {
  /// For methods of a value that has this one as a member and so keeps it alive; all others `use`.
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Takes over what `make` puts in its argument.
  init(
    _ operation: @autoclosure () -> String, freedBy free: @convention(c) (OpaquePointer?) -> Void,
    _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) {
    var pointer: OpaquePointer?
    try check(operation()) { make(&pointer) }
    self.pointer = pointer!
    self.free = free
  }

  deinit { free(pointer) }

  /// Lends the pointer for the length of `body`.
  borrowing func use<Answer: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(pointer)
  }
}

/// Refuses a text that C would cut short at a NUL.
func refuseNUL(in text: String, _ operation: @autoclosure () -> String) throws(GitError) {
  guard text.utf8.contains(0) else { return }
  throw GitError(
    operation: operation(), code: .invalid, message: "there is a NUL character in it",
    refusal: .unusable(text: text, reason: "there is a NUL character in it"))
}

/// Bytes that libgit2 allocated, freed when their owner goes out of scope.
struct OwnedBuffer: ~Copyable {
  private var buffer = git_buf()

  /// Takes over what `fill` puts in its argument.
  init(
    _ operation: @autoclosure () -> String, _ fill: (UnsafeMutablePointer<git_buf>) -> Int32
  ) throws(GitError) {
    var filled = git_buf()
    try check(operation()) { fill(&filled) }
    buffer = filled
  }

  deinit {
    var buffer = buffer
    git_buf_dispose(&buffer)
  }

  /// Lends the bytes for the length of `body`.
  borrowing func use<Answer, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }
}

/// Several libgit2 objects of one kind, freed together.
struct Owners: ~Copyable {
  private let pointers: [OpaquePointer?]
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Makes `count` of them; those made before one fails are freed again.
  init(
    _ operation: @autoclosure () -> String, count: Int,
    freedBy free: @convention(c) (OpaquePointer?) -> Void,
    _ make: (Int, UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) {
    var pointers: [OpaquePointer?] = []
    do throws(GitError) {
      for index in 0..<count {
        var pointer: OpaquePointer?
        try check(operation()) { make(index, &pointer) }
        pointers.append(pointer)
      }
    } catch {
      pointers.forEach(free)
      throw error
    }
    self.pointers = pointers
    self.free = free
  }

  deinit { pointers.forEach(free) }

  /// Lends the pointers for the length of `body`.
  borrowing func use<Answer: ~Copyable, Failure: Error>(
    _ body: ([OpaquePointer?]) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try body(pointers)
  }
}
