package import FactCheck
internal import Git

extension Snapshot {
  /// Everything of one article.
  /// - Throws: `unknownArticle`; all the faults of all its files at once.
  package func dossier(_ slug: String) throws(StoreError) -> Dossier {
    let entries = try entries(of: "claims/\(slug)")
    guard !slug.isEmpty, !entries.isEmpty else {
      throw .unknownArticle(slug: slug, near: nearest(to: slug, among: try slugs()))
    }
    var faults: [Fault] = []
    let article = try value(Article.self, at: DeskFile.article(slug), &faults)
    if let article, article.format > Article.format {
      throw .newerFormat(path: DeskFile.article(slug), format: article.format)
    }
    let text = try text(slug, &faults)
    var claims: [NumberedClaim] = []
    var sources: [String: Source] = [:]
    for entry in entries where entry.kind == .blob {
      guard let number = DeskFile.claimNumber(inName: entry.name) else { continue }
      if let claim = try value(Claim.self, in: entry, at: "claims/\(slug)/\(entry.name)", &faults) {
        claims.append(NumberedClaim(number: number, claim: claim))
      }
    }
    for entry in try self.entries(of: "claims/\(slug)/sources")
    where entry.kind == .blob && entry.name.hasSuffix(".yaml") {
      let path = "claims/\(slug)/sources/\(entry.name)"
      sources[String(entry.name.dropLast(5))] = try value(Source.self, in: entry, at: path, &faults)
    }
    guard faults.isEmpty, let article else { throw .faults(FileFaults(faults)) }
    return Dossier(slug: slug, article: article, text: text, claims: claims, sources: sources)
  }

  /// The value that a file holds; nil if there is no such file.
  package func value<Value: Shaped>(_ type: Value.Type, at path: String) throws(StoreError)
    -> Value?
  {
    guard let bytes = try read(path, limit: YAML.sizeLimit + 1) else { return nil }
    do throws(FileFaults) {
      return try YAML.read(type, from: bytes, path: path)
    } catch {
      throw .faults(error)
    }
  }

  private func text(_ slug: String, _ faults: inout [Fault]) throws(StoreError) -> String {
    let path = DeskFile.text(slug)
    guard let bytes = try read(path) else {
      faults.append(Fault(path: path, "the article's text is missing"))
      return ""
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(Fault(path: path, "the article's text is not UTF-8"))
      return ""
    }
    return text
  }

  private func value<Value: Shaped>(_ type: Value.Type, at path: String, _ faults: inout [Fault])
    throws(StoreError) -> Value?
  {
    do throws(StoreError) {
      if let value = try value(type, at: path) { return value }
      faults.append(Fault(path: path, "the file is missing"))
    } catch {
      guard case .faults(let found) = error else { throw error }
      faults += found.faults
    }
    return nil
  }

  private func value<Value: Shaped>(
    _ type: Value.Type, in entry: TreeEntry, at path: String, _ faults: inout [Fault]
  ) throws(StoreError) -> Value? {
    let bytes = try git { () throws(GitError) in
      try store.repository.blob(entry.id, limit: YAML.sizeLimit + 1)
    }
    do throws(FileFaults) {
      return try YAML.read(type, from: bytes, path: path)
    } catch {
      faults += error.faults
      return nil
    }
  }
}
