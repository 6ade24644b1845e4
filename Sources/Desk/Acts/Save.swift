internal import FactCheck
package import Store

/// What `save` recorded.
package struct Saved: Sendable {
  /// What each commit did, a line: its subject, and how the claim's status went on.
  package var lines: [String]
  /// Files in the desk's folders that are not under git and not stet's to record, with what to do
  /// about each.
  package var ignored: [(path: String, hint: String)]
  /// What git has staged otherwise than it stands in the folder, where nothing was changed.
  package var staged: [StagedEdit]
}

extension Desk {
  /// Records edits made by hand, after checking that they amount to legal steps; a commit a file.
  /// - Parameter only: the one file to record; nil: all that were edited.
  /// - Throws: everything that is no step, with file and line, and nothing is recorded.
  package func save(by hand: Hand, only path: String? = nil) throws(DeskError) -> Saved {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let edits = try stored { () throws(StoreError) in try snapshot.handEdits() }
        .filter { path == nil || $0.path == path }
      var planned: [(plan: CommitPlan, done: Done?)] = []
      var accepting: [String: [UInt8]] = [:]
      var refusals: [Refusal] = []
      var faults: [Fault] = []
      var ignored: [(path: String, hint: String)] = []
      let moves = edits.moves
      let policy = try savedPolicy(edits, in: snapshot)
      for edit in edits where !moves.values.contains(edit.path) {
        do throws(DeskError) {
          try refuseMisplaced(edit, moves, among: edits)
          guard
            let found = try plan(for: edit, among: edits, in: snapshot, policy: policy, by: hand)
          else {
            ignored.append((edit.path, Desk.wayIn(edit.path)))
            continue
          }
          planned.append(found)
          if let working = edit.working { accepting[edit.path] = working }
        } catch {
          switch error {
          case .refused(let found): refusals += found
          case .store(.faults(let found)): faults += found.faults
          default: throw error
          }
        }
      }
      if refusals.isEmpty, !faults.isEmpty { throw DeskError.store(.faults(FileFaults(faults))) }
      refusals += faults.map {
        Refusal("unreadable", $0.description, hint: "mend the line, then stet save again")
      }
      if !refusals.isEmpty { throw DeskError.refused(refusals) }
      let staged = try stored { () throws(StoreError) in try snapshot.stagedEdits() }
        .filter { path == nil || $0.path == path }
      let done = planned.compactMap(\.done)
      planned += try setBackLinked(done, in: snapshot, policy: policy, by: hand)
        .map { ($0.plan, $0.done) }
      let lines = planned.map { $0.plan.message.subject + ($0.done?.movement ?? "") }
      let saved = Saved(lines: lines, ignored: ignored, staged: staged)
      return Planned(plans: planned.map(\.plan), accepting: accepting) { _ in saved }
    }
  }

  /// The files that were changed by hand and not recorded yet.
  package func unsaved() throws(DeskError) -> [String] {
    try stored { () throws(StoreError) in
      try store.current().unsavedFiles()
    }
  }

  /// The files that git has staged otherwise than the last commit and the folder have them.
  package func staged() throws(DeskError) -> [StagedEdit] {
    try stored { () throws(StoreError) in try store.current().stagedEdits() }
  }

  /// The policy under which the edits are judged: the edited one, if it was edited.
  private func savedPolicy(_ edits: [HandEdit], in snapshot: Snapshot) throws(DeskError) -> Policy {
    // One that cannot be read is refused with its faults when its own turn comes.
    if let bytes = edits.first(where: { $0.path == DeskFile.policy })?.working,
      let edited = try? YAML.read(Policy.self, from: bytes, path: DeskFile.policy)
    {
      return edited.filled(from: Desk.builtInPolicy)
    }
    return try policy(of: snapshot)
  }

  /// Refuses what is no file, and a file that was moved: templates alone go by their names.
  private func refuseMisplaced(
    _ edit: HandEdit, _ moves: [String: String], among edits: [HandEdit]
  ) throws(DeskError) {
    if let obstacle = edit.obstacle {
      throw refuse(
        "by-hand", "\(obstacle.path): \(obstacle.message)",
        hint: obstacle.hint(isCommitted: edit.committed != nil))
    }
    if let target = moves[edit.path], !edit.path.hasPrefix("templates/") {
      throw refuse(
        "by-hand", "\(edit.path) was moved by hand to \(target)",
        hint: Desk.wayBack(edit.path, from: target, edits))
    }
  }

  /// The commit that records one edit; nil for a file that is none of stet's.
  private func plan(
    for edit: HandEdit, among edits: [HandEdit], in snapshot: Snapshot, policy: Policy,
    by hand: Hand
  ) throws(DeskError) -> (plan: CommitPlan, done: Done?)? {
    let parts = edit.path.split(separator: "/").map(String.init)
    switch (parts[0], parts.count) {
    case ("templates", 2): return (try template(edit, by: hand), nil)
    case ("claims", 3) where DeskFile.claimNumber(inName: parts[2]) != nil:
      return try claim(
        edit, slug: parts[1], number: DeskFile.claimNumber(inName: parts[2])!, among: edits,
        in: snapshot, policy: policy, by: hand)
    case ("claims", 3) where parts[2] == "article.yaml":
      return try article(edit, slug: parts[1], in: snapshot, by: hand).map { ($0, nil) }
    case ("claims", 3) where parts[2] == "article.md":
      if edit.committed == nil { return nil }
      throw refuse(
        "by-hand", "\(edit.path): the text that spans count in is not changed by hand",
        hint: "git checkout -- \(edit.path.shellWord); a new draft comes in as a new seed")
    case ("claims", 4) where parts[2] == "sources" && parts[3].hasSuffix(".yaml"):
      let id = String(parts[3].dropLast(5))
      return (try source(edit, slug: parts[1], id: id, in: snapshot, by: hand), nil)
    case ("claims", _), ("seeds", _):
      if edit.committed == nil { return nil }
      throw refuse(
        "by-hand",
        "\(edit.path): \(parts[0] == "seeds" ? "a seed" : "a kept file") stays as it was received",
        hint: "git checkout -- \(edit.path.shellWord)")
    default: return nil
    }
  }

  private func claim(
    _ edit: HandEdit, slug: String, number: Int, among edits: [HandEdit], in snapshot: Snapshot,
    policy: Policy, by hand: Hand
  ) throws(DeskError) -> (plan: CommitPlan, done: Done?) {
    let name = "\(slug)/\(number)"
    guard let working = edit.working else {
      throw refuse(
        "by-hand", "\(edit.path) was deleted by hand",
        hint:
          "git checkout -- \(edit.path.shellWord) brings it back; then stet drop \(name) --reason \"…\" "
          + "takes it out")
    }
    guard let committed = edit.committed else {
      throw refuse(
        "by-hand", "\(edit.path) was added by hand", hint: Desk.wayIn(edit.path))
    }
    let edited = try read(Claim.self, working, edit.path)
    let before = try lastReadable(Claim.self, committed, at: edit.path, in: snapshot)
    var (committedSources, unreadable) = try stored { () throws(StoreError) in
      try snapshot.sources(of: slug)
    }
    var sources = committedSources
    for other in edits where other.path.hasPrefix("claims/\(slug)/sources/") {
      if let bytes = other.working, let id = other.path.split(separator: "/").last?.dropLast(5) {
        let source = try read(Source.self, bytes, other.path)
        sources[String(id)] = source
        if let broken = unreadable.firstIndex(where: { $0.path == other.path }) {
          unreadable.remove(at: broken)
          committedSources[String(id)] = source
        }
      }
    }
    try judged { () throws(Refusal) in
      for claim in [before, edited] { try unreadable.requireSources(of: claim, name: name) }
    }
    let circumstances = Circumstances(
      name: name, author: hand.author, committer: hand.committer, at: hand.at, policy: policy,
      sources: sources)
    var actions: [Action] = []
    var after = before
    do throws(Claim.Refusals) {
      actions = try before.steps(to: edited, name: name)
    } catch {
      throw DeskError.refused(error.all.map { edit.locating($0) })
    }
    do throws(Refusal) {
      for action in actions { after = try after.applying(action, in: circumstances) }
    } catch {
      throw DeskError.refused([edit.locating(error)])
    }
    if let key = after.firstUnexplained(edited, since: before) {
      throw refuse(
        "by-hand",
        "\(edit.place(of: key)): “\(key)” was changed in a way that no step of the work does",
        hint:
          "stet workflow shows the steps; git checkout -- \(edit.path.shellWord) throws the edit away"
      )
    }
    if after.span.record != before.span.record {
      try requireWords(of: after.span, in: slug, edit, at: snapshot)
    }
    let bytes = try stored { () throws(StoreError) in
      try DeskFile.changed(working, from: edited, to: after, path: edit.path)
    }
    let steps = actions.map { $0.summary(on: before, after) }
    let from = before.standing(sources: committedSources).status
    let to = after.standing(sources: sources).status
    var trailers = [
      CommitMessage.Trailer("Claim-Id", before.uid), CommitMessage.Trailer("Action", "save"),
    ]
    trailers += actions.map { CommitMessage.Trailer("Step", $0.name.rawValue) }
    if from != to {
      trailers.append(CommitMessage.Trailer("Status", "\(from.rawValue) -> \(to.rawValue)"))
    }
    let what = "save " + (steps.isEmpty ? "layout and comments" : steps.joined(separator: "; "))
    let plan = CommitPlan(
      changes: [(edit.path, bytes)], author: hand.author,
      message: CommitMessage("\(name): \(what)", trailers: trailers))
    let done = Done(
      name: name, before: before, after: after, from: from, to: to, subject: what, commit: "")
    return (plan, done)
  }

  /// Refuses a span whose words do not stand in the article where it says.
  private func requireWords(
    of span: Span, in slug: String, _ edit: HandEdit, at snapshot: Snapshot
  ) throws(DeskError) {
    let path = DeskFile.text(slug)
    let text = try stored { () throws(StoreError) in try snapshot.read(path) } ?? []
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    if span.fits(scalars) { return }
    throw refuse(
      "span",
      "\(edit.place(of: "span")): the words do not stand in \(path) from \(span.start) to \(span.end)",
      hint: "git checkout -- \(edit.path.shellWord) throws the edit away")
  }

  /// The file as the last commit has it; where that cannot be read, as the last one before it that
  /// can: what plain git broke is mended by the same steps as any other.
  private func lastReadable<Value: Shaped>(
    _ type: Value.Type, _ committed: [UInt8], at path: String, in snapshot: Snapshot
  ) throws(DeskError) -> Value {
    do throws(DeskError) {
      return try read(type, committed, path)
    } catch {
      let earlier = try stored { () throws(StoreError) in
        try snapshot.lastReadable(type, at: path)
      }
      guard let earlier else { throw error }
      return earlier
    }
  }

  private func article(
    _ edit: HandEdit, slug: String, in snapshot: Snapshot, by hand: Hand
  ) throws(DeskError) -> CommitPlan? {
    guard let committed = edit.committed else { return nil }
    guard let working = edit.working else {
      throw refuse(
        "by-hand", "\(edit.path) was deleted by hand",
        hint: "git checkout -- \(edit.path.shellWord)")
    }
    let before = try lastReadable(Article.self, committed, at: edit.path, in: snapshot)
    let after = try read(Article.self, working, edit.path)
    let keys = Desk.changedKeys(before.record, after.record)
    let kept: Set<String> = ["format", "seed", "drafts", "next", "set-aside", "sign-offs"]
    let forbidden = keys.filter(kept.contains)
    if !forbidden.isEmpty {
      throw refuse(
        "by-hand",
        "\(edit.place(of: forbidden[0])): "
          + forbidden.map { "“\($0)”" }.joined(separator: ", ") + " is not changed by hand",
        hint: forbidden.allSatisfy { ["set-aside", "sign-offs", "next"].contains($0) }
          ? "stet set-aside, stet seen, stet add and stet sign do it"
          : "git checkout -- \(edit.path.shellWord) throws the edit away")
    }
    let what = keys.isEmpty ? "layout and comments" : keys.joined(separator: ", ")
    return CommitPlan(
      changes: [(edit.path, working)], author: hand.author,
      message: CommitMessage(
        "\(slug): save \(what)",
        trailers: [
          CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", "save"),
        ]))
  }

  private func source(
    _ edit: HandEdit, slug: String, id: String, in snapshot: Snapshot, by hand: Hand
  ) throws(DeskError) -> CommitPlan {
    var trailers = [
      CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", "save"),
      CommitMessage.Trailer("Source", id),
    ]
    guard let working = edit.working else {
      let dossier = try stored { () throws(StoreError) in try snapshot.dossier(slug) }
      if let user = dossier.claims.first(where: { $0.claim.evidence.contains { $0.source == id } })
      {
        throw refuse(
          "by-hand", "\(edit.path) was deleted by hand, but \(dossier.name(of: user)) cites it",
          hint: "git checkout -- \(edit.path.shellWord)")
      }
      trailers.append(CommitMessage.Trailer("Step", "source-remove"))
      return CommitPlan(
        changes: [(edit.path, nil)], author: hand.author,
        message: CommitMessage("\(slug): save: remove source \(id)", trailers: trailers))
    }
    if let fault = Slug.fault(in: id) {
      throw refuse("source", "\(edit.path): “\(id)” cannot be a source's id: \(fault)")
    }
    _ = try read(Source.self, working, edit.path)
    trailers.append(
      CommitMessage.Trailer("Step", edit.committed == nil ? "source-add" : "source-edit"))
    return CommitPlan(
      changes: [(edit.path, working)], author: hand.author,
      message: CommitMessage("\(slug): save source \(id)", trailers: trailers))
  }

  private func template(_ edit: HandEdit, by hand: Hand) throws(DeskError) -> CommitPlan {
    if edit.path == DeskFile.policy {
      guard let working = edit.working else {
        throw refuse(
          "by-hand", "\(edit.path) was deleted by hand, and makes the folder a desk",
          hint: "git checkout -- \(edit.path.shellWord)")
      }
      _ = try Desk.checked(try read(Policy.self, working, edit.path))
    }
    let what = edit.working == nil ? "Remove" : edit.committed == nil ? "Add" : "Change"
    return CommitPlan(
      changes: [(edit.path, edit.working)], author: hand.author,
      message: CommitMessage(
        "\(what) \(edit.path)", trailers: [CommitMessage.Trailer("Action", "save")]))
  }

  private func read<Value: Shaped>(_ type: Value.Type, _ bytes: [UInt8], _ path: String)
    throws(DeskError) -> Value
  {
    do throws(FileFaults) {
      return try YAML.read(type, from: bytes, path: path)
    } catch {
      throw .store(.faults(error))
    }
  }
}

extension HandEdit {
  /// Where the file says something, `claims/x/007.yaml:14:1`.
  /// - Parameter key: where it is not in the file, what first differs from the last commit is meant.
  func place(of key: String?) -> String {
    guard let working, let record = try? YAML.read(working, path: path),
      case .fields(let entries) = record.content
    else { return path }
    let old = committed.flatMap { try? YAML.read($0, path: path) }
    let entry =
      entries.first { $0.key == key }
      ?? entries.first { entry in !(old?[entry.key].map { $0 == entry.value } ?? false) }
    return entry?.place.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  fileprivate func locating(_ refusal: Refusal) -> Refusal {
    var refusal = refusal
    refusal.message = "\(place(of: refusal.key)): \(refusal.message)"
    return refusal
  }
}
