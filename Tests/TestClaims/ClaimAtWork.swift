package import FactCheck

/// A claim in the middle of its work, for tests that say in a line what was done to it.
package struct ClaimAtWork {
  package var claim: Claim
  package var policy = RandomWork.policy(withPeople: false)
  package var sources = RandomWork.sources
  private var steps = 0

  package static let ana = Person(name: "Ana Ito", email: "ana@desk.example")
  package static let ben = Person(name: "Ben Cole", email: "ben@desk.example")
  package static let cyd = Person(name: "Cyd Roy", email: "cyd@desk.example")

  /// An unchecked claim with two bare ticks, `t1` and `t2`.
  package init(kind: ClaimKind? = .quantity) {
    claim = Claim()
    claim.uid = "k3f9x2ab"
    claim.words = "North Korea has sent 12,000 soldiers to Russia."
    claim.kind = kind
    claim.span = Span(0..<47, of: claim.words)
    claim.ticks = [
      Tick(id: "t1", kind: .name, exact: "North Korea", start: 0, end: 11),
      Tick(id: "t2", kind: .number, exact: "12,000", start: 21, end: 27),
    ]
  }

  package func circumstances(by author: Person, typedBy committer: Person? = nil) -> Circumstances {
    Circumstances(
      name: "nk-troops/7", author: author, committer: committer ?? author,
      at: Moment(seconds: 1_751_104_800 + steps * 60, offset: 120), policy: policy,
      sources: sources)
  }

  /// Does a step, by Ana unless said otherwise.
  package mutating func `do`(
    _ action: Action, by author: Person = ana, typedBy committer: Person? = nil
  ) throws(Refusal) {
    steps += 1
    claim = try claim.applying(action, in: circumstances(by: author, typedBy: committer))
  }

  /// The rule by which a step is refused; nil if it is not.
  package func refusal(
    of action: Action, by author: Person = ana, typedBy committer: Person? = nil
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try claim.applying(action, in: circumstances(by: author, typedBy: committer))
      return nil
    } catch {
      return error
    }
  }

  /// Where a reader sees it.
  package var standing: Standing { claim.standing(sources: sources) }

  /// A claim that Ana has confirmed against a primary source, everything ticked off.
  package static func confirmed(kind: ClaimKind? = .quantity) throws(Refusal) -> ClaimAtWork {
    var work = ClaimAtWork(kind: kind)
    try work.do(.attach(evidence("e1", .supports, .primary)))
    try work.do(.decide(.init(.confirmed, ticks: .all)))
    return work
  }

  /// The same, signed by Ben.
  package static func signed() throws(Refusal) -> ClaimAtWork {
    var work = try confirmed()
    try work.do(.sign, by: ben)
    return work
  }

  package static func evidence(
    _ id: String, _ stance: Stance?, _ basis: Basis? = nil, from source: String = "briefing"
  ) -> Evidence {
    var evidence = Evidence()
    evidence.id = id
    evidence.source = source
    evidence.stance = stance
    evidence.basis = basis
    return evidence
  }

  package static func query(_ id: String, to: String = "lee-office", ask: String = "All in all?")
    -> Query
  {
    var query = Query()
    query.id = id
    query.to = to
    query.ask = ask
    return query
  }
}
