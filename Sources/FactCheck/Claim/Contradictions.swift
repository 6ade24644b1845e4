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
    let isDecided = status == .checked || status == .signedOff || status == .stale
    its("verdict", verdict != nil, only: isDecided)
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
    var found = repeated(allPartIDs).map { "two things in it have the id \($0)" }
    for tick in ticks {
      guard let cited = tick.evidence, !evidence.contains(where: { $0.id == cited })
      else { continue }
      found.append("tick \(tick.id) cites evidence \(cited), which is not there")
    }
    return found
  }

  /// What stands in `ids` again after its first time. A claim has a handful of them, which are sooner
  /// compared each with each than hashed; one that has many is no way to take long.
  private func repeated(_ ids: [String]) -> [String] {
    if ids.count <= 32 {
      return ids.indices.filter { ids[..<$0].contains(ids[$0]) }.map { ids[$0] }
    }
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }
  }

  private var offsetContradictions: [String] {
    var found: [String] = []
    for index in ticks.indices where !ticks[index].fits(words) {
      let tick = ticks[index]
      found.append("tick \(tick.id) (“\(tick.exact)”) is not at \(tick.start) to \(tick.end)")
    }
    if span.start < 0 || span.end < span.start
      || span.end - span.start != span.exact.scalarCount
    {
      found.append("its span goes from \(span.start) to \(span.end), and its words do not")
    }
    return found
  }
}

extension Tick {
  /// Whether the tick's words stand in `words` where it says.
  func fits(_ words: String) -> Bool {
    guard start >= 0, start <= end, exact.scalarCount == end - start else { return false }
    var words = words
    return words.withUTF8 { bytes in
      var place = 0
      for _ in 0..<start {
        guard place < bytes.count else { return false }
        repeat { place += 1 } while place < bytes.count && bytes[place] & 0xC0 == 0x80
      }
      return bytes[place...].starts(with: exact.utf8)
    }
  }
}

extension String {
  /// How many Unicode scalars there are: a count of bytes, without decoding any.
  var scalarCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
