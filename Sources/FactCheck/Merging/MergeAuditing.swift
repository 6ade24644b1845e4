extension Claim {
  /// Whether this claim can have come of merging `sides`, whoever merged them: nobody's evidence,
  /// remark or question is gone, and nothing that a person answers for was made up.
  /// - Returns: a sentence that says why not; nil if it can.
  package func unexplained(byMerging sides: [Claim]) -> String? {
    for side in sides where side.uid == uid {
      for (ids, mine, noun) in [
        (side.evidence.map(\.id), evidence.map(\.id), "evidence"),
        (side.notes.map(\.id), notes.map(\.id), "note"),
        (side.queries.map(\.id), queries.map(\.id), "query"),
      ] {
        if let lost = ids.first(where: { !mine.contains($0) }) { return "\(noun) \(lost) is gone" }
      }
    }
    func isOfASide(_ key: String) -> Bool {
      let value = record[key]
      return value == nil || sides.contains { $0.record[key] == value }
    }
    for key in ["verdict", "decided", "sign-off", "accepted-risk", "dropped"]
    where !isOfASide(key) {
      return "its “\(key)” is of no side"
    }
    for (key, ids) in [
      ("evidence", evidence.map(\.id)), ("notes", notes.map(\.id)), ("queries", queries.map(\.id)),
    ] {
      let known = Set(
        sides.flatMap { side in
          side.evidence.map(\.id) + side.notes.map(\.id) + side.queries.map(\.id)
        })
      // The way out of a dispute leaves a remark of the merge's own.
      if key != "notes", let made = ids.first(where: { !known.contains($0) }) {
        return "\(key) \(made) is of no side"
      }
    }
    return contradictions.first
  }
}
