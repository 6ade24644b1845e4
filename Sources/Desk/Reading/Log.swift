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
      let folder = "claims/\(item.dossier.slug)"
      let paths = item.claims.map {
        String(DeskFile.claim(item.dossier.slug, $0.number).dropFirst(folder.count))
      }
      return try history(
        of: paths, in: item.dossier.slug, from: snapshot, filter: filter, limit: limit)
    }
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
