package import FactCheck
package import Store

extension Desk {
  /// A table's rows for each article named, in that order, or why it cannot be read.
  /// - Parameter rows: makes an article's rows: of nothing but the article and the policy, since
  ///   they are kept for whichever commit has both.
  package func tables(
    of slugs: [String], in snapshot: Snapshot,
    _ rows: @escaping @Sendable (ArticleState) -> [String]
  ) throws(DeskError) -> [(slug: String, rows: Result<[String], DeskError>)] {
    let kept = try stored { () throws(StoreError) in try snapshot.keptTables(of: slugs) }
    let missing = slugs.filter { kept[$0] == nil }
    let found = try eachState(of: missing, in: snapshot, rows)
    try stored { () throws(StoreError) in
      try snapshot.keep(tables: found.compactMapValues { try? $0.get() })
    }
    return slugs.compactMap { slug in
      (kept[slug].map { .success($0) } ?? found[slug]).map { (slug, $0) }
    }
  }

  /// Who changed each claim of articles last, and when, by the claim's path.
  /// - Parameter claims: the claims' paths.
  package func lastChanges(of claims: Set<String>, in slugs: [String], at snapshot: Snapshot)
    throws(DeskError) -> [String: LastChange]
  {
    // Of many articles one look at all is quicker than one at each.
    let folders = slugs.count > 8 ? ["claims"] : slugs.map { "claims/" + $0 }
    var changes = try stored { () throws(StoreError) in
      try snapshot.lastChanges(in: folders, wanted: claims)
    }
    var merging = LogFilter()
    merging.action = "merge"
    let merges = try stored { () throws(StoreError) in
      try snapshot.history(of: folders, filter: merging, limit: nil)
    }
    guard merges.contains(where: { $0.message["Renumbered"] != nil }) else { return changes }
    // What was done under a number that two machines gave out was done to one of the two claims.
    for dossier in try dossiers(slugs, in: snapshot) {
      let former = Set(dossier.claims.compactMap(\.claim.was))
      for numbered in dossier.claims
      where numbered.claim.was != nil || former.contains(numbered.number) {
        let last = try history(of: [numbered], in: dossier.slug, from: snapshot, limit: 1).first
        let path = DeskFile.claim(dossier.slug, numbered.number)
        guard let last, claims.contains(path) else { continue }
        changes[path] = LastChange(commit: last.commit, at: last.at, by: last.author)
      }
    }
    return changes
  }
}
