/// What the index says of one file of the next commit: its content, and how the file in the work
/// tree looked when it had that content.
struct IndexEntry {
  var id: ObjectID
  var executable: Bool
  /// Nil makes git look into the file before it says whether it was changed.
  var status: System.Status?

  /// Seconds and nanoseconds of both times, device, inode, mode, user, group, size, each in 32 bits,
  /// highest byte first, and the id: how every entry begins (gitformat-index(5)).
  var head: [UInt8] {
    let mode: UInt32 = executable ? 0o100755 : 0o100644
    let words: [UInt32] = [
      UInt32(truncatingIfNeeded: status?.changed.seconds ?? 0),
      UInt32(truncatingIfNeeded: status?.changed.nanoseconds ?? 0),
      UInt32(truncatingIfNeeded: status?.modified.seconds ?? 0),
      UInt32(truncatingIfNeeded: status?.modified.nanoseconds ?? 0),
      UInt32(truncatingIfNeeded: status?.device ?? 0),
      UInt32(truncatingIfNeeded: status?.inode ?? 0),
      mode, status?.user ?? 0, status?.group ?? 0,
      // Git keeps 32 bits, and so a file of a multiple of 4 GiB would seem to be one of no size.
      UInt32(truncatingIfNeeded: status?.size ?? 0),
    ]
    return words.flatMap { $0.bigEndianBytes } + id.bytes
  }

  /// The bytes of ``head``.
  static let headCount = 60

  /// A whole entry of a path, padded with NULs to a multiple of eight.
  func bytes(path: [UInt8]) -> [UInt8] {
    var bytes = head
    let length = UInt16(min(path.count, Int(IndexEntry.longPath)))
    bytes += [UInt8(length >> 8), UInt8(length & 0xFF)]
    bytes += path
    bytes += [UInt8](repeating: 0, count: 8 - bytes.count % 8)
    return bytes
  }

  /// The length that stands for every length from it upwards.
  static let longPath: UInt16 = 0xFFF
}

extension UInt32 {
  var bigEndianBytes: [UInt8] {
    [UInt8(self >> 24), UInt8(self >> 16 & 0xFF), UInt8(self >> 8 & 0xFF), UInt8(self & 0xFF)]
  }
}
