package import FactCheck
package import Store

extension Desk {
  /// What the commit of some steps on one claim says, and the part of its subject after the claim's
  /// name.
  /// - Parameters:
  ///   - name: the claim's name for people: `nk-troops/7`.
  ///   - subject: in place of the steps' own words.
  package static func message(
    of actions: [Action], on name: String, from: (claim: Claim, status: Status),
    to: (claim: Claim, status: Status), subject: String? = nil, body: String? = nil
  ) -> (message: CommitMessage, subject: String) {
    var trailers = [CommitMessage.Trailer("Claim-Id", from.claim.uid)]
    trailers += actions.map { CommitMessage.Trailer("Action", $0.name.rawValue) }
    if from.status != to.status {
      trailers.append(
        CommitMessage.Trailer("Status", "\(from.status.rawValue) -> \(to.status.rawValue)"))
    }
    if let verdict = to.claim.verdict, verdict != from.claim.verdict {
      trailers.append(CommitMessage.Trailer("Verdict", verdict.rawValue))
    }
    let subject =
      subject ?? actions.map { $0.summary(on: from.claim, to.claim) }.joined(separator: "; ")
    return (CommitMessage("\(name): \(subject)", body: body, trailers: trailers), subject)
  }
}
