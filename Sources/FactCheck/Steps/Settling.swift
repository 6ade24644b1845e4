/// Which side of a dispute is taken.
package struct Take: Sendable, Equatable {
  /// The field in dispute; nil where there is only one.
  package var field: String?
  /// The side's number, from 1, in the order of the file.
  package var side: Int

  package init(field: String? = nil, side: Int) {
    self.field = field
    self.side = side
  }
}

extension [Dispute] {
  /// The sides that `takes` name, with their disputes.
  /// - Parameter name: what is in dispute, for people: `nk-troops/7`.
  package func chosen(by takes: [Take], name: String) throws(Refusal) -> [(Dispute, Dispute.Side)] {
    let rule = "dispute"
    guard !isEmpty else {
      throw Refusal(rule, "\(name): nothing is in dispute", hint: "stet show \(name)")
    }
    func ways(_ dispute: Dispute) -> String {
      "--take \(count > 1 ? "\(dispute.field)=" : "")N with "
        + dispute.sides.enumerated().map { "\($0 + 1): \($1.inWords(of: dispute))" }
        .joined(separator: "; ")
    }
    guard !takes.isEmpty else {
      throw Refusal(
        rule, "\(name): say which side is taken", hint: map(ways).joined(separator: "\n      "))
    }
    var chosen: [(Dispute, Dispute.Side)] = []
    for take in takes {
      let fitting = filter { take.field == nil || $0.field == take.field }
      guard fitting.count == 1 else {
        let fields = map(\.field).joined(separator: ", ")
        throw Refusal(
          rule,
          take.field.map { "\(name): “\($0)” is not in dispute; these are: \(fields)" }
            ?? "\(name): several things are in dispute: \(fields)",
          hint: map(ways).joined(separator: "\n      "))
      }
      guard fitting[0].sides.indices.contains(take.side - 1) else {
        throw Refusal(
          rule, "\(name): there is no side \(take.side) on \(fitting[0].subject)",
          hint: ways(fitting[0]))
      }
      chosen.append((fitting[0], fitting[0].sides[take.side - 1]))
    }
    return chosen
  }
}

extension Dispute {
  /// The keys that settling sets or clears.
  var governed: [String] {
    let own = field == "verdict" || field == "dropped" ? ClaimMerge.findingKeys : [field]
    return own + sides.flatMap { $0.has?.record.keys ?? [] }.filter { !own.contains($0) }
  }
}

extension Record {
  /// The record with what `side` says in place of what was kept, and without the dispute.
  package func settled(_ dispute: Dispute, for side: Dispute.Side) -> Record {
    guard case .fields(let entries) = content else { return self }
    var has = side.has?.entries ?? []
    // What became of a change since stands.
    if let now = value(of: "change"), let index = has.firstIndex(where: { $0.key == "change" }),
      has[index].value.value(of: "id") == now.value(of: "id")
    {
      has[index].value = now
    }
    let disputes = (value(of: "dispute")?.items ?? []).filter {
      $0.value(of: "field")?.scalar != dispute.field
    }
    let gone = dispute.governed + ["dispute"]
    return .fields(
      entries.filter { !gone.contains($0.key) } + has
        + (disputes.isEmpty ? [] : [Entry("dispute", .list(disputes))]))
  }
}

extension Claim {
  /// Puts into the claim what the sides taken say. Whoever settles sees all of both sides, so a
  /// verdict taken stands; the rules of `decide` hold for it as for any other.
  mutating func settle(_ takes: [Take], _ note: String?, in circumstances: Circumstances)
    throws(Refusal)
  {
    let name = circumstances.name
    let chosen = try disputes.chosen(by: takes, name: name)
    var settled = record
    for (dispute, side) in chosen { settled = settled.settled(dispute, for: side) }
    var faults: [Fault] = []
    guard var claim = Claim.read(settled, &faults) else {
      throw Refusal(
        "dispute", "\(name): that side cannot be taken as it is: \(faults[0].message)",
        hint: "correct “has” in the claim's file by hand, and commit it with git")
    }
    if !claim.words.isSame(as: words) { claim.ticks = Claim.reanchored(ticks, in: claim.words) }
    if chosen.contains(where: { $0.0.isOnFinding }) {
      try claim.checkTaken(note, in: circumstances)
      claim.signOff = nil
      claim.void = nil
      if claim.verdict != verdict { claim.acceptedRisk = nil }
    }
    self = claim
    notes += remarks(onLeaving: chosen, by: circumstances.author, at: circumstances.at)
    if let note, !note.trimmed.isEmpty {
      var remark = Note()
      remark.by = circumstances.author
      remark.at = circumstances.at
      remark.text = note
      remark.id = Identifier.part("n", from: "\(name) \(circumstances.at) \(note)", not: partIDs)
      notes.append(remark)
    }
  }

  /// The grounds of the sides that are not taken, and what they proposed: remarks of those who gave
  /// them. The rest of what they say, the commit keeps.
  func remarks(onLeaving chosen: [(Dispute, Dispute.Side)], by author: Person, at moment: Moment)
    -> [Note]
  {
    var taken = partIDs
    var remarks: [Note] = []
    for (dispute, kept) in chosen {
      for side in dispute.sides where side != kept {
        let note = side.note.map(\.trimmed) ?? ""
        if note.isEmpty, side.change == nil { continue }
        var remark = Note()
        remark.by = side.by ?? author
        remark.at = side.at ?? moment
        // It is read behind the person's name.
        remark.text =
          "said \(side.said(in: dispute))"
          + (side.change.map { ", with the change “\($0)”" } ?? "") + ", which was not taken"
          + (note.isEmpty ? "" : ": \(note)")
        if notes.contains(where: { $0.text.isSame(as: remark.text) && $0.by == remark.by }) {
          continue
        }
        remark.id = Identifier.part(
          "n", from: remark.by.description + remark.at.description + remark.text, not: taken)
        taken.insert(remark.id)
        remarks.append(remark)
      }
    }
    return remarks
  }

  /// Refuses a verdict whose grounds are not there any more, or that is refuted without a word.
  private mutating func checkTaken(_ note: String?, in circumstances: Circumstances)
    throws(Refusal)
  {
    if dropped != nil, let query = openQueries.first {
      throw Refusal(
        "open-query",
        "\(circumstances.name): dropping it must wait, a query to \(query.to) is open",
        hint: "stet answer \(circumstances.name) \(query.id) \"…\"")
    }
    guard let verdict, let decided else { return }
    let isBareOfNote = decided.note?.trimmed.isEmpty ?? true
    let grounds = isBareOfNote ? note : decided.note
    let finding = Action.decide(Action.Finding(verdict, reason: reason, note: grounds))
    do throws(Refusal) {
      for need in Workflow.line(for: .decide).needs where need != .noDispute {
        try need.check(finding, on: self, in: circumstances)
      }
    } catch {
      var refusal = error
      if error.rule == "answered-refutation" || error.rule == "note" {
        refusal.hint = "stet settle \(circumstances.name) --take N --note \"…\""
      }
      throw refusal
    }
    if isBareOfNote, let note, !note.trimmed.isEmpty,
      evidence.contains(where: { $0.stance == .refutes })
    {
      self.decided?.note = "\(note) (\(circumstances.author.name), who settled it)"
    }
  }
}

extension Dispute {
  /// Whether it is about what was found.
  var isOnFinding: Bool { field == "verdict" || field == "dropped" }
}

extension Action {
  /// What taking these sides comes to, for the status.
  func taken(on claim: Claim) -> [Dispute.Side] {
    guard case .settle(let takes, _) = self,
      let chosen = try? claim.disputes.chosen(by: takes, name: "")
    else { return [] }
    return chosen.filter { $0.0.isOnFinding }.map(\.1)
  }

  /// Whether taking these sides gives the claim other words.
  func takesWords(on claim: Claim) -> Bool {
    guard case .settle(let takes, _) = self,
      let chosen = try? claim.disputes.chosen(by: takes, name: "")
    else { return false }
    return chosen.contains { dispute, side in
      ["claim", "span", "attribution"].contains(dispute.field)
        && side.has?.record[dispute.field] != claim.record[dispute.field]
    }
  }
}
