internal import FactCheck
internal import Store

/// Steps that git planted on top of others: a rebase or a cherry-pick makes a commit anew, and its
/// file is a merge that has one parent only.
extension AuditHistory {
  /// Whether a step that is none on what its commit was made on is one on an earlier version, and the
  /// commit has what merging by meaning makes of the two.
  mutating func isReplanted(
    _ file: CommitChanges.FileChange, _ before: Claim, _ after: Claim, by names: [ActionName],
    in commit: CommitChanges, _ circumstances: Circumstances
  ) throws(DeskError) -> Bool {
    let versions = try earlierVersions(of: file.path, before: commit, circumstances.name)
    // Steps that were planted in one go followed on each other before that.
    var bases: [Claim] = []
    for (index, version) in versions.enumerated() {
      var made: [Claim] = []
      if index > 0, version.isRemade, let names = version.names {
        made = bases.compactMap {
          beforeReplanting(
            $0, versions[index - 1].claim, version.claim, names, version.circumstances)
        }
      }
      bases = versions[...index].map(\.claim)
      for claim in made where !bases.contains(claim) { bases.append(claim) }
    }
    return bases.contains { beforeReplanting($0, before, after, names, circumstances) != nil }
  }

  private func beforeReplanting(
    _ base: Claim, _ before: Claim, _ after: Claim, _ names: [ActionName],
    _ circumstances: Circumstances
  ) -> Claim? {
    for typing in circumstances.typings(of: names) {
      let made = Claim.beforeReplanting(
        base: base, before: before, after: after, steps: names, in: typing)
      if let made { return made }
    }
    return nil
  }

  /// How many of a claim's versions are tried: what was planted on more than this, or planted anew
  /// before anybody else had it, the audit names, and it can be accepted.
  private static var mostVersions: Int { 24 }

  /// A version of a claim, and the steps that are said to have led to it.
  private struct Version {
    var claim: Claim
    var names: [ActionName]?
    var isRemade: Bool
    var circumstances: Circumstances
  }

  /// The versions of a claim that led to a commit, oldest first.
  private mutating func earlierVersions(
    of path: String, before commit: CommitChanges, _ name: String
  )
    throws(DeskError) -> [Version]
  {
    guard case .claim(let slug, _) = DeskFile.Kind(of: path) else { return [] }
    let entries = try stored { () throws(StoreError) in
      try snapshot.state(before: commit).history(of: [path], limit: Self.mostVersions)
    }
    var versions: [Version] = []
    for entry in entries.reversed() {
      let earlier = try stored { () throws(StoreError) in
        try snapshot.changes(in: entry.commit)
      }
      guard let new = earlier.files.first(where: { $0.path == path })?.new,
        let claim = try? read(Claim.self, new, path)
      else { continue }
      let names = earlier.steps(on: claim.uid)
      versions.append(
        Version(
          claim: claim, names: names, isRemade: earlier.isRemade,
          circumstances: try circumstances(name, slug: slug, claim, names, in: earlier)))
    }
    return versions
  }
}
