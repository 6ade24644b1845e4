/// A claim of an article as a merge has it, and as the two sides had it.
package struct MergedClaim: Sendable {
  /// `nk-troops/7`
  package var name: String
  /// Nil where a side has no such claim.
  package var a: Claim?
  package var b: Claim?
  package var merged: Claim

  package init(name: String, a: Claim?, b: Claim?, merged: Claim) {
    self.name = name
    self.a = a
    self.b = b
    self.merged = merged
  }

  fileprivate subscript(side: Which) -> Claim? { side == .x ? a : b }
}

extension Claim {
  /// Sets back the claims of one article whose verdict one machine gave, where the other meanwhile
  /// changed a claim that they are linked to: on one machine that change would have set them back.
  ///
  /// A verdict stands where a side that has it, and the link, also has the linked claim as it is
  /// now. Where neither side that has the verdict knew of the link, any of them will do.
  ///
  /// Pure, and the same for either order of the sides. It looks at words and verdicts, which setting
  /// back leaves as they are: so one pass does it, and another changes nothing.
  /// - Parameter claims: all of an article's.
  /// - Returns: those to be set back, by their places in `claims`.
  package static func setBack(linkedAmong claims: [MergedClaim]) -> [Int: Claim] {
    let changed = claims.filter { claim in
      [claim.a, claim.b].contains { side in
        side.map { claim.merged.hasChangedForLinked(since: $0) } ?? false
      }
    }
    var result: [Int: Claim] = [:]
    for (index, claim) in claims.enumerated() where claim.merged.standsOnAVerdict {
      let unseen = changed.first { other in
        other.merged.uid != claim.merged.uid && other.merged.isLinked(to: claim.merged)
          && !claim.wasDecided(beside: other)
      }
      guard let unseen else { continue }
      let merged = claim.merged
      let at = [merged.lastStep, unseen.merged.lastStep].compactMap { $0 }
        .max { $0.seconds < $1.seconds }
      var back = merged
      back.goStale(
        because: unseen.merged.disputes.isEmpty
          ? Claim.linkedHasChanged(unseen.name)
          : "people differ on \(unseen.name), which it is linked to",
        at: at ?? Moment(seconds: 0, offset: 0))
      result[index] = back
    }
    return result
  }
}

extension MergedClaim {
  /// Whether a side that gave this verdict had the linked claim before it as it is now.
  fileprivate func wasDecided(beside other: MergedClaim) -> Bool {
    let holders = [Which.x, .y].filter { side in
      guard let own = self[side] else { return false }
      return own.standsOnAVerdict && own.verdict == merged.verdict && own.decided == merged.decided
    }
    let linked = holders.filter { side in
      guard let own = self[side], let theirs = other[side] else { return false }
      return own.isLinked(to: theirs)
    }
    return (linked.isEmpty ? holders : linked).contains { side in
      other[side].map { !other.merged.hasChangedForLinked(since: $0) } ?? true
    }
  }
}
