extension Claim {
  /// What in this claim contradicts something else in it, a sentence each; nothing if all is well.
  ///
  /// No step of the work leads to one of these (a property test says so), so where one stands, a
  /// hand, a merge or another program put it there. No policy is asked: a policy can change without
  /// making old claims wrong. The rules:
  ///
  /// - A verdict is there exactly when it is said who decided it; a reason, exactly with
  ///   `imprecise` and `wrong`.
  /// - `unchecked`: nothing was done yet. `in-review`: nothing is found yet. `checked`: a verdict.
  ///   `signed-off`: a verdict and the sign-off of another person, nothing bare, open or disputed.
  ///   `stale`: a verdict to be looked at again, and what made it void. `dropped`: who took it out.
  /// - A sign-off, a void reason, a dropping stand with their own status and no other; an accepted
  ///   risk only beside a verdict that stands.
  /// - A change that went on from `proposed` says who recorded it, and none before has an answer;
  /// an
  ///   overruled one says why.
  /// - Ids are there once; what is cited inside the claim is there; offsets fit the words.
  package var contradictions: [String] {
    statusContradictions + findingContradictions + partContradictions + offsetContradictions
  }

  private var statusContradictions: [String] {
    var found: [String] = []
    func its(_ key: String, _ isThere: Bool, only wanted: Bool) {
      guard isThere != wanted else { return }
      found.append("it is \(status.rawValue) and has \(isThere ? "" : "no ")“\(key)”")
    }
    its("verdict", verdict != nil, only: [.checked, .signedOff, .stale].contains(status))
    its("sign-off", signOff != nil, only: status == .signedOff)
    its("void", void != nil, only: status == .stale)
    its("dropped", dropped != nil, only: status == .dropped)
    if acceptedRisk != nil, status != .checked, status != .signedOff {
      its("accepted-risk", true, only: false)
    }
    switch status {
    case .queried: found.append("“queried” is derived from an open query, and never stored")
    case .unchecked:
      its("queries", !queries.isEmpty, only: false)
      its("change", change != nil, only: false)
      if evidence.contains(where: { $0.stance != nil }) {
        found.append("it is unchecked, and somebody has weighed its evidence")
      }
      if ticks.contains(where: { !$0.isBare }) {
        found.append("it is unchecked, and somebody has ticked something off")
      }
    case .signedOff:
      its("dispute", !disputes.isEmpty, only: false)
      if !bareTicks.isEmpty { found.append("it is signed-off, and not everything is ticked off") }
      if !openQueries.isEmpty { found.append("it is signed-off, and a query is open") }
      if let signOff, let decided, signOff.by.isSamePerson(as: decided.by) {
        found.append("\(signOff.by.name) gave the verdict and signed it too")
      }
    case .inReview, .checked, .stale, .dropped: break
    }
    return found
  }

  private var findingContradictions: [String] {
    var found: [String] = []
    if (verdict == nil) != (decided == nil) {
      found.append(
        verdict == nil ? "somebody decided, and no verdict is there" : "nobody gave its verdict")
    }
    let wantsReason = verdict == .imprecise || verdict == .wrong
    if wantsReason != (reason != nil) {
      found.append(
        reason == nil
          ? "it is \(verdict?.rawValue ?? "") without a reason"
          : "its reason goes with imprecise and wrong alone")
    }
    if let change {
      let isRecorded = change.by != nil && change.at != nil
      if change.state != .proposed, !isRecorded {
        found.append("its change is \(change.state.rawValue), and nobody recorded that")
      }
      if change.state == .proposed, change.answer != nil || change.answered != nil {
        found.append("its change is proposed, and the author has answered it")
      }
      if change.state == .overruled, change.note?.trimmed.isEmpty ?? true {
        found.append("its change is overruled without a reason")
      }
    }
    for query in queries where query.isOpen && (query.answered != nil || query.answeredBy != nil) {
      found.append("query \(query.id) was answered, and has no answer")
    }
    return found
  }

  private var partContradictions: [String] {
    var found: [String] = []
    var seen: Set<String> = []
    let ids =
      ticks.map(\.id) + evidence.map(\.id) + queries.map(\.id) + notes.map(\.id)
      + [change?.id].compactMap { $0 }
    for id in ids where !seen.insert(id).inserted {
      found.append("two things in it have the id \(id)")
    }
    let known = Set(evidence.map(\.id))
    for tick in ticks {
      guard let cited = tick.evidence, !known.contains(cited) else { continue }
      found.append("tick \(tick.id) cites evidence \(cited), which is not there")
    }
    return found
  }

  private var offsetContradictions: [String] {
    var found: [String] = []
    let scalars = Array(words.unicodeScalars)
    for tick in ticks where !tick.fits(scalars) {
      found.append("tick \(tick.id) (“\(tick.exact)”) is not at \(tick.start) to \(tick.end)")
    }
    if span.start < 0 || span.end < span.start
      || span.end - span.start != span.exact.unicodeScalars.count
    {
      found.append("its span goes from \(span.start) to \(span.end), and its words do not")
    }
    return found
  }
}

extension Tick {
  /// Whether the tick's words stand in `words` where it says.
  func fits(_ words: [Unicode.Scalar]) -> Bool {
    start >= 0 && start <= end && end <= words.count
      && words[start..<end].elementsEqual(exact.unicodeScalars)
  }
}
