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
