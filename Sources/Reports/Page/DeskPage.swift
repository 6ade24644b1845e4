internal import FactCheck

/// Everything that the template of a desk's status report may name.
struct DeskPage: Sendable {
  let desk: DeskBoard

  init(_ desk: DeskBoard) { self.desk = desk }

  var answer: String {
    let all = desk.articles.count
    let ready = desk.articles.count { $0.board.reasons == 0 }
    if all == 0 { return "no article yet" }
    return ready == all
      ? "every article can run" : "\(ready) of \(counted(all, "article")) can run"
  }
}

extension DeskPage: Offering {
  static let offers: [Offer<DeskPage>] = [
    .text("answer", "“3 of 12 articles can run”") { $0.answer },
    .list("articles", "the articles, by their slugs") { page in
      page.desk.articles.map { BoardView(board: $0.board, now: page.desk.now) }
    },
    .number("article-count", "how many there are") { $0.desk.articles.count },
    .number("claim-count", "how many claims they have, dropped ones included") { page in
      page.desk.articles.reduce(0) { $0 + $1.board.claims }
    },
    .number("open-count", "how many of those are part of the check and not settled") { page in
      page.desk.articles.reduce(0) { $0 + $1.board.open }
    },
    .texts("unreadable", "articles whose files cannot be read") { $0.desk.unreadable },
    .text("commit", "the commit's id") { $0.desk.commit },
    .text("committed", "when the commit was made, with the clock's offset") {
      $0.desk.committed?.description
    },
    .text("now", "the moment that waiting times are counted to") { $0.desk.now.description },
  ]
}

/// One article's line in a desk's report.
struct BoardView: Sendable {
  let board: ArticleBoard
  let now: Moment

  /// The first of what waits, in words: “Jo Sample: an answer (2 days)”.
  var pressing: String? {
    board.pressing.first.map { waiting in
      let since = waiting.since.map { " (\(duration(from: $0, to: now)))" } ?? ""
      return "\(waiting.on): \(waiting.what)\(since)"
    }
  }
}

extension BoardView: Offering {
  static let offers: [Offer<BoardView>] = [
    .text("slug", "the article's short name") { $0.board.slug },
    .text("headline", "its headline") { $0.board.headline },
    .text("deadline", "when the check must be done") { $0.board.deadline },
    .flag("publishable", "it may run") { $0.board.reasons == 0 },
    .text("answer", "“Yes”, or “No: 7 reasons”") { view in
      view.board.reasons == 0 ? "Yes" : "No: \(counted(view.board.reasons, "reason"))"
    },
    .number("claims", "how many claims it has, dropped ones included") { $0.board.claims },
    .number("open", "how many of those are part of the check and not settled") { $0.board.open },
    .number("unchecked", "how many nobody has begun to check") { view in
      zip(Status.allCases, view.board.statuses).first { $0.0 == .unchecked }?.1 ?? 0
    },
    .text("settled", "the share of words that people have settled, in per cent") {
      String($0.board.coverage.settledPercent)
    },
    .text("pressing", "the first of what waits: on whom, for what, how long") { $0.pressing },
    .text("pressing-claim", "the claim it is about") { $0.board.pressing.first?.claim },
    .number("more", "how much more waits, checks that are yet to be made left out") { view in
      max(view.board.pressing.count - 1, 0) + view.board.more
    },
    .text("hint", "the command to type next") { $0.board.hint },
  ]
}
