package import FactCheck
internal import Store

extension Desk {
  /// Settles disputes of claims, one commit a claim.
  ///
  /// Of claims that a filter lets through, those in dispute are meant; a claim that is named must be
  /// one.
  /// - Returns: what became of them, and how many of the others there are.
  package func settle(
    _ selection: Selection, _ takes: [Take], note: String?, keepGoing: Bool = false, by hand: Hand
  ) throws(DeskError) -> (outcome: Outcome, undisputed: Int) {
    var selection = selection
    var undisputed = 0
    if selection.filter != nil {
      let fitting = try choose(selection, in: try snapshot()).flatMap(\.claims)
      undisputed = fitting.count { $0.claim.disputes.isEmpty }
      if undisputed == fitting.count {
        throw refuse(
          "dispute", "nothing is in dispute: \(counted(undisputed, "claim")) looked at",
          hint: "stet status")
      }
      selection.filter?.inDispute = true
    }
    let outcome = try act(on: selection, by: hand, keepGoing: keepGoing) {
      (numbered, dossier, _) throws(DeskError) in
      let name = dossier.name(of: numbered)
      let chosen = try chosen(numbered.claim.disputes, takes, name: name)
      var actions = [Action.settle(takes, note: note)]
      // Other words have other things to tick off.
      if let words = chosen.first(where: { $0.0.field == "claim" })?.1.has?.record["claim"]?.text {
        var edit = Action.Edit()
        edit.words = words
        // Settling keeps those whose words are still there; a step is what comes besides.
        let kept = Claim.reanchored(numbered.claim.ticks, in: words)
        let ticks = correction(edit, of: numbered, in: dossier).ticks
        if let ticks, ticks.record != kept.record {
          var edit = Action.Edit()
          edit.ticks = ticks
          actions.append(.edit(edit))
        }
      }
      let subject = actions[0].summary(on: numbered.claim, numbered.claim)
      return Work(actions, subject: subject, body: Desk.account(of: chosen, note: note))
    }
    return (outcome, undisputed)
  }

  /// Settles disputes of an article's data, or of one of its sources.
  /// - Returns: the commit's subject.
  package func settle(
    article slug: String, source: String?, _ takes: [Take], note: String?, by hand: Hand
  ) throws(DeskError) -> String {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let dossier = try dossier(slug, in: snapshot)
      let path: String
      let bytes: [UInt8]
      let chosen: [(Dispute, Dispute.Side)]
      if let source {
        let before = try self.source(source, in: dossier)
        path = DeskFile.source(slug, source)
        chosen = try self.chosen(before.disputes, takes, name: "\(slug), source \(source)")
        let after: Source = try settled(before, chosen, path)
        bytes = try changedFile(path, from: before, to: after, in: snapshot)
      } else {
        path = DeskFile.article(slug)
        chosen = try self.chosen(dossier.article.disputes, takes, name: slug)
        let after: Article = try settled(dossier.article, chosen, path)
        bytes = try changedFile(path, from: dossier.article, to: after, in: snapshot)
      }
      let what = chosen.map { "\($0.0.subject): \($0.1.inWords(of: $0.0))" }.joined(separator: "; ")
      let subject = "\(slug): settle \(source.map { "source \($0), " } ?? "")\(what)"
      var trailers = [
        CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", "settle"),
      ]
      if let source { trailers.append(CommitMessage.Trailer("Source", source)) }
      let message = CommitMessage(
        subject, body: Desk.account(of: chosen, note: note), trailers: trailers)
      return Planned(
        plans: [CommitPlan(changes: [(path, bytes)], author: hand.author, message: message)]
      ) { _ in subject }
    }
  }

  private func settled<Value: Shaped>(
    _ value: Value, _ chosen: [(Dispute, Dispute.Side)], _ path: String
  ) throws(DeskError) -> Value {
    var record = value.record
    for (dispute, side) in chosen { record = record.settled(dispute, for: side) }
    var faults: [Fault] = []
    if let settled = Value.read(record, &faults) { return settled }
    for index in faults.indices { faults[index].path = path }
    throw .store(.faults(FileFaults(faults)))
  }

  private func chosen(_ disputes: [Dispute], _ takes: [Take], name: String) throws(DeskError)
    -> [(Dispute, Dispute.Side)]
  {
    do throws(Refusal) {
      return try disputes.chosen(by: takes, name: name)
    } catch {
      throw .refused([error])
    }
  }

  /// What was not taken, and why: the file has it no more, the history keeps it.
  private static func account(of chosen: [(Dispute, Dispute.Side)], note: String?) -> String {
    let left = chosen.flatMap { dispute, taken in
      dispute.sides.filter { $0 != taken }.map { "Not taken: \($0.inWords(of: dispute))." }
    }
    return ([note?.trimmed].compactMap { $0 }.filter { !$0.isEmpty } + left)
      .joined(separator: "\n")
  }
}
