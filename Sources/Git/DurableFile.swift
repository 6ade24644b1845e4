/// Files that are whole at every instant, whatever happens: written beside, synced, renamed.
///
/// Writing in place loses the old content before the new one is safe (Taskwarrior lost all tasks on
/// a full disk that way). Paths are relative to a folder that the caller trusts, and no symbolic
/// link below it is followed, so that a hostile repository cannot lead a write out of it.
package enum DurableFile {
  /// Writes a file whole, with the folders that lead there; readers see the old content or the new.
  /// A file that is there keeps its permissions; a symbolic link is replaced, not followed.
  ///
  /// - Parameters:
  ///   - path: below `folder`, components parted by `/`.
  ///   - executable: whether a new file may be run; `nil` for no, and to leave an old one as it is.
  ///   - permissions: those that the file gets, whatever it had.
  ///   - beside: the name under which it is written before it is renamed; nil for one of stet's own,
  ///     see ``isLeftover(_:)``.
  ///   - syncing: whether content and name are on the disk when this returns, at a cost of some
  ///     milliseconds. The rename is made whole either way as long as the machine stays up.
  ///   - end: what follows `bytes`, asked for when these are written.
  package static func write(
    _ bytes: [UInt8], to path: String, in folder: FolderCursor, executable: Bool? = nil,
    permissions wanted: UInt32? = nil, beside name: String? = nil, syncing: Bool = true,
    end: () -> [UInt8] = { [] }
  ) throws(FileError) {
    let components = try components(of: path, in: folder)
    let target = components.last!
    let beside = name ?? "\(leftoverPrefix)\(System.processID)-\(target)"
    _ = try folder.with(components.dropLast(), making: true, syncing: syncing) {
      (parent) throws(FileError) in
      let old = try parent.status(of: target)
      do throws(FileError) {
        let file = try create(beside, in: parent)
        try file.write(bytes)
        try file.write(end(), at: bytes.count)
        let found = try file.status()
        if let permissions = wanted ?? permissions(of: old, new: found, executable) {
          try file.setPermissions(permissions)
        }
        if syncing { try file.sync() }
        try parent.rename(beside, to: target)
      } catch {
        try? parent.remove(beside)
        throw error
      }
      if syncing { try parent.sync() }
    }
  }

  /// The same, of one file in a folder.
  package static func write(
    _ bytes: [UInt8], to path: String, in folder: String, executable: Bool? = nil,
    permissions: UInt32? = nil, beside name: String? = nil, syncing: Bool = true,
    end: () -> [UInt8] = { [] }
  ) throws(FileError) {
    try write(
      bytes, to: path, in: FolderCursor(folder), executable: executable, permissions: permissions,
      beside: name, syncing: syncing, end: end)
  }

  /// Reads a file; `nil` if there is none.
  ///
  /// - Parameter limit: the most bytes to accept.
  package static func read(
    _ path: String, in folder: FolderCursor, limit: Int = .max
  ) throws(FileError) -> [UInt8]? {
    let components = try components(of: path, in: folder)
    let name = components.last!
    return try folder.with(components.dropLast()) { (parent) throws(FileError) -> [UInt8]? in
      guard let status = try parent.status(of: name) else { return nil }
      let whole = "\(folder.path)/\(path)"
      guard status.isFile else {
        throw FileError(operation: "read", path: whole, message: "it is not a plain file")
      }
      guard status.size <= limit else {
        throw FileError(
          operation: "read", path: whole,
          message: "it has \(status.size) bytes, the limit is \(limit)")
      }
      return try System.Descriptor(name, in: parent, .read, operation: "read").read(limit: limit)
    } ?? nil
  }

  /// The same, of one file in a folder.
  package static func read(
    _ path: String, in folder: String, limit: Int = .max
  ) throws(FileError) -> [UInt8]? {
    try read(path, in: FolderCursor(folder), limit: limit)
  }

  /// Removes a file.
  ///
  /// - Parameter pruning: whether the folders that this leaves empty go too, as when git removes a
  ///   file; never `folder` itself.
  /// - Returns: whether there was one.
  @discardableResult
  package static func remove(
    _ path: String, in folder: FolderCursor, pruning: Bool = false, syncing: Bool = true
  ) throws(FileError) -> Bool {
    var components = try components(of: path, in: folder)
    let name = components.removeLast()
    let wasThere = try folder.with(components[...]) { (parent) throws(FileError) -> Bool in
      guard try parent.status(of: name) != nil else { return false }
      try parent.remove(name)
      if syncing { try parent.sync() }
      return true
    }
    guard wasThere == true else { return false }
    while pruning, let name = components.popLast() {
      let isGone = try folder.with(components[...]) { (parent) throws(FileError) -> Bool in
        do throws(FileError) {
          try parent.removeFolder(name)
        } catch {
          guard System.isNotEmpty(error.number) else { throw error }
          return false
        }
        if syncing { try parent.sync() }
        return true
      }
      guard isGone == true else { break }
    }
    return true
  }

  /// The same, of one file in a folder.
  @discardableResult
  package static func remove(
    _ path: String, in folder: String, pruning: Bool = false, syncing: Bool = true
  ) throws(FileError) -> Bool {
    try remove(path, in: FolderCursor(folder), pruning: pruning, syncing: syncing)
  }

  /// Whether a file of this name is what a write left beside its target when it was killed. Such
  /// files mean nothing and may be removed.
  package static func isLeftover(_ name: String) -> Bool { name.hasPrefix(leftoverPrefix) }

  private static let leftoverPrefix = ".stet-new-"

  private static func create(
    _ name: String, in parent: borrowing System.Descriptor
  ) throws(FileError) -> System.Descriptor {
    do throws(FileError) {
      return try System.Descriptor(name, in: parent, .createExclusively, operation: "write")
    } catch {
      guard System.isExisting(error.number) else { throw error }
      // Left by a killed process whose number came round to us.
      try parent.remove(name)
      return try System.Descriptor(name, in: parent, .createExclusively, operation: "write")
    }
  }

  private static func permissions(
    of old: System.Status?, new: System.Status, _ executable: Bool?
  ) -> UInt32? {
    let base = if let old, old.isFile { old.permissions } else { new.permissions }
    let wanted =
      switch executable {
      // Whoever may read it may run it, as git has it.
      case true: base | (base & 0o444) >> 2
      case false: base & ~0o111
      case nil: base
      }
    return wanted == new.permissions ? nil : wanted
  }

  private static func components(
    of path: String, in folder: FolderCursor
  ) throws(FileError) -> [String] {
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard components.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }) else {
      throw FileError(
        operation: "reach", path: "\(folder.path)/\(path)",
        message: "an empty component, . or .., or a NUL is in the path")
    }
    return components
  }
}
