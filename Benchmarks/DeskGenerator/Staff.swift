internal import FactCheck

/// Who works at the made-up desk, and what they do next.
enum Staff {
  static let ana = Person(name: "Ana Ito", email: "ana@desk.example")
  static let ben = Person(name: "Ben Cole", email: "ben@desk.example")

  /// A step that the rules allow on `claim`.
  static func next(on claim: Claim, using random: inout Randomness) -> (Action, Person) {
    switch claim.status {
    case .unchecked: return (.open, ana)
    case .inReview where claim.evidence.isEmpty:
      return (.attach(evidence(for: claim, using: &random)), ana)
    case .inReview where !claim.openQueries.isEmpty:
      return (.answer(query: claim.openQueries[0].id, text: "So it stands in the book."), ana)
    case .inReview where claim.queries.isEmpty && Int.random(in: 0..<4, using: &random) == 0:
      return (.query(query(for: claim, using: &random)), ana)
    case .inReview:
      return (.decide(.init(.confirmed, ticks: .all, note: "As the register has it.")), ana)
    case .checked: return (.sign, ben)
    default:
      let id = Identifier.part("n", not: claim.partIDs, using: &random)
      return (.note(id: id, text: "Looked at once more; nothing new."), ana)
    }
  }

  private static func evidence(for claim: Claim, using random: inout Randomness) -> Evidence {
    var evidence = Evidence()
    evidence.id = Identifier.part("e", not: claim.partIDs, using: &random)
    evidence.source = "register"
    evidence.stance = .supports
    evidence.basis = .primary
    evidence.locator = "p. \(Int.random(in: 1..<400, using: &random))"
    evidence.quote = claim.words
    return evidence
  }

  private static func query(for claim: Claim, using random: inout Randomness) -> Query {
    var query = Query()
    query.id = Identifier.part("q", not: claim.partIDs, using: &random)
    query.to = "the harbour master"
    query.purpose = .check
    query.via = "telephone"
    query.ask = "All in all, or at one time?"
    return query
  }
}
