extension Claim {
  /// Does again the steps that a commit says were done, and sees whether they lead to what the
  /// commit holds.
  ///
  /// What a step was told is found in what is new in `later`; the rest is the step's own doing. An
  /// auditor's function: nothing that a file or a message says is believed without the rules.
  /// - Parameters:
  ///   - names: the steps, in order.
  ///   - circumstances: the commit's author, committer and date, and the policy and the sources as
  ///     the commit has them.
  /// - Returns: why they do not; nil if they do.
  package func unexplained(
    by names: [ActionName], to later: Claim, in circumstances: Circumstances
  ) -> Refusal? {
    let claim: Claim
    do throws(Refusal) {
      claim = try replaying(names, towards: later, in: circumstances)
    } catch {
      return error
    }
    guard let key = claim.firstDifference(from: later) else { return nil }
    let said = names.map { "“\($0.rawValue)”" }.joined(separator: " and ")
    return Refusal(
      "replay",
      "\(circumstances.name): \(names.isEmpty ? "no step" : said) does not come to what “\(key)” says"
    )
  }

  /// This claim after the steps that a commit says were done, told what is new in `later`.
  package func replaying(
    _ names: [ActionName], towards later: Claim, in circumstances: Circumstances
  ) throws(Refusal) -> Claim {
    var claim = self
    for name in names {
      guard let action = claim.action(name, towards: later) else {
        throw Refusal(
          "replay",
          "\(circumstances.name): the commit says “\(name.rawValue)”, and nothing in the claim does"
        )
      }
      claim = try claim.applying(action, in: circumstances)
    }
    return claim
  }

  /// Whether an edit by hand that nobody recorded through stet amounts to legal steps all the same.
  /// - Returns: why it does not; nil if it does.
  package func unexplained(byHandTo later: Claim, in circumstances: Circumstances) -> Refusal? {
    var claim = self
    var actions: [Action] = []
    // That it became stale, and why, is the steps' doing, and no hand's.
    var typed = later
    if later.status == .stale, status != .stale {
      typed.status = status
      typed.void = void
    }
    do throws(Refusals) {
      actions = try steps(to: typed, name: circumstances.name)
    } catch {
      return error.all.first
    }
    do throws(Refusal) {
      for action in actions { claim = try claim.applying(action, in: circumstances) }
    } catch {
      return error
    }
    if let key = claim.firstUnexplained(later, since: self) {
      return Refusal("replay", "\(circumstances.name): no step comes to what “\(key)” says")
    }
    // What `save` would have written, and a hand left as it was: a verdict on other words stands.
    if claim.status != later.status || claim.signOff != later.signOff {
      return Refusal(
        "replay",
        "\(circumstances.name): the edit makes it \(claim.status.rawValue), and it says "
          + later.status.rawValue)
    }
    if let other = later.newNames(since: self).first(where: {
      !$0.isSamePerson(as: circumstances.author)
    }) {
      return Refusal(
        "replay", "\(circumstances.name): \(circumstances.author) did it in the name of \(other)")
    }
    return nil
  }

  /// Who is said to have done what is new here: verdict, ticks, evidence, remarks, questions.
  private func newNames(since before: Claim) -> [Person] {
    var names: [Person] = []
    if let decided, decided != before.decided { names.append(decided.by) }
    for tick in before.newMarks(in: self) { if let by = tick.by { names.append(by) } }
    for item in evidence where !before.evidence.contains(where: { $0.id == item.id }) {
      if let by = item.by { names.append(by) }
    }
    for note in notes where !before.notes.contains(where: { $0.id == note.id }) {
      names.append(note.by)
    }
    for query in queries where !before.queries.contains(where: { $0.id == query.id }) {
      if let by = query.by { names.append(by) }
    }
    return names
  }

  /// The step of this name that leads from here towards `later`, with the next of what is new
  /// there; nil if nothing is.
  private func action(_ name: ActionName, towards later: Claim) -> Action? {
    switch name {
    case .open: return .open
    case .attach:
      return later.evidence.first { item in !evidence.contains { $0.id == item.id } }
        .map { .attach($0) }
    case .tick:
      let marks = newMarks(in: later)
      guard let first = marks.first else { return .tick(.all, evidence: nil) }
      let like = marks.filter { $0.evidence == first.evidence && $0.by == first.by }
      return .tick(.some(like.map(\.id)), evidence: first.evidence)
    case .query:
      return later.queries.first { item in !queries.contains { $0.id == item.id } }
        .map { .query($0) }
    case .answer:
      let answered = openQueries.first { query in
        later.queries.contains { $0.id == query.id && !$0.isOpen }
      }
      guard let answered, let text = later.queries.first(where: { $0.id == answered.id })?.answer
      else { return nil }
      return .answer(query: answered.id, text: text)
    case .decide:
      guard let verdict = later.verdict else { return nil }
      // A verdict cites no evidence for its ticks, and leaves there what was cited before.
      let marks = newMarks(in: later).filter { mark in
        mark.evidence == ticks.first { $0.id == mark.id }?.evidence
      }.map(\.id)
      let proposal = later.change.flatMap { isProposal($0) ? ($0.id, $0.words) : nil }
      return .decide(
        Action.Finding(
          verdict, reason: later.reason, change: proposal,
          ticks: marks.isEmpty ? nil : .some(marks),
          note: later.decided?.note))
    case .change:
      guard let now = later.change else { return nil }
      if isProposal(now) { return .change(.propose(id: now.id, words: now.words)) }
      return .change(.move(to: now.state, note: now.answerOrNote))
    case .sign: return .sign
    case .acceptRisk: return later.acceptedRisk.map { .acceptRisk(reason: $0.reason) }
    // Only the commit's message keeps the reason; that there was one, the commit's date cannot tell.
    case .reopen: return .reopen(reason: "for a reason")
    case .drop: return later.dropped.map { .drop(reason: $0.reason) }
    case .note:
      return later.notes.first { item in !notes.contains { $0.id == item.id } }
        .map { .note(id: $0.id, text: $0.text) }
    case .assign: return .assign(later.assignee)
    case .edit: return handEdit(to: later).map { .edit($0) }
    case .settle:
      let takes = disputes.filter { dispute in
        !later.disputes.contains { $0.field == dispute.field }
      }.compactMap { dispute in side(of: dispute, in: later) }
      guard let chosen = try? disputes.chosen(by: takes, name: "") else { return nil }
      // Those of the sides not taken come by themselves, before that of whoever settles.
      let left = remarks(
        onLeaving: chosen, by: Person(name: "", email: ""), at: Moment(seconds: 0, offset: 0))
      let note = later.notes.last { item in !notes.contains { $0.id == item.id } }
      let isOfSide = left.contains { $0.text == note?.text }
      return .settle(takes, note: isOfSide ? nil : note?.text)
    case .split: return .reshape(reshaping(.split, to: later))
    case .trim: return .reshape(reshaping(.trim, to: later))
    case .join:
      if later.status == .dropped, let reason = later.dropped?.reason {
        return .giveWay(to: reason.replacing("joined into ", with: ""))
      }
      return .reshape(reshaping(.join, to: later))
    case .void: return .void(reason: later.void?.reason ?? "")
    }
  }

  /// What a split, a trim or a join was told, the work of others that came with it included.
  private func reshaping(_ act: Reshaping.Act, to later: Claim) -> Reshaping {
    var reshaping = Reshaping(act, of: later)
    reshaping.evidence = later.evidence.filter { item in
      !evidence.contains { $0.id == item.id }
    }
    reshaping.queries = later.queries.filter { item in !queries.contains { $0.id == item.id } }
    reshaping.notes = later.notes.filter { item in !notes.contains { $0.id == item.id } }
    return reshaping
  }

  /// The side of a dispute that `later` has; of the grounds, whoever settles may have added some.
  private func side(of dispute: Dispute, in later: Claim) -> Take? {
    let keys = dispute.governed.filter { $0 != "decided" }
    let index = dispute.sides.firstIndex { side in
      let settled = record.settled(dispute, for: side)
      return keys.allSatisfy { settled.value(of: $0) == later.record.value(of: $0) }
    }
    return index.map { Take(field: dispute.field, side: $0 + 1) }
  }

  /// Ticks that are ticked off in `later`, and not so here: by nobody, or by another, or against
  /// something else.
  private func newMarks(in later: Claim) -> [Tick] {
    later.ticks.filter { tick in
      guard !tick.isBare, let old = ticks.first(where: { $0.id == tick.id }) else { return false }
      return old.by != tick.by || old.at != tick.at || old.evidence != tick.evidence
    }
  }

  private func firstDifference(from other: Claim) -> String? {
    let (mine, theirs) = (record, other.record)
    if mine == theirs { return nil }
    guard case .fields(let left) = mine.content, case .fields(let right) = theirs.content
    else { return "claim" }
    let keys = left.map(\.key) + right.map(\.key)
    return keys.first { key in
      switch (mine[key], theirs[key]) {
      case (let a?, let b?): !(a == b)
      case (nil, nil): false
      default: true
      }
    } ?? "order of its keys"
  }
}
