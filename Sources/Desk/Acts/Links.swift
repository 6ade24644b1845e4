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
      let dossier = try stored { () throws(StoreError) in try snapshot.dossier(slug) }
      for numbered in dossier.claims where !touched.contains(numbered.claim.uid) {
        let claim = numbered.claim
        let status = dossier.standing(of: numbered).status
        guard claim.isLinked(to: changed.after), status == .checked || status == .signedOff
        else { continue }
        touched.insert(claim.uid)
        let work = Work([.void(reason: Claim.linkedHasChanged(changed.name))])
        set.append(
          try carryOut(work, on: numbered, in: dossier, policy: policy, by: hand, at: snapshot))
      }
    }
    return set
  }
}
