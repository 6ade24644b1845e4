package import FactCheck
package import Store

extension Desk {
  /// The board of the whole desk; and why articles that are not on it could not be read.
  /// - Parameter withWaiting: all that waits, and not the first of it alone.
  /// - Parameter now: what waiting times count to; nil: the commit's own date.
  package func board(in snapshot: Snapshot, withWaiting: Bool, now: Moment? = nil)
    throws(DeskError) -> (value: DeskBoard, unread: [DeskError])
  {
    let slugs = try slugs(in: snapshot)
    var board = DeskBoard(
      articles: [], commit: snapshot.commitID ?? "", committed: snapshot.committed,
      now: now ?? Desk.now(of: snapshot))
    var unread: [DeskError] = []
    for (slug, found) in zip(slugs, try boards(of: slugs, in: snapshot, withWaiting: withWaiting)) {
      switch found {
      case .success(let article): board.articles.append(article)
      case .failure(let error):
        board.unreadable.append(slug)
        unread.append(error)
      }
    }
    return (board, unread)
  }

  /// The boards of the articles named, or of all, in that order; what cannot be read is a failure of
  /// its own and keeps none of the others off.
  /// - Parameter withWaiting: all that waits, and not the first of it alone.
  package func boards(of slugs: [String] = [], in snapshot: Snapshot, withWaiting: Bool)
    throws(DeskError) -> [Result<DeskBoard.Article, DeskError>]
  {
    var all = slugs
    if all.isEmpty { all = try self.slugs(in: snapshot) }
    let kept = try stored { () throws(StoreError) in
      try snapshot.keptBoards(of: all, withWaiting: withWaiting)
    }
    let missing = all.filter { kept[$0] == nil }
    let found = try eachState(of: missing, in: snapshot) { state in
      let waiting = state.waiting
      return DeskBoard.Article(board: ArticleBoard(state, waiting: waiting), waiting: waiting)
    }
    let made = missing.compactMap { try? found[$0]?.get() }
    try stored { () throws(StoreError) in try snapshot.keep(made) }
    return all.compactMap { slug in kept[slug].map { .success($0) } ?? found[slug] }
  }
}
