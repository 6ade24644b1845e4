internal import FactCheck
package import Store

extension Desk {
  /// The history of the desk, an article or a claim, newest first.
  /// - Parameter limit: how many entries at the most; nil: all.
  package func log(
    _ reference: Reference?, from snapshot: Snapshot, filter: LogFilter = LogFilter(),
    limit: Int? = nil
  ) throws(DeskError) -> [LogEntry] {
    switch reference {
    case nil:
      return try stored { () throws(StoreError) in
        try snapshot.history(of: ["claims", "templates", "seeds"], filter: filter, limit: limit)
      }
    case .article(let slug):
      // Of a name that is none, with what was probably meant.
      _ = try stored { () throws(StoreError) in try snapshot.dossier(slug, only: [], isWhole: false)
      }
      return try history(
        of: [""], in: slug, from: snapshot, filter: filter, limit: limit)
    case .some(let reference):
      let chosen = try choose(Selection([reference]), in: snapshot)
      guard let item = chosen.first else { return [] }
      return try history(
        of: item.claims, in: item.dossier.slug, from: snapshot, filter: filter, limit: limit)
    }
  }

  /// The history of claims: of their files, and of the files that had their numbers before two machines'
  /// claims were renumbered, without what was done there to other claims.
  func history(
    of claims: [NumberedClaim], in slug: String, from snapshot: Snapshot,
    filter: LogFilter = LogFilter(), limit: Int?
  ) throws(DeskError) -> [LogEntry] {
    let folder = "claims/\(slug)"
    let numbers = claims.flatMap { [$0.number] + [$0.claim.was].compactMap { $0 } }
    let paths = numbers.map { String(DeskFile.claim(slug, $0).dropFirst(folder.count)) }
    let uids = Set(claims.map(\.claim.uid))
    func theirs(_ entries: [LogEntry]) throws(DeskError) -> [LogEntry] {
      var found: [LogEntry] = []
      for entry in entries where try isStep(entry, on: uids, at: paths.map { folder + $0 }) {
        found.append(entry)
      }
      return found
    }
    let newest = try history(of: paths, in: slug, from: snapshot, filter: filter, limit: limit)
    let found = try theirs(newest)
    guard let limit, found.count < newest.count else { return found }
    let all = try history(of: paths, in: slug, from: snapshot, filter: filter, limit: nil)
    return Array(try theirs(all).prefix(limit))
  }

  /// Whether a commit that touched one of these files did something to one of the claims: as its message
  /// says, or, where it names none, by what the file was then.
  func isStep(_ entry: LogEntry, on uids: Set<String>, at paths: [String])
    throws(DeskError) -> Bool
  {
    if entry.actions.contains("merge") { return true }
    let named = entry.message.trailers.filter { $0.key == "Claim-Id" }.map(\.value)
    if !named.isEmpty { return named.contains(where: uids.contains) }
    let then = try snapshot(entry.commit)
    for path in paths {
      guard let claim = try? then.value(Claim.self, at: path) else { continue }
      return uids.contains(claim.uid)
    }
    return true
  }

  /// The history of files of one article; of what was done under another name too, where the article
  /// was given the one that it has.
  /// - Parameter paths: what comes after the article's folder; empty text is the folder.
  private func history(
    of paths: [String], in slug: String, from snapshot: Snapshot, filter: LogFilter, limit: Int?
  ) throws(DeskError) -> [LogEntry] {
    let folder = "claims/\(slug)"
    var entries = try stored { () throws(StoreError) in
      try snapshot.history(of: paths.map { folder + $0 }, filter: filter, limit: limit)
    }
    var renaming = LogFilter()
    renaming.action = "rename"
    let renames = try stored { () throws(StoreError) in
      try snapshot.history(of: [folder], filter: renaming, limit: nil)
    }
    for rename in renames where rename.message["Article"] == slug {
      guard let was = rename.message["Was"], limit.map({ entries.count < $0 }) ?? true else {
        continue
      }
      let known = Set(entries.map(\.commit))
      entries += try history(
        of: paths, in: was, from: try self.snapshot(rename.commit), filter: filter, limit: nil
      ).filter { $0.commit != rename.commit && !known.contains($0.commit) }
    }
    return limit.map { Array(entries.prefix($0)) } ?? entries
  }
}
