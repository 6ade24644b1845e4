internal import FactCheck
internal import Git

/// A file that would be larger than is read again.
package struct OversizeFile: Sendable {
  /// From the desk.
  package var path: String
  /// In bytes.
  package var size: Int
  package var origin: Origin

  /// What the file is to come from, since the way out differs by it.
  package enum Origin: Sendable {
    /// A step, or an edit by hand, on what there is.
    case step
    /// A new file, as of an import.
    case new
    /// What two machines did, brought together.
    case merge
    /// The other machine's commits, as they are.
    case otherSide
  }

  static func explanation(of files: [OversizeFile]) -> (String, String?) {
    let sentences = files.map { file in
      "\(file.path) would have \(file.size) bytes; \(YAML.sizeLimit) (1 MiB) are the most that is read"
    }
    return (sentences.joined(separator: "\n"), files.first?.hint)
  }

  private var hint: String {
    switch (origin, DeskFile.Kind(of: path)) {
    case (.step, .claim(let slug, let number)):
      "long text goes into a file of its own, as evidence: stet attach \(slug)/\(number) FILE"
    case (.step, _):
      "make it shorter; long text goes into a file of its own: stet attach CLAIM FILE"
    case (.new, _):
      "put blank lines between the parts of the text, or part it into several files, then import it"
    case (.merge, _):
      "git log --stat -- \(path) shows what made it grow here; git revert COMMIT takes a step back, "
        + "then stet sync"
    case (.otherSide, _):
      "whoever made it so (git log --all -- \(path)) takes it back with git revert COMMIT, and pushes"
    }
  }
}

extension DeskStore {
  /// Refuses to write what would not be read again: a file beyond ``YAML/sizeLimit`` locks its whole
  /// article. Every way into a commit asks here: steps, imports, hand edits, merges, what a sync
  /// brings in.
  /// - Throws: `tooLarge`, with all of them.
  static func refuseOversize(_ files: some Sequence<OversizeFile>) throws(StoreError) {
    let found = files.filter { $0.size > YAML.sizeLimit && DeskFile.isYAML($0.path) }
    if !found.isEmpty { throw .tooLarge(found) }
  }

  /// Refuses the same of files by the ids of what they hold.
  /// - Parameters:
  ///   - files: paths from the work tree's top; nil: they go.
  ///   - made: what is not in the object database yet.
  func refuseOversize(
    _ files: [(path: String, id: ObjectID?)], from origin: OversizeFile.Origin,
    made: [ObjectID: [UInt8]] = [:]
  ) throws(StoreError) {
    var sized: [OversizeFile] = []
    for (path, id) in files where path.hasPrefix(prefix) {
      let path = String(path.dropFirst(prefix.count))
      guard let id, DeskFile.isYAML(path) else { continue }
      let kept = made[id]?.count
      let size = try git { () throws(GitError) in
        if let kept { kept } else { try repository.blobSize(id) }
      }
      sized.append(OversizeFile(path: path, size: size, origin: origin))
    }
    try Self.refuseOversize(sized)
  }
}

extension DeskFile {
  /// Whether a file is one of those that are read as YAML, and so no further than the limit.
  fileprivate static func isYAML(_ path: String) -> Bool {
    switch Kind(of: path) {
    case .claim, .article, .source, .policy: true
    case .text, .evidence, .seed, .other: false
    }
  }
}
