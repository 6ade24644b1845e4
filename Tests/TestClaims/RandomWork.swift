package import FactCheck

/// Random people, sources, policies, claims and steps, all from one seed.
///
/// Steps are random, not sensible: many of them are refused, and that is half of what they are for.
package struct RandomWork {
  package var random: Randomness
  /// Where the texts of notes, questions and quotations come from.
  package var text: (inout Randomness) -> String

  package init(seed: UInt64, text: @escaping (inout Randomness) -> String = RandomWork.plainText) {
    random = Randomness(seed: seed)
    self.text = text
  }

  package static let people = ["Ana Ito", "Ben Cole", "Cyd Roy", "Dee Fox"].map { name in
    Person(name: name, email: name.lowercased().split(separator: " ")[0] + "@desk.example")
  }

  package static func plainText(_ random: inout Randomness) -> String {
    ["about 12,000", "The agency has it so.", "no", "“almost”", "two\nlines"]
      .randomElement(using: &random)!
  }

  /// A source with an origin, two of one origin, a confidential one, and one in a circle.
  package static let sources: [String: Source] = {
    var sources: [String: Source] = [:]
    for (id, origin) in [
      ("briefing", nil), ("wire", nil), ("daily", "wire"), ("gazette", "Wire"), ("memo", nil),
      ("left", "right"), ("right", "left"),
    ] as [(String, String?)] {
      var source = Source()
      source.title = id.prefix(1).uppercased() + id.dropFirst()
      source.origin = origin
      if id == "memo" { source.disclosure = .confidential }
      sources[id] = source
    }
    return sources
  }()

  /// The rules that come with stet, in short, with or without people.
  package static func policy(withPeople: Bool) -> Policy {
    var policy = Policy()
    policy.reasons = ["overstated", "misquoted", "factual-error"]
    policy.signOffs = [.editor]
    policy.grounds = [
      grounds(.confirmed, primary: 1, secondary: 2), grounds(.imprecise, evidence: 1),
      grounds(.wrong, refuting: 1), grounds(.asAttributed, evidence: 1),
      grounds(.unconfirmed, note: true), grounds(.onAuthor, note: true),
      grounds(.notCheckable, note: true),
    ]
    policy.secondPerson = SecondPerson()
    policy.secondPerson?.kinds = [.accusation, .quotation]
    policy.secondPerson?.flagged = true
    policy.gate = GateRules()
    policy.gate?.pass = [.confirmed, .asAttributed, .notCheckable]
    policy.gate?.afterChange = [.imprecise, .wrong]
    policy.gate?.atRisk = [.unconfirmed, .onAuthor]
    guard withPeople else { return policy }
    let roles: [[Role]] = [[.checker], [.head, .checker], [.editor], [.author]]
    policy.people = zip(people, roles).map { person, roles in
      var member = Member()
      member.name = person.name
      member.email = person.email
      member.roles = roles
      return member
    }
    return policy
  }

  private static func grounds(
    _ verdict: Verdict, primary: Int? = nil, secondary: Int? = nil, refuting: Int? = nil,
    evidence: Int? = nil, note: Bool? = nil
  ) -> Grounds {
    var grounds = Grounds()
    grounds.verdict = verdict
    grounds.primary = primary
    grounds.secondary = secondary
    grounds.refuting = refuting
    grounds.evidence = evidence
    grounds.note = note
    return grounds
  }

  /// A claim as `import` makes one: unchecked, with bare ticks.
  package mutating func claim() -> Claim {
    let words = "North Korea has sent 12,000 soldiers to Russia since July."
    var claim = Claim()
    claim.uid = Identifier.uid(using: &random)
    claim.words = words
    claim.span = Span(8..<8 + words.unicodeScalars.count, of: "A lead. \(words) More follows.")
    if chance(0.7) { claim.kind = ClaimKind.allCases.randomElement(using: &random) }
    if chance(0.3) { claim.priority = .high }
    if chance(0.2) { claim.flags = ["legal"] }
    if chance(0.5) {
      claim.attribution = [Attribution(speaker: "the agency", cue: "said", words: .reported)]
    }
    for (kind, exact) in [(TickKind.name, "North Korea"), (.number, "12,000"), (.date, "July")]
    where chance(0.6) {
      let start = words.range(of: exact)!
      claim.ticks.append(
        Tick(
          id: Identifier.part("t", not: claim.partIDs, using: &random), kind: kind, exact: exact,
          start: start, end: start + exact.unicodeScalars.count))
    }
    if chance(0.2) {
      var supplied = Evidence()
      supplied.id = Identifier.part("e", not: claim.partIDs, using: &random)
      supplied.source = "briefing"
      claim.evidence = [supplied]
    }
    if chance(0.1) { claim.disputes = [dispute()] }
    return claim
  }

  /// Two who came to different kinds.
  private mutating func dispute() -> Dispute {
    var dispute = Dispute()
    dispute.field = "kind"
    for (kind, person) in zip([ClaimKind.cause, .quantity], RandomWork.people) {
      var side = Dispute.Side()
      side.value = kind.rawValue
      side.by = person
      side.has = DisputedKeys([Record.Entry("kind", .text(kind.rawValue))])
      dispute.sides.append(side)
    }
    return dispute
  }

  package mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  package mutating func one<Item>(_ items: some Collection<Item>) -> Item {
    items.randomElement(using: &random)!
  }
}

extension String {
  /// Where `part` first stands, in Unicode scalars.
  package func range(of part: String) -> Int? {
    let whole = Array(unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    return (0...max(0, whole.count - wanted.count)).first {
      whole[$0...].starts(with: wanted)
    }
  }
}
