internal import FactCheck
internal import Git

/// The merge of one article's folder: claims are told apart by their uid and not by their number,
/// since two machines may have handed out one number twice.
struct ArticleTreeMerge {
  let slug: String
  let merging: TreeMerging
  private(set) var result = TreeMerge()

  /// A file as one side has it.
  struct File {
    var entry: TreeEntry
    /// Set where the side's file had to be changed before it could be merged.
    var rewritten: [UInt8]?
  }

  /// One side's files, by their path in the article's folder.
  typealias Files = [String: File]

  private struct Numbered {
    var number: Int
    var bytes: [UInt8]
    var record: Record
  }

  private(set) var base: Files = [:]
  var ours: Files = [:]
  var theirs: Files = [:]
  /// What claims' files say, by the ids of their content.
  private var records: [ObjectID: Record] = [:]
  /// What the folder holds in the end.
  private var final: [String: [UInt8]] = [:]
  private var kept: [String: TreeEntry] = [:]
  /// Passages that a side has set aside, where the other worked on the claim.
  private var reclaimed: [(start: String, end: String)] = []

  init(slug: String, in merging: TreeMerging) {
    self.slug = slug
    self.merging = merging
  }

  private var folder: String { "\(merging.store.prefix)claims/\(slug)" }

  mutating func run() throws(StoreError) {
    ours = try files(merging.ours.tree)
    theirs = try files(merging.theirs.tree)
    for path in Set(ours.keys).union(theirs.keys) {
      if let entry = try merging.baseEntry("\(folder)/\(path)", merging.bases) {
        base[path] = File(entry: entry)
      }
    }
    if base["article.yaml"] == nil, ours["article.yaml"] != nil, theirs["article.yaml"] != nil,
      try !alignTwins()
    {
      result.twins = [slug]
      return
    }
    if base["article.yaml"] != nil, ours["article.yaml"] == nil || theirs["article.yaml"] == nil {
      return try revive()
    }
    try renameClashingSources()
    var rest = Set(ours.keys).union(theirs.keys)
    let claims = rest.filter { DeskFile.claimNumber(inName: $0) != nil }
    if try mergeClaims(claims) { rest.subtract(claims) }
    for path in rest.sorted() where path != "article.yaml" { try mergeByPath(path) }
    if rest.contains("article.yaml") { try mergeArticle() }
    try collectChanges()
  }

  /// An article that one side took out, and the other went on with, stays as that one has it:
  /// nobody's work is taken out unseen.
  private mutating func revive() throws(StoreError) {
    kept = (ours["article.yaml"] == nil ? theirs : ours).mapValues(\.entry)
    if !kept.isEmpty { result.revived = [slug] }
    try collectChanges()
  }

  // MARK: Reading

  private func files(_ tree: ObjectID) throws(StoreError) -> Files {
    var files: Files = [:]
    func read(_ tree: ObjectID, _ prefix: String) throws(StoreError) {
      let entries = try git { () throws(GitError) in
        try merging.store.repository.entries(ofTree: tree)
      }
      for entry in entries {
        if entry.kind == .tree {
          try read(entry.id, prefix + entry.name + "/")
        } else {
          files[prefix + entry.name] = File(entry: entry)
        }
      }
    }
    if let top = try merging.entry(folder, tree), top.kind == .tree { try read(top.id, "") }
    return files
  }

  func bytes(_ file: File?) throws(StoreError) -> [UInt8]? {
    guard let file else { return nil }
    if let rewritten = file.rewritten { return rewritten }
    return try merging.blob(file.entry.id)
  }

  func kind(_ path: String) -> DeskFileKind { DeskFileKind(path: "claims/\(slug)/\(path)") }

  // MARK: Claims

  /// - Returns: false where a claim cannot be read; files are merged by their names then.
  private mutating func mergeClaims(_ paths: Set<String>) throws(StoreError) -> Bool {
    guard let past = try claims(base, paths), let left = try claims(ours, paths),
      let right = try claims(theirs, paths)
    else { return false }
    var placed: [(uid: String, number: Int, bytes: [UInt8])] = []
    for uid in Set(left.keys).union(right.keys).sorted() {
      let (b, o, t) = (past[uid], left[uid], right[uid])
      guard let bytes = try mergeClaim(uid, b, o, t) else { continue }
      let number: Int
      switch (o?.number, t?.number) {
      case (let o?, let t?): number = o == b?.number ? t : t == b?.number ? o : max(o, t)
      case (let only?, nil), (nil, let only?): number = only
      case (nil, nil): continue
      }
      placed.append((uid, number, bytes))
    }
    var next = 1 + (placed.map(\.number).max() ?? 0)
    for files in [ours, theirs] {
      if let bytes = try bytes(files["article.yaml"]),
        let article = try? YAML.read(Article.self, from: bytes, path: "")
      {
        next = max(next, article.next)
      }
    }
    // In the order of uids: of two claims under one number the smaller uid keeps it.
    var taken: Set<Int> = []
    for index in placed.indices where !taken.insert(placed[index].number).inserted {
      let (uid, number) = (placed[index].uid, placed[index].number)
      placed[index].bytes = try renumbered(placed[index].bytes, was: number)
      result.renumbered.append(.init(slug: slug, uid: uid, from: number, to: next))
      placed[index].number = next
      taken.insert(next)
      next += 1
    }
    let setBack = try setBackLinked(&placed, left, right)
    for (uid, number, bytes) in placed {
      final[String(DeskFile.claim("", number).dropFirst("claims//".count))] = bytes
      let isMerged =
        if let b = past[uid], let o = left[uid], let t = right[uid] {
          o.bytes != b.bytes && t.bytes != b.bytes && o.bytes != t.bytes
        } else { false }
      if isMerged || setBack.contains(uid),
        let claim = try? YAML.read(Claim.self, from: bytes, path: "")
      {
        result.merged.append(.init(slug: slug, number: number, claim: claim))
      }
    }
    return true
  }

  /// Sets back claims that are linked to one that the other side changed.
  /// - Returns: the uids of those.
  private func setBackLinked(
    _ placed: inout [(uid: String, number: Int, bytes: [UInt8])], _ left: [String: Numbered],
    _ right: [String: Numbered]
  ) throws(StoreError) -> Set<String> {
    func read(_ record: Record?) -> Claim? {
      var faults: [Fault] = []
      return record.flatMap { Claim.read($0, &faults) }
    }
    // Most merges change nothing that another claim could rest on.
    let isCalledFor = placed.contains { uid, _, _ in
      guard let o = left[uid], let t = right[uid], o.bytes != t.bytes else { return false }
      return ["claim", "verdict"].contains { o.record[$0] != t.record[$0] }
    }
    guard isCalledFor else { return [] }
    var claims: [MergedClaim] = []
    for (uid, number, bytes) in placed {
      guard let merged = try? YAML.read(Claim.self, from: bytes, path: "") else { return [] }
      claims.append(
        MergedClaim(
          name: "\(slug)/\(number)", a: read(left[uid]?.record), b: read(right[uid]?.record),
          merged: merged))
    }
    var set: Set<String> = []
    for (index, claim) in Claim.setBack(linkedAmong: claims) {
      let (uid, number, bytes) = placed[index]
      placed[index].bytes = try DeskFile.changed(
        bytes, from: claims[index].merged, to: claim, path: DeskFile.claim(slug, number))
      set.insert(uid)
    }
    return set
  }

  private mutating func claims(_ files: Files, _ paths: Set<String>) throws(StoreError)
    -> [String: Numbered]?
  {
    var claims: [String: Numbered] = [:]
    for path in paths {
      guard let bytes = try bytes(files[path]) else { continue }
      // Most claims are the same in all three versions.
      let known = files[path]?.rewritten == nil ? files[path]?.entry.id : nil
      let read =
        known.flatMap { records[$0] } ?? YAML.readCanonical(bytes)
        ?? (try? YAML.read(bytes, path: path))
      if let known { records[known] = read }
      guard let record = read, let uid = record["uid"]?.text,
        let number = DeskFile.claimNumber(inName: path), claims[uid] == nil
      else { return nil }
      claims[uid] = Numbered(number: number, bytes: bytes, record: record)
    }
    return claims
  }

  private mutating func mergeClaim(_ uid: String, _ b: Numbered?, _ o: Numbered?, _ t: Numbered?)
    throws(StoreError) -> [UInt8]?
  {
    guard let o, let t else {
      guard let only = o ?? t else { return nil }
      if let b, b.bytes == only.bytes { return nil }
      if b != nil, let span = only.record["span"] {
        // Set aside on one machine, and worked on with the other: the work stays.
        reclaimed.append((span["start"]?.scalar ?? "", span["end"]?.scalar ?? ""))
      }
      return only.bytes
    }
    let (path, other) = (DeskFile.claim(slug, o.number), DeskFile.claim(slug, t.number))
    let kind = DeskFileKind.claim(slug: slug, number: o.number)
    return try merged(kind, base: b?.bytes, o.bytes, t.bytes, at: path, other) ?? o.bytes
  }

  /// Merges a file by meaning. Where it does not say itself whose the rival values are, its history
  /// does.
  /// - Parameters:
  ///   - path: where our side has it, from the desk.
  ///   - other: where the other side has it.
  /// - Returns: nil where the sides are not the same claim, article or source.
  /// - Throws: also the faults of a version that cannot be read.
  private func merged(
    _ kind: DeskFileKind, base: [UInt8]?, _ one: [UInt8], _ another: [UInt8], at path: String,
    _ other: String
  ) throws(StoreError) -> [UInt8]? {
    func merge(_ ourWho: [String: Stamp], _ theirWho: [String: Stamp]) throws(StoreError)
      -> [UInt8]?
    {
      do throws(FileFaults) {
        return try MergedFile.merge(
          kind, base: base, FileSide(one, who: ourWho), FileSide(another, who: theirWho),
          path: path)
      } catch {
        throw .faults(error)
      }
    }
    guard let merged = try merge([:], [:]) else { return nil }
    let unknown = ((try? MergedFile.disputes(in: merged)) ?? [])
      .filter { $0.sides.contains { $0.by == nil } }.map(\.field)
    if unknown.isEmpty { return merged }
    let prefix = merging.store.prefix
    return try merge(
      try merging.lastChanges(of: unknown, in: prefix + path, on: merging.ours),
      try merging.lastChanges(of: unknown, in: prefix + other, on: merging.theirs))
  }

  private func renumbered(_ bytes: [UInt8], was number: Int) throws(StoreError) -> [UInt8] {
    do throws(FileFaults) {
      let claim = try YAML.read(Claim.self, from: bytes, path: "claims/\(slug)")
      var renamed = claim
      renamed.was = number
      return try YAML.splice(
        bytes, from: claim.record, to: renamed.record, path: "claims/\(slug)")
    } catch {
      throw .faults(error)
    }
  }

  // MARK: Other files

  private mutating func mergeByPath(_ path: String) throws(StoreError) {
    let (b, o, t) = (base[path], ours[path], theirs[path])
    let (before, one, other) = (try bytes(b), try bytes(o), try bytes(t))
    if one == other || other == before {
      if let one { keep(path, one, o) }
      return
    }
    if one == before {
      if let other { keep(path, other, t) }
      return
    }
    let name = "claims/\(slug)/\(path)"
    switch (kind(path), one, other) {
    case (.source, let one?, let other?), (.claim, let one?, let other?):
      do throws(StoreError) {
        if let merged = try merged(kind(path), base: before, one, other, at: name, name) {
          final[path] = merged
          return
        }
      } catch {
        guard case .faults(let faults) = error else { throw error }
        return unreadable(name, faults)
      }
      conflict(path, "two different claims or sources")
    case (.source, let only?, nil), (.source, nil, let only?):
      // Taken out on one machine, and changed on the other: what is cited must be there.
      final[path] = only
    case (.text, _, _):
      conflict(path, "changed on both machines, and spans count in it", isThere: other != nil)
    default:
      conflict(path, "changed on both machines", isThere: other != nil)
    }
  }

  private mutating func unreadable(_ name: String, _ faults: FileFaults) {
    result.conflicts.append(
      .init(path: nil, sentence: "\(name) cannot be read on one machine: \(faults.description)"))
  }

  private mutating func conflict(_ path: String, _ what: String, isThere: Bool = true) {
    result.conflicts.append(
      .init(
        at: "\(folder)/\(path)", what, isThere: isThere,
        deskIsTop: merging.store.prefix.isEmpty))
  }

  private mutating func keep(_ path: String, _ bytes: [UInt8], _ file: File?) {
    if let file, file.rewritten == nil { kept[path] = file.entry } else { final[path] = bytes }
  }

  private mutating func mergeArticle() throws(StoreError) {
    let path = "article.yaml"
    let (b, o, t) = (try bytes(base[path]), try bytes(ours[path]), try bytes(theirs[path]))
    let name = "claims/\(slug)/\(path)"
    do throws(StoreError) {
      guard let o, let t,
        let both = try self.merged(.article(slug: slug), base: b, o, t, at: name, name)
      else {
        if o != nil, t != nil {
          return conflict(path, "each machine has imported another article under this name")
        }
        if let only = o ?? t { final[path] = try completed(only, name) }
        return
      }
      final[path] = try completed(both, name)
    } catch {
      guard case .faults(let faults) = error else { throw error }
      // What one side alone changed is taken in as it is; whoever reads it next is told.
      guard let taken = o == b ? t : t == b ? o : nil else {
        return unreadable(name, faults)
      }
      final[path] = taken
    }
  }

  /// Gives out no number twice, and sets nothing aside that is a claim again.
  private func completed(_ bytes: [UInt8], _ name: String) throws(StoreError) -> [UInt8] {
    do throws(FileFaults) {
      return try readAndCompleted(bytes, name)
    } catch {
      throw .faults(error)
    }
  }

  private func readAndCompleted(_ bytes: [UInt8], _ name: String) throws(FileFaults) -> [UInt8] {
    let article = try YAML.read(Article.self, from: bytes, path: name)
    var after = article
    let numbers = (Array(final.keys) + kept.keys).compactMap { DeskFile.claimNumber(inName: $0) }
    after.next = max(article.next, 1 + (numbers.max() ?? 0))
    after.setAside.removeAll { passage in
      reclaimed.contains { $0.start == String(passage.start) && $0.end == String(passage.end) }
    }
    return try YAML.splice(bytes, from: article.record, to: after.record, path: name)
  }

  // MARK: What changes

  private mutating func collectChanges() throws(StoreError) {
    guard result.conflicts.isEmpty else { return }
    let before = try files(merging.ours.tree)
    for (path, bytes) in final.sorted(by: { $0.key < $1.key }) {
      let id = try merging.keep(bytes)
      if before[path]?.entry.id == id { continue }
      result.changes.append(("\(folder)/\(path)", .put(id)))
    }
    for (path, entry) in kept.sorted(by: { $0.key < $1.key }) where before[path]?.entry != entry {
      guard entry.kind == .blob else {
        return conflict(path, "a symbolic link or a submodule, which git has to bring in")
      }
      result.changes.append(("\(folder)/\(path)", .put(entry.id, executable: entry.executable)))
    }
    for path in before.keys.sorted() where final[path] == nil && kept[path] == nil {
      result.changes.append(("\(folder)/\(path)", .remove))
    }
  }
}
