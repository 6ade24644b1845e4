extension Claim {
  /// Takes back what was found; evidence, ticks, queries, notes and an answered change stay.
  mutating func reopen() {
    withdrawFinding()
    dropped = nil
  }

  mutating func drop(_ reason: String, in circumstances: Circumstances) {
    withdrawFinding()
    dropped = Dropped(by: circumstances.author, at: circumstances.at, reason: reason)
  }

  private mutating func withdrawFinding() {
    verdict = nil
    reason = nil
    decided = nil
    acceptedRisk = nil
    signOff = nil
    void = nil
    if change?.state == .proposed { change = nil }
  }
}
