extension Claim {
  /// The steps that an edit by hand amounts to: applied in order to this claim, they give `edited`.
  ///
  /// Only what a step can do is accepted: nobody signs off, drops or takes back by typing into a
  /// file.
  /// - Parameter name: the claim's name for people.
  /// - Throws: everything in the edit that is no step, at once.
  package func steps(to edited: Claim, name: String) throws(Refusals) -> [Action] {
    var refusals: [Refusal] = []
    func forbid(_ key: String, _ verb: String) {
      refusals.append(
        Refusal(
          "by-hand", "\(name): “\(key)” is not changed by hand", hint: "stet \(verb) does it",
          key: key))
    }
    let (old, new) = (record, edited.record)
    func differs(_ key: String) -> Bool {
      old[key].map { value in new[key].map { !($0 == value) } ?? true } ?? (new[key] != nil)
    }
    for (key, verb) in [
      ("uid", "log \(name) shows what it was; nothing changes it, so nothing"),
      ("sign-off", "sign \(name)"), ("was", "sync"),
      ("accepted-risk", "accept-risk \(name) --reason \"…\""), ("void", "decide \(name) VERDICT"),
      ("dropped", "drop \(name) --reason \"…\""), ("dispute", "settle \(name)"),
    ] where differs(key) {
      // Other words, evidence or another verdict take these away, and a step then does so too; what
      // it leaves in place is found unexplained.
      let goes = ["sign-off", "accepted-risk", "void"].contains(key) && new[key] == nil
      if goes,
        ["claim", "kind", "evidence", "verdict", "change", "decided"].contains(where: differs)
      {
        continue
      }
      forbid(key, verb)
    }

    switch (status, edited.status) {
    case (let old, let new) where old == new: break
    case (_, .checked), (.unchecked, .inReview): break
    case (_, .signedOff): forbid("status", "sign \(name)")
    case (_, .dropped): forbid("status", "drop \(name) --reason \"…\"")
    default: forbid("status", "reopen \(name) --reason \"…\"")
    }

    var actions: [Action] = []
    if let edit = handEdit(to: edited) { actions.append(.edit(edit)) }
    if differs("assignee") { actions.append(.assign(edited.assignee)) }
    let evidenceSteps = added(
      evidence, edited.evidence, id: \.id, "evidence", "attach \(name)", &refusals)
    actions += evidenceSteps.map { .attach($0) }
    actions += added(notes, edited.notes, id: \.id, "notes", "note \(name)", &refusals)
      .map { .note(id: $0.id, text: $0.text) }
    actions += queryActions(to: edited, name: name, &refusals)

    let isRewritten = edited.ticks.contains { tick in
      guard let old = ticks.first(where: { $0.id == tick.id }), !old.isBare, !tick.isBare
      else { return false }
      return old.by != tick.by || old.at != tick.at || old.evidence != tick.evidence
    }
    if isRewritten { forbid("ticks", "tick \(name) TICK") }
    actions += tickActions(to: edited)

    let isDecidedAgain = edited.status == .checked && status != .checked
    if differs("verdict") || differs("reason") || isDecidedAgain {
      if let verdict = edited.verdict {
        let proposal = edited.change.flatMap { isProposal($0) ? ($0.id, $0.words) : nil }
        actions.append(
          .decide(
            Action.Finding(
              verdict, reason: edited.reason, change: proposal, note: edited.decided?.note)))
        if let now = edited.change, now.state != (proposal == nil ? change?.state : .proposed) {
          actions.append(.change(.move(to: now.state, note: now.answerOrNote)))
        }
      } else {
        forbid("verdict", "reopen \(name) --reason \"…\"")
      }
    } else if differs("change") {
      if let now = edited.change, isProposal(now) {
        actions.append(.change(.propose(id: now.id, words: now.words)))
        if now.state != .proposed {
          actions.append(.change(.move(to: now.state, note: now.answerOrNote)))
        }
      } else if let now = edited.change, now.state != change?.state {
        actions.append(.change(.move(to: now.state, note: now.answerOrNote)))
      } else {
        forbid("change", "change \(name)")
      }
    } else if differs("decided") {
      forbid("decided", "decide \(name) VERDICT --note \"…\"")
    }
    let opens = actions.contains { action in
      Workflow.line(for: action.name).transitions.contains {
        $0.from == .unchecked && $0.to != .unchecked
      }
    }
    if status == .unchecked, edited.status != .unchecked, !opens { actions.insert(.open, at: 0) }
    if !refusals.isEmpty { throw Refusals(all: refusals) }
    return actions
  }

  /// Whether `now` is another proposal than this claim's, and not what became of the same.
  func isProposal(_ now: Change) -> Bool {
    guard let change else { return true }
    return now.id != change.id || !now.words.isSame(as: change.words)
  }

  /// Ticks that somebody ticked off by hand: a step for each evidence they cite.
  private func tickActions(to edited: Claim) -> [Action] {
    let ticked = edited.ticks.filter { tick in
      !tick.isBare && (ticks.first { $0.id == tick.id }?.isBare ?? true)
    }
    var cited: [String?] = []
    for tick in ticked where !cited.contains(tick.evidence) { cited.append(tick.evidence) }
    return cited.map { evidence in
      .tick(.some(ticked.filter { $0.evidence == evidence }.map(\.id)), evidence: evidence)
    }
  }

  /// Several refusals at once.
  package struct Refusals: Error, Sendable {
    package var all: [Refusal]
  }

  func handEdit(to edited: Claim) -> Action.Edit? {
    var edit = Action.Edit()
    if !words.isSame(as: edited.words) { edit.words = edited.words }
    if kind != edited.kind {
      edit.kind = edited.kind
      if edited.kind == nil { edit.cleared.insert(.kind) }
    }
    if priority != edited.priority {
      edit.priority = edited.priority
      if edited.priority == nil { edit.cleared.insert(.priority) }
    }
    if flags.record != edited.flags.record { edit.flags = edited.flags }
    if span.record != edited.span.record { edit.span = edited.span }
    if refersTo.record != edited.refersTo.record { edit.refersTo = edited.refersTo }
    if attribution.record != edited.attribution.record { edit.attribution = edited.attribution }
    if links.record != edited.links.record { edit.links = edited.links }
    if others.map({ $0.value }) != edited.others.map({ $0.value })
      || others.map(\.key) != edited.others.map(\.key)
    {
      edit.others = edited.others
    }
    let bare = { (tick: Tick) -> Tick in
      var tick = tick
      tick.by = nil
      tick.at = nil
      tick.evidence = nil
      return tick
    }
    let unticked = edited.ticks.contains { tick in
      tick.isBare && ticks.contains { $0.id == tick.id && !$0.isBare }
    }
    if unticked || ticks.map(bare).record != edited.ticks.map(bare).record {
      // Who ticked what is a step of its own; here ticks are new or gone, or lose their mark.
      edit.ticks = edited.ticks.map { tick in
        guard let old = ticks.first(where: { $0.id == tick.id }), !old.isBare, !tick.isBare
        else { return bare(tick) }
        var kept = tick
        kept.by = old.by
        kept.at = old.at
        kept.evidence = old.evidence
        return kept
      }
    }
    return edit.isEmpty ? nil : edit
  }

  private func added<Part: Shaped>(
    _ old: [Part], _ new: [Part], id: (Part) -> String, _ key: String, _ verb: String,
    _ refusals: inout [Refusal]
  ) -> [Part] {
    for part in old {
      let now = new.first { id($0) == id(part) }
      if now.map({ $0.record == part.record }) ?? false { continue }
      refusals.append(
        Refusal(
          "by-hand",
          "\(verb.split(separator: " ").last ?? ""): “\(key)” \(id(part)) was "
            + (now == nil ? "taken out" : "rewritten") + " by hand, and the record of it must stay",
          hint: "put it back, and add what is new: stet \(verb)", key: key))
    }
    return new.filter { part in !old.contains { id($0) == id(part) } }
  }

  private func queryActions(to edited: Claim, name: String, _ refusals: inout [Refusal]) -> [Action]
  {
    var actions: [Action] = []
    var unanswered = edited.queries
    for index in unanswered.indices where queries.contains(where: { $0.id == unanswered[index].id })
    {
      guard let old = queries.first(where: { $0.id == unanswered[index].id }), old.isOpen,
        let answer = unanswered[index].answer
      else { continue }
      actions.append(.answer(query: old.id, text: answer))
      unanswered[index].answer = nil
      unanswered[index].answered = nil
      unanswered[index].answeredBy = nil
    }
    let new = added(queries, unanswered, id: \.id, "queries", "query \(name)", &refusals)
    for query in new {
      actions.append(.query(query))
      if let answer = query.answer { actions.append(.answer(query: query.id, text: answer)) }
    }
    return actions
  }

  /// Whether this claim says what `edited` says, the stamps of who and when aside, in every field
  /// where
  /// `edited` differs from `old`; the first key that does not.
  package func firstUnexplained(_ edited: Claim, since old: Claim) -> String? {
    let (mine, theirs, before) = (record, edited.record, old.record)
    guard case .fields(let entries) = theirs.content, case .fields(let previous) = before.content
    else { return nil }
    for key in entries.map(\.key) where key != "decided" {
      guard let value = theirs[key] else { continue }
      if let was = before[key], was == value { continue }
      guard let result = mine[key], result.withoutStamps == value.withoutStamps else { return key }
    }
    // What was taken out by hand must be gone through a step too, or it would come back unasked.
    return previous.map(\.key).first { theirs[$0] == nil && mine[$0] != nil }
  }
}

extension Change {
  /// What a person typed with the present state: an author's answer, or a remark.
  var answerOrNote: String? {
    state == .accepted || state == .refused ? answer ?? note : note
  }
}

extension Record {
  fileprivate var withoutStamps: Record {
    switch content {
    case .list(let items): return .list(items.map(\.withoutStamps))
    case .fields(let entries):
      let stamps: Set<String> = ["by", "at", "asked", "answered", "answered-by", "entered-by"]
      return .fields(
        entries.filter { !stamps.contains($0.key) }
          .map { Entry($0.key, $0.value.withoutStamps) })
    default: return self
    }
  }
}
