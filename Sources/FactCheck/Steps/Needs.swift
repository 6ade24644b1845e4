extension Workflow.Need {
  /// Refuses `action` if this need is not met.
  func check(_ action: Action, on claim: Claim, in circumstances: Circumstances) throws(Refusal) {
    let name = circumstances.name
    switch (self, action) {
    case (.stance, .attach(let evidence)):
      guard evidence.stance == nil else { return }
      throw Refusal(
        rawValue, "\(name): say what the evidence does to the claim",
        hint: "one of --supports, --partly-supports, --refutes, --context, --inconclusive")

    case (.reason, .acceptRisk(let reason)), (.reason, .reopen(let reason)),
      (.reason, .drop(let reason)):
      guard reason.trimmed.isEmpty else { return }
      throw Refusal(
        rawValue, "\(name): “\(action.name.rawValue)” needs a reason",
        hint: "stet \(action.name.rawValue) \(name) --reason \"…\"")

    case (.answer, .answer(_, let text)):
      guard text.trimmed.isEmpty else { return }
      throw Refusal(rawValue, "\(name): the answer is empty")

    case (.openQuery, .answer(let id, _)):
      let open = claim.openQueries.map(\.id)
      if open.isEmpty {
        throw Refusal(rawValue, "\(name) has no open query", hint: "stet show \(name)")
      }
      _ = try claim.part(id, among: open, "open query", in: circumstances)

    case (.policyReason, .decide(let finding)):
      try checkReason(of: finding, name: name, policy: circumstances.policy)

    case (.grounds, .decide(let finding)):
      guard
        let grounds = circumstances.policy.grounds(for: finding.verdict, kind: claim.kind),
        let lack = Support(of: claim, sources: circumstances.sources).lack(for: grounds)
      else { return }
      throw Refusal(
        rawValue, "\(name) cannot be “\(finding.verdict.rawValue)” yet: \(lack)",
        hint:
          "stet attach \(name) FILE|URL \(grounds.refuting == nil ? "--supports --primary" : "--refutes"); "
          + "templates/policy.yaml says what a verdict must rest on")

    case (.grounds, .edit(let edit)):
      // Other words make a verdict stale, and what is signed goes stale with its kind.
      guard claim.status == .checked, edit.changesKind(of: claim), !edit.changesWords(of: claim),
        let verdict = claim.verdict
      else { return }
      let kind = edit.cleared.contains(.kind) ? nil : edit.kind
      let before = circumstances.policy.grounds(for: verdict, kind: claim.kind)
      guard let grounds = circumstances.policy.grounds(for: verdict, kind: kind),
        grounds.record != before?.record,
        let lack = Support(of: claim, sources: circumstances.sources).lack(for: grounds)
      else { return }
      throw Refusal(
        rawValue,
        "\(name) is “\(verdict.rawValue)”, and for a claim of that kind the policy asks more: \(lack)",
        hint:
          "stet attach \(name) FILE|URL brings it; stet reopen \(name) --reason \"…\" takes the "
          + "verdict back first")

    case (.note, .decide(let finding)):
      let grounds = circumstances.policy.grounds(for: finding.verdict, kind: claim.kind)
      guard grounds?.note ?? false, finding.note?.trimmed.isEmpty ?? true else { return }
      throw Refusal(
        rawValue, "\(name): “\(finding.verdict.rawValue)” needs a note that says on what grounds",
        hint: "stet decide \(name) \(finding.verdict.rawValue) --note \"…\"")

    case (.answeredRefutation, .decide(let finding)):
      guard finding.verdict == .confirmed, finding.note?.trimmed.isEmpty ?? true,
        let refuting = claim.evidence.first(where: { $0.stance == .refutes })
      else { return }
      throw Refusal(
        rawValue,
        "\(name): evidence \(refuting.id) refutes it; say why it is confirmed all the same",
        hint: "stet decide \(name) confirmed --note \"…\"")

    case (.proposal, .change(let step)):
      try claim.checkChange(step, in: circumstances)

    case (.something, .tick(let choice, _)):
      if claim.ticks.isEmpty {
        throw Refusal(rawValue, "\(name) has nothing to tick off", hint: "stet show \(name)")
      }
      if choice == .some([]) { throw Refusal(rawValue, "\(name): no tick is named") }

    case (.something, .edit(let edit)):
      guard edit.isEmpty else { return }
      throw Refusal(rawValue, "\(name): nothing to change")

    case (.something, .reshape(let reshaping)):
      guard reshaping.words.isSame(as: claim.words), reshaping.span.record == claim.span.record
      else { return }
      throw Refusal(rawValue, "\(name) has just these words already; nothing to change")

    case (.ownHand, _):
      guard !circumstances.author.isSamePerson(as: circumstances.committer) else { return }
      throw Refusal(
        rawValue,
        "\(name): “\(action.name.rawValue)” must be typed by the person whose step it is; "
          + "\(circumstances.committer) types for \(circumstances.author)",
        hint: "let \(circumstances.author.name) do it, under their own name in git")

    case (.secondPerson, _):
      guard let decided = claim.decided else { return }
      let policy = circumstances.policy
      let gave = policy.isOnePerson(decided.by, circumstances.author)
      guard gave || decided.enteredBy.map({ policy.isOnePerson($0, circumstances.author) }) ?? false
      else { return }
      throw Refusal(
        rawValue,
        "\(name): \(circumstances.author.name) \(gave ? "gave" : "typed") the verdict, so somebody else "
          + "must sign",
        hint: "ask a colleague to run: stet sign \(name)")

    case (.noOpenQuery, _):
      guard let query = claim.openQueries.first else { return }
      throw Refusal(
        rawValue, "\(name): a query to \(query.to) is open",
        hint: "stet answer \(name) \(query.id) \"…\"")

    case (.noDispute, _):
      let blocking = claim.disputes.first { dispute in
        switch action {
        case .sign: true
        // A verdict that is yet to be taken was given on the words as they are.
        case .edit(let edit):
          edit.touches(dispute.field, of: claim)
            || dispute.isWeighty && edit.changesWords(of: claim)
        default: dispute.isWeighty
        }
      }
      guard let dispute = blocking else { return }
      throw Refusal(
        rawValue, "\(name): \(dispute.inWords)",
        hint: "stet settle \(name) --take "
          + (claim.disputes.count > 1 ? "\(dispute.field)=1" : "1")
          + ", or with another side's number")

    case (.dispute, .settle(let takes, _)):
      _ = try claim.disputes.chosen(by: takes, name: name)

    case (.ticked, _):
      guard let bare = claim.bareTicks.first else { return }
      let words = claim.bareTicks.map { "“\($0.exact)”" }.joined(separator: ", ")
      throw Refusal(
        rawValue, "\(name): not ticked off: \(words)",
        hint: claim.bareTicks.count == 1
          ? "stet tick \(name) \(bare.id)" : "stet tick \(name) all")

    case (.atRisk, _):
      let allowed = circumstances.policy.gate?.atRisk ?? []
      guard !(claim.verdict.map(allowed.contains) ?? false) else { return }
      throw Refusal(
        rawValue,
        "\(name) is \(claim.verdict?.rawValue ?? "without a verdict"); the policy lets only "
          + "\(allowed.map(\.rawValue).joined(separator: ", ")) run at risk")

    default: return
    }
  }

  private func checkReason(of finding: Action.Finding, name: String, policy: Policy)
    throws(Refusal)
  {
    let verdict = finding.verdict
    let words = policy.reasons ?? []
    guard verdict == .imprecise || verdict == .wrong else {
      if finding.reason == nil { return }
      throw Refusal(
        rawValue, "\(name): a reason goes with imprecise and wrong, not with \(verdict.rawValue)",
        hint: "say it in --note")
    }
    guard let reason = finding.reason else {
      throw Refusal(
        rawValue, "\(name): in what way is it \(verdict.rawValue)?",
        hint: "--reason with one of \(words.joined(separator: ", "))")
    }
    if words.contains(reason) { return }
    let near = nearest(to: reason, among: words).map { "did you mean --reason \($0)? " } ?? ""
    throw Refusal(
      rawValue, "\(name): “\(reason)” is not a reason of this desk's policy",
      hint: near + "The policy has \(words.joined(separator: ", "))")
  }
}
