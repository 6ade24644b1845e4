/// The index's extension `TREE`: which folders would become which trees if they were committed now,
/// so that git need not make them up again (gitformat-index(5)).
enum FolderCache {
  /// The extension without what it says of some folders, which have changed.
  ///
  /// - Parameters:
  ///   - bytes: the extension's content: for each folder, parents first, its name, a NUL, the count of
  ///     its entries, a space, the count of its folders, a line end, and its tree's id if the count
  ///     of entries is not negative.
  ///   - changed: the folders' paths, without a slash at the end; `[]` is the top.
  /// - Returns: `nil` if it cannot be read; an index does without.
  static func forgetting(_ changed: Set<[UInt8]>, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let isRead = forEach(in: bytes) { path, folder in
      let isKept = folder.id != nil && !changed.contains(path)
      result += folder.name + [0]
      result += isKept ? folder.counts : Array("-1".utf8) + folder.counts.drop { $0 != 32 }
      result.append(10)
      if isKept { result += folder.id ?? [] }
    }
    return isRead ? result : nil
  }

  /// The folders whose trees are known, by path; none if the extension cannot be read.
  static func ids(in bytes: ArraySlice<UInt8>) -> [[UInt8]: ObjectID] {
    var ids: [[UInt8]: ObjectID] = [:]
    let isRead = forEach(in: bytes) { path, folder in
      if let id = folder.id { ids[path] = ObjectID(bytes: id) }
    }
    return isRead ? ids : [:]
  }

  /// One folder as the extension has it.
  private struct Folder {
    var name: ArraySlice<UInt8>
    /// The count of its entries, a space, the count of its folders.
    var counts: ArraySlice<UInt8>
    /// Nil where it has changed.
    var id: ArraySlice<UInt8>?
  }

  /// Calls `body` with each folder and its path, parents first.
  /// - Returns: whether all of it could be read.
  private static func forEach(
    in bytes: ArraySlice<UInt8>, _ body: (_ path: [UInt8], Folder) -> Void
  ) -> Bool {
    var left = bytes
    // The folders on the way, and how many of theirs are still to come.
    var way: [(path: [UInt8], rest: Int)] = []
    repeat {
      guard let name = left.take(upTo: 0), let counts = left.take(upTo: 10),
        let space = counts.firstIndex(of: 32), let entries = number(counts[..<space]),
        let folders = number(counts[(space + 1)...]), folders >= 0
      else { return false }
      let path =
        way.last.map { $0.path.isEmpty ? Array(name) : $0.path + [47] + name } ?? Array(name)
      let id = entries < 0 ? nil : left.prefix(20)
      guard id?.count ?? 20 == 20 else { return false }
      left = left.dropFirst(id?.count ?? 0)
      body(path, Folder(name: name, counts: counts, id: id))
      if !way.isEmpty { way[way.count - 1].rest -= 1 }
      way.append((path, folders))
      while way.last?.rest == 0 { way.removeLast() }
    } while !way.isEmpty
    return left.isEmpty
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// Takes off what stands before the next `end`, and `end` itself.
  fileprivate mutating func take(upTo end: UInt8) -> ArraySlice<UInt8>? {
    guard let place = firstIndex(of: end) else { return nil }
    defer { self = self[(place + 1)...] }
    return self[..<place]
  }
}
