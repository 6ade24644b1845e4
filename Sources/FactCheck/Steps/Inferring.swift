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
          "by-hand", "\(name): “\(key)” is not changed by hand", hint: "stet \(verb) does it"))
    }
    let (old, new) = (record, edited.record)
    func differs(_ key: String) -> Bool {
      old[key].map { value in new[key].map { !($0 == value) } ?? true } ?? (new[key] != nil)
    }
    for (key, verb) in [
      ("uid", "add \(name)"), ("sign-off", "sign \(name)"), ("was", "sync"),
      ("accepted-risk", "accept-risk \(name) --reason \"…\""), ("void", "decide \(name) VERDICT"),
      ("dropped", "drop \(name) --reason \"…\""), ("dispute", "settle \(name)"),
    ] where differs(key) {
      forbid(key, verb)
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

    let ticked = edited.ticks.filter { tick in
      !tick.isBare && (ticks.first { $0.id == tick.id }?.isBare ?? true)
    }
    if !ticked.isEmpty { actions.append(.tick(.some(ticked.map(\.id)), evidence: nil)) }

    if differs("verdict") || differs("reason") {
      if let verdict = edited.verdict {
        var words: (id: String, words: String)?
        if let proposal = edited.change, differs("change") { words = (proposal.id, proposal.words) }
        actions.append(
          .decide(
            Action.Finding(
              verdict, reason: edited.reason, change: words, note: edited.decided?.note)))
      } else {
        forbid("verdict", "reopen \(name) --reason \"…\"")
      }
    } else if differs("change") {
      if let now = edited.change, now.words.isSame(as: change?.words ?? ""), let before = change,
        now.state != before.state
      {
        actions.append(.change(.move(to: now.state, note: now.note)))
      } else if let now = edited.change, now.state == .proposed {
        actions.append(.change(.propose(id: now.id, words: now.words)))
      } else {
        forbid("change", "change \(name)")
      }
    } else if differs("decided") {
      forbid("decided", "decide \(name) VERDICT --note \"…\"")
    }
    if status == .unchecked, edited.status == .inReview, actions.isEmpty { actions.append(.open) }
    if !refusals.isEmpty { throw Refusals(all: refusals) }
    return actions
  }

  /// Several refusals at once.
  package struct Refusals: Error, Sendable {
    package var all: [Refusal]
  }

  private func handEdit(to edited: Claim) -> Action.Edit? {
    var edit = Action.Edit()
    if !words.isSame(as: edited.words) { edit.words = edited.words }
    if kind != edited.kind { edit.kind = edited.kind }
    if priority != edited.priority { edit.priority = edited.priority }
    if flags.record != edited.flags.record { edit.flags = edited.flags }
    if span.record != edited.span.record { edit.span = edited.span }
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
    if ticks.map(bare).record != edited.ticks.map(bare).record {
      // Who ticked what is a step of its own; here only the ticks themselves are new or gone.
      edit.ticks = edited.ticks.map { tick in
        ticks.first { $0.id == tick.id && !$0.isBare } ?? bare(tick)
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
          hint: "put it back, and add what is new: stet \(verb)"))
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
      unanswered[index] = old
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
    guard case .fields(let entries) = theirs.content else { return nil }
    let keys = entries.map(\.key)
    for key in keys where key != "decided" {
      guard let value = theirs[key] else { continue }
      if let was = before[key], was == value { continue }
      guard let result = mine[key], result.withoutStamps == value.withoutStamps else { return key }
    }
    return nil
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
