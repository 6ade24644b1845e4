extension ChangeState {
  /// The states that can follow this one. Nil stands for no change at all.
  package static func following(_ state: ChangeState?) -> [ChangeState] {
    switch state {
    case nil: [.proposed]
    case .proposed: [.accepted, .refused, .overruled, .applied]
    case .accepted: [.applied, .refused]
    case .refused: [.overruled, .accepted]
    case .overruled: [.accepted]
    case .applied: []
    }
  }
}

extension Claim {
  /// Refuses a step on the change that cannot follow its present state.
  func checkChange(_ step: Action.ChangeStep, in circumstances: Circumstances) throws(Refusal) {
    let name = circumstances.name
    switch step {
    case .propose(let id, let words):
      if words.trimmed.isEmpty { throw Refusal("proposal", "\(name): the new wording is empty") }
      if id != change?.id { try requireFresh(id, in: circumstances) }
    case .move(let state, let note):
      guard let change else {
        throw Refusal(
          "proposal", "\(name) has no proposed change",
          hint: "stet change \(name) --words \"…\"")
      }
      let following = ChangeState.following(change.state)
      guard following.contains(state) else {
        let next =
          following.isEmpty
          ? "nothing follows that"
          : "then comes \(following.map(\.rawValue).joined(separator: ", "))"
        throw Refusal(
          "proposal",
          "\(name): its change is \(change.state.rawValue), which cannot become \(state.rawValue); "
            + next)
      }
      guard state == .overruled else { return }
      try circumstances.require([.editor], toDo: "overruling a change", name: name, byOwnHand: true)
      if !circumstances.author.isSamePerson(as: circumstances.committer) {
        throw Refusal(
          "own-hand",
          "\(name): a change is overruled by the editor's own hand; \(circumstances.committer) types "
            + "for \(circumstances.author)",
          hint: "let \(circumstances.author.name) do it, under their own name in git")
      }
      if note?.trimmed.isEmpty ?? true {
        throw Refusal(
          "reason", "\(name): overruling a change needs a reason",
          hint: "stet change \(name) overruled --note \"…\"")
      }
    }
  }

  mutating func change(_ step: Action.ChangeStep, in circumstances: Circumstances)
    throws(Refusal)
  {
    try checkChange(step, in: circumstances)
    switch step {
    case .propose(let id, let words):
      var proposal = Change()
      proposal.id = id
      proposal.words = words
      change = proposal
    case .move(let state, let note):
      change?.state = state
      change?.by = circumstances.author
      change?.at = circumstances.at
      if state == .accepted || state == .refused {
        change?.answer = note
        change?.answered = circumstances.at
        change?.note = nil
      } else {
        change?.note = note
      }
      change?.enteredBy = circumstances.enteredBy
    }
  }
}
