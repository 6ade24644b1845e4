/// A lock that one process, or one thread, holds at a time, and that dies with its holder.
///
/// It is flock(2) on a file that is never removed. A lock *file* outlives a killed process, and a
/// number of a process inside it means nothing after a reboot; the system itself lets go of this
/// one. It is advisory: only those who ask for it are kept out, so not git itself.
package struct FileLock: ~Copyable {
  private let file: System.Descriptor

  /// Takes the lock, waiting while another holds it.
  ///
  /// - Parameters:
  ///   - path: the file, made if need be; its folder must exist.
  ///   - holder: who holds it, since when, with which process, in words for those who wait.
  ///   - patience: how long to wait; zero answers at once.
  /// - Throws: ``FileLockError``.
  package init(
    at path: String, holder: String, patience: Duration = .zero
  ) throws(FileLockError) {
    do throws(FileError) {
      let file = try System.Descriptor(path, .lock, operation: "lock")
      if try Self.wait(for: file, patience) {
        try file.truncate()
        try file.write(Array(holder.utf8))
        self.file = file
        return
      }
    } catch {
      throw .failed(error)
    }
    // Whoever has just taken it writes who they are in a moment.
    for _ in 0..<20 where Self.holder(at: path) == nil { System.sleep(milliseconds: 1) }
    throw .held(by: Self.holder(at: path) ?? "", path: path)
  }

  deinit {
    // Closing unlocks; the name goes first, so that nobody is shown a holder that has gone.
    try? file.truncate()
  }

  /// What the last holder wrote, `nil` if nobody did. Whether it still holds the lock only trying
  /// tells.
  package static func holder(at path: String) -> String? {
    guard
      let bytes = try? System.Descriptor(path, .read).read(limit: 4096), !bytes.isEmpty
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func wait(
    for file: borrowing System.Descriptor, _ patience: Duration
  ) throws(FileError) -> Bool {
    let start = ContinuousClock.now
    // The system could queue us, but not with an end to the waiting. The pauses are short beside
    // the few milliseconds that a step takes.
    var pause = 1
    while try !file.tryLock() {
      guard start.duration(to: .now) < patience else { return false }
      System.sleep(milliseconds: pause)
      pause = min(pause + 1, 10)
    }
    return true
  }
}

/// Why a ``FileLock`` was not taken.
package enum FileLockError: Error, Hashable, Sendable {
  /// It is held; `by` is what the holder wrote, empty if it had not come to it yet.
  case held(by: String, path: String)
  /// The file could not be opened, locked or written.
  case failed(FileError)
}
