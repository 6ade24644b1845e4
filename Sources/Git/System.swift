#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The operating system's calls that this room makes, with Swift's types. Nothing here decides
/// anything; a negative answer becomes a ``FileError`` with the system's own number.
enum System {
  /// Pauses this thread.
  static func sleep(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }

  static var processID: Int { Int(getpid()) }
  static var userID: UInt32 { geteuid() }

  /// The system's words for an error number.
  static func message(for number: Int32) -> String { String(cString: strerror(number)) }

  static func isDiskFull(_ number: Int32) -> Bool { number == ENOSPC || number == EDQUOT }

  /// Whether the user may not do that there.
  static func isDenied(_ number: Int32) -> Bool { number == EACCES || number == EPERM }

  /// Whether nothing there can be written, by anybody.
  static func isReadOnly(_ number: Int32) -> Bool { number == EROFS }

  /// Whether a text ends in the system's words for that.
  static func tells(_ message: String, of number: (Int32) -> Bool) -> Bool {
    [EACCES, EPERM, EROFS, ENOSPC, EDQUOT].contains {
      number($0) && message.hasSuffix(System.message(for: $0))
    }
  }

  /// Whether nothing is at a path, be it for want of the file or of a folder on the way.
  static func isMissing(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR }

  static func isExisting(_ number: Int32) -> Bool { number == EEXIST }

  static func isNotEmpty(_ number: Int32) -> Bool { number == ENOTEMPTY || number == EEXIST }

  /// Throws the system's error if `call` answers less than 0; done again when a signal interrupts.
  @discardableResult
  static func check(
    _ operation: String, _ path: String, _ call: () -> Int
  ) throws(FileError) -> Int {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      let number = errno
      if number != EINTR { throw FileError(operation, path, number) }
    }
  }

  /// Renames a file, replacing what is there.
  static func rename(_ old: String, to new: String) throws(FileError) {
    try check("rename to \(new)", old) { Int(renameat(AT_FDCWD, old, AT_FDCWD, new)) }
  }

  /// Gives a file a second name.
  static func link(_ old: String, as new: String) throws(FileError) {
    try check("link to \(new)", old) { Int(linkat(AT_FDCWD, old, AT_FDCWD, new, 0)) }
  }

  /// Removes a file; nothing there is as good.
  static func unlinkIfPresent(_ path: String) throws(FileError) {
    do throws(FileError) {
      try check("remove", path) { Int(unlinkat(AT_FDCWD, path, 0)) }
    } catch {
      guard isMissing(error.number) else { throw error }
    }
  }

  /// What stands at a path, symbolic links not followed; `nil` if nothing does.
  static func status(of path: String) throws(FileError) -> Status? {
    var status = stat()
    do throws(FileError) {
      try check("look at", path) { Int(lstat(path, &status)) }
    } catch {
      guard isMissing(error.number) else { throw error }
      return nil
    }
    return Status(status)
  }
}

extension System {
  /// What a path stands for.
  struct Status: Equatable {
    var mode: UInt32
    var size: Int64
    var device: UInt64
    var inode: UInt64
    var user: UInt32
    var group: UInt32
    var modified: Time
    var changed: Time

    var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
    var permissions: UInt32 { mode & 0o777 }

    init(_ status: stat) {
      mode = UInt32(status.st_mode)
      size = Int64(status.st_size)
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(status.st_ino)
      user = status.st_uid
      group = status.st_gid
      #if canImport(Darwin)
        modified = Time(status.st_mtimespec)
        changed = Time(status.st_ctimespec)
      #else
        modified = Time(status.st_mtim)
        changed = Time(status.st_ctim)
      #endif
    }
  }

  /// Since 1970, on the clock of the file system.
  struct Time: Equatable, Comparable {
    var seconds: Int64
    var nanoseconds: Int64

    fileprivate init(_ time: timespec) {
      seconds = Int64(time.tv_sec)
      nanoseconds = Int64(time.tv_nsec)
    }

    static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }
}
