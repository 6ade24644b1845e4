package import FactCheck
internal import Git

extension Snapshot {
  /// Everything of one article.
  /// - Parameter only: reads of the claims these alone, for a step that needs no others: a hundred
  ///   files cost more to read than the step itself.
  /// - Throws: `unknownArticle`; all the faults of all its files at once.
  package func dossier(_ slug: String, only: Set<Int>? = nil) throws(StoreError) -> Dossier {
    let entries = try entries(of: "claims/\(slug)")
    guard !slug.isEmpty, !entries.isEmpty else {
      throw .unknownArticle(slug: slug, near: nearest(to: slug, among: try slugs()))
    }
    var faults: [Fault] = []
    try refuseNewerFormat(slug)
    let article = try value(Article.self, at: DeskFile.article(slug), &faults)
    let text = try text(slug, &faults)
    var claims: [NumberedClaim] = []
    for entry in entries where entry.kind == .blob {
      guard let number = DeskFile.claimNumber(inName: entry.name), only?.contains(number) ?? true
      else { continue }
      if let claim = try value(Claim.self, in: entry, at: "claims/\(slug)/\(entry.name)", &faults) {
        claims.append(NumberedClaim(number: number, claim: claim))
      }
    }
    let sources = try sources(of: slug, &faults)
    guard faults.isEmpty, let article else { throw .faults(FileFaults(faults)) }
    return Dossier(slug: slug, article: article, text: text, claims: claims, sources: sources)
  }

  /// An article's sources by id.
  /// - Throws: all the faults of all their files at once.
  package func sources(of slug: String) throws(StoreError) -> [String: Source] {
    var faults: [Fault] = []
    let sources = try sources(of: slug, &faults)
    guard faults.isEmpty else { throw .faults(FileFaults(faults)) }
    return sources
  }

  private func sources(of slug: String, _ faults: inout [Fault]) throws(StoreError)
    -> [String: Source]
  {
    var sources: [String: Source] = [:]
    for entry in try entries(of: "claims/\(slug)/sources")
    where entry.kind == .blob && entry.name.hasSuffix(".yaml") {
      let path = "claims/\(slug)/sources/\(entry.name)"
      sources[String(entry.name.dropLast(5))] = try value(Source.self, in: entry, at: path, &faults)
    }
    return sources
  }

  /// The value that a file holds; nil if there is no such file.
  package func value<Value: Shaped>(_ type: Value.Type, at path: String) throws(StoreError)
    -> Value?
  {
    guard
      let bytes = try limited(
        path,
        { () throws(StoreError) in
          try read(path, limit: YAML.sizeLimit)
        })
    else { return nil }
    do throws(FileFaults) {
      return try YAML.read(type, from: bytes, path: path)
    } catch {
      throw .faults(error)
    }
  }

  /// Says of a file that is too large to be read which one it is.
  private func limited<Value>(_ path: String, _ body: () throws(StoreError) -> Value)
    throws(StoreError) -> Value
  {
    do throws(StoreError) {
      return try body()
    } catch {
      guard case .git(let failure) = error, case .tooLarge(let size, let limit) = failure.refusal
      else { throw error }
      let message = "the file has \(size) bytes; \(limit) are the most that is read"
      throw .faults(FileFaults([Fault(path: path, message)]))
    }
  }

  /// Before the rest is read: what a newer format has in its fields is no fault of the file's.
  private func refuseNewerFormat(_ slug: String) throws(StoreError) {
    let path = DeskFile.article(slug)
    guard let bytes = try? read(path, limit: YAML.sizeLimit),
      let record = try? YAML.read(bytes, path: path),
      let format = record["format"]?.text.flatMap({ Int($0) }), format > Article.format
    else { return }
    throw .newerFormat(path: path, format: format)
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
    do throws(StoreError) {
      let bytes = try limited(path) { () throws(StoreError) in
        try git { () throws(GitError) in
          try store.repository.blob(entry.id, limit: YAML.sizeLimit)
        }
      }
      do throws(FileFaults) {
        return try YAML.read(type, from: bytes, path: path)
      } catch {
        throw .faults(error)
      }
    } catch {
      guard case .faults(let found) = error else { throw error }
      faults += found.faults
      return nil
    }
  }
}
