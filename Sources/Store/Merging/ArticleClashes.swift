internal import FactCheck

/// What both sides have made under one name, neither knowing of the other: told apart, or told to be
/// the same, before anything is merged.
extension ArticleTreeMerge {
  /// Where each machine has imported the article: gives what is the same on both sides the same ids.
  /// - Returns: false where they are not imports of one document.
  mutating func alignTwins() throws(StoreError) -> Bool {
    guard let one = try side(ours), let other = try side(theirs),
      one.article.seed.sha256 == other.article.seed.sha256,
      try bytes(ours["article.md"]) == bytes(theirs["article.md"])
    else { return false }
    // Whose ids stay must not hang on who merges.
    func name(_ side: ArticleSide) -> String { side.claims.values.map(\.uid).min() ?? "" }
    if name(one).utf8.lexicographicallyPrecedes(name(other).utf8) {
      try rewrite(&theirs, from: other, to: AlignTwins.aligned(other, to: one))
    } else {
      try rewrite(&ours, from: one, to: AlignTwins.aligned(one, to: other))
    }
    return true
  }

  /// Nil where something cannot be read.
  private func side(_ files: Files) throws(StoreError) -> ArticleSide? {
    guard let bytes = try bytes(files["article.yaml"]),
      let article = try? YAML.read(Article.self, from: bytes, path: "")
    else { return nil }
    var claims: [String: Claim] = [:]
    for (path, file) in files where DeskFile.claimNumber(inName: path) != nil {
      guard let bytes = try self.bytes(file),
        let claim = try? YAML.read(Claim.self, from: bytes, path: path)
      else { return nil }
      claims[path] = claim
    }
    return ArticleSide(article: article, claims: claims)
  }

  private func rewrite(_ files: inout Files, from old: ArticleSide, to new: ArticleSide)
    throws(StoreError)
  {
    func changed<Value: Shaped>(_ path: String, _ before: Value, _ after: Value) throws(StoreError)
    {
      guard let bytes = try bytes(files[path]) else { return }
      files[path]?.rewritten = try DeskFile.changed(bytes, from: before, to: after, path: path)
    }
    try changed("article.yaml", old.article, new.article)
    for (path, claim) in new.claims { try changed(path, old.claims[path]!, claim) }
  }

  /// Gives another id to a source where each side made another one under one id; the claims of that
  /// side that cite it follow.
  mutating func renameClashingSources() throws(StoreError) {
    for path in ours.keys.sorted() where path.hasPrefix("sources/") && base[path] == nil {
      guard let one = try bytes(ours[path]), let other = try bytes(theirs[path]), one != other,
        case .source(_, let id) = kind(path),
        case .some(.none) = try? MergedFile.merge(
          kind(path), base: nil, FileSide(one), FileSide(other), path: path)
      else { continue }
      var number = 2
      while ours["sources/\(id)-\(number).yaml"] != nil
        || theirs["sources/\(id)-\(number).yaml"] != nil
      { number += 1 }
      // Which one keeps the id must not hang on who merges.
      if one.lexicographicallyPrecedes(other) {
        theirs = try renaming(id, to: "\(id)-\(number)", in: theirs)
      } else {
        ours = try renaming(id, to: "\(id)-\(number)", in: ours)
      }
    }
  }

  private func renaming(_ id: String, to new: String, in files: Files) throws(StoreError) -> Files {
    var files = files
    if var source = files.removeValue(forKey: "sources/\(id).yaml") {
      source.rewritten = try bytes(source)
      files["sources/\(new).yaml"] = source
    }
    for (path, file) in files where DeskFile.claimNumber(inName: path) != nil {
      guard let old = try bytes(file),
        let claim = try? YAML.read(Claim.self, from: old, path: path),
        claim.evidence.contains(where: { $0.source == id })
      else { continue }
      var renamed = claim
      for index in renamed.evidence.indices where renamed.evidence[index].source == id {
        renamed.evidence[index].source = new
      }
      files[path]?.rewritten = try DeskFile.changed(old, from: claim, to: renamed, path: path)
    }
    return files
  }
}
