package import FactCheck
internal import Store

/// What became of claims whose bounds were changed.
package struct Reshaped: Sendable {
  /// The claims that were there before: the one reshaped first, then those that gave way to it, and
  /// those whose links follow.
  package var done: [Done]
  /// The claims that were made.
  package var made: [NumberedClaim] = []
  /// What was cut off and set aside.
  package var setAside: [SetAside] = []
  /// Checked claims that were set back since they are linked, in commits of their own.
  package var setBack: [Done] = []
  package var slug: String
}

extension Desk {
  /// One commit of all that happens to several claims of an article at once.
  struct SharedStep {
    var plans: [(plan: CommitPlan, done: Done)] = []
    var files: [(path: String, bytes: [UInt8]?)] = []
    var made: [NumberedClaim] = []
    var setAside: [SetAside] = []

    /// - Parameters:
    ///   - subject: what the commit says after the first claim's name.
    func commit(subject: String, author: Person) -> CommitPlan {
      let trailers =
        plans.flatMap(\.plan.message.trailers)
        + made.map { CommitMessage.Trailer("Claim-Id", $0.claim.uid) }
      return CommitPlan(
        changes: plans.flatMap(\.plan.changes) + files, author: author,
        message: CommitMessage("\(plans[0].done.name): \(subject)", trailers: trailers))
    }
  }

  /// Refuses to change the bounds of claims where some cannot be read: whether words that are cut off
  /// are a claim already, and what is linked to the claim, nobody can tell then.
  func requireWhole(_ dossier: Dossier) throws(DeskError) {
    if !dossier.unreadable.isEmpty { throw .refused(dossier.unreadable.map(dossier.refusal)) }
  }

  /// The commits of a shared step: its own, and those that set back what is linked.
  func planned(
    _ step: SharedStep, subject: String, slug: String, in snapshot: Snapshot, policy: Policy,
    by hand: Hand
  ) throws(DeskError) -> Planned<Reshaped> {
    let back = try setBackLinked(step.plans.map(\.done), in: snapshot, policy: policy, by: hand)
    let commit = step.commit(subject: subject, author: hand.author)
    return Planned(plans: [commit] + back.map(\.plan)) { commits in
      func told(_ done: Done, _ commit: String) -> Done {
        var done = done
        done.commit = commit
        return done
      }
      return Reshaped(
        done: step.plans.map { told($0.done, commits[0]) }, made: step.made,
        setAside: step.setAside,
        setBack: zip(back, commits.dropFirst()).map { told($0.done, $1) }, slug: slug)
    }
  }

  /// The work that gives a claim other links; one that was checked is set back with it.
  func relinking(
    _ links: [Link], of numbered: NumberedClaim, because reason: String, in dossier: Dossier
  )
    -> Work
  {
    var edit = Action.Edit()
    edit.links = links
    let status = dossier.standing(of: numbered).status
    let isChecked = status == .checked || status == .signedOff
    return Work([.edit(edit)] + (isChecked ? [.void(reason: reason)] : []))
  }
}
