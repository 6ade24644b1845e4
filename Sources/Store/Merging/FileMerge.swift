package import FactCheck
internal import Git

/// What the merge of one file comes to.
package enum FileMerge: Sendable {
  /// Merged by meaning; `disputes` are those that our side has not.
  case merged([UInt8], disputes: [Dispute])
  /// Merged line by line; where not clean, with git's conflict markers.
  case lines([UInt8], isClean: Bool)
  /// Each side has another claim, article or source under this name.
  case different
  /// So many bytes would come of it that the file would not be read again.
  case oversize(Int)
}

extension DeskFileKind {
  /// The kind of a file that git names by its path from the top of the work tree; a desk may be a
  /// folder of that.
  package init(pathInWorkTree path: String) {
    var rest = path[...]
    while true {
      let kind = DeskFileKind(path: String(rest))
      guard kind == .other, let slash = rest.firstIndex(of: "/") else {
        self = kind
        return
      }
      rest = rest[rest.index(after: slash)...]
    }
  }
}

extension MergedFile {
  /// Merges a file as a merge driver of git's has to: by meaning where it is a desk's file that can
  /// be read, line by line where not.
  /// - Parameters:
  ///   - path: from the top of the work tree; nil: unknown, and the content tells the kind.
  ///   - base: empty where both sides have the file as new.
  package static func merge(path: String?, base: [UInt8], ours: FileSide, theirs: FileSide)
    throws(StoreError) -> FileMerge
  {
    let kind = path.map { DeskFileKind(pathInWorkTree: $0) } ?? kind(byContent: ours.bytes)
    let name = path ?? "the file"
    if kind != .other, let before = try? disputes(in: ours.bytes),
      let base = try? base.isEmpty ? [] : checked(base, name)
    {
      do throws(FileFaults) {
        let merged = try merge(
          kind, base: base.isEmpty ? nil : base, ours, theirs, path: name)
        guard let merged else { return .different }
        guard merged.count <= YAML.sizeLimit else { return .oversize(merged.count) }
        let now = (try? disputes(in: merged)) ?? []
        return .merged(merged, disputes: now.filter { !before.contains($0) })
      } catch {
        // A version that cannot be read is for a person to mend, between git's markers.
      }
    }
    let text = try git { () throws(GitError) in
      try Repository.mergeText(base: base, ours: ours.bytes, theirs: theirs.bytes, path: name)
    }
    return .lines(text.bytes, isClean: text.isClean)
  }

  private static func checked(_ bytes: [UInt8], _ path: String) throws(FileFaults) -> [UInt8] {
    _ = try YAML.read(bytes, path: path)
    return bytes
  }

  private static func kind(byContent bytes: [UInt8]) -> DeskFileKind {
    func has<Value: Shaped>(_ type: Value.Type) -> Bool {
      (try? YAML.read(type, from: bytes, path: "")) != nil
    }
    if has(Claim.self) { return .claim(slug: "", number: 0) }
    if has(Article.self) { return .article(slug: "") }
    return has(Source.self) ? .source(slug: "", id: "") : .other
  }

  /// The disputes in a claim's, an article's or a source's file.
  package static func disputes(in bytes: [UInt8]) throws(FileFaults) -> [Dispute] {
    let record = try YAML.read(bytes, path: "")
    guard let list = record["dispute"] else { return [] }
    var faults: [Fault] = []
    return [Dispute].read(list, &faults) ?? []
  }
}
