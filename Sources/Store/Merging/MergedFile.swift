package import FactCheck

/// What a file of a desk is, as far as its merge differs by it.
package enum DeskFileKind: Sendable, Equatable {
  case claim(slug: String, number: Int)
  case article(slug: String)
  case source(slug: String, id: String)
  /// `article.md`: spans count in it.
  case text(slug: String)
  /// Merged line by line, as git does.
  case other

  /// - Parameter path: from the desk's folder.
  package init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == "claims", parts.count >= 3 else {
      self = .other
      return
    }
    switch (parts.count, parts[2]) {
    case (3, "article.yaml"): self = .article(slug: parts[1])
    case (3, "article.md"): self = .text(slug: parts[1])
    case (3, let name):
      let number = DeskFile.claimNumber(inName: name)
      self = number.map { .claim(slug: parts[1], number: $0) } ?? .other
    case (4, "sources") where parts[3].hasSuffix(".yaml"):
      self = .source(slug: parts[1], id: String(parts[3].dropLast(5)))
    default: self = .other
    }
  }
}

/// One side of a file's merge.
package struct FileSide: Sendable {
  package var bytes: [UInt8]
  /// Who changed which field last, where that is known.
  package var who: [String: Stamp]

  package init(_ bytes: [UInt8], who: [String: Stamp] = [:]) {
    self.bytes = bytes
    self.who = who
  }
}

package enum MergedFile {
  /// Merges three versions of a claim's, an article's or a source's file by what they mean.
  ///
  /// The bytes are the same for either order of the sides. They are one side's with the changes
  /// written into them: comments, order and quoting stay, and comments that the other side added
  /// come in above the key that they stood at.
  /// - Parameters:
  ///   - base: nil where both sides have the file as new.
  /// - Returns: nil where the sides are not the same claim, article or source.
  /// - Throws: the faults of a version that cannot be read.
  package static func merge(
    _ kind: DeskFileKind, base: [UInt8]?, _ a: FileSide, _ b: FileSide, path: String
  ) throws(FileFaults) -> [UInt8]? {
    if a.bytes == b.bytes || b.bytes == base { return a.bytes }
    if a.bytes == base { return b.bytes }
    let before = try base.map { bytes throws(FileFaults) in try YAML.read(bytes, path: path) }
    let left = MergeSide(try YAML.read(a.bytes, path: path), who: a.who)
    let right = MergeSide(try YAML.read(b.bytes, path: path), who: b.who)
    for record in [left.record, right.record] { try check(record, kind, path: path) }
    let merged: Record? =
      switch kind {
      case .claim: Claim.merged(base: before, left, right)
      case .article: Article.merged(base: before, left, right)
      case .source: Source.merged(base: before, left, right)
      case .text, .other: nil
      }
    guard let merged else { return nil }
    let comments = base.map { YAMLComments(of: $0) }?.texts ?? []
    let sides = [(a.bytes, left.record), (b.bytes, right.record)].sorted { x, y in
      // Whoever wrote comments has laid the file out by hand.
      let (mine, theirs) = (YAMLComments(of: x.0).texts, YAMLComments(of: y.0).texts)
      if (mine == comments) != (theirs == comments) { return mine != comments }
      return x.0.lexicographicallyPrecedes(y.0)
    }
    for (index, side) in sides.enumerated() {
      guard
        let bytes = try? YAML.splice(side.0, from: side.1, to: merged, path: path)
      else { continue }
      let added = YAMLComments(of: sides[1 - index].0).without(comments)
      return added.added(to: bytes)
    }
    return YAML.write(merged, schema: kind.schema)
  }

  private static func check(_ record: Record, _ kind: DeskFileKind, path: String)
    throws(FileFaults)
  {
    var faults: [Fault] = []
    switch kind {
    case .claim: _ = Claim.read(record, &faults)
    case .article: _ = Article.read(record, &faults)
    case .source: _ = Source.read(record, &faults)
    case .text, .other: break
    }
    guard !faults.isEmpty else { return }
    for index in faults.indices { faults[index].path = path }
    throw FileFaults(faults)
  }
}

extension DeskFileKind {
  fileprivate var schema: String? {
    switch self {
    case .claim: "../../templates/claim.schema.json"
    case .article: "../../templates/article.schema.json"
    case .source: "../../../templates/source.schema.json"
    case .text, .other: nil
    }
  }
}
