extension Gate {
  /// Claims that say otherwise of the same, and are both found confirmed: one of them cannot be.
  /// - Parameter standings: where claims stand, by number, if that is known already.
  static func conflicts(in dossier: Dossier, standings: [Int: Standing]) -> [Reason] {
    let live = dossier.live
    guard live.contains(where: { $0.claim.links.contains { $0.kind == .conflictsWith } }) else {
      return []
    }
    let confirmed = live.filter {
      $0.claim.verdict == .confirmed
        && (standings[$0.number] ?? dossier.standing(of: $0)).status != .stale
    }
    return confirmed.flatMap { numbered in
      numbered.claim.links.filter { $0.kind == .conflictsWith }.compactMap { link in
        guard let other = confirmed.first(where: { $0.claim.uid == link.to }) else { return nil }
        let (name, rival) = (dossier.name(of: numbered), dossier.name(of: other))
        return Reason(
          claim: name, rule: "conflict",
          message: "it is confirmed, and so is \(rival), which says otherwise",
          hint: "stet decide \(name) VERDICT; if they agree: stet link \(name) \(rival) --remove")
      }
    }
  }
}
