extension Claim {
  /// Whether a link leads from one of the two to the other.
  package func isLinked(to other: Claim) -> Bool {
    links.contains { $0.to == other.uid } || other.links.contains { $0.to == uid }
  }

  /// Whether claims that are linked to this one have to be looked at again: it has other words, or
  /// another verdict, than `before`. A first verdict changes nothing that stood.
  package func hasChangedForLinked(since before: Claim) -> Bool {
    if !before.words.isSame(as: words) { return true }
    return before.verdict != nil && verdict != before.verdict
  }

  /// Whether a verdict stands on it that can be set back.
  package var standsOnAVerdict: Bool { status == .checked || status == .signedOff }

  /// What is said of a claim whose linked one has changed.
  /// - Parameter name: the other claim's.
  package static func linkedHasChanged(_ name: String) -> String {
    "\(name), which it is linked to, has changed"
  }
}

extension Dossier {
  /// `claims` in their order, but that what a claim says somebody said follows that claim: another one
  /// of the same words, or one that was added between, does not part them.
  package func withSayings(_ claims: [NumberedClaim]) -> [NumberedClaim] {
    let byUID = Dictionary(claims.map { ($0.claim.uid, $0) }) { first, _ in first }
    var said: [Int: [NumberedClaim]] = [:]
    var isSaid: Set<Int> = []
    for claim in claims where claim.claim.status != .dropped {
      for link in claim.claim.links where link.kind == .says {
        guard let other = byUID[link.to], isSaid.insert(other.number).inserted else { continue }
        said[claim.number, default: []].append(other)
      }
    }
    var order: [NumberedClaim] = []
    var placed: Set<Int> = []
    // Those that say one another, or themselves, come last.
    for claim in claims.filter({ !isSaid.contains($0.number) }) + claims {
      var next = [claim]
      while let claim = next.popLast() {
        guard placed.insert(claim.number).inserted else { continue }
        order.append(claim)
        next += (said[claim.number] ?? []).reversed()
      }
    }
    return order
  }
}
