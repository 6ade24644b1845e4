extension Claim {
  /// The claim that `action` makes of this one.
  ///
  /// The command line, merging and auditing all go through here. Statuses come from
  /// ``Workflow/table`` alone; what a step
  /// writes into the claim stands in the file of that step.
  /// - Throws: the rule that forbids it. The claim itself is a value and stays as it was.
  package func applying(_ action: Action, in circumstances: Circumstances) throws(Refusal) -> Claim
  {
    let line = Workflow.line(for: action.name)
    var claim = self
    let standing = standing(sources: circumstances.sources)
    if standing.status == .stale, status != .stale {
      claim.goStale(because: standing.staleBecause ?? "", at: circumstances.at)
    }
    guard
      standing.status != .queried || line.whileQueried,
      let transition = line.transitions.first(where: {
        $0.from == claim.status && action.meets($0.when, on: claim)
      })
    else {
      throw wrongStatus(for: line, standing: standing, in: circumstances)
    }
    try circumstances.requireRole(for: line)
    for need in line.needs { try need.check(action, on: claim, in: circumstances) }

    switch action {
    case .open: break
    case .attach(let evidence): try claim.attach(evidence, in: circumstances)
    case .tick(let choice, let evidence): try claim.tick(choice, evidence, in: circumstances)
    case .query(let query): try claim.query(query, in: circumstances)
    case .answer(let id, let text): try claim.answer(id, text, in: circumstances)
    case .decide(let finding): try claim.decide(finding, in: circumstances)
    case .change(let step): try claim.change(step, in: circumstances)
    case .sign: break
    case .acceptRisk(let reason): claim.acceptRisk(reason, in: circumstances)
    case .reopen: claim.reopen()
    case .drop(let reason): claim.drop(reason, in: circumstances)
    case .note(let id, let text): try claim.note(id, text, in: circumstances)
    case .assign(let person): claim.assignee = person
    case .edit(let edit): try claim.edit(edit, in: circumstances)
    case .settle(let takes, let note): try claim.settle(takes, note, in: circumstances)
    case .reshape(let reshaping): try claim.reshape(reshaping, in: circumstances)
    case .giveWay(let name): claim.giveWay(to: name, in: circumstances)
    case .void: break
    }

    if transition.to == .stale, claim.status != .stale {
      claim.goStale(
        because: action.voidReason(by: circumstances.author, on: self), at: circumstances.at)
    }
    claim.status = transition.to
    if case .sign = action { claim.sign(in: circumstances) }
    return claim
  }

  /// Makes the claim stale: the sign-off and the accepted risk are void, the verdict stays to be
  /// looked at again.
  mutating func goStale(because reason: String, at moment: Moment) {
    status = .stale
    signOff = nil
    acceptedRisk = nil
    void = Voided(reason: reason, at: moment)
  }

  /// The part whose id is `id` or begins with it, among `ids`.
  func part(_ id: String, among ids: [String], _ noun: String, in circumstances: Circumstances)
    throws(Refusal) -> String
  {
    if ids.contains(id) { return id }
    let matches = ids.filter { $0.hasPrefix(id) && !id.isEmpty }
    if matches.count == 1 { return matches[0] }
    let name = circumstances.name
    let rule = "unknown-" + noun.split(separator: " ").joined(separator: "-")
    if matches.count > 1 {
      throw Refusal(
        rule,
        "“\(id)” fits \(matches.count) of \(name)'s: \(matches.joined(separator: ", "))",
        hint: "type one letter more")
    }
    throw Refusal(
      rule,
      ids.isEmpty ? "\(name) has no \(noun)" : "\(name) has no \(noun) “\(id)”",
      hint: ids.isEmpty ? nil : "it has \(ids.joined(separator: ", "))")
  }

  /// Refuses an id for a new part of the claim that is none, or is taken.
  func requireFresh(_ id: String, in circumstances: Circumstances) throws(Refusal) {
    if id.isEmpty {
      throw Refusal("id", "\(circumstances.name): what is added needs an id")
    }
    if partIDs.contains(id) {
      throw Refusal("id", "\(circumstances.name) has something with the id \(id) already")
    }
  }

  private func wrongStatus(
    for line: Workflow.Line, standing: Standing, in circumstances: Circumstances
  ) -> Refusal {
    let name = circumstances.name
    let verb = line.action.rawValue
    if standing.status == .queried, !line.whileQueried, let query = openQueries.first {
      return Refusal(
        "open-query", "\(name): “\(verb)” must wait, a query to \(query.to) is open",
        hint: "stet answer \(name) \(query.id) \"…\"")
    }
    let starts = line.transitions.map(\.from.rawValue).reduce(into: [String]()) { list, word in
      if !list.contains(word) { list.append(word) }
    }
    let shown = standing.status == .queried ? status : standing.status
    let hint: String? =
      switch (shown, line.action) {
      case (_, .open), (.signedOff, .sign): nil
      case (_, .sign) where disputes.contains(where: \.isWeighty): "stet settle \(name) --take N"
      case (.unchecked, .sign), (.inReview, .sign), (.stale, .sign), (.unchecked, .acceptRisk),
        (.inReview, .acceptRisk), (.stale, .acceptRisk):
        "stet decide \(name) VERDICT"
      case (.unchecked, _): "stet open \(name)"
      case (.signedOff, _), (.dropped, _): "stet reopen \(name) --reason \"…\""
      default: nil
      }
    return Refusal(
      "status",
      "\(name) is \(shown.rawValue); “\(verb)” starts from "
        + starts.joined(separator: ", "),
      hint: hint)
  }
}

extension Action {
  func meets(_ condition: Workflow.Condition, on claim: Claim) -> Bool {
    switch (condition, self) {
    case (.always, _): true
    case (.refuting, .attach(let evidence)): evidence.stance == .refutes
    case (.words, .edit(let edit)): edit.changesWords(of: claim)
    case (.kind, .edit(let edit)): edit.changesKind(of: claim)
    case (.bareTicks, .edit(let edit)): edit.baresTicks(of: claim)
    case (.bringsWork, .reshape(let reshaping)): reshaping.bringsWork
    case (.givesWay, .giveWay), (.stays, .reshape): true
    case (.words, .change(.propose(_, let words))):
      !(claim.change?.words ?? "").isSame(as: words)
    case (.words, .settle): takesWords(on: claim)
    case (.verdictTaken, .settle): taken(on: claim).contains { $0.has?.record["verdict"] != nil }
    case (.dropTaken, .settle): taken(on: claim).contains { $0.has?.record["dropped"] != nil }
    case (.noVerdictTaken, .settle): !taken(on: claim).isEmpty
    default: false
    }
  }

  func voidReason(by person: Person, on claim: Claim) -> String {
    switch self {
    case .attach(let evidence):
      "\(person.name) attached evidence \(evidence.id) (\(evidence.stance?.rawValue ?? "no stance"))"
    case .edit(let edit):
      if edit.changesWords(of: claim) {
        "\(person.name) changed the words"
      } else if edit.changesKind(of: claim) {
        "\(person.name) changed its kind"
      } else {
        "\(person.name) changed what is to be ticked off"
      }
    case .change: "\(person.name) proposed other words"
    case .reshape(let reshaping):
      switch reshaping.act {
      case .split: "\(person.name) split it, and it says less than it did"
      case .trim: "\(person.name) trimmed it, and it says less than it did"
      case .join: "\(person.name) joined other claims to it"
      }
    case .void(let reason): reason
    case .settle: "\(person.name) settled the words"
    default: "\(person.name) changed it"
    }
  }
}

extension Circumstances {
  func requireRole(for line: Workflow.Line) throws(Refusal) {
    guard !line.who.isEmpty else { return }
    // What must be done by one's own hand is refused to others with that reason, later on.
    try require(
      line.who, toDo: "“\(line.action.rawValue)”", name: name,
      byOwnHand: line.needs.contains(.ownHand))
  }

  /// Refuses unless the author has one of `allowed` roles, or the policy names nobody.
  /// - Parameter byOwnHand: nobody may type it for the author, so only the author's roles count;
  /// else
  ///   whoever types must be one who could do it too, since names are only what git is told.
  package func require(
    _ allowed: [Role], toDo what: String, name: String, byOwnHand: Bool = false
  ) throws(Refusal) {
    guard
      let person = (byOwnHand ? [author] : [author, committer]).first(where: {
        policy.roles(of: $0)?.isDisjoint(with: allowed) ?? false
      }), let roles = policy.roles(of: person)
    else { return }
    let wanted = allowed.map(\.rawValue).joined(separator: ", ")
    let has =
      roles.isEmpty
      ? "is not in it" : "is \(roles.map(\.rawValue).sorted().joined(separator: ", "))"
    throw Refusal(
      "role", "\(name): by the policy \(what) is for \(wanted); \(person) \(has)",
      hint: "ask one of them, or add the person to templates/policy.yaml and `stet save`")
  }
}
