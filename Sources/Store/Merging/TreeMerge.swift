package import FactCheck
internal import Git

/// What bringing two histories of a desk together comes to.
package struct TreeMerge {
  /// A claim that both sides changed.
  package struct Merged: Sendable {
    package var slug: String
    package var number: Int
    package var claim: Claim
  }

  /// A claim that got another number, since both sides had handed out its own.
  package struct Renumbered: Sendable {
    package var slug: String
    package var uid: String
    package var from: Int
    package var to: Int
  }

  /// Files by their path from the work tree's top: what our tree has to be changed by.
  var changes: [(key: String, value: TreeChange)] = []
  /// What neither side has, by id: written once the merge is made.
  var made: [ObjectID: [UInt8]] = [:]
  package var merged: [Merged] = []
  package var renumbered: [Renumbered] = []
  /// What a person must bring together.
  package struct Conflict: Sendable, Hashable {
    /// From the work tree's top; nil where it is about more than a file.
    var path: String?
    /// What happened.
    package var sentence: String
    /// The command of git's that takes the other side's, where one does.
    var wayOut: String?
  }

  package var conflicts: [Conflict] = []
  /// Articles, by their slugs, that each side has made of another document. They are in no change.
  package var twins: [String] = []
  /// Articles, by their slugs, that one side took out and the other worked on: they stay.
  package var revived: [String] = []
}

extension TreeMerge.Conflict {
  /// - Parameters:
  ///   - path: from the work tree's top.
  ///   - isThere: whether the other side has the file.
  ///   - deskIsTop: whether git understands the path where people type.
  init(at path: String, _ what: String, isThere: Bool, deskIsTop: Bool) {
    let typed = deskIsTop ? path : ":/" + path
    self.init(
      path: path, sentence: "\(path): \(what)",
      wayOut: isThere ? "git checkout FETCH_HEAD -- \(typed)" : "git rm -- \(typed)")
  }

  /// What to do about all of these.
  static func hint(for conflicts: [Self]) -> String {
    let ways = conflicts.compactMap(\.wayOut)
    guard !ways.isEmpty else {
      return
        "nothing was changed; mend the file where it cannot be read, stet save, then stet sync again"
    }
    return "nothing was changed. To take the other side's: \(ways.joined(separator: " && ")) && "
      + "git commit -m \"Take theirs\", then stet sync again (git log -p keeps yours)"
  }
}

/// The merge of two commits' trees, in the making.
struct TreeMerging {
  let store: DeskStore
  let ours: Commit
  let theirs: Commit
  let bases: [ObjectID]
  var result = TreeMerge()
  private let made = MadeFiles()

  /// Files that the merge has made, shared by all its parts. Looking at a merge writes nothing.
  private final class MadeFiles {
    var bytes: [ObjectID: [UInt8]] = [:]
  }

  init(store: DeskStore, ours: Commit, theirs: Commit, bases: [ObjectID]) {
    self.store = store
    self.ours = ours
    self.theirs = theirs
    self.bases = bases
  }

  mutating func run() throws(StoreError) -> TreeMerge {
    var slugs: [String] = []
    let differing = try git { () throws(GitError) in
      try store.repository.changedPaths(from: ours.tree, to: theirs.tree)
    }
    var others: [String] = []
    for path in differing.map(\.path) {
      if let slug = slug(of: path) {
        if slugs.last != slug { slugs.append(slug) }
      } else {
        others.append(path)
      }
    }
    for slug in slugs where try !takesWhole(slug) {
      var article = ArticleTreeMerge(slug: slug, in: self)
      try article.run()
      result.changes += article.result.changes
      result.merged += article.result.merged
      result.renumbered += article.result.renumbered
      result.conflicts += article.result.conflicts
      result.twins += article.result.twins
      result.revived += article.result.revived
    }
    for path in others {
      let slug = seedSlug(of: path) ?? ""
      if result.twins.contains(slug) { continue }
      if result.revived.contains(slug) { try reviveSeed(path) } else { try mergeOther(path) }
    }
    result.made = made.bytes
    return result
  }

  /// Takes an article's folder from the only side that changed anything in it.
  /// - Returns: whether that is all there is to do.
  private mutating func takesWhole(_ slug: String) throws(StoreError) -> Bool {
    guard bases.count == 1 else { return false }
    let folder = "\(store.prefix)claims/\(slug)"
    let b = try entry(folder, try tree(bases[0]))
    let (o, t) = (try entry(folder, ours.tree), try entry(folder, theirs.tree))
    if t == b { return true }
    guard o == b else { return false }
    let changed = try git { () throws(GitError) in
      try store.repository.changedPaths(from: ours.tree, to: theirs.tree, under: folder)
    }
    for path in changed.map(\.path) {
      let entry = try entry(path, theirs.tree)
      if let entry, entry.kind != .blob {
        special(path)
      } else {
        result.changes.append(
          (path, entry.map { .put($0.id, executable: $0.executable) } ?? .remove))
      }
    }
    return true
  }

  /// The article that a path belongs to.
  private func slug(of path: String) -> String? {
    guard path.hasPrefix(store.prefix + "claims/") else { return nil }
    let rest = path.dropFirst(store.prefix.count + 7).split(separator: "/")
    return rest.count > 1 ? String(rest[0]) : nil
  }

  /// The article that a document was imported as.
  private func seedSlug(of path: String) -> String? {
    guard path.hasPrefix(store.prefix + "seeds/") else { return nil }
    return path.dropFirst(store.prefix.count + 6).split(separator: ".").first.map(String.init)
  }

  /// Keeps the document of an article that stays, from the side that has it.
  private mutating func reviveSeed(_ path: String) throws(StoreError) {
    guard try entry(path, ours.tree) == nil, let kept = try entry(path, theirs.tree) else { return }
    result.changes.append((path, .put(kept.id, executable: kept.executable)))
  }

  /// A file that is none of an article's: taken from the side that changed it, or merged line by
  /// line as git does.
  private mutating func mergeOther(_ path: String) throws(StoreError) {
    let (o, t) = (try entry(path, ours.tree), try entry(path, theirs.tree))
    let b = try baseEntry(path, bases)
    if o == t || t == b { return }
    if o == b {
      if let t, t.kind != .blob { return special(path) }
      result.changes.append((path, t.map { .put($0.id, executable: $0.executable) } ?? .remove))
      return
    }
    guard let o, let t, o.kind == .blob, t.kind == .blob else {
      return o == nil || t == nil
        ? conflict(path, "deleted on one machine, and changed on the other", isThere: t != nil)
        : special(path)
    }
    let sides = [
      try b.map { entry throws(StoreError) in try blob(entry.id) } ?? [], try blob(o.id),
      try blob(t.id),
    ]
    let text = try git { () throws(GitError) in
      try Repository.mergeText(base: sides[0], ours: sides[1], theirs: sides[2], path: path)
    }
    guard text.isClean, !sides.contains(where: { $0.contains(0) }) else {
      return conflict(path, "changed on both machines in the same lines")
    }
    result.changes.append(
      (
        path,
        .put(
          try keep(text.bytes),
          executable: b?.executable == o.executable ? t.executable : o.executable)
      ))
  }

  private mutating func special(_ path: String) {
    conflict(path, "a symbolic link or a submodule, which git has to bring in")
  }

  private mutating func conflict(_ path: String, _ what: String, isThere: Bool = true) {
    result.conflicts.append(
      .init(at: path, what, isThere: isThere, deskIsTop: store.prefix.isEmpty))
  }

  func entry(_ path: String, _ tree: ObjectID) throws(StoreError) -> TreeEntry? {
    try git { () throws(GitError) in try store.repository.entry(at: path, inTree: tree) }
  }

  func blob(_ id: ObjectID) throws(StoreError) -> [UInt8] {
    if let bytes = made.bytes[id] { return bytes }
    return try git { () throws(GitError) in try store.repository.blob(id) }
  }

  /// Keeps what the merge has made.
  func keep(_ bytes: [UInt8]) throws(StoreError) -> ObjectID {
    let id = try git { () throws(GitError) in try Repository.blobID(of: bytes) }
    made.bytes[id] = bytes
    return id
  }

  /// What stood at a path in the common past. Where each side has merged the other before, there
  /// are several pasts, which are merged first, as git's recursive merge does.
  func baseEntry(_ path: String, _ bases: [ObjectID], depth: Int = 0) throws(StoreError)
    -> TreeEntry?
  {
    guard
      var (commit, found) = try bases.first.map({ id throws(StoreError) in
        (id, try entry(path, try tree(id)))
      })
    else { return nil }
    for other in bases.dropFirst() {
      let next = try entry(path, try tree(other))
      if next == found { continue }
      guard let left = found, let right = next, depth < 8, path.hasPrefix(store.prefix) else {
        found = found ?? next
        continue
      }
      let before = try git { () throws(GitError) in
        try store.repository.mergeBases(commit, other)
      }
      let past = try baseEntry(path, before, depth: depth + 1)
      let kind = DeskFileKind(path: String(path.dropFirst(store.prefix.count)))
      let bytes = try past.map { entry throws(StoreError) in try blob(entry.id) }
      let sides = (FileSide(try blob(left.id)), FileSide(try blob(right.id)))
      if let merged = try? MergedFile.merge(kind, base: bytes, sides.0, sides.1, path: path) {
        found?.id = try keep(merged)
      }
      commit = other
    }
    return found
  }

  func tree(_ commit: ObjectID) throws(StoreError) -> ObjectID {
    try git { () throws(GitError) in try store.repository.commit(commit).tree }
  }
}
