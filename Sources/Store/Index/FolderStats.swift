internal import Foundation

/// What the system tells of a folder's files at a moment when their content was known.
///
/// As long as it tells the same, the content is the same: size, inode and both times, to the
/// nanosecond. A file that had been changed within the last seconds before is not trusted (git's
/// "racily clean" entries): it could change again within the same tick of the file system's clock.
struct FolderStats {
  /// For each file its path from the folder, a NUL, and four numbers of it as this machine has them
  /// in memory: no other machine reads them.
  private(set) var bytes: [UInt8] = []

  private static let size = MemoryLayout<SIMD4<Int64>>.size
  /// Seconds for which a change is too fresh to be told from the next.
  private static let fresh = 2

  init() {}
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Notes a file of `folder`; false if it is not there or was changed just now.
  mutating func add(_ path: String, in folder: String) -> Bool {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0 else { return false }
    let now = time(nil)
    let (modified, changed) = Self.times(of: status)
    guard changed.tv_sec < now - Self.fresh, modified.tv_sec < now - Self.fresh else {
      return false
    }
    bytes += path.utf8
    bytes.append(0)
    withUnsafeBytes(of: Self.numbers(of: status)) { bytes += $0 }
    return true
  }

  /// Whether the system still tells the same of every file.
  func hold(in folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        guard let end = bytes[position...].firstIndex(of: 0),
          end + 1 + Self.size <= bytes.count
        else { return false }
        let path = bytes.baseAddress!.advanced(by: position)
          .assumingMemoryBound(to: CChar.self)
        var status = stat()
        guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
        let kept = bytes.loadUnaligned(fromByteOffset: end + 1, as: SIMD4<Int64>.self)
        guard kept == Self.numbers(of: status) else { return false }
        position = end + 1 + Self.size
      }
      return true
    }
  }

  private static func numbers(of status: stat) -> SIMD4<Int64> {
    let (modified, changed) = times(of: status)
    return SIMD4(
      Int64(status.st_size), Int64(truncatingIfNeeded: status.st_ino),
      Int64(modified.tv_sec) &* 1_000_000_000 &+ Int64(modified.tv_nsec),
      Int64(changed.tv_sec) &* 1_000_000_000 &+ Int64(changed.tv_nsec))
  }

  private static func times(of status: stat) -> (modified: timespec, changed: timespec) {
    #if canImport(Darwin)
      (status.st_mtimespec, status.st_ctimespec)
    #else
      (status.st_mtim, status.st_ctim)
    #endif
  }
}
