extension ClaimMerge {
  /// Works out where the merged claim stands, and which sign-off and accepted risk still hold.
  ///
  /// The rule behind each case: what somebody gave holds for what they saw. A verdict that was given
  /// while the other side changed the words, or brought evidence that refutes it, is stale; so is one
  /// whose sign-off was for other words or other evidence. One order of the same steps on one machine
  /// would have led there too.
  /// - Returns: false if what was merged is no claim.
  mutating func settleStatus(_ finding: Joined) -> Bool {
    fields["status"] = Status.inReview.record
    var faults: [Fault] = []
    guard let merged = Claim.read(.fields(fields.map { Record.Entry($0, $1) }), &faults) else {
      return false
    }
    if merged.dropped != nil { return stand(.dropped) }
    guard merged.verdict != nil else {
      let isUntouched = claims.x?.status == .unchecked && claims.y?.status == .unchecked
      return stand(isUntouched ? .unchecked : .inReview)
    }
    if let void = voidFromSides ?? disputeVoid(finding, merged) ?? unseenVoid(finding, merged) {
      return goStale(void)
    }
    let signOff = mergedSignOff
    if let signOff, let fault = fault(of: signOff, on: merged) {
      return goStale(Voided(reason: fault, at: latest(merged, signOff.at)))
    }
    fields["sign-off"] = signOff?.record
    fields["accepted-risk"] = mergedRisk(merged)?.record
    return stand(signOff == nil ? .checked : .signedOff)
  }

  private mutating func stand(_ status: Status) -> Bool {
    fields["status"] = status.record
    return true
  }

  private mutating func goStale(_ void: Voided) -> Bool {
    fields["void"] = void.record
    return stand(.stale)
  }

  private func latest(_ claim: Claim, _ moment: Moment) -> Moment {
    claim.lastStep.map { $0.seconds > moment.seconds ? $0 : moment } ?? moment
  }

  // MARK: What makes a verdict stale

  /// What made the claim stale on either side since the base, or before it and on both.
  private var voidFromSides: Voided? {
    let old = claims.base?.status == .stale ? claims.base?.void : nil
    let voids = [claims.x, claims.y].map { $0?.status == .stale ? $0?.void : nil }
    var new: [Voided] = []
    for case let void? in voids where void != old && !new.contains(void) { new.append(void) }
    if new.isEmpty { return voids.allSatisfy({ $0 != nil }) ? old : nil }
    new.sort { a, b in
      a.at.seconds == b.at.seconds
        ? a.record.said.precedes(b.record.said) : a.at.seconds < b.at.seconds
    }
    var reasons: [String] = []
    for void in new {
      // One that was joined before has the other's words in it.
      let isSaid = new.contains {
        $0.reason.utf8.count > void.reason.utf8.count && $0.reason.contains(void.reason)
      }
      if !isSaid, !reasons.contains(void.reason) { reasons.append(void.reason) }
    }
    return Voided(reason: reasons.joined(separator: "; "), at: new.last!.at)
  }

  private func disputeVoid(_ finding: Joined, _ merged: Claim) -> Voided? {
    guard finding.sayings.count > 1, let old = merged.decided else { return nil }
    let names = finding.sayings.compactMap { $0.by?.text.flatMap { Person($0)?.name } }
    let who = Set(names).count < 2 ? "two people" : names.joined(separator: " and ")
    let times = finding.sayings.compactMap { $0.at?.text.flatMap { Moment($0) } }
    let last = times.max { $0.seconds < $1.seconds }
    return Voided(reason: "\(who) differ on what was found", at: last ?? latest(merged, old.at))
  }

  /// What whoever decided anew on one side could not see of the other.
  private func unseenVoid(_ finding: Joined, _ merged: Claim) -> Voided? {
    let saying = finding.sayings[0]
    if let base = three.base, ClaimMerge.finding(of: base).id == saying.id { return nil }
    guard let decided = merged.decided else { return nil }
    let sides = [Which.x, .y].filter { side in
      three[side].map { ClaimMerge.finding(of: $0).value == saying.value } ?? false
    }
    var reason: String?
    for side in sides {
      guard let claim = side == .x ? claims.x : claims.y else { continue }
      let keys = ["claim", "span", "attribution"]
      let seen = Set(claim.evidence.map(\.id))
      if claim.record.restricted(to: keys).said != merged.record.restricted(to: keys).said {
        reason = reason ?? "its words were changed while \(decided.by.name) decided on it"
      } else if let new = merged.evidence.first(where: {
        $0.stance == .refutes && !seen.contains($0.id)
      }) {
        reason =
          reason
          ?? "evidence \(new.id), which refutes it, came in while \(decided.by.name) decided on it"
      } else {
        return nil
      }
    }
    return reason.map { Voided(reason: $0, at: latest(merged, decided.at)) }
  }

  // MARK: What still holds

  private var mergedSignOff: SignOff? {
    mutating get {
      let signOffs = three["sign-off"]
      guard let kept = signOffs.agreed({ Self.isEarlier($0, $1, "at") }) else { return nil }
      if case .rival = signOffs.agreement, let x = signOffs.x, let y = signOffs.y {
        let other = x == kept ? y : x
        if other.value(of: "by") != kept.value(of: "by") {
          keptRemarks += Self.remark(
            "also: signed it off", by: other.value(of: "by"), at: other.value(of: "at"))
        }
      }
      var faults: [Fault] = []
      return SignOff.read(kept, &faults)
    }
  }

  /// Why a sign-off does not hold for the merged claim; nil if it does.
  private func fault(of signOff: SignOff, on merged: Claim) -> String? {
    let name = signOff.by.name
    let holders = [claims.x, claims.y].compactMap { $0 }
      .filter { $0.signOff?.record == signOff.record && $0.status == .signedOff }
    let signed = merged.digest(sources: [:])
    if !holders.contains(where: { $0.digest(sources: [:]) == signed }) {
      return "words, kind or evidence are not those that \(name) signed"
    }
    if !holders.contains(where: { $0.decided == merged.decided }) {
      return "the verdict was given again while \(name) signed"
    }
    if let query = merged.openQueries.first {
      return "a query to \(query.to) was opened while \(name) signed"
    }
    if !merged.bareTicks.isEmpty {
      return "something was left to tick off while \(name) signed"
    }
    if let dispute = disputes.first { return "people differ on “\(dispute.field)”" }
    return nil
  }

  private mutating func mergedRisk(_ merged: Claim) -> AcceptedRisk? {
    let risks = three["accepted-risk"]
    guard let kept = risks.agreed({ Self.isEarlier($0, $1, "at") }) else { return nil }
    let holds = [claims.x, claims.y].contains {
      $0?.acceptedRisk?.record == kept && $0?.verdict == merged.verdict
    }
    guard holds else { return nil }
    if case .rival = risks.agreement, let x = risks.x, let y = risks.y {
      let other = x == kept ? y : x
      keptRemarks += Self.remark(
        Self.alsoAtRisk + (other.value(of: "reason")?.scalar ?? ""),
        by: other.value(of: "by"), at: other.value(of: "at"))
    }
    var faults: [Fault] = []
    return AcceptedRisk.read(kept, &faults)
  }
}
