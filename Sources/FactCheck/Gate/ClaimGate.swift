extension Gate {
  /// Why `claim` may not run yet.
  /// - Parameter name: the claim's name, made when there is a reason.
  static func claim(
    _ claim: Claim, name: @autoclosure () -> String, standing: Standing, policy: Policy
  ) -> [Reason] {
    var reasons: [Reason] = []
    func because(_ rule: String, _ message: String, _ hint: String? = nil) {
      reasons.append(Reason(claim: name(), rule: rule, message: message, hint: hint))
    }

    for contradiction in claim.contradictions {
      because("contradiction", contradiction, "stet decide \(name()) VERDICT puts it in order")
    }
    for dispute in claim.disputes {
      let field = claim.disputes.count > 1 ? "\(dispute.field)=" : ""
      because("dispute", dispute.inWords, "stet settle \(name()) --take \(field)N")
    }
    for query in claim.openQueries {
      because(
        "open-query", "a query to \(query.to) is open: “\(query.ask)”",
        "stet answer \(name()) \(query.id) \"…\"")
    }
    guard standing.status != .stale else {
      because(
        "stale", "must be looked at again: \(standing.staleBecause ?? "it is stale")",
        "stet decide \(name()) VERDICT")
      return reasons
    }
    guard let verdict = claim.verdict else {
      // It has none until the dispute is settled, and nobody may give it one before.
      if claim.disputes.contains(where: \.isWeighty) { return reasons }
      let word = claim.status == .unchecked ? "nobody has checked it" : "it has no verdict yet"
      because(
        "no-verdict", word,
        claim.status == .unchecked ? "stet open \(name())" : "stet decide \(name()) VERDICT")
      return reasons
    }
    judge(verdict, on: claim, name: name(), policy: policy, because: because)
    let bare = claim.bareTicks
    if !bare.isEmpty {
      because(
        "ticked", "not ticked off: \(bare.map { "“\($0.exact)”" }.joined(separator: ", "))",
        "stet tick \(name()) all")
    }
    if verdict == .confirmed, claim.decided?.note?.trimmed.isEmpty ?? true,
      let refuting = claim.evidence.first(where: { $0.stance == .refutes })
    {
      because(
        "answered-refutation",
        "evidence \(refuting.id) refutes it, and nobody has said why it stands",
        "stet decide \(name()) confirmed --note \"…\"")
    }
    if claim.signOff == nil || claim.status != .signedOff,
      let why = policy.secondPersonNeeded(for: claim)
    {
      because("second-person", "a second person must sign it: \(why)", "stet sign \(name())")
    }
    return reasons
  }

  private static func judge(
    _ verdict: Verdict, on claim: Claim, name: @autoclosure () -> String, policy: Policy,
    because: (String, String, String?) -> Void
  ) {
    let rules = policy.gate ?? GateRules()
    if rules.pass.contains(verdict) { return }
    if rules.afterChange.contains(verdict) {
      switch claim.change?.state {
      case .applied, .overruled: return
      case nil:
        because(
          "change", "it is \(verdict.rawValue), and no change is proposed",
          "stet change \(name()) --words \"…\"")
      case .proposed:
        because(
          "change", "it is \(verdict.rawValue), and the author has not answered the change",
          "stet change \(name()) accepted")
      case .accepted:
        because(
          "change", "the change is accepted, but not in the text yet",
          "stet change \(name()) applied")
      case .refused:
        because(
          "change", "the author refused the change, and the editor has not decided",
          "stet change \(name()) overruled --note \"…\"")
      }
      return
    }
    if rules.atRisk.contains(verdict), claim.acceptedRisk != nil { return }
    because(
      "at-risk", "it is \(verdict.rawValue), and the editor has not accepted the risk",
      "stet accept-risk \(name()) --reason \"…\"")
  }
}
