internal import CLibgit2
internal import CZlib
internal import Digest

/// A pack in the making, and its index: many objects in two files, where each of them would
/// otherwise be a file of its own.
///
/// The formats are git's own, version 2 of each (gitformat-pack(5)). Every object stands whole:
/// `git gc` finds out later which of them are best kept as differences.
struct PackFile {
  private var bytes: [UInt8] = []
  private var entries: [(id: ObjectID, start: Int, end: Int)] = []

  var isEmpty: Bool { entries.isEmpty }
  /// How large it is so far, in bytes.
  var size: Int { bytes.count }

  init() { bytes = Array("PACK".utf8) + Self.word(2) + Self.word(0) }

  /// Adds an object that is not in the pack yet.
  mutating func add(_ id: ObjectID, _ kind: git_object_t, _ content: UnsafeRawBufferPointer) {
    let start = bytes.count
    // The size in groups of seven bits, the lowest first; the first group has four, and the kind.
    var rest = content.count >> 4
    bytes.append(UInt8(kind.rawValue << 4) | UInt8(content.count & 15) | (rest > 0 ? 0x80 : 0))
    while rest > 0 {
      bytes.append(UInt8(rest & 0x7F) | (rest >> 7 > 0 ? 0x80 : 0))
      rest >>= 7
    }
    deflate(content)
    entries.append((id, start, bytes.count))
  }

  /// As quickly as zlib can, as git itself does for objects that are written one by one.
  private mutating func deflate(_ content: UnsafeRawBufferPointer) {
    let start = bytes.count
    var length = compressBound(UInt(content.count))
    bytes.append(contentsOf: repeatElement(0, count: Int(length)))
    bytes.withUnsafeMutableBufferPointer { bytes in
      let code = compress2(
        bytes.baseAddress! + start, &length,
        content.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt(content.count),
        Z_BEST_SPEED)
      // With room as zlib asks for, only memory can be lacking, which ends a Swift program anyway.
      precondition(code == Z_OK)
    }
    bytes.removeLast(bytes.count - start - Int(length))
  }

  /// The two files' bytes, and the name that they bear, without ending: git's, after the sum of the
  /// whole pack.
  consuming func finished() -> (name: String, pack: [UInt8], index: [UInt8]) {
    bytes.replaceSubrange(8..<12, with: Self.word(entries.count))
    let sum = bytes.withUnsafeBytes { SHA1.digest(of: $0) }
    let index = index(of: sum)
    return ("pack-" + ObjectID(bytes: sum[...]).hex, bytes + sum, index)
  }

  private func index(of sum: [UInt8]) -> [UInt8] {
    let sorted = entries.sorted { $0.id < $1.id }
    var index: [UInt8] = [0xFF, 0x74, 0x4F, 0x63] + Self.word(2)
    index.reserveCapacity(8 + 1024 + sorted.count * 28 + 40)
    // How many ids begin with each byte or a lower one.
    var counts = [Int](repeating: 0, count: 256)
    for entry in sorted { counts[Int(entry.id.bytes[0])] += 1 }
    var below = 0
    for count in counts {
      below += count
      index += Self.word(below)
    }
    for entry in sorted { index += entry.id.bytes }
    bytes.withUnsafeBufferPointer { bytes in
      for entry in sorted {
        let sum = crc32(0, bytes.baseAddress! + entry.start, UInt32(entry.end - entry.start))
        index += Self.word(Int(sum))
      }
    }
    // Below 2 GiB an offset is itself; a pack is finished long before.
    for entry in sorted { index += Self.word(entry.start) }
    index += sum
    return index + index.withUnsafeBytes { SHA1.digest(of: $0) }
  }

  private static func word(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) }
  }
}
