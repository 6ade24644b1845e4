internal import Digest

/// Git's index as its file has it, versions 2 and 3 (gitformat-index(5)), to be changed in a few
/// places.
///
/// libgit2 takes an index apart and puts it together again, 150 ms of work at 100,000 files; a step
/// of the desk changes one entry. The sum at the end is not checked on reading, as git itself does
/// not check it.
struct IndexFile {
  /// The whole file. The sum at its end stays there until the end: to take it off while whoever read
  /// the file still holds it would copy all of it.
  private var bytes: [UInt8]
  /// Where each entry begins, in the order of paths.
  private var entries: [Int] = []
  private var endOfEntries: Int
  /// Whether the file has a sum; git leaves it out if `index.skipHash` says so.
  private let isSummed: Bool

  /// Reads the file's bytes.
  ///
  /// - Returns: `nil` for what libgit2 is better asked: another version, a split or a sparse index,
  ///   a damaged file.
  init?(_ file: consuming [UInt8]) {
    bytes = file
    isSummed = bytes.suffix(SHA1.count).contains { $0 != 0 }
    guard bytes.count >= 12 + SHA1.count, bytes.starts(with: Array("DIRC".utf8)) else {
      return nil
    }
    endOfEntries = 12
    guard [2, 3].contains(word(at: 4)) else { return nil }
    let count = Int(word(at: 8))
    guard count <= bytes.count / 64 + 1 else { return nil }
    let found = bytes.withUnsafeBytes {
      Self.entries(count, in: UnsafeRawBufferPointer(rebasing: $0.dropLast(SHA1.count)))
    }
    guard let found else { return nil }
    (entries, endOfEntries) = found
    guard extensions != nil else { return nil }
  }

  /// The file's bytes but for the sum at its end, and the sum, made anew while the bytes are written.
  consuming func finished() -> (bytes: [UInt8], sum: SumAside) {
    bytes.removeLast(SHA1.count)
    return (bytes, SumAside(of: isSummed ? bytes : nil))
  }

  /// Where the sum begins.
  private var endOfContent: Int { bytes.count - SHA1.count }

  // MARK: Changing

  /// Changes entries; `nil` takes one away, and the removal of what is not there is no error. A file
  /// that stands where a path has a folder gives way, and so does a folder where a file is put.
  mutating func change(_ changes: [(path: [UInt8], entry: IndexEntry?)]) {
    var removed: Set<Int> = []
    var added: [(place: Int, bytes: [UInt8])] = []
    for (path, entry) in changes.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) {
      let places = self.places(of: path)
      if places.count == 1, let entry, stage(at: entries[places.lowerBound]) == 0 {
        overwrite(entries[places.lowerBound], with: entry)
        continue
      }
      removed.formUnion(places)
      guard let entry else { continue }
      removed.formUnion(placesInTheWay(of: path))
      added.append((places.upperBound, entry.bytes(path: path)))
    }
    let keepsPlaces = removed.isEmpty && added.isEmpty
    let tail = extensions(
      forgetting: FolderCache.folders(above: changes.map(\.path)), keepingPlaces: keepsPlaces)
    if keepsPlaces {
      bytes.replaceSubrange(endOfEntries..<endOfContent, with: tail)
    } else {
      let sum = bytes.suffix(SHA1.count)
      bytes = rebuilt(without: removed, with: added) + tail + sum
    }
  }

  /// Header and entries, some of them left out, others put before the ones at their places.
  private func rebuilt(
    without removed: Set<Int>, with added: [(place: Int, bytes: [UInt8])]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + added.reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    var left = added[...]
    for place in Set(added.map(\.place)).union(removed).sorted() {
      result += bytes[copied..<offset(place)]
      while let next = left.first, next.place == place {
        result += next.bytes
        left.removeFirst()
      }
      copied = offset(removed.contains(place) ? place + 1 : place)
    }
    result += bytes[copied..<endOfEntries]
    let count = UInt32(entries.count - removed.count + added.count)
    result.replaceSubrange(8..<12, with: count.bigEndianBytes)
    return result
  }

  /// Makes git look into each file that is as young as the index itself, unless its content is seen
  /// to be the entry's.
  ///
  /// A file changed again in the same tick of the clock in which the index was written has the time
  /// that the index says. Git therefore mistrusts entries as young as the index; but the new index
  /// will be younger than they are. An entry of size 0 is one that git always looks into.
  ///
  /// - Parameter look: the file's status if its content is the given one; not asked for many.
  mutating func mistrustEntries(
    from written: System.Time, unless look: (_ path: [UInt8], ObjectID) -> System.Status?
  ) {
    let young = entries.filter { isPlain($0) && isYoung($0, from: written) }
    for entry in young {
      guard young.count <= IndexFile.mostLookedInto,
        let status = look(path(of: entry), ObjectID(bytes: bytes[entry + 40..<entry + 60]))
      else {
        bytes.replaceSubrange(entry + 36..<entry + 40, with: [0, 0, 0, 0])
        continue
      }
      let isExecutable = bytes[entry + 27] & 0o111 != 0
      let id = ObjectID(bytes: bytes[entry + 40..<entry + 60])
      overwrite(entry, with: IndexEntry(id: id, executable: isExecutable, status: status))
    }
  }

  /// A checkout of a whole desk leaves more files in one tick than are worth a look.
  private static let mostLookedInto = 64

  private func isYoung(_ entry: Int, from written: System.Time) -> Bool {
    let second = Int64(word(at: entry + 8))
    return second > written.seconds
      || second == written.seconds && Int64(word(at: entry + 12)) >= written.nanoseconds
  }

  /// Whether it is a file, not a link or another repository, and no side of a conflict.
  private func isPlain(_ entry: Int) -> Bool {
    bytes[entry + 26] >> 4 == 0b1000 && stage(at: entry) == 0
  }

  private mutating func overwrite(_ offset: Int, with entry: IndexEntry) {
    bytes.replaceSubrange(offset..<offset + IndexEntry.headCount, with: entry.head)
    // "To be added", which `git add --intent-to-add` says, is said no more.
    if bytes[offset + IndexEntry.headCount] & 0x40 != 0 {
      bytes[offset + IndexEntry.headCount + 2] &= ~0x20
    }
  }

  // MARK: Reading

  /// How many entries there are; the sides of a conflict are entries each.
  var count: Int { entries.count }

  /// What an entry says, by its place in the order of paths.
  func entry(at place: Int) -> (path: [UInt8], id: ObjectID, isConflict: Bool) {
    let offset = entries[place]
    return (
      path(of: offset), ObjectID(bytes: bytes[offset + 40..<offset + 60]), stage(at: offset) > 0
    )
  }

  /// The folders of which the index knows what tree they are, by path; the top is `[]`.
  var folders: [[UInt8]: ObjectID] {
    let cache = extensions?.first { $0.name.elementsEqual("TREE".utf8) }
    return cache.map { FolderCache.ids(in: $0.content) } ?? [:]
  }

  private func word(at offset: Int) -> UInt32 {
    bytes.withUnsafeBytes {
      UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
  }

  private func path(of entry: Int) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      Array(raw[Self.pathStart(of: entry, in: raw)...].prefix { $0 != 0 })
    }
  }

  /// Where each entry begins, and where the last one ends; `nil` if that is beyond the file's end.
  private static func entries(_ count: Int, in raw: UnsafeRawBufferPointer)
    -> (starts: [Int], end: Int)?
  {
    var offset = 12
    var isWhole = true
    let starts = [Int](unsafeUninitializedCapacity: count) { starts, made in
      while made < count {
        guard let end = endOfEntry(at: offset, in: raw) else {
          isWhole = false
          return
        }
        starts.initializeElement(at: made, to: offset)
        made += 1
        offset = end
      }
    }
    return isWhole ? (starts, offset) : nil
  }

  /// Where the entry after the one at `offset` begins; `nil` beyond the file's end.
  private static func endOfEntry(at offset: Int, in raw: UnsafeRawBufferPointer) -> Int? {
    guard offset + IndexEntry.headCount + 2 < raw.count else { return nil }
    let start = pathStart(of: offset, in: raw)
    let flags = UInt16(
      bigEndian: raw.loadUnaligned(
        fromByteOffset: offset + IndexEntry.headCount, as: UInt16.self))
    var end = start + Int(flags & IndexEntry.longPath)
    if flags & IndexEntry.longPath == IndexEntry.longPath {
      while end < raw.count, raw[end] != 0 { end += 1 }
    }
    let next = offset + (end - offset + 8) / 8 * 8
    guard next <= raw.count, raw[end] == 0 else { return nil }
    return next
  }

  /// An entry whose flags say so has two bytes of flags more.
  private static func pathStart(of entry: Int, in raw: UnsafeRawBufferPointer) -> Int {
    entry + IndexEntry.headCount + (raw[entry + IndexEntry.headCount] & 0x40 == 0 ? 2 : 4)
  }

  /// 0, or which side of a conflict the entry is.
  private func stage(at offset: Int) -> UInt8 { bytes[offset + IndexEntry.headCount] >> 4 & 3 }

  /// Where the entry at this place in the order begins.
  private func offset(_ place: Int) -> Int {
    place < entries.count ? entries[place] : endOfEntries
  }

  /// The entries of a path: none, one, or the sides of a conflict.
  private func places(of path: [UInt8]) -> Range<Int> {
    let first = firstPlace(notBefore: path)
    var last = first
    while last < entries.count, isPath(path, at: entries[last]) { last += 1 }
    return first..<last
  }

  /// By bisection: the first entry whose path does not come before `path` in the order of bytes.
  func firstPlace(notBefore path: [UInt8]) -> Int {
    bytes.withUnsafeBytes { raw in
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        let name = raw[Self.pathStart(of: entries[middle], in: raw)...].prefix { $0 != 0 }
        if name.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private func isPath(_ path: [UInt8], at entry: Int) -> Bool {
    bytes.withUnsafeBytes { raw in
      raw[Self.pathStart(of: entry, in: raw)...].prefix { $0 != 0 }.elementsEqual(path)
    }
  }

  /// The entries that cannot be beside a file at `path`: a file where it has a folder, and what
  /// stands in a folder in its place.
  private func placesInTheWay(of path: [UInt8]) -> [Int] {
    var found: [Int] = []
    for slash in path.indices where path[slash] == 47 { found += places(of: Array(path[..<slash])) }
    let inside = path + [47]
    var next = firstPlace(notBefore: inside)
    while next < entries.count, isPath(beginningWith: inside, at: entries[next]) {
      found.append(next)
      next += 1
    }
    return found
  }

  private func isPath(beginningWith start: [UInt8], at entry: Int) -> Bool {
    bytes.withUnsafeBytes { raw in raw[Self.pathStart(of: entry, in: raw)...].starts(with: start) }
  }

  // MARK: Extensions

  /// The extensions' names and contents; `nil` if one of them must be understood and is not known
  /// here, or does not end where the file does.
  private var extensions: [(name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)]? {
    var found: [(name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)] = []
    var place = endOfEntries
    while place < endOfContent {
      guard place + 8 <= endOfContent else { return nil }
      let name = bytes[place..<place + 4]
      let end = place + 8 + Int(word(at: place + 4))
      // Those that may be ignored begin with a capital.
      guard end <= endOfContent, (65...90).contains(bytes[place]) else { return nil }
      found.append((name, bytes[place + 8..<end]))
      place = end
    }
    return found
  }

  /// What follows the entries once some folders have changed.
  private func extensions(
    forgetting folders: Set<[UInt8]>, keepingPlaces: Bool
  ) -> [UInt8] {
    var tail: [UInt8] = []
    for (name, content) in extensions ?? [] {
      var kept: [UInt8]?
      switch String(decoding: name, as: UTF8.self) {
      case "TREE": kept = FolderCache.forgetting(folders, in: content)
      // How conflicts were resolved; which files git does not track.
      case "REUC": kept = Array(content)
      case "UNTR" where keepingPlaces: kept = Array(content)
      // The rest are shortcuts by places in the file or by time, which git makes anew.
      default: break
      }
      if let kept { tail += name + UInt32(kept.count).bigEndianBytes + kept }
    }
    return tail
  }
}

extension FolderCache {
  /// The folders that lead to some files, the top among them.
  static func folders(above paths: [[UInt8]]) -> Set<[UInt8]> {
    var folders: Set<[UInt8]> = [[]]
    for path in paths {
      for slash in path.indices where path[slash] == 47 { folders.insert(Array(path[..<slash])) }
    }
    return folders
  }
}
