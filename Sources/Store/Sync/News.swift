package import FactCheck
internal import Git

/// What a person must be told of a state of the desk that an earlier one had not.
package struct News: Sendable {
  /// A dispute that is new.
  package struct Rivalry: Sendable {
    /// What it is on: a claim, an article, an article and its source.
    package var name: String
    /// The same as `stet settle` is given it.
    package var settle: String
    package var dispute: Dispute
    /// Steps that had settled it, and not alike, so that it is in dispute again.
    package var settlements: [LogEntry] = []
  }

  /// A claim whose number is another one than before, since two machines had handed that out.
  package struct Renumbered: Sendable {
    package var uid: String
    /// `nk-troops/13`
    package var from: String
    package var to: String
    package var words: String
    /// Whether the earlier state had the claim, under its old number.
    package var wasHere: Bool
    /// Whether a merge gave it the number, and no person by hand.
    package var isByMerge: Bool
  }

  /// Files that cannot be read, and could before or were not there, with the commit that wrote them,
  /// where that is known.
  package var unreadable: [(file: UnreadableFile, step: LogEntry?)] = []
  package var disputes: [Rivalry] = []
  /// Claims that must be looked at again, with the reason.
  package var stale: [(name: String, reason: String)] = []
  package var renumbered: [Renumbered] = []
  /// Claims that had been set aside, with the reason, and were worked on elsewhere meanwhile.
  package var reclaimed: [(name: String, reason: String)] = []

  package init() {}
}

/// A file of the desk before and after, by its path from the desk.
struct ChangedFile {
  var path: String
  var old: [UInt8]?
  var new: [UInt8]?
}

extension News {
  /// - Parameter files: all that changed, in the order of paths.
  init(of files: [ChangedFile]) {
    var before: [String: (number: Int, claim: Claim)] = [:]
    for file in files {
      guard case .claim(let slug, let number) = DeskFileKind(path: file.path),
        let claim = Self.claim(file.old)
      else { continue }
      before["\(slug)/\(claim.uid)"] = (number, claim)
    }
    let claimed = Self.passagesTakenBack(in: files)
    for file in files {
      if let faults = Self.faults(in: file.new, at: file.path),
        file.old == nil || Self.faults(in: file.old, at: file.path) == nil
      {
        unreadable.append((faults, nil))
        continue
      }
      switch DeskFileKind(path: file.path) {
      case .claim(let slug, let number):
        let name = "\(slug)/\(number)"
        add(disputesOf: file, name, settle: name)
        guard let claim = Self.claim(file.new) else { continue }
        let old = before["\(slug)/\(claim.uid)"]
        if old == nil, claim.status != .unchecked,
          let passage = claimed[slug]?.first(where: { $0.range == claim.span.range })
        {
          reclaimed.append((name, passage.reason))
        }
        if let void = claim.void, claim.disputes.isEmpty, let old, old.claim.status != .stale {
          stale.append((name, void.reason))
        }
        if let from = old.map({ $0.number == number ? nil : $0.number }) ?? claim.was {
          renumbered.append(
            Renumbered(
              uid: claim.uid, from: "\(slug)/\(from)", to: name, words: claim.words,
              wasHere: old != nil, isByMerge: claim.was == from))
        }
      case .article(let slug): add(disputesOf: file, slug, settle: slug)
      case .source(let slug, let id):
        add(disputesOf: file, "\(slug), source \(id)", settle: "\(slug) --source \(id)")
      case .text, .other: continue
      }
    }
  }

  private mutating func add(disputesOf file: ChangedFile, _ name: String, settle: String) {
    let old = file.old.flatMap { try? MergedFile.disputes(in: $0) } ?? []
    let new = file.new.flatMap { try? MergedFile.disputes(in: $0) } ?? []
    disputes += new.filter { !old.contains($0) }
      .map { Rivalry(name: name, settle: settle, dispute: $0) }
  }

  /// By article, the passages that were set aside before and are no more.
  private static func passagesTakenBack(in files: [ChangedFile]) -> [String: [SetAside]] {
    var passages: [String: [SetAside]] = [:]
    for file in files {
      guard case .article(let slug) = DeskFileKind(path: file.path), let old = article(file.old),
        let new = article(file.new)
      else { continue }
      let kept = Set(new.setAside.map(\.id))
      passages[slug] = old.setAside.filter { !kept.contains($0.id) }
    }
    return passages
  }

  private static func article(_ bytes: [UInt8]?) -> Article? {
    bytes.flatMap { try? YAML.read(Article.self, from: $0, path: "") }
  }

  /// What is wrong in a file; nil if nothing is.
  private static func faults(in bytes: [UInt8]?, at path: String) -> UnreadableFile? {
    guard let bytes else { return nil }
    var number: Int?
    do throws(FileFaults) {
      switch DeskFileKind(path: path) {
      case .claim(_, let its):
        number = its
        _ = try YAML.read(Claim.self, from: bytes, path: path)
      case .article: _ = try YAML.read(Article.self, from: bytes, path: path)
      case .source: _ = try YAML.read(Source.self, from: bytes, path: path)
      case .text, .other: break
      }
      return nil
    } catch {
      return UnreadableFile(path: path, number: number, faults: error.faults)
    }
  }

  private static func claim(_ bytes: [UInt8]?) -> Claim? {
    bytes.flatMap { try? YAML.read(Claim.self, from: $0, path: "") }
  }
}

extension Snapshot {
  /// What is to be told of this state to somebody who has seen `other`.
  package func news(since other: Snapshot) throws(StoreError) -> News {
    let changed = try git { () throws(GitError) in
      try store.repository.changedPaths(
        from: other.tree, to: tree, under: store.prefix + "claims")
    }
    var news = try store.news(of: changed.map { ($0.path, $0.old, $0.new) }, made: [:])
    for index in news.unreadable.indices {
      news.unreadable[index].step =
        try history(of: [news.unreadable[index].file.path], limit: 1).first
    }
    return news
  }
}

extension DeskStore {
  fileprivate func news(
    of changed: [(path: String, old: ObjectID?, new: ObjectID?)], made: [ObjectID: [UInt8]]
  ) throws(StoreError) -> News {
    var files: [ChangedFile] = []
    for (path, old, new) in changed {
      let path = String(path.dropFirst(prefix.count))
      switch DeskFileKind(path: path) {
      case .text, .other: continue
      case .claim, .article, .source:
        let bytes = if let new, let bytes = made[new] { bytes } else { try readable(new) }
        files.append(ChangedFile(path: path, old: try readable(old), new: bytes))
      }
    }
    return News(of: files)
  }

  /// A file's content; nil for what is too large to be read.
  private func readable(_ id: ObjectID?) throws(StoreError) -> [UInt8]? {
    try git { () throws(GitError) in
      guard let id, try repository.blobSize(id) <= YAML.sizeLimit else { return nil }
      return try repository.blob(id)
    }
  }
}

extension Snapshot {
  /// What is to be told of this state once `merge` has been brought into it.
  package func news(of merge: TreeMerge) throws(StoreError) -> News {
    var changed: [(path: String, old: ObjectID?, new: ObjectID?)] = []
    for (path, change) in merge.changes where path.hasPrefix(store.prefix) {
      let old = try id(of: String(path.dropFirst(store.prefix.count)))
      changed.append((path, old, change.newID))
    }
    return try store.news(of: changed.sorted { $0.path < $1.path }, made: merge.made)
  }
}
