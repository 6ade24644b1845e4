package import FactCheck

extension RandomWork {
  package mutating func circumstances(at step: Int = 0) -> Circumstances {
    let author = one(RandomWork.people)
    return Circumstances(
      name: "nk-troops/7", author: author,
      committer: chance(0.8) ? author : one(RandomWork.people),
      at: Moment(seconds: 1_751_104_800 + step * 60, offset: one([0, 120, -330])),
      policy: RandomWork.policy(withPeople: chance(0.5)), sources: RandomWork.sources)
  }

  /// Any step, fit for `claim` or not.
  package mutating func action(on claim: Claim) -> Action {
    // Few claims come as far as this by chance.
    let late: [ActionName] = [.acceptRisk, .sign]
    if !claim.disputes.isEmpty, chance(0.3) { return settling(claim) }
    let isLate = claim.status == .checked && chance(0.3)
    // Nobody types it, and others are rare at a desk; they would set back what the rest have reached.
    let rare: Set<ActionName> = [.void, .split, .trim, .join]
    let some = ActionName.allCases.filter { !rare.contains($0) || chance(0.2) }
    return switch isLate ? one(late) : one(some) {
    case .open: .open
    case .attach: .attach(evidence(for: claim))
    case .tick:
      .tick(choice(of: claim), evidence: chance(0.3) ? id(of: claim.evidence.map(\.id)) : nil)
    case .query: .query(query(for: claim))
    case .answer: .answer(query: id(of: claim.queries.map(\.id)), text: words())
    case .decide: .decide(finding(on: claim))
    case .change: .change(change(of: claim))
    case .sign: .sign
    case .acceptRisk: .acceptRisk(reason: words())
    case .reopen: .reopen(reason: words())
    case .drop: .drop(reason: words())
    case .note: .note(id: fresh("n", in: claim), text: words())
    case .assign: .assign(chance(0.7) ? one(RandomWork.people) : nil)
    case .edit: .edit(edit(of: claim))
    case .settle: settling(claim)
    case .split: .reshape(reshaping(.split, of: claim))
    case .trim: .reshape(reshaping(.trim, of: claim))
    case .join:
      chance(0.2) ? .giveWay(to: "nk-troops/1") : .reshape(reshaping(.join, of: claim))
    case .void: .void(reason: words())
    }
  }

  private mutating func settling(_ claim: Claim) -> Action {
    let field = chance(0.8) ? claim.disputes.randomElement(using: &random)?.field : nil
    return .settle(
      [Take(field: field, side: one([0, 1, 1, 2, 2, 3]))], note: chance(0.5) ? words() : nil)
  }

  private mutating func words() -> String { chance(0.9) ? text(&random) : " " }

  private mutating func fresh(_ kind: Character, in claim: Claim) -> String {
    if chance(0.02) { return "" }
    if chance(0.03), let taken = claim.partIDs.sorted().first { return taken }
    return Identifier.part(kind, not: claim.partIDs, using: &random)
  }

  private mutating func id(of ids: [String]) -> String {
    if chance(0.1) { return one(["", "x", "t"]) }
    return ids.isEmpty ? "q0000" : one(ids)
  }

  private mutating func choice(of claim: Claim) -> Action.TickChoice {
    if chance(0.6) { return .all }
    return .some(chance(0.1) ? [] : [id(of: claim.ticks.map(\.id))])
  }

  private mutating func evidence(for claim: Claim) -> Evidence {
    var evidence = Evidence()
    evidence.id = fresh("e", in: claim)
    evidence.source = chance(0.05) ? "nowhere" : one(RandomWork.sources.keys.sorted())
    evidence.stance = chance(0.9) ? one(Stance.allCases) : nil
    evidence.basis = one(Basis.allCases)
    if chance(0.5) { evidence.quote = text(&random) }
    if chance(0.3) { evidence.note = text(&random) }
    if chance(0.3) {
      evidence.file = "evidence/briefing-3f9a1c0b77de.pdf"
      evidence.sha256 = String(repeating: "3f9a1c0b", count: 8)
    }
    return evidence
  }

  private mutating func query(for claim: Claim) -> Query {
    var query = Query()
    query.id = fresh("q", in: claim)
    query.to = chance(0.95) ? "lee-office" : ""
    query.ask = words()
    query.purpose = chance(0.5) ? one(QueryPurpose.allCases) : nil
    query.due = chance(0.3) ? Day("2025-07-01") : nil
    return query
  }

  private mutating func finding(on claim: Claim) -> Action.Finding {
    // Rare by chance: a verdict against the evidence, without a word on why.
    if claim.evidence.contains(where: { $0.stance == .refutes }), chance(0.4) {
      return Action.Finding(.confirmed)
    }
    let verdict = one(Verdict.allCases)
    let wantsReason = verdict == .imprecise || verdict == .wrong
    return Action.Finding(
      verdict,
      reason: chance(wantsReason ? 0.9 : 0.1) ? one(["overstated", "misqoted", "misquoted"]) : nil,
      change: chance(0.4) ? (fresh("w", in: claim), words()) : nil,
      ticks: chance(0.6) ? choice(of: claim) : nil, note: chance(0.7) ? words() : nil)
  }

  private mutating func change(of claim: Claim) -> Action.ChangeStep {
    if chance(0.3) { return .propose(id: fresh("w", in: claim), words: words()) }
    return .move(to: one(ChangeState.allCases), note: chance(0.6) ? words() : nil)
  }

  private mutating func reshaping(_ act: Reshaping.Act, of claim: Claim) -> Reshaping {
    var new = Reshaping(act, of: claim)
    if chance(0.9) {
      new.words = one(["North Korea sent 12,000 soldiers.", "Since July, soldiers came.", " "])
      new.span = Span(0..<one([3, 5]), of: "A lead. More follows.")
      new.ticks = chance(0.9) ? Claim.reanchored(claim.ticks, in: new.words) : claim.ticks
    }
    if act == .join {
      if chance(0.3) { new.evidence = [evidence(for: claim)] }
      if chance(0.3) { new.queries = [query(for: claim)] }
    }
    return new
  }

  private mutating func edit(of claim: Claim) -> Action.Edit {
    var edit = Action.Edit()
    if chance(0.3) {
      edit.words = one([
        "North Korea sent 12,000 soldiers.", "Since July, 12,000 soldiers came.", " ",
      ])
    }
    if chance(0.2) { edit.kind = one(ClaimKind.allCases) }
    if chance(0.2) { edit.priority = one(Priority.allCases) }
    if chance(0.2) { edit.flags = one([[], ["legal"], ["legal", "image"]]) }
    if chance(0.1) { edit.cleared = [one(Action.Edit.Clearable.allCases)] }
    if chance(0.1) { edit.attribution = [] }
    if chance(0.1) { edit.refersTo = one([[], [Referent(words: "It", to: "North Korea")]]) }
    if chance(0.1) { edit.links = [Link(to: "d7q0m4tz", kind: one(LinkKind.allCases))] }
    if chance(0.1) { edit.span = Span(0..<one([3, 5]), of: "A lead. More follows.") }
    if chance(0.2) {
      edit.ticks = chance(0.5) ? claim.ticks.shuffled(using: &random) : []
      if chance(0.4) {
        edit.ticks?.append(
          Tick(
            id: fresh("t", in: claim), kind: .name, exact: "North",
            start: chance(0.8) ? 0 : 3, end: 5))
      }
      if chance(0.3), edit.ticks?.isEmpty == false { edit.ticks?[0].by = nil }
    }
    return edit
  }
}
