internal import FactCheck

/// A desk's status report for programs. Keys are only ever added.
///
/// ```
/// {
///   "commit": "3f9a…", "now": "2025-06-28T11:40:00+02:00",
///   "articles": [{"article", "headline", "deadline", "publishable", "reasons", "statuses": {…},
///                 "coverage": {…}, "waiting": [{"claim", "on", "what", "since"}]}],
///   "unreadable": ["slug"]
/// }
/// ```
///
/// `deadline` and `since` may be missing.
struct DeskJSON {
  let record: Record

  init(of desk: DeskBoard) {
    record = .fields([
      .init("commit", .text(desk.commit)),
      .init("now", desk.now.record),
      .init("articles", .list(desk.articles.map(Self.article))),
      .init("unreadable", desk.unreadable.record),
    ])
  }

  /// One article, as `stet status --json` has it too.
  static func article(_ article: DeskBoard.Article) -> Record {
    let board = article.board
    let counts = zip(Status.allCases, board.statuses).map { status, count in
      Record.Entry(status.rawValue, .number(count))
    }
    var entries: [Record.Entry] = [
      .init("article", .text(board.slug)), .init("headline", .text(board.headline)),
    ]
    if let deadline = board.deadline { entries.append(.init("deadline", .text(deadline))) }
    entries += [
      .init("publishable", .flag(board.reasons == 0)), .init("reasons", .number(board.reasons)),
      .init("statuses", .fields(counts)), .init("coverage", board.coverage.record),
      .init("waiting", .list((article.waiting ?? []).map(\.record))),
    ]
    return .fields(entries)
  }
}
