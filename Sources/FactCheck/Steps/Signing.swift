extension Claim {
  /// Runs last, when the status is what it will be: the digest covers the claim as it is signed.
  mutating func sign(in circumstances: Circumstances) {
    signOff = SignOff(
      by: circumstances.author, at: circumstances.at,
      digest: digest(sources: circumstances.sources))
    void = nil
  }

  mutating func acceptRisk(_ reason: String, in circumstances: Circumstances) {
    acceptedRisk = AcceptedRisk(by: circumstances.author, at: circumstances.at, reason: reason)
  }
}
