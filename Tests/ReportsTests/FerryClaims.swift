import FactCheck
import TestSupport

/// The claims of the made-up article; ``ClaimBuilding`` has the words they are put together with.
enum FerryClaims {
  static var all: [NumberedClaim] {
    makers.enumerated().map { index, make in
      var claim = Claim()
      claim.uid = "k\(index)f9x2ab"
      claim.span = Span(Ferry.text.spans[index], of: Ferry.text.plain)
      claim.words = claim.span.exact
      make(&claim)
      claim.placeTicks()
      return NumberedClaim(number: index + 1, claim: claim)
    } + [misplaced]
  }

  private static let makers: [@Sendable (inout Claim) -> Void] = [
    headline, standfirst, passengers, twice, levels, okoye, brokeEven, boat, bribe, fishermen,
    ticket, children, love, second, caption,
  ]

  private static func headline(_ claim: inout Claim) {
    claim.decide(
      .imprecise, reason: "overstated", note: "Passengers, not people: trips are counted.")
    claim.evidence = [.report(id: "e1aa", stance: .refutes)]
    claim.propose("Ravensmoor ferry counted 48,000 trips in its first year", .proposed)
  }

  private static func standfirst(_ claim: inout Claim) {
    claim.words = "Ravensmoor Council calls the ferry line a success."
    claim.decide(.asAttributed)
    claim.evidence = [.report(id: "e2aa", stance: .supports)]
    claim.attribution = [Attribution(speaker: "the council", cue: "calls", words: .reported)]
  }

  private static func passengers(_ claim: inout Claim) {
    claim.kind = .quantity
    claim.decide(.confirmed, note: "Page 4 of the annual report.")
    claim.evidence = [.report(id: "e3aa", stance: .supports)]
    claim.ticks = [
      .ticked("t3aa", .name, "Ravensmoor", evidence: "e3aa"),
      .ticked("t3ab", .number, "48,000 passengers", evidence: "e3aa"),
      .ticked("t3ac", .date, "Monday", means: "2031-05-12", evidence: "e3aa"),
    ]
    claim.signOff = SignOff(by: Ferry.ben, at: Ferry.at("2031-05-14T09:40"), digest: "")
    claim.status = .signedOff
    var link = Link()
    link.to = "k0f9x2ab"
    claim.links = [link]
  }

  private static func twice(_ claim: inout Claim) {
    claim.decide(.wrong, reason: "factual-error", note: "Planned were 41,000.")
    claim.evidence = [.report(id: "e4aa", stance: .refutes)]
    claim.propose("That is a sixth more than planned.", .refused, note: "I stand by it.")
    claim.change?.enteredBy = Ferry.ana
  }

  private static func levels(_ claim: inout Claim) {
    claim.status = .stale
    claim.verdict = .confirmed
    claim.decided = Decision(by: Ferry.ana, at: Ferry.at("2031-05-13T11:00"), note: nil)
    claim.void = Voided(
      reason: "evidence e5aa was attached that refutes it", at: Ferry.at("2031-05-14T12:00"))
    claim.evidence = [.report(id: "e5aa", stance: .refutes)]
  }

  private static func okoye(_ claim: inout Claim) {
    claim.kind = .quotation
    claim.status = .inReview
    claim.assignee = Ferry.ana
    claim.attribution = [
      Attribution(speaker: "Marta Okoye", cue: "said", words: .quoted, isGuess: nil)
    ]
    var query = Query()
    query.id = "q6aa"
    query.to = "Marta Okoye"
    query.purpose = .check
    query.via = "telephone"
    query.by = Ferry.ana
    query.asked = Ferry.at("2031-05-12T10:05")
    query.due = Day("2031-05-13")
    query.ask = "Are these your words?"
    claim.queries = [query]
  }

  private static func brokeEven(_ claim: inout Claim) {
    claim.decide(.onAuthor, note: "The author was in the room; no record is public.")
    claim.decided?.enteredBy = Ferry.ben
  }

  private static func boat(_ claim: inout Claim) {
    claim.decide(.unconfirmed, note: "The contract is not public.")
    claim.acceptedRisk = AcceptedRisk(
      by: Ferry.eva, at: Ferry.at("2031-05-14T13:00"), reason: "Three papers have the same figure.")
    claim.evidence = [.report(id: "e8aa", stance: .inconclusive)]
  }

  private static func bribe(_ claim: inout Claim) {
    claim.kind = .accusation
    claim.flags = ["legal"]
    claim.priority = .high
    claim.decide(.asAttributed, note: "Both spoke to the desk.")
    var secret = Evidence.report(id: "e9aa", stance: .supports)
    secret.source = "employee"
    secret.quote = "SECRET QUOTE"
    secret.file = "evidence/SECRET-FILE.pdf"
    var hidden = Evidence.report(id: "e9ab", stance: .partlySupports)
    hidden.source = "inspector"
    hidden.quote = "I never saw an envelope."
    hidden.file = "evidence/HIDDEN-FILE.pdf"
    var lost = Evidence.report(id: "e9ac", stance: .context)
    lost.source = "nowhere"
    claim.evidence = [secret, hidden, lost]
    var dispute = Dispute()
    dispute.field = "verdict"
    dispute.sides = [.said("as-attributed", by: Ferry.ana), .said("unconfirmed", by: Ferry.ben)]
    claim.disputes = [dispute]
  }

  private static func fishermen(_ claim: inout Claim) {
    claim.kind = .quotation
    claim.status = .unchecked
  }

  private static func ticket(_ claim: inout Claim) {
    claim.decide(.wrong, reason: "wrong-number")
    claim.evidence = [.report(id: "eb1a", stance: .refutes)]
    claim.propose("A ticket costs 14 crowns.", .applied)
    claim.ticks = [.bare("tb1a", .number, "12 crowns")]
  }

  private static func children(_ claim: inout Claim) {
    claim.decide(.imprecise, reason: "missing-context")
    claim.evidence = [.report(id: "eb2a", stance: .partlySupports)]
    claim.propose(
      "Children under six ride free with an adult.", .overruled, note: "Readers know that.")
  }

  private static func love(_ claim: inout Claim) {
    claim.decide(.notCheckable, note: "A matter of taste.")
  }

  private static func second(_ claim: inout Claim) {
    claim.status = .inReview
    claim.assignee = Ferry.ben
    var note = Note()
    note.id = "n1aa"
    note.by = Ferry.ben
    note.at = Ferry.at("2031-05-14T08:00")
    note.text = "The shipyard says autumn."
    claim.notes = [note]
  }

  private static func caption(_ claim: inout Claim) {
    claim.kind = .caption
    claim.status = .dropped
    claim.dropped = Dropped(
      by: Ferry.ana, at: Ferry.at("2031-05-14T15:00"), reason: "the picture was taken out")
  }

  /// A claim that a hand edit has left beside its words.
  private static var misplaced: NumberedClaim {
    var claim = Claim()
    claim.uid = "kzf9x2ab"
    claim.span.exact = "The line is closed in winter."
    claim.span.start = 100_000
    claim.span.end = 100_029
    claim.words = claim.span.exact
    return NumberedClaim(number: 16, claim: claim)
  }
}
