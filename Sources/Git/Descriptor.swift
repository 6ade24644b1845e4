#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension System {
  /// An open file or folder, closed when it goes out of scope. Child processes do not inherit it.
  struct Descriptor: ~Copyable {
    private let number: Int32
    let path: String

    /// How a path is opened.
    enum Purpose {
      case read
      case createExclusively
      /// To hold a lock on: made if it is not there.
      case lock
      /// The last component must be a folder; a link to one is followed only for the first.
      case folder, folderInside
    }

    deinit { close(number) }

    /// Opens a path.
    init(_ path: String, _ purpose: Purpose, operation: String = "open") throws(FileError) {
      try self.init(AT_FDCWD, path, whole: path, purpose, operation)
    }

    /// Opens an entry of an open folder, by its name alone.
    init(
      _ name: String, in folder: borrowing Descriptor, _ purpose: Purpose,
      operation: String = "open"
    ) throws(FileError) {
      try self.init(folder.number, name, whole: "\(folder.path)/\(name)", purpose, operation)
    }

    private init(
      _ base: Int32, _ name: String, whole: String, _ purpose: Purpose, _ operation: String
    ) throws(FileError) {
      guard !name.utf8.contains(0) else {
        throw FileError(
          operation: operation, path: whole, message: "there is a NUL character in the path")
      }
      let flags =
        switch purpose {
        // Not to hang on a named pipe that somebody put there.
        case .read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        case .createExclusively: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
        case .folder: O_RDONLY | O_DIRECTORY
        case .folderInside: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        }
      number = Int32(
        try System.check(operation, whole) { Int(openat(base, name, flags | O_CLOEXEC, 0o666)) })
      self.path = whole
    }

    // MARK: Files

    /// What the open file is.
    func status() throws(FileError) -> Status {
      var status = stat()
      try check("look at") { Int(fstat(number, &status)) }
      return Status(status)
    }

    /// Everything from the file's start, but no more than `limit` bytes.
    func read(limit: Int) throws(FileError) -> [UInt8] {
      let expected = Int(clamping: try status().size)
      var bytes: [UInt8] = []
      var atEnd = false
      while !atEnd && bytes.count < limit {
        // One more than the size says, so that the end shows in one call.
        let room = max(min(expected - bytes.count + 1, limit - bytes.count), 1)
        let more = try [UInt8](capacity: room) { (buffer) throws(FileError) in
          try check("read") { pread(number, buffer.baseAddress, room, off_t(bytes.count)) }
        }
        atEnd = more.isEmpty
        if bytes.isEmpty { bytes = more } else { bytes += more }
      }
      return bytes
    }

    /// Writes all of `bytes`, from the file's start or from `offset` on.
    func write(_ bytes: [UInt8], at offset: Int = 0) throws(FileError) {
      try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
        var done = 0
        while done < bytes.count {
          done += try check("write") {
            pwrite(number, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
          }
        }
      }
    }

    /// Cuts the file off at its start.
    func truncate() throws(FileError) {
      try check("empty") { Int(ftruncate(number, 0)) }
    }

    func setPermissions(_ permissions: UInt32) throws(FileError) {
      try check("set the permissions of") { Int(fchmod(number, mode_t(permissions))) }
    }

    /// Waits until the file, or the folder's list of names, is on the disk.
    func sync() throws(FileError) {
      try check("sync to disk") { Int(fsync(number)) }
    }

    /// Takes the advisory lock on the file; `false` if another holder has it.
    func tryLock() throws(FileError) -> Bool {
      do throws(FileError) {
        try check("lock") { Int(flock(number, LOCK_EX | LOCK_NB)) }
        return true
      } catch {
        guard error.number == EWOULDBLOCK else { throw error }
        return false
      }
    }

    // MARK: Folders

    /// What stands at a name in this folder; `nil` if nothing does.
    func status(of name: String) throws(FileError) -> Status? {
      var status = stat()
      do throws(FileError) {
        try check("look at", name) { Int(fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW)) }
      } catch {
        guard System.isMissing(error.number) else { throw error }
        return nil
      }
      return Status(status)
    }

    func makeFolder(_ name: String) throws(FileError) {
      try check("make the folder", name) { Int(mkdirat(number, name, 0o777)) }
    }

    func rename(_ old: String, to new: String) throws(FileError) {
      try check("replace", new) { Int(renameat(number, old, number, new)) }
    }

    func remove(_ name: String) throws(FileError) {
      try check("remove", name) { Int(unlinkat(number, name, 0)) }
    }

    func removeFolder(_ name: String) throws(FileError) {
      try check("remove the folder", name) { Int(unlinkat(number, name, AT_REMOVEDIR)) }
    }

    @discardableResult
    private func check(
      _ operation: String, _ name: String? = nil, _ call: () -> Int
    ) throws(FileError) -> Int {
      try System.check(operation, name.map { "\(path)/\($0)" } ?? path, call)
    }
  }
}

extension [UInt8] {
  /// As many bytes as `fill` says it has written.
  fileprivate init(
    capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) throws(FileError) -> Int
  ) throws(FileError) {
    var failure: FileError?
    self.init(unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(FileError) { count = try fill(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
