internal import Foundation

/// The files of an index: the database, what it looked like when it was last written, and a lock.
///
/// Nobody but stet may change the database, and a database that was changed all the same can answer
/// wrong without SQLite's noticing. So whoever writes notes its inode, size and times afterwards,
/// and where they differ from what is found, the database is thrown away. (The time of change is
/// the system's own, and no program sets it.) That covers a write that was cut short, too.
struct IndexFiles {
  /// The folder: `stet/` in git's common directory, with the desk's path below.
  let folder: String

  /// Raised whenever the tables or what they hold change their meaning.
  static let schema = 2

  var database: String { folder + "/index.sqlite" }
  private var stamp: String { folder + "/index.stamp" }
  private var lockFile: String { folder + "/index-lock" }

  /// Whether the database is as the last writer left it.
  var isTrusted: Bool {
    guard let found = currentStamp,
      let noted = FileManager.default.contents(atPath: stamp),
      access(database + "-journal", F_OK) != 0
    else { return false }
    return noted == Data(found.utf8)
  }

  /// Notes what the database looks like, after it was written and closed.
  func writeStamp() throws {
    guard let found = currentStamp else { return }
    try Data(found.utf8).write(to: URL(fileURLWithPath: stamp), options: .atomic)
  }

  /// Removes the database.
  func discard() {
    for path in [stamp, database, database + "-journal"] { unlink(path) }
  }

  private var currentStamp: String? {
    var status = stat()
    guard lstat(database, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return """
      schema \(Self.schema) inode \(status.st_ino) size \(status.st_size) \
      modified \(modified.tv_sec).\(modified.tv_nsec) changed \(changed.tv_sec).\(changed.tv_nsec)

      """
  }

  /// Holds the index against writers, or against everybody, until it goes out of scope.
  struct Hold: ~Copyable {
    private let descriptor: Int32

    /// Nil where the lock cannot be had soon, or at all.
    init?(_ files: IndexFiles, forWriting: Bool) {
      if forWriting {
        try? FileManager.default.createDirectory(
          atPath: files.folder, withIntermediateDirectories: true)
      }
      var file = open(files.lockFile, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      if file < 0, !forWriting { file = open(files.lockFile, O_RDONLY | O_CLOEXEC) }
      guard file >= 0 else { return nil }
      // Readers wait a little: a writer mostly has a few rows. Who would write lets it be.
      for attempt in 0..<(forWriting ? 1 : 25) {
        if attempt > 0 { usleep(20_000) }
        if flock(file, (forWriting ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 {
          descriptor = file
          return
        }
      }
      close(file)
      return nil
    }

    deinit { close(descriptor) }
  }
}
