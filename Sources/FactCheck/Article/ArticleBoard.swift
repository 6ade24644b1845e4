/// An article as the board shows it: how far it is, what waits, what to do next.
///
/// It follows from the article's files and the policy alone, and is small: an index keeps it so that
/// a desk's board need not read the desk.
package struct ArticleBoard: Shaped, Equatable {
  package var slug = ""
  package var headline = ""
  package var deadline: String?
  /// All claims, dropped ones included.
  package var claims = 0
  /// Claims that are part of the check and not settled.
  package var open = 0
  /// How many claims have each status, in the order of `Status.allCases`.
  package var statuses: [Int] = []
  /// How many reasons keep it from running.
  package var reasons = 0
  /// What to do about the first of them.
  package var hint: String?
  package var words = 0
  package var accounted = 0
  package var settled = 0
  /// The first of what waits, without the checks that are simply yet to be made.
  package var pressing: [Waiting] = []
  /// How many more wait than those in `pressing`.
  package var more = 0

  /// How many of what waits are in `pressing`.
  private static let shown = 8

  package init() {}

  /// - Parameter waiting: the state's own.
  package init(_ state: ArticleState, waiting: [Waiting]) {
    let dossier = state.dossier
    slug = dossier.slug
    headline = dossier.article.headline
    deadline = dossier.article.deadline
    claims = dossier.claimCount
    open =
      dossier.live.count { !state.standing(of: $0).isSettled } + claims - dossier.claims.count
    let counts = state.counts
    statuses = Status.allCases.map { counts[$0] ?? 0 }
    reasons = state.gate.reasons.count
    hint = state.gate.reasons.first { $0.hint != nil }?.hint
    words = state.coverage.words
    accounted = state.coverage.accounted
    settled = state.coverage.settled
    let waiting = waiting.filter { $0.what != "a check" }
    pressing = Array(waiting.prefix(Self.shown))
    more = waiting.count - pressing.count
  }

  package var coverage: Coverage { Coverage(words: words, accounted: accounted, settled: settled) }

  package static let shape = Shape<ArticleBoard>([
    Field("slug", \.slug, "the article"), Field("headline", \.headline, "its headline"),
    Field("deadline", \.deadline, "when the check must be done"),
    Field("claims", \.claims, "all claims"), Field("open", \.open, "claims that are not settled"),
    Field("statuses", \.statuses, "claims of each status"),
    Field("reasons", \.reasons, "reasons why it cannot run"),
    Field("hint", \.hint, "what to do first"), Field("words", \.words, "words of the article"),
    Field("accounted", \.accounted, "words accounted for"),
    Field("settled", \.settled, "words settled"),
    Field(list: "pressing", \.pressing, "the first of what waits"),
    Field("more", \.more, "how many more wait"),
  ])
}

extension Waiting: Shaped {
  package init() { self.init(claim: "", on: "", what: "", since: nil) }

  package static let shape = Shape<Waiting>(
    layout: .flow,
    [
      Field("claim", \.claim, "the claim's name"), Field("on", \.on, "whom it waits on"),
      Field("what", \.what, "for what"), Field("since", \.since, "since when"),
    ])
}
