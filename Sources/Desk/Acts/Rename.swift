internal import FactCheck
internal import Store

extension Desk {
  /// Gives another name to articles of ours, where the other side has other articles under theirs: the
  /// names that are out already stay.
  ///
  /// A commit an article, made on our branch before the merge.
  /// - Parameter slugs: theirs too, so that none is taken.
  /// - Returns: the commits, and the names before and after.
  func renaming(_ twins: [String], in ours: Snapshot, beside theirs: Snapshot, by hand: Hand)
    throws(StoreError) -> (plans: [CommitPlan], names: [(from: String, to: String)])
  {
    var taken = Set(try ours.slugs() + theirs.slugs())
    var plans: [CommitPlan] = []
    var names: [(from: String, to: String)] = []
    for slug in twins {
      var number = 2
      while !taken.insert(Desk.numbered(slug, number)).inserted { number += 1 }
      let new = Desk.numbered(slug, number)
      plans.append(try renaming(slug, to: new, in: ours, by: hand))
      names.append((slug, new))
    }
    return (plans, names)
  }

  private static func numbered(_ slug: String, _ number: Int) -> String {
    let ending = "-\(number)"
    return slug.prefix(Slug.longest - ending.count) + ending
  }

  private func renaming(_ slug: String, to new: String, in snapshot: Snapshot, by hand: Hand)
    throws(StoreError) -> CommitPlan
  {
    let dossier = try snapshot.dossier(slug, isWhole: false)
    var article = dossier.article
    var changes: [(path: String, bytes: [UInt8]?)] = []
    func move(_ path: String, to target: String, _ bytes: [UInt8]? = nil) throws(StoreError) {
      changes.append((path, nil))
      if let bytes {
        changes.append((target, bytes))
      } else {
        changes.append((target, try snapshot.read(path)))
      }
    }
    func moved(_ file: inout SeedFile) throws(StoreError) {
      guard file.file.hasPrefix("seeds/\(slug).") || file.file.hasPrefix("seeds/\(slug)-") else {
        return
      }
      let target = "seeds/\(new)" + file.file.dropFirst("seeds/\(slug)".count)
      try move(file.file, to: target)
      file.file = target
    }
    try moved(&article.seed)
    for index in article.drafts.indices { try moved(&article.drafts[index]) }
    for path in try snapshot.allFiles(in: "claims/\(slug)") {
      let target = "claims/\(new)" + path.dropFirst("claims/\(slug)".count)
      if path == DeskFile.article(slug), let bytes = try snapshot.read(path) {
        try move(
          path, to: target,
          DeskFile.changed(bytes, from: dossier.article, to: article, path: path))
      } else {
        try move(path, to: target)
      }
    }
    let message = CommitMessage(
      "\(new): renamed from \(slug), which another machine calls another article",
      trailers: [
        CommitMessage.Trailer("Article", new), CommitMessage.Trailer("Action", "rename"),
        CommitMessage.Trailer("Was", slug),
      ])
    return CommitPlan(changes: changes, author: hand.author, message: message)
  }
}
