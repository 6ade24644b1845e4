extension ClaimMerge {
  /// The keys of a finding; `change` comes beside them where a verdict brought it.
  static let findingKeys = ["verdict", "reason", "decided", "dropped"]

  /// Joins what was found: a verdict, none, or that the claim is dropped.
  ///
  /// Somebody who drops a claim has not seen what was done to it on the other machine meanwhile, so
  /// that is in dispute too: work is not taken out of sight unseen.
  mutating func joinFinding() -> Joined {
    let sayings = three.mapped { record in
      record.disputed(["verdict", "dropped"], beside: ["change"]) ?? [Self.finding(of: record)]
    }
    let joined = sayings.joined(
      insisting: { drops($0 == .x ? .y : .x) && !drops($0) && worked($0) },
      // Of a dispute over dropping, one value is often what stood there before.
      keeping: { three[$0]?.disputed(["dropped"]) != nil })
    if joined.sayings.count == 1 {
      for entry in joined.sayings[0].has where Self.findingKeys.contains(entry.key) {
        fields[entry.key] = entry.value
      }
      for fallen in joined.fallen { keepRemark(fallen, beside: joined.sayings[0]) }
      return joined
    }
    let old = joined.from.flatMap { three[$0] } ?? three.base
    if old?.value(of: "dropped") == nil {
      for key in Self.findingKeys { fields[key] = old?.value(of: key) }
    }
    return joined
  }

  static func finding(of record: Record) -> Saying {
    let has = findingKeys.compactMap { key in
      record.value(of: key).map { Record.Entry(key, $0) }
    }
    let act = record.value(of: "dropped") ?? record.value(of: "decided")
    return Saying(
      value: shownFinding(record), by: act?.value(of: "by"), at: act?.value(of: "at"), has: has,
      beside: ["change"])
  }

  private static func shownFinding(_ record: Record) -> String {
    if record.value(of: "dropped") != nil { return Status.dropped.rawValue }
    guard let verdict = record.value(of: "verdict")?.scalar else { return "none" }
    return verdict + (record.value(of: "reason")?.scalar.map { " (\($0))" } ?? "")
  }

  /// Whether a side dropped a claim that was not dropped before.
  private func drops(_ side: Which) -> Bool {
    three[side]?.value(of: "dropped") != nil && three.base?.value(of: "dropped") == nil
  }

  /// Whether a side did something to the claim that whoever drops it should see.
  private func worked(_ side: Which) -> Bool {
    [
      "claim", "span", "attribution", "ticks", "evidence", "queries", "change", "verdict",
      "decided", "sign-off", "accepted-risk", "void",
    ].contains { three[side]?.value(of: $0) != three.base?.value(of: $0) }
  }

  /// The same was found twice: the other's grounds stay as a remark.
  private mutating func keepRemark(_ fallen: Saying, beside kept: Saying) {
    let act = fallen.has.first { $0.key == "dropped" || $0.key == "decided" }?.value
    let text = act?.value(of: "note")?.scalar ?? act?.value(of: "reason")?.scalar
    guard text != nil || fallen.by != kept.by else { return }
    keptRemarks += Self.remark(
      Self.alsoFound + fallen.value + (text.map { ": \($0)" } ?? ""), by: fallen.by, at: fallen.at)
  }

  // MARK: The change

  /// Joins the proposed changes. One that came with a verdict in dispute is part of that.
  mutating func joinChange(beside finding: Joined) {
    let change = three["change"]
    if finding.sayings.count > 1, keepsFoldedChange(finding, change) { return }
    let isFolded =
      finding.sayings.count > 1 && finding.from == nil
      && Self.proposal(change.x) != Self.proposal(change.y)
    if isFolded {
      fields["change"] = change.base
      disputeFinding(finding, with: change)
      return
    }
    if finding.sayings.count > 1 { disputeFinding(finding, with: nil) }
    let isDisputed = [three.x, three.y, three.base].contains { $0?.disputed(["change"]) != nil }
    if !isDisputed {
      if case .taken(let side) = change.agreement {
        fields["change"] = change[side]
        return
      }
      guard let x = change.x, let y = change.y else {
        fields["change"] = change.x ?? change.y
        return
      }
      if Self.proposal(x) == Self.proposal(y), let later = laterState(x, y) {
        fields["change"] = later
        return
      }
    }
    joinRivalChanges()
  }

  /// Where one side has this very dispute already: its changes stay part of it, unless the other
  /// side's change is none of them.
  /// - Returns: whether that was so.
  private mutating func keepsFoldedChange(_ finding: Joined, _ change: Three<Record>) -> Bool {
    for (side, other) in [(Which.x, Which.y), (.y, .x)] {
      let own = three[side]?.disputed(["verdict", "dropped"], beside: ["change"]) ?? []
      guard Set(own.map(\.id)) == Set(finding.sayings.map(\.id)) else { continue }
      let folded = own.compactMap { saying in saying.has.first { $0.key == "change" }?.value }
      let theirs = change[other]
      let isKnown =
        theirs == nil || theirs == change.base || theirs == change[side]
        || folded.contains { Self.proposal($0) == Self.proposal(theirs) }
      guard isKnown else { continue }
      disputeFinding(Joined(sayings: own, from: side), with: nil)
      fields["change"] = change[side]
      return true
    }
    return false
  }

  private mutating func disputeFinding(_ finding: Joined, with change: Three<Record>?) {
    var sayings = finding.sayings
    if let change {
      func ids(_ side: Which) -> Set<String> {
        let record = three[side]
        let sides = record?.disputed(["verdict", "dropped"], beside: ["change"])
        return Set((sides ?? record.map { [Self.finding(of: $0)] } ?? []).map(\.id))
      }
      let (x, y) = (ids(.x), ids(.y))
      for index in sayings.indices {
        let side: Which? =
          switch (x.contains(sayings[index].id), y.contains(sayings[index].id)) {
          case (true, false): .x
          case (false, true): .y
          default: nil
          }
        guard let side, !sayings[index].has.contains(where: { $0.key == "change" }) else {
          continue
        }
        if let value = change[side] { sayings[index].has.append(Record.Entry("change", value)) }
      }
    }
    let isDropped = sayings.contains { $0.value == Status.dropped.rawValue }
    disputes.append((isDropped ? "dropped" : "verdict", sayings))
  }

  private mutating func joinRivalChanges() {
    func sayings(_ side: Which) -> [Saying]? {
      three[side].map { record in
        record.disputed(["change"])
          ?? [Self.changeSaying(record, who[side]?["change"])]
      }
    }
    let base = three.base.map { $0.disputed(["change"]) ?? [Self.changeSaying($0, nil)] }
    let joined = Three<[Saying]>(base: base, x: sayings(.x), y: sayings(.y)).joined()
    if joined.sayings.count == 1 {
      fields["change"] = joined.sayings[0].has.first?.value
      return
    }
    disputes.append(("change", joined.sayings))
    fields["change"] = (joined.from.flatMap { three[$0] } ?? three.base)?.value(of: "change")
  }

  private static func changeSaying(_ record: Record, _ stamp: Stamp?) -> Saying {
    let change = record.value(of: "change")
    let words = change?.value(of: "words")?.scalar
    let state = change?.value(of: "state")?.scalar
    return Saying(
      value: words.map { "“\($0)” \(state ?? "")" } ?? "none",
      by: change?.value(of: "by") ?? stamp?.by.record,
      at: change?.value(of: "at") ?? stamp?.at.record,
      has: change.map { [Record.Entry("change", $0)] } ?? [])
  }

  /// Which proposal a change is, whatever became of it.
  private static func proposal(_ change: Record?) -> Record? {
    change?.restricted(to: ["id", "words"])
  }

  /// What became of one proposal on both sides, where one came further; nil where the author's or
  /// the editor's answers differ.
  private mutating func laterState(_ x: Record, _ y: Record) -> Record? {
    func state(_ change: Record) -> ChangeState? {
      change.value(of: "state")?.scalar.flatMap(ChangeState.init(rawValue:))
    }
    let (left, right) = (state(x), state(y))
    if left == right {
      let (kept, other) = Self.isEarlier(x, y, "at") ? (x, y) : (y, x)
      for key in ["note", "answer"] {
        guard let text = other.value(of: key)?.scalar, text != kept.value(of: key)?.scalar
        else { continue }
        keptRemarks += Self.remark(
          "also, of the change (\(right?.rawValue ?? "")): \(text)", by: other.value(of: "by"),
          at: other.value(of: "at"))
      }
      return kept
    }
    if left == .applied || right == .proposed { return x }
    if right == .applied || left == .proposed { return y }
    return nil
  }
}
