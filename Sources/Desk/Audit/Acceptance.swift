package import FactCheck
internal import Store

/// Somebody's word that a commit of the past is known to be no legal step, and may stand.
///
/// Commits cannot be changed, so what an audit finds in one is found for ever. An acceptance is a
/// commit of its own, without a change to any file, that names the other by its whole id; so it
/// can only be about the past. It takes nothing away: the audit goes on showing what it found, and
/// who accepted it. What is wrong with the files as they are now is never covered.
package struct Acceptance: Sendable, Hashable {
  /// The commit that is accepted, 40 hexadecimal digits.
  package var accepts: String
  /// The commit that says so, 40 hexadecimal digits.
  package var commit: String
  package var by: Person
  package var at: Moment
  /// Why it may stand.
  package var note: String

  /// Its word in `Action:`, and the trailer that names what is accepted.
  static let (action, trailer) = ("accept", "Accepts")

  /// Who may accept: whoever else answers for the desk as a whole.
  private static let roles: [Role] = [.head, .editor, .legal]

  /// Refuses whoever may not accept what happened, by the policy of the day.
  static func check(_ circumstances: Circumstances) throws(Refusal) {
    try circumstances.require(
      roles, toDo: "accepting what happened", name: circumstances.name, byOwnHand: true)
    guard let other = circumstances.enteredBy else { return }
    throw Refusal(
      "own-hand",
      "\(circumstances.name): what happened is accepted by one's own hand; \(other) types for "
        + "\(circumstances.author)",
      hint: "let \(circumstances.author.name) do it, under their own name in git")
  }
}

extension Desk {
  /// Accepts commits in which an audit found something: a commit each, with no change to any file.
  /// - Parameters:
  ///   - revisions: the commits, in git's words.
  ///   - note: why they may stand.
  /// - Returns: the subjects of the commits made.
  /// - Throws: for each of them that no audit finds anything in, that was accepted before, or that
  ///   did not lead here; where the policy does not let this person accept.
  package func accept(
    _ revisions: [String], note: String, by hand: Hand, progress: (Int) -> Void = { _ in }
  ) throws(DeskError) -> [String] {
    if note.trimmed.isEmpty {
      throw refuse("note", "say why it may stand", hint: "--note \"…\"")
    }
    // The past is looked at before the desk is held: that can take a while, and it does not change.
    let findings = try audit(progress: progress).findings
    return try step(by: hand) { (snapshot) throws(DeskError) in
      var plans: [CommitPlan] = []
      var refusals: [Refusal] = []
      for revision in revisions {
        do throws(DeskError) {
          let plan = try acceptance(of: revision, findings, note: note, by: hand, in: snapshot)
          if !plans.contains(where: { $0.message == plan.message }) { plans.append(plan) }
        } catch {
          guard case .refused(let found) = error else { throw error }
          refusals += found
        }
      }
      if !refusals.isEmpty { throw DeskError.refused(refusals) }
      let subjects = plans.map(\.message.subject)
      return Planned(plans: plans) { _ in subjects }
    }
  }

  private func acceptance(
    of revision: String, _ findings: [AuditFinding], note: String, by hand: Hand,
    in snapshot: Snapshot
  ) throws(DeskError) -> CommitPlan {
    guard let id = try self.snapshot(revision).commitID else {
      throw refuse("no-commit", "“\(revision)” is no commit", hint: "stet log")
    }
    let short = id.prefix(10)
    guard try stored({ () throws(StoreError) in try snapshot.hasPassed(id) }) else {
      throw refuse(
        "no-commit", "commit \(short) is on another branch and did not lead here", hint: "stet log")
    }
    let found = findings.filter { $0.commit == id }
    guard let first = found.first else {
      throw refuse(
        "something", "the audit finds nothing in commit \(short) that could be accepted",
        hint: "stet audit names the commit of each finding; what stands in the files now is to be "
          + "mended there")
    }
    if let accepted = first.accepted {
      throw refuse(
        "something",
        "\(accepted.by.name) has accepted commit \(short) on \(accepted.at.short): \(accepted.note)"
      )
    }
    let circumstances = Circumstances(
      name: "commit \(short)", author: hand.author, committer: hand.committer, at: hand.at,
      policy: try policy(of: snapshot), sources: [:])
    do throws(Refusal) {
      try Acceptance.check(circumstances)
    } catch {
      throw .refused([error])
    }
    let places = found.reduce(into: [String]()) { names, finding in
      let name = DeskFile.Kind(of: String(finding.place.prefix { $0 != ":" })).name ?? "desk"
      if !names.contains(name) { names.append(name) }
    }
    let articles = places.map { String($0.prefix { $0 != "/" }) }
      .reduce(into: [String]()) { if $1 != "desk", !$0.contains($1) { $0.append($1) } }
    let name = places.count == 1 ? places[0] : articles.count == 1 ? articles[0] : "desk"
    return CommitPlan(
      changes: [], author: hand.author,
      message: CommitMessage(
        "\(name): accept commit \(short) as it is", body: note,
        trailers: articles.map { .init("Article", $0) } + [
          .init("Action", Acceptance.action), .init(Acceptance.trailer, id),
        ]))
  }
}

extension AuditHistory {
  /// What a commit accepts; it is reported itself if its author may not.
  mutating func accept(_ commit: CommitChanges) throws(DeskError) {
    let accepted = commit.entry.message.trailers.filter { $0.key == Acceptance.trailer }.map(
      \.value)
    let circumstances = Circumstances(
      name: commit.entry.message.subject, author: commit.entry.author,
      committer: commit.entry.committer, at: commit.entry.at, policy: try policy(in: commit),
      sources: [:])
    do throws(Refusal) {
      try Acceptance.check(circumstances)
    } catch {
      return report(
        commit, commit.entry.message.subject, "\(error.message) (rule: \(error.rule))")
    }
    acceptances += accepted.map {
      Acceptance(
        accepts: $0, commit: commit.entry.commit, by: commit.entry.author, at: commit.entry.at,
        note: commit.entry.message.body ?? "")
    }
  }
}

/// One of stet's shapes, so that it can be kept and printed.
extension Acceptance: Shaped {
  package init() {
    self.init(
      accepts: "", commit: "", by: Person(name: "", email: ""), at: Moment(seconds: 0, offset: 0),
      note: "")
  }

  package static let shape = Shape<Acceptance>([
    Field("accepts", \.accepts, "the commit that may stand"),
    Field("commit", \.commit, "the commit that says so"),
    Field("by", \.by, "who accepted it"),
    Field("at", \.at, "when"),
    Field("note", \.note, "why"),
  ])
}
