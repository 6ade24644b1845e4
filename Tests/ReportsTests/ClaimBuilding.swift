import FactCheck

// Short words for putting claims together in tests.

extension Claim {
  mutating func decide(_ verdict: Verdict, reason: String? = nil, note: String? = nil) {
    status = .checked
    self.verdict = verdict
    self.reason = reason
    decided = Decision(by: Ferry.ana, at: Ferry.at("2031-05-13T11:40"), note: note)
  }

  mutating func propose(_ words: String, _ state: ChangeState, note: String? = nil) {
    var change = Change()
    change.id = "w1aa"
    change.words = words
    change.state = state
    if state != .proposed {
      change.by = state == .overruled ? Ferry.eva : Ferry.rui
      change.at = Ferry.at("2031-05-14T10:20")
      change.note = note
    }
    self.change = change
  }
}

extension Claim {
  /// Puts every tick where its words first stand in the claim.
  mutating func placeTicks() {
    let here = Array(words.unicodeScalars)
    for (index, tick) in ticks.enumerated() {
      let there = Array(tick.exact.unicodeScalars)
      let start = (0...here.count - there.count).first {
        here[$0..<$0 + there.count].elementsEqual(there)
      }!
      ticks[index].start = start
      ticks[index].end = start + there.count
    }
  }
}

extension Evidence {
  /// A page of the annual report.
  static func report(id: String, stance: Stance) -> Evidence {
    var evidence = Evidence()
    evidence.id = id
    evidence.source = "annual-report"
    evidence.stance = stance
    evidence.basis = .primary
    evidence.locator = "p. 4"
    evidence.quote = "48,112 single trips were counted"
    evidence.file = "evidence/annual-report-3f9a1c0b77de.pdf"
    evidence.sha256 = String(repeating: "3f", count: 32)
    evidence.by = Ferry.ana
    evidence.at = Ferry.at("2031-05-13T11:30")
    return evidence
  }
}

extension Tick {
  static func ticked(
    _ id: String, _ kind: TickKind, _ exact: String, means: String? = nil, evidence: String
  ) -> Tick {
    var tick = bare(id, kind, exact, means: means)
    tick.by = Ferry.ana
    tick.at = Ferry.at("2031-05-13T11:35")
    tick.evidence = evidence
    return tick
  }

  static func bare(_ id: String, _ kind: TickKind, _ exact: String, means: String? = nil) -> Tick {
    Tick(id: id, kind: kind, exact: exact, start: 0, end: 0, means: means)
  }
}

extension Dispute.Side {
  static func said(_ value: String, by: Person) -> Dispute.Side {
    var side = Dispute.Side()
    side.value = value
    side.by = by
    side.at = Ferry.at("2031-05-14T11:00")
    return side
  }
}
