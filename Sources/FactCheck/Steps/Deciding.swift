extension Claim {
  mutating func decide(_ finding: Action.Finding, in circumstances: Circumstances) throws(Refusal) {
    if let choice = finding.ticks, choice != .all || !ticks.isEmpty {
      try tick(choice, nil, in: circumstances)
    }
    if verdict != finding.verdict { acceptedRisk = nil }
    verdict = finding.verdict
    reason = finding.reason
    decided = Decision(
      by: circumstances.author, at: circumstances.at, note: finding.note,
      enteredBy: circumstances.enteredBy)
    if let proposed = finding.change {
      try change(.propose(id: proposed.id, words: proposed.words), in: circumstances)
    } else if change?.state == .proposed, verdict != .imprecise, verdict != .wrong {
      // A proposal that nobody has answered goes with the finding it was made for.
      change = nil
    }
    signOff = nil
    void = nil
  }
}
