internal import FactCheck

/// Everything that a report's template may name: the root of all names.
///
/// One list for every kind of report, so that a desk may put what it likes where it likes. Values
/// are worked out as they are asked for.
struct Page: Sendable {
  let facts: Facts
  /// The text with its marks.
  let copy: Copy

  init(_ state: ArticleState) {
    facts = Facts(state)
    copy = Copy(of: facts)
  }

  var state: ArticleState { facts.state }
  private var dossier: Dossier { facts.dossier }

  /// Live claims in the article's order.
  var claims: [ClaimView] { dossier.live.map { ClaimView($0, in: facts) } }

  var dropped: [ClaimView] {
    dossier.claims.filter { $0.claim.status == .dropped }.map { ClaimView($0, in: facts) }
  }

  /// Claims whose words are to change: with new wording, or with a verdict that asks for some.
  var changes: [ClaimView] {
    let afterChange = (state.policy.gate ?? GateRules()).afterChange
    return claims.filter { view in
      view.claim.change != nil || view.verdict.map(afterChange.contains) ?? false
    }
  }

  /// Of ``changes``, those that are neither in the text nor overruled.
  var changesToMake: [ClaimView] {
    changes.filter { ![.applied, .overruled].contains($0.claim.change?.state) }
  }

  var answer: String {
    state.gate.isOpen ? "Yes" : "No: \(counted(state.gate.reasons.count, "reason"))"
  }

  var openQueries: [QueryView] {
    dossier.live.flatMap { numbered in
      numbered.claim.openQueries.map { QueryView(query: $0, numbered: numbered, state: state) }
    }
  }

  var setAside: [PassageView] {
    dossier.article.setAside.sorted { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
      .map { PassageView(words: $0.exact, aside: $0) }
  }

  var loose: [PassageView] {
    let scalars = Array(dossier.text.unicodeScalars)
    return state.coverage.loose.map { range in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return PassageView(words: String(words).trimmed)
    }
  }

  /// Sources on file and those that are cited and are not, by id.
  var sources: [SourceView] {
    let cited = dossier.live.flatMap { $0.claim.evidence.map(\.source) }
    return Set(cited).union(dossier.sources.keys).sorted().map { SourceView(id: $0, in: facts) }
  }

}

extension Page: Offering {
  static let offers: [Offer<Page>] = answerOffers + listOffers + wordOffers + footOffers

  private static let answerOffers: [Offer<Page>] = [
    .one("article", "what is known of the article") { ArticleView(state: $0.state) },
    .flag("publishable", "it may run") { $0.state.gate.isOpen },
    .text("answer", "“Yes”, or “No: 7 reasons”") { $0.answer },
    .list("reasons", "why it may not run") { page in
      page.state.gate.reasons.map { ReasonView(reason: $0) }
    },
    .list("waiting", "what waits on whom, person by person") { WaitingView.all(in: $0.state) },
    .list("statuses", "how many claims have each status") { CountView.statuses(in: $0.state) },
    .list("verdicts", "how many claims have each verdict") { CountView.verdicts(in: $0.facts) },
    .number("without-verdict", "how many claims have no verdict that stands") { page in
      page.claims.filter { $0.verdict == nil }.count
    },
  ]

  private static let listOffers: [Offer<Page>] = [
    .list("claims", "the claims in the article's order, dropped ones left out") { $0.claims },
    .number("claim-count", "how many there are") { $0.state.dossier.live.count },
    .list("dropped", "claims that were dropped") { $0.dropped },
    .list("changes", "claims whose words change") { $0.changes },
    .list("changes-to-make", "of those, the ones not yet applied or overruled") {
      $0.changesToMake
    },
    .number("change-count", "how many claims change") { $0.changes.count },
    .number("change-to-make-count", "how many of those are still to be made") {
      $0.changesToMake.count
    },
    .list("open-queries", "questions without an answer") { $0.openQueries },
    .list("accepted-risks", "claims that the editor lets run at risk") { page in
      page.claims.filter { $0.claim.acceptedRisk != nil }
    },
    .list("sources", "the article's sources") { $0.sources },
  ]

  private static let wordOffers: [Offer<Page>] = [
    .list("set-aside", "words that are no claim, with the reason") { $0.setAside },
    .number("set-aside-count", "how many passages were set aside") {
      $0.state.dossier.article.setAside.count
    },
    .number("unseen-count", "how many of them nobody has looked at") { page in
      page.state.dossier.article.setAside.filter { !$0.isSettled }.count
    },
    .list("loose", "sentences that neither carry a claim nor are set aside") { $0.loose },
    .list("blocks", "the article's text, block by block, with every claim's span") {
      $0.copy.article
    },
    .list("page-blocks", "the text that belongs to the page and not to the article") {
      $0.copy.page
    },
    .list("misplaced", "claims whose words do not stand in the text where they say") {
      $0.copy.misplaced
    },
    .number("words", "words in the article") { $0.state.coverage.words },
    .number("words-settled", "of those, settled by people") { $0.state.coverage.settled },
    .text("settled", "the share of words that people have settled, in per cent") {
      String($0.state.coverage.settledPercent)
    },
    .text("accounted", "the share that carries a claim or is set aside, in per cent") {
      String($0.state.coverage.accountedPercent)
    },
  ]

  private static let footOffers: [Offer<Page>] = [
    .flag("roles-checked", "the policy names people, so that roles were checked") {
      $0.state.policy.namesPeople
    },
    .text("commit", "the commit's id") { $0.state.commit },
    .text("commit-short", "its first 12 digits") { String($0.state.commit.prefix(12)) },
    .text("committed", "when the commit was made, with the clock's offset") {
      $0.state.committed?.description ?? ""
    },
    .text("now", "the moment of the report, with the clock's offset") { $0.state.now.description },
    .text("card-level", "the level of a heading under that of a section, where no block gives one")
    { _ in
      "3"
    },
    .text("now-short", "the moment of the report, 2025-06-28 11:40") { $0.state.now.short },
  ]
}
