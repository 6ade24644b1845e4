internal import FactCheck
internal import Store

extension Desk {
  /// Sets back the checked claims that are linked to one whose words or verdict just changed: what
  /// they were checked against is no longer what stands there. A verdict is never copied along a
  /// link.
  func setBackLinked(
    _ done: [Done], in snapshot: Snapshot, policy: Policy, by hand: Hand
  ) throws(DeskError) -> [(plan: CommitPlan, done: Done)] {
    var set: [(plan: CommitPlan, done: Done)] = []
    var touched = Set(done.map(\.after.uid))
    for changed in done where changed.after.hasChangedForLinked(since: changed.before) {
      guard let slug = Reference(changed.name)?.slug else { continue }
      let dossier = try dossier(slug, in: snapshot)
      try requireKnown(changed, in: dossier)
      for numbered in dossier.claims where !touched.contains(numbered.claim.uid) {
        let claim = numbered.claim
        guard claim.isLinked(to: changed.after) else { continue }
        try judged { () throws(Refusal) in
          try dossier.unreadable.requireSources(of: claim, name: dossier.name(of: numbered))
        }
        let status = dossier.standing(of: numbered).status
        guard status == .checked || status == .signedOff else { continue }
        touched.insert(claim.uid)
        let work = Work([.void(reason: Claim.linkedHasChanged(changed.name))])
        set.append(
          try carryOut(work, on: numbered, in: dossier, policy: policy, by: hand, at: snapshot))
      }
    }
    return set
  }

  /// Refuses a change of a claim that is linked to one which cannot be read, and could not be set back.
  private func requireKnown(_ changed: Done, in dossier: Dossier) throws(DeskError) {
    let known = Set(dossier.claims.map(\.claim.uid))
    let isKnown = (changed.before.links + changed.after.links).allSatisfy { known.contains($0.to) }
    if isKnown { return }
    let refusals = dossier.unreadableClaims.map {
      Refusal(
        $0.rule, "\(changed.name) is linked to a claim that is not among those read; \($0.message)",
        hint: $0.hint)
    }
    if !refusals.isEmpty { throw .refused(refusals) }
  }
}
