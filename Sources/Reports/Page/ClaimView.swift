internal import FactCheck

/// A claim as templates see it.
struct ClaimView: Sendable {
  let facts: Facts
  let numbered: NumberedClaim
  let standing: Standing

  init(_ numbered: NumberedClaim, in facts: Facts) {
    self.numbered = numbered
    self.facts = facts
    standing = facts.state.standing(of: numbered)
  }

  var claim: Claim { numbered.claim }

  /// The verdict, if it stands. That of a stale or dropped claim does not: a reader who sees
  /// "confirmed" in a hurry would take it for one.
  var verdict: Verdict? {
    switch standing.status {
    case .dropped, .stale: nil
    default: claim.verdict
    }
  }

  /// The verdict that no longer stands.
  var voidVerdict: Verdict? { verdict == nil ? claim.verdict : nil }

  /// The word that gives a claim its look: what a reader must know of it first.
  var tone: String { verdict?.rawValue ?? standing.status.rawValue }

  /// Sources that the claim's evidence cites, each once, in the order of the evidence.
  var cited: [String] {
    claim.evidence.reduce(into: []) { ids, item in
      if !ids.contains(item.source) { ids.append(item.source) }
    }
  }

  /// Why it may not run.
  var reasons: [Gate.Reason] { facts.reasons(for: numbered) }

  /// Who the report shows as doing the work: who decided, or else who is to.
  var who: String? { claim.decided?.by.name ?? claim.assignee?.name }
}

extension ClaimView: Offering {
  static let offers: [Offer<ClaimView>] = standingOffers + wordOffers + workOffers

  private static let standingOffers: [Offer<ClaimView>] = [
    .text("name", "the claim's name, nk-troops/7") { $0.facts.dossier.name(of: $0.numbered) },
    .text("number", "its number") { String($0.numbered.number) },
    .text("uid", "its permanent id") { $0.claim.uid },
    .text("status", "where the work stands: unchecked, in-review, queried, checked, …") {
      $0.standing.status.rawValue
    },
    .text("status-sign", "a sign for the status") { $0.standing.status.sign },
    .text("stale-because", "why it must be looked at again") { $0.standing.staleBecause },
    .flag("plainly-checked", "its status is checked, and no more is to be said of it") {
      $0.standing.status == .checked
    },
    .text("verdict", "the finding, if it stands: confirmed, imprecise, wrong, …") {
      $0.verdict?.rawValue
    },
    .text("verdict-sign", "a sign for it") { $0.verdict?.sign },
    .text("void-verdict", "the finding that no longer stands, of a stale claim") {
      $0.voidVerdict?.rawValue
    },
    .text("tone", "a word for style sheets: the verdict, or the status where that says more") {
      $0.tone
    },
    .text("reason", "in what way it is imprecise or wrong") { $0.claim.reason },
    .text("kind", "what it states") { $0.claim.kind?.rawValue },
    .text("priority", "how soon it wants checking, where that is not normal") {
      $0.claim.priority == .normal ? nil : $0.claim.priority?.rawValue
    },
    .texts("flags", "the desk's flags") { $0.claim.flags },
    .text("assignee", "who works on it") { $0.claim.assignee?.name },
    .text("who", "who decided, or else who works on it") { $0.who },
    .list("gate", "why it may not run") { view in view.reasons.map { ReasonView(reason: $0) } },
  ]

  private static let wordOffers: [Offer<ClaimView>] = [
    .text("words", "the statement to be checked") { $0.claim.words },
    .text("exact", "the article's own words") { $0.claim.span.exact },
    .flag("reworded", "the statement differs from the article's words") {
      !$0.claim.words.isSame(as: $0.claim.span.exact)
    },
    .list("refers-to", "what words of it stand for that only point") { view in
      view.claim.refersTo.map { ReferentView(referent: $0) }
    },
    .list("attribution", "who the article says it from, nearest first") { view in
      view.claim.attribution.map { AttributionView(attribution: $0) }
    },
    .list("links", "claims it depends on, and those that depend on it") { view in
      view.claim.links.map { LinkView(link: $0, dossier: view.facts.dossier) }
        + view.facts.dossier.links(to: view.claim).map {
          LinkView(link: $0.link, dossier: view.facts.dossier, from: $0.from)
        }
    },
    .list("disputes", "what two people differ on") { view in
      view.claim.disputes.map { DisputeView(dispute: $0) }
    },
  ]

  private static let workOffers: [Offer<ClaimView>] = [
    .list("ticks", "single things to be ticked off") { view in
      view.claim.ticks.map { TickView(tick: $0) }
    },
    .number("bare-ticks", "how many nobody has ticked off") { $0.claim.bareTicks.count },
    .list("evidence", "sources brought to bear on it") { view in
      view.claim.evidence.map { EvidenceView($0, in: view.facts.dossier) }
    },
    .list("cited", "the sources that its evidence cites, each once") { view in
      view.cited.map { SourceView(id: $0, in: view.facts) }
    },
    .list("queries", "questions to people") { view in
      view.claim.queries.map {
        QueryView(query: $0, numbered: view.numbered, state: view.facts.state)
      }
    },
    .one("decision", "who gave the verdict, when, why") { view in
      view.claim.decided.map { StepView($0) }
    },
    .one("change", "new wording") { view in
      view.claim.change.map { ChangeView(change: $0, exact: view.claim.span.exact) }
    },
    .one("accepted-risk", "who lets it run unconfirmed, and why") { view in
      view.claim.acceptedRisk.map { StepView($0) }
    },
    .one("sign-off", "who approved it as a second person") { view in
      view.claim.signOff.map { StepView($0) }
    },
    .one("dropped", "who took it out of the check, and why") { view in
      view.claim.dropped.map { StepView($0) }
    },
    .list("notes", "remarks") { view in view.claim.notes.map { StepView($0) } },
  ]
}
