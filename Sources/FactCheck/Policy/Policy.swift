/// A desk's rules and people, from `templates/policy.yaml`.
///
/// A desk's file says what differs: a key that it leaves out is taken from the built-in policy.
package struct Policy: Shaped {
  package var format = 1
  /// The zone in which a DATE ends: `UTC` or an IANA name.
  package var timeZone: String?
  /// Who works here; empty: everyone may do everything, and reports say that roles were not
  /// checked.
  package var people: [Member]?
  /// The words for the ways in which a claim is imprecise or wrong.
  package var reasons: [String]?
  /// What each verdict must rest on; of several rules for a verdict and kind the last wins.
  package var grounds: [Grounds]?
  package var secondPerson: SecondPerson?
  /// The roles in which the whole article is signed before it may run.
  package var signOffs: [Role]?
  package var gate: GateRules?
  /// The steps whose commits must be signed with a key, such as `sign`.
  package var signed: [ActionName]?
  /// A program of the desk's own that breaks articles into claims.
  package var extractor: Extractor?
  package var others: [Record.Entry] = []

  package init() {}

  package static let shape = Shape<Policy>(
    others: \Policy.others,
    [
      Field("format", \.format, "version of the file format"),
      Field("time-zone", \.timeZone, "the zone in which a date ends: UTC or an IANA name"),
      Field("people", \.people, "who works here; empty: roles are not checked"),
      Field("reasons", \.reasons, "the ways in which a claim is imprecise or wrong"),
      Field("grounds", \.grounds, "what a verdict must rest on; the last rule that fits wins"),
      Field("second-person", \.secondPerson, "which claims a second person must sign"),
      Field("sign-offs", \.signOffs, "roles in which the article is signed before it may run"),
      Field("gate", \.gate, "what each verdict needs to run"),
      Field("signed", \.signed, "steps whose commits must be signed with a key, such as sign"),
      Field(
        "extractor", \.extractor, "a program of the desk's own that breaks articles into claims"),
    ])

  /// This policy with `base`'s values where it has none.
  package func filled(from base: Policy) -> Policy {
    var policy = self
    policy.timeZone = timeZone ?? base.timeZone
    policy.people = people ?? base.people
    policy.reasons = reasons ?? base.reasons
    policy.grounds = grounds ?? base.grounds
    policy.secondPerson = secondPerson ?? base.secondPerson
    policy.signOffs = signOffs ?? base.signOffs
    policy.gate = gate ?? base.gate
    policy.signed = signed ?? base.signed
    policy.extractor = extractor ?? base.extractor
    return policy
  }

  /// The roles of `person`; nil where the policy names nobody, so that roles cannot be checked.
  package func roles(of person: Person) -> Set<Role>? {
    guard let people, !people.isEmpty else { return nil }
    let address = person.email.lowercased()
    return Set(people.filter { $0.email.lowercased() == address }.flatMap(\.roles))
  }

  /// Whether both are one person: they have one address, or both addresses stand here under one name.
  package func isOnePerson(_ person: Person, _ other: Person) -> Bool {
    if person.isSamePerson(as: other) { return true }
    return !names(of: person).isDisjoint(with: names(of: other))
  }

  private func names(of person: Person) -> Set<String> {
    let address = person.email.lowercased()
    return Set((people ?? []).filter { $0.email.lowercased() == address }.map(\.name))
  }

  /// What `verdict` must rest on for a claim of this kind.
  package func grounds(for verdict: Verdict, kind: ClaimKind?) -> Grounds? {
    grounds?.last { rule in
      rule.verdict == verdict
        && (rule.kinds.isEmpty || kind.map(rule.kinds.contains) ?? false)
    }
  }

  /// Whether a second person must sign `claim`, and why: "a quotation".
  package func secondPersonNeeded(for claim: Claim) -> String? {
    guard let rule = secondPerson else { return nil }
    if rule.flagged ?? false, let flag = claim.flags.first { return "it is flagged “\(flag)”" }
    if let kind = claim.kind, rule.kinds.contains(kind) {
      return "its kind is “\(kind.rawValue)”"
    }
    return nil
  }
}

/// A person of the desk.
package struct Member: Shaped {
  package var name = ""
  package var email = ""
  package var roles: [Role] = []

  package init() {}

  package static let shape = Shape<Member>(
    layout: .flow,
    [
      Field("name", \.name, "the name as git has it"),
      Field("email", \.email, "the address as git has it"),
      Field("roles", \.roles, "as what the person acts"),
    ])
}

/// What a verdict must rest on.
package struct Grounds: Shaped {
  package var verdict: Verdict = .confirmed
  /// The kinds of claim it is for; none: all.
  package var kinds: [ClaimKind] = []
  /// So many primary sources that support it are enough.
  package var primary: Int?
  /// Or so many independent secondary ones that do.
  package var secondary: Int?
  /// So many pieces of evidence that refute it are needed.
  package var refuting: Int?
  /// So many pieces of evidence of any stance but `inconclusive` are needed.
  package var evidence: Int?
  /// A note that says on what grounds is needed.
  package var note: Bool?

  package init() {}

  package static let shape = Shape<Grounds>(
    layout: .flow,
    [
      Field("verdict", \.verdict, "the verdict"),
      Field(list: "kinds", \.kinds, "the kinds of claim it is for; none: all"),
      Field("primary", \.primary, "so many primary sources that support it are enough"),
      Field("secondary", \.secondary, "or so many independent secondary ones"),
      Field("refuting", \.refuting, "so many pieces of evidence that refute it are needed"),
      Field("evidence", \.evidence, "so many pieces of evidence of any stance are needed"),
      Field("note", \.note, "a note that says on what grounds is needed"),
    ])
}

/// Which claims a second person must sign.
package struct SecondPerson: Shaped {
  package var kinds: [ClaimKind] = []
  package var flagged: Bool?

  package init() {}

  package static let shape = Shape<SecondPerson>(
    layout: .flow,
    [
      Field(list: "kinds", \.kinds, "claims of these kinds"),
      Field("flagged", \.flagged, "and every flagged claim"),
    ])
}

/// What each verdict needs to run.
package struct GateRules: Shaped {
  package var pass: [Verdict] = []
  package var afterChange: [Verdict] = []
  package var atRisk: [Verdict] = []

  package init() {}

  package static let shape = Shape<GateRules>([
    Field(list: "pass", \.pass, "run as they are"),
    Field(list: "after-change", \.afterChange, "run once their change is applied, or overruled"),
    Field(list: "at-risk", \.atRisk, "run once the editor has accepted the risk"),
  ])
}

/// A program of the desk's own that breaks articles into claims: docs/extractor.md.
///
/// It comes with whatever repository is cloned, so it is never run on the policy's word alone.
package struct Extractor: Shaped, Hashable {
  /// The program and its arguments; no shell reads them.
  package var command: [String] = []
  /// Seconds for one article; nil: 20.
  package var timeLimit: Int?

  package init() {}

  package static let shape = Shape<Extractor>(
    layout: .flow,
    [
      Field("command", \.command, "the program and its arguments; no shell reads them"),
      Field("time-limit", \.timeLimit, "seconds for one article; 20 if it is not set"),
    ])
}
