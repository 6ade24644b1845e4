internal import Foundation

/// What to do where the system does not let a desk's files be read or written, or has no room for them.
enum Unwritable {
  /// - Parameter path: what could not be; nil: something that git keeps.
  /// - Returns: nil where nothing of the kind is the matter.
  static func hint(path: String?, isFull: Bool, isDenied: Bool, isReadOnly: Bool) -> String? {
    if isFull { return "free some room on the disk, then again" }
    if isReadOnly {
      return
        "what is there can only be read: git clone makes a copy where you may write, and stet sync "
        + "brings the two together"
    }
    guard isDenied else { return nil }
    let whose =
      path.flatMap(owner).map { "\($0.path) belongs to \($0.name)" }
      ?? "ls -ld .git .git/objects shows whose they are"
    return
      "\(whose): ask them for leave (chmod g+w, in a group that has you both), or work in a copy of "
      + "your own (git clone, and stet sync)"
  }

  /// The file, or the nearest folder above it that is there, and to whom it belongs.
  private static func owner(of path: String) -> (path: String, name: String)? {
    var path = path
    while true {
      if let found = try? FileManager.default.attributesOfItem(atPath: path) {
        let name =
          found[.ownerAccountName] as? String
          ?? (found[.ownerAccountID] as? NSNumber).map { "user \($0)" }
        return name.map { (path, $0) }
      }
      guard let parent = Path.parent(of: path) else { return nil }
      path = parent
    }
  }
}
