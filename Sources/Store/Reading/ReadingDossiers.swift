package import FactCheck
internal import Git

extension Snapshot {
  /// Everything of one article.
  /// - Parameter only: reads of the claims these alone, for a step that needs no others: a hundred
  ///   files cost more to read than the step itself.
  /// - Parameter isWhole: whether a claim or a source that cannot be read is an error, as for whoever
  ///   writes; else it is told of in the dossier, and the rest is read.
  /// - Throws: `unknownArticle`; all the faults of all its files at once.
  package func dossier(_ slug: String, only: Set<Int>? = nil, isWhole: Bool = true)
    throws(StoreError) -> Dossier
  {
    guard !slug.isEmpty, let folder = try articleTree(slug) else {
      throw .unknownArticle(slug: slug, near: nearest(to: slug, among: try slugs()))
    }
    let entries = try files(inTree: folder)
    var faults: [Fault] = []
    let article = try article(slug, in: entries, &faults)
    let text = try text(slug, in: entries, &faults)
    var claims: [NumberedClaim] = []
    for entry in entries {
      guard let number = DeskFile.claimNumber(inName: entry.name), only?.contains(number) ?? true
      else { continue }
      if !isFile(entry, at: "claims/\(slug)/\(entry.name)", &faults) { continue }
      if let claim = try value(Claim.self, in: entry, at: "claims/\(slug)/\(entry.name)", &faults) {
        claims.append(NumberedClaim(number: number, claim: claim))
      }
    }
    let sources = try sources(of: slug, in: entries, &faults)
    let unreadable = isWhole ? [] : DeskFile.unreadable(&faults)
    guard faults.isEmpty, let article else { throw .faults(FileFaults(faults)) }
    return Dossier(
      slug: slug, article: article, text: text, claims: claims, sources: sources,
      unreadable: unreadable)
  }

  /// An article's sources by id, and those that cannot be read.
  package func sources(of slug: String) throws(StoreError)
    -> (sources: [String: Source], unreadable: [UnreadableFile])
  {
    var faults: [Fault] = []
    let sources = try sources(of: slug, in: try entries(of: "claims/\(slug)"), &faults)
    return (sources, DeskFile.unreadable(&faults))
  }

  private func sources(of slug: String, in entries: [TreeEntry], _ faults: inout [Fault])
    throws(StoreError) -> [String: Source]
  {
    guard let folder = entries.first(where: { $0.kind == .tree && $0.name == "sources" })
    else { return [:] }
    var sources: [String: Source] = [:]
    for entry in try files(inTree: folder.id)
    where entry.name.hasSuffix(".yaml") {
      let path = "claims/\(slug)/sources/\(entry.name)"
      if !isFile(entry, at: path, &faults) { continue }
      sources[String(entry.name.dropLast(5))] = try value(Source.self, in: entry, at: path, &faults)
    }
    return sources
  }

  /// Whether a commit has a file there; else that is a fault, so that what stands in a claim's place
  /// does not take it out of sight.
  private func isFile(
    _ entry: TreeEntry, at path: @autoclosure () -> String, _ faults: inout [Fault]
  ) -> Bool {
    let what: String
    switch entry.kind {
    case .blob: return true
    case .tree: what = "a folder"
    case .link: what = "a symbolic link"
    case .commit: what = "a submodule"
    }
    let path = path()
    faults.append(
      Fault(
        path: path,
        "\(what) was committed in place of the file; git log -p -- \(path) shows what stood there"))
    return false
  }

  func files(inTree id: ObjectID) throws(StoreError) -> [TreeEntry] {
    try git { () throws(GitError) in try store.repository.entries(ofTree: id) }
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
  private func limited<Value>(
    _ path: @autoclosure () -> String, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      guard case .git(let failure) = error, case .tooLarge(let size, let limit) = failure.refusal
      else { throw error }
      let message = "the file has \(size) bytes; \(limit) are the most that is read"
      throw .faults(FileFaults([Fault(path: path(), message)]))
    }
  }

  /// A file that every article has, by its path; that it is missing is a fault.
  private func file(at path: String, in entries: [TreeEntry], _ faults: inout [Fault])
    -> TreeEntry?
  {
    guard let entry = entries.first(where: { path.hasSuffix("/" + $0.name) }) else {
      faults.append(Fault(path: path, "the file is missing"))
      return nil
    }
    return isFile(entry, at: path, &faults) ? entry : nil
  }

  /// The article's data. Of a newer format nothing is said but that: what it has in its fields is no
  /// fault of the file's.
  private func article(_ slug: String, in entries: [TreeEntry], _ faults: inout [Fault])
    throws(StoreError) -> Article?
  {
    let path = DeskFile.article(slug)
    guard let entry = file(at: path, in: entries, &faults) else { return nil }
    let before = faults.count
    let article = try value(Article.self, in: entry, at: path, &faults)
    var format = article?.format
    if format == nil { format = self.format(of: entry) }
    if let format, format > Article.format { throw .newerFormat(path: path, format: format) }
    return faults.count == before ? article : nil
  }

  /// The format that a file says it has, if that much of it can be read.
  private func format(of entry: TreeEntry) -> Int? {
    guard let bytes = try? store.repository.blob(entry.id, limit: YAML.sizeLimit),
      let record = try? YAML.read(bytes, path: entry.name)
    else { return nil }
    return record["format"]?.text.flatMap { Int($0) }
  }

  private func text(_ slug: String, in entries: [TreeEntry], _ faults: inout [Fault])
    throws(StoreError) -> String
  {
    let path = DeskFile.text(slug)
    guard let entry = file(at: path, in: entries, &faults) else { return "" }
    let bytes = try git { () throws(GitError) in try store.repository.blob(entry.id) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(Fault(path: path, "the article's text is not UTF-8"))
      return ""
    }
    return text
  }

  private func value<Value: Shaped>(
    _ type: Value.Type, in entry: TreeEntry, at path: @autoclosure () -> String,
    _ faults: inout [Fault]
  ) throws(StoreError) -> Value? {
    do throws(StoreError) {
      // Nearly every file is canonical, and is read where libgit2 has it.
      var value: Value?
      let rest = try limited(path()) { () throws(StoreError) in
        try git { () throws(GitError) in
          try store.repository.blob(entry.id, limit: YAML.sizeLimit) { bytes in
            value = YAML.readCanonical(
              type, from: bytes.assumingMemoryBound(to: UInt8.self), in: memory)
            return value == nil ? Array(bytes) : []
          }
        }
      }
      if let value { return value }
      do throws(FileFaults) {
        return try YAML.readParsed(type, from: rest, path: path())
      } catch {
        throw .faults(error)
      }
    } catch {
      switch error {
      case .faults(let found): faults += found.faults
      // An object that is gone or damaged takes its own file away, and no other.
      case .git(let failure) where failure.isOfObjects:
        faults.append(
          Fault(
            path: path(),
            "git has lost what the last commit has there (\(failure.message)); git fsck says what is "
              + "missing, and another clone may have it"))
      default: throw error
      }
      return nil
    }
  }
}

extension DeskFile {
  /// Takes the faults of claims and sources out of `faults`, file by file.
  fileprivate static func unreadable(_ faults: inout [Fault]) -> [UnreadableFile] {
    var files: [UnreadableFile] = []
    var rest: [Fault] = []
    for fault in faults {
      let number: Int?
      switch Kind(of: fault.path) {
      case .claim(_, let its): number = its
      case .source: number = nil
      default:
        rest.append(fault)
        continue
      }
      if files.last?.path == fault.path {
        files[files.count - 1].faults.append(fault)
      } else {
        files.append(UnreadableFile(path: fault.path, number: number, faults: [fault]))
      }
    }
    faults = rest
    return files
  }
}
