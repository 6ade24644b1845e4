package import FactCheck
package import Store

/// What one command does to one claim: steps, and files that come with them.
package struct Work {
  package var actions: [Action]
  /// Files beside the claim's own, by their path from the desk: kept evidence, a new source.
  package var files: [(path: String, bytes: [UInt8]?)] = []
  /// Sources that the files make.
  package var sources: [String: Source] = [:]
  /// What the commit says after the claim's name; nil: the action's own words.
  package var subject: String?
  package var body: String?

  package init(_ actions: [Action], subject: String? = nil, body: String? = nil) {
    self.actions = actions
    self.subject = subject
    self.body = body
  }
}

/// What became of one claim.
package struct Done: Sendable {
  /// `nk-troops/7`
  package var name: String
  package var before: Claim
  package var after: Claim
  /// Where it stood, and stands, as a reader sees it.
  package var from: Status
  package var to: Status
  /// The commit's subject.
  package var subject: String
  /// The commit's id, 40 hexadecimal digits.
  package var commit: String

  /// How its status went on, for the end of a line: ` (checked → stale)`; empty where it stayed.
  package var movement: String {
    from == to ? "" : " (\(from.rawValue) → \(to.rawValue))"
  }
}

/// What became of a command's claims.
package struct Outcome: Sendable {
  package var done: [Done]
  /// With `keepGoing`: what was refused.
  package var refused: [FactCheck.Refusal]
}

extension Desk {
  /// Does a step of the work on each chosen claim, one commit a claim, the branch moved once.
  ///
  /// Everything is checked first: if one claim is refused, none is touched and all refusals are
  /// thrown, unless `keepGoing`. Where another process was quicker, all is decided anew on the new
  /// state.
  package func act(
    on selection: Selection, by hand: Hand, keepGoing: Bool = false,
    _ plan: (NumberedClaim, Dossier, Snapshot) throws(DeskError) -> Work
  ) throws(DeskError) -> Outcome {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let policy = try policy(of: snapshot)
      var refused: [Refusal] = []
      var planned: [(plan: CommitPlan, done: Done)] = []
      for chosen in try choose(selection, in: snapshot, alone: true) {
        var dossier = chosen.dossier
        if selection.filter != nil { refused += dossier.unreadableClaims }
        for claim in chosen.claims {
          do throws(DeskError) {
            let work = try plan(claim, dossier, snapshot)
            dossier.sources.merge(work.sources) { _, new in new }
            planned.append(
              try carryOut(work, on: claim, in: dossier, policy: policy, by: hand, at: snapshot))
          } catch {
            guard case .refused(let refusals) = error else { throw error }
            refused += refusals
          }
        }
      }
      planned += try setBackLinked(planned.map(\.done), in: snapshot, policy: policy, by: hand)
      if !refused.isEmpty, !keepGoing || planned.isEmpty { throw DeskError.refused(refused) }
      return Planned(plans: planned.map(\.plan)) { commits in
        Outcome(
          done: zip(planned, commits).map { item, commit in
            var done = item.done
            done.commit = commit
            return done
          }, refused: refused)
      }
    }
  }

  func carryOut(
    _ work: Work, on numbered: NumberedClaim, in dossier: Dossier, policy: Policy, by hand: Hand,
    at snapshot: Snapshot
  ) throws(DeskError) -> (plan: CommitPlan, done: Done) {
    let name = dossier.name(of: numbered)
    let circumstances = Circumstances(
      name: name, author: hand.author, committer: hand.committer, at: hand.at, policy: policy,
      sources: dossier.sources)
    let before = numbered.claim
    var after = before
    try judged { () throws(Refusal) in
      try dossier.unreadable.requireSources(of: before, name: name)
      for action in work.actions { after = try after.applying(action, in: circumstances) }
    }
    for action in work.actions { try requireSigning(of: action.name, on: name, under: policy) }
    let from = before.standing(sources: dossier.sources).status
    let to = after.standing(sources: dossier.sources).status
    let path = DeskFile.claim(dossier.slug, numbered.number)
    let bytes = try changedFile(path, from: before, to: after, in: snapshot)
    let (message, subject) = Desk.message(
      of: work.actions, on: name, from: (before, from), to: (after, to), subject: work.subject,
      body: work.body)
    let plan = CommitPlan(
      changes: [(path, bytes)] + work.files, author: hand.author, message: message)
    let done = Done(
      name: name, before: before, after: after, from: from, to: to, subject: subject, commit: "")
    return (plan, done)
  }

  /// The file's bytes with `after` in place of `before`.
  func changedFile<Value: Shaped>(
    _ path: String, from before: Value, to after: Value, in snapshot: Snapshot
  ) throws(DeskError) -> [UInt8] {
    try stored { () throws(StoreError) in
      guard let bytes = try snapshot.read(path) else { throw .deletedByHand([path]) }
      return try DeskFile.changed(bytes, from: before, to: after, path: path)
    }
  }
}
