internal import FactCheck
package import Store

/// What taking steps back comes to.
package struct Undone: Sendable {
  /// `nk-troops/7`
  package var name: String
  /// The steps taken back, the newest first.
  package var steps: [LogEntry]
  package var outcome: Outcome
}

extension Desk {
  /// Takes back the last steps on a claim, by a step of its own: its file is again as it was before
  /// them. Kept files and sources that came with them stay.
  ///
  /// Nothing may stand on what is taken back, so it is always the last that was done to the claim.
  /// - Parameters:
  ///   - reference: one claim.
  ///   - count: how many steps.
  ///   - note: why.
  ///   - isTrial: tells what would be done, and does nothing.
  /// - Throws: where one of the steps is none of this claim alone, or another person's and the policy
  ///   leaves that to others; where what was before cannot stand any more.
  package func undo(
    _ reference: Reference, steps count: Int = 1, note: String?, isTrial: Bool = false,
    by hand: Hand
  ) throws(DeskError) -> Undone {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let chosen = try choose(Selection([reference]), in: snapshot)[0]
      guard chosen.claims.count == 1 else {
        throw refuse(
          "one-claim", "steps are taken back on one claim at a time",
          hint: "stet undo \(chosen.dossier.name(of: chosen.claims[0]))")
      }
      let (plan, done, steps) = try undoing(
        chosen.claims[0], in: chosen.dossier, back: count, note: note, at: snapshot, by: hand)
      var planned = [(plan: plan, done: done)]
      planned += try setBackLinked(
        [done], in: snapshot, policy: try policy(of: snapshot), by: hand)
      let name = done.name
      return Planned(plans: isTrial ? [] : planned.map(\.plan)) { commits in
        let all = planned.enumerated().map { index, item in
          var done = item.done
          if commits.indices.contains(index) { done.commit = commits[index] }
          return done
        }
        return Undone(name: name, steps: steps, outcome: Outcome(done: all, refused: []))
      }
    }
  }

  /// Takes back the step that a commit is, which must be the last one on its claim.
  package func undo(
    commit revision: String, note: String?, isTrial: Bool = false, by hand: Hand
  ) throws(DeskError) -> Undone {
    let snapshot = try snapshot()
    guard let id = try self.snapshot(revision).commitID else {
      throw refuse("no-commit", "“\(revision)” is no commit", hint: "stet log")
    }
    let short = id.prefix(10)
    let changes = try stored { () throws(StoreError) in try snapshot.changes(in: id) }
    let claims = changes.files.compactMap { file -> (String, Int)? in
      if case .claim(let slug, let number) = DeskFile.Kind(of: file.path) {
        (slug, number)
      } else {
        nil
      }
    }
    guard claims.count == 1, let (slug, number) = claims.first, !changes.isMerge else {
      throw refuse(
        "one-claim",
        "commit \(short) (“\(changes.entry.message.subject)”) is no step on one claim",
        hint: "stet undo takes back a step on a claim; git show \(short) shows what this one did")
    }
    let dossier = try dossier(slug, in: snapshot)
    guard let numbered = dossier.claim(number),
      try isStep(changes.entry, on: [numbered.claim.uid], at: [DeskFile.claim(slug, number)])
    else {
      throw refuse(
        "one-claim",
        "commit \(short) (“\(changes.entry.message.subject)”) is no step on what is \(slug)/\(number) now",
        hint: "stet log \(slug) shows the claims' steps")
    }
    let later = try history(of: [numbered], in: slug, from: snapshot, limit: nil)
      .prefix { $0.commit != id }
    guard later.isEmpty else {
      let others = later.prefix(3).map { "“\($0.message.subject)”" }.joined(separator: ", ")
      throw refuse(
        "later-work",
        "commit \(short) is not the last step on \(slug)/\(number): \(others)"
          + (later.count > 3 ? " and \(later.count - 3) more" : "") + " came after it",
        hint: "stet undo \(slug)/\(number) --steps \(later.count + 1) takes all of these back")
    }
    return try undo(.numbers(slug: slug, [number]), note: note, isTrial: isTrial, by: hand)
  }

  private func undoing(
    _ numbered: NumberedClaim, in dossier: Dossier, back count: Int, note: String?,
    at snapshot: Snapshot, by hand: Hand
  ) throws(DeskError) -> (plan: CommitPlan, done: Done, steps: [LogEntry]) {
    let name = dossier.name(of: numbered)
    try judged { () throws(Refusal) in
      try dossier.unreadable.requireSources(of: numbered.claim, name: name)
    }
    let path = DeskFile.claim(dossier.slug, numbered.number)
    let circumstances = Circumstances(
      name: name, author: hand.author, committer: hand.committer, at: hand.at,
      policy: try policy(of: snapshot), sources: dossier.sources)
    var steps: [LogEntry] = []
    var content = try stored { () throws(StoreError) in try snapshot.contentID(of: path) }
    let history = try history(of: [numbered], in: dossier.slug, from: snapshot, limit: count)
    var brought: Set<ActionName> = []
    for entry in history {
      let changes = try stored { () throws(StoreError) in try snapshot.changes(in: entry.commit) }
      let back = try changes.takenBack(at: path, from: content, in: circumstances) {
        (id) throws(DeskError) in try claim(id, path, in: snapshot)
      }
      content = back.content
      brought.formUnion(back.brought)
      steps.append(entry)
    }
    for step in brought { try requireSigning(of: step, on: name, under: circumstances.policy) }
    guard steps.count == count, let content else {
      throw refuse(
        "something", "\(name) has only \(counted(steps.count, "step")) to take back",
        hint: "stet log \(name)")
    }
    let bytes = try stored { () throws(StoreError) in try snapshot.content(content) }
    let before = numbered.claim
    let after: Claim
    do throws(FileFaults) {
      after = try YAML.read(Claim.self, from: bytes, path: path)
    } catch {
      throw .store(.faults(error))
    }
    let from = before.standing(sources: dossier.sources).status
    let to = after.standing(sources: dossier.sources)
    if let gone = after.evidence.first(where: { dossier.sources[$0.source] == nil }) {
      throw refuse(
        "later-work", "\(name) cited source “\(gone.source)” then, which is not there any more",
        hint: "git log -p -- \(DeskFile.source(dossier.slug, gone.source)) shows what became of it")
    }
    if to.status == .stale, after.status == .signedOff {
      throw refuse(
        "later-work",
        "\(name) was signed off then, and that would not hold any more: \(to.staleBecause ?? "")",
        hint: "stet decide \(name) VERDICT, then stet sign \(name)")
    }
    let oldest = steps[steps.count - 1].did(to: name)
    let what =
      steps.count > 1
      ? "take back \(counted(steps.count, "step")), from “\(oldest)” on"
      : oldest.taken(from: "take back ", to: "").map { "do \($0) again" }
        ?? oldest.taken(from: "do ", to: " again").map { "take back \($0)" }
        ?? "take back “\(oldest)”"
    var trailers = [
      CommitMessage.Trailer("Claim-Id", before.uid), CommitMessage.Trailer("Action", Desk.undoWord),
    ]
    trailers += steps.map { CommitMessage.Trailer("Undoes", $0.commit) }
    if from != to.status {
      trailers.append(.init("Status", "\(from.rawValue) -> \(to.status.rawValue)"))
    }
    if let verdict = after.verdict, verdict != before.verdict {
      trailers.append(.init("Verdict", verdict.rawValue))
    }
    let plan = CommitPlan(
      changes: [(path, bytes)], author: hand.author,
      message: CommitMessage("\(name): \(what)", body: note, trailers: trailers))
    let done = Done(
      name: name, before: before, after: after, from: from, to: to.status, subject: what,
      commit: "")
    return (plan, done, steps)
  }

  /// The claim that a file held; nil for one that cannot be read, which is nobody's word.
  private func claim(_ content: ContentID, _ path: String, in snapshot: Snapshot)
    throws(DeskError) -> Claim?
  {
    let bytes = try stored { () throws(StoreError) in try snapshot.content(content) }
    return try? YAML.read(Claim.self, from: bytes, path: path)
  }

  /// The word in `Action:`.
  static let undoWord = "undo"
}

extension CommitChanges {
  /// What a claim's file held before this step, and the steps whose words come back with that, if whoever
  /// acts may take it back.
  /// - Parameters:
  ///   - content: what it holds now.
  ///   - read: the claim that a file held; nil for one that cannot be read, which is nobody's word.
  func takenBack(
    at path: String, from content: ContentID?, in circumstances: Circumstances,
    _ read: (ContentID) throws(DeskError) -> Claim?
  ) throws(DeskError) -> (content: ContentID, brought: [ActionName]) {
    let old = try judged { () throws(Refusal) in
      try takenBack(at: path, from: content, in: circumstances)
    }
    guard let content, let later = try read(content), let earlier = try read(old) else {
      return (old, [])
    }
    return try judged { () throws(Refusal) in
      (old, try earlier.bringingBack(from: later, thatWas: entry.author, in: circumstances))
    }
  }

  /// What the file held, by what the commit itself is.
  private func takenBack(
    at path: String, from content: ContentID?, in circumstances: Circumstances
  ) throws(Refusal) -> ContentID {
    let name = circumstances.name
    let what = "“\(entry.message.subject)”"
    if isMerge {
      throw Refusal(
        "undo", "\(name): \(what) brought two machines' work together, and is nobody's step",
        hint: "stet show \(name)")
    }
    guard let file = files.first(where: { $0.path == path }), file.new == content,
      let old = file.old
    else {
      throw Refusal(
        "undo", "\(name): \(what) is where the claim begins, so there is nothing before it",
        hint: "stet drop \(name) --reason \"…\" takes a claim out of the check")
    }
    let others = files.filter { file in
      switch DeskFile.Kind(of: file.path) {
      case .evidence, .source: false
      default: file.path != path
      }
    }
    if !others.isEmpty {
      throw Refusal(
        "undo",
        "\(name): \(what) changed more than this claim: "
          + others.map(\.path).joined(separator: ", "),
        hint: wayBack(from: others.map(\.path), name: name))
    }
    if names("void") {
      throw Refusal(
        "undo", "\(name) is stale since something that it is linked to changed, which stays so",
        hint: "stet decide \(name) VERDICT")
    }
    let isOwn =
      entry.author.isSamePerson(as: circumstances.author) && circumstances.enteredBy == nil
    if !isOwn {
      try circumstances.require(
        [.head, .editor], toDo: "taking back a step of \(entry.author.name)'s", name: name)
    }
    return old
  }
}

extension CommitChanges {
  /// The step that comes to the opposite of one that changed several files.
  private func wayBack(from paths: [String], name: String) -> String {
    let slug = name.prefix { $0 != "/" }
    let numbers = paths.compactMap { path -> String? in
      if case .claim(_, let number) = DeskFile.Kind(of: path) { String(number) } else { nil }
    }
    if names("split"), !numbers.isEmpty {
      return
        "stet join \(name),\(numbers.joined(separator: ",")) makes one claim of the parts again"
    }
    if names("trim") {
      return "stet add \(slug) \"…\" makes a claim of the words that were cut off"
    }
    if names("join") { return "stet split \(name) --at \"…\" parts it again" }
    return "git show \(short) shows it; what is wrong is put right by further steps"
  }
}

extension LogEntry {
  /// What the step did, without the claim's name before it.
  fileprivate func did(to name: String) -> String {
    let start = "\(name): "
    let subject = message.subject
    return subject.hasPrefix(start) ? String(subject.dropFirst(start.count)) : subject
  }
}

extension String {
  /// What stands between a beginning and an end that the text has; nil if it has them not.
  fileprivate func taken(from start: String, to end: String) -> String? {
    hasPrefix(start) && hasSuffix(end) ? String(dropFirst(start.count).dropLast(end.count)) : nil
  }
}

extension AuditHistory {
  /// Whether a commit that says it takes steps back leads to what the claim's file held before them.
  /// What it says of which steps these are is not believed: they are looked for.
  func isUndo(
    _ file: CommitChanges.FileChange, in commit: CommitChanges, _ circumstances: Circumstances
  )
    throws(DeskError) -> Refusal?
  {
    let before = try stored { () throws(StoreError) in
      try snapshot.state(before: commit)
    }
    var content = file.old
    let history = try stored { () throws(StoreError) in
      try before.history(of: [file.path], limit: 100)
    }
    for entry in history {
      let changes = try stored { () throws(StoreError) in try snapshot.changes(in: entry.commit) }
      do throws(DeskError) {
        let back = try changes.takenBack(at: file.path, from: content, in: circumstances) {
          (id) throws(DeskError) in try? read(Claim.self, id, file.path)
        }
        content = back.content
        let wanted = back.brought.first { circumstances.policy.signed?.contains($0) ?? false }
        if let wanted, !commit.isSigned {
          return Refusal(
            "signed",
            "\(circumstances.name): “\(wanted.rawValue)” comes back in a commit without a signature"
          )
        }
      } catch {
        guard case .refused(let refusals) = error, let refusal = refusals.first else { throw error }
        if refusal.rule != "undo" { return refusal }
        break
      }
      if content == file.new { return nil }
    }
    return Refusal("undo", "\(circumstances.name): it was never as the commit leaves it")
  }
}
