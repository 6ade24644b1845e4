/// How much a claim's evidence carries, counted as the policy counts.
package struct Support: Sendable, Equatable {
  /// Primary sources that support the claim, each counted once.
  package var primary = 0
  /// Independent secondary ones: sources of one origin count once.
  package var secondary = 0
  /// Pieces of evidence that refute it.
  package var refuting = 0
  /// Pieces of evidence of any stance but `inconclusive` and unset.
  package var any = 0

  /// Counts the evidence of `claim`.
  ///
  /// Evidence without a basis counts as secondary. Where a source names an origin, that is what is
  /// counted: two papers that print one agency's story are one witness, and so are a paper and the
  /// agency itself, where the origin names that source by id or by title.
  package init(of claim: Claim, sources: [String: Source]) {
    var primary: Set<String> = []
    var secondary: Set<String> = []
    for item in claim.evidence {
      guard let stance = item.stance else { continue }
      if stance != .inconclusive { any += 1 }
      if stance == .refutes { refuting += 1 }
      guard stance == .supports else { continue }
      if item.basis == .primary {
        primary.insert(item.source)
      } else {
        secondary.insert(Support.witness(item.source, sources: sources))
      }
    }
    self.primary = primary.count
    self.secondary = secondary.count
  }

  /// What a source comes down to: itself, or what it rests on in the end.
  private static func witness(_ id: String, sources: [String: Source]) -> String {
    var path = [id]
    while let origin = sources[path.last!]?.origin?.trimmed.lowercased(), !origin.isEmpty {
      let known = sources.keys.sorted().first {
        $0 == origin || sources[$0]?.title.trimmed.lowercased() == origin
      }
      guard let known else { return origin }
      // Sources that name each other in a circle are one witness, whichever was asked first.
      if let start = path.firstIndex(of: known) { return path[start...].min()! }
      path.append(known)
    }
    return path.last!
  }

  /// What is missing for `grounds`, in words, or nil if they are met.
  package func lack(for grounds: Grounds) -> String? {
    if grounds.primary != nil || grounds.secondary != nil {
      let enough =
        grounds.primary.map { primary >= $0 } ?? false
        || grounds.secondary.map { secondary >= $0 } ?? false
      if !enough {
        let ways = [
          grounds.primary.map { "\(counted($0, "primary source")) that supports it" },
          grounds.secondary.map {
            "\(counted($0, "independent secondary source")) that support\($0 == 1 ? "s" : "") it"
          },
        ].compactMap { $0 }
        return
          "it needs \(ways.joined(separator: " or ")), and has \(primary) primary and \(secondary) "
          + "secondary"
      }
    }
    if let needed = grounds.refuting, refuting < needed {
      return "it needs \(counted(needed, "piece")) of evidence that refutes it, and has \(refuting)"
    }
    if let needed = grounds.evidence, any < needed {
      return "it needs \(counted(needed, "piece")) of evidence, and has \(any)"
    }
    return nil
  }
}

/// "1 claim", "2 claims".
package func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
