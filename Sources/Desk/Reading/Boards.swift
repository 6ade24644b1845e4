internal import FactCheck
package import Store

extension Desk {
  /// The boards of the articles named, or of all, in that order; what cannot be read is a failure of
  /// its own and keeps none of the others off.
  /// - Parameter withWaiting: all that waits, and not the first of it alone.
  package func boards(of slugs: [String] = [], in snapshot: Snapshot, withWaiting: Bool)
    throws(DeskError) -> [Result<KeptBoard, DeskError>]
  {
    var all = slugs
    if all.isEmpty { all = try self.slugs(in: snapshot) }
    let kept = try stored { () throws(StoreError) in
      try snapshot.keptBoards(of: all, withWaiting: withWaiting)
    }
    let missing = all.filter { kept[$0] == nil }
    let found = try eachState(of: missing, in: snapshot) { state in
      KeptBoard(board: ArticleBoard(state), waiting: state.waiting)
    }
    let made = missing.compactMap { try? found[$0]?.get() }
    try stored { () throws(StoreError) in try snapshot.keep(made) }
    return all.compactMap { slug in kept[slug].map { .success($0) } ?? found[slug] }
  }
}
