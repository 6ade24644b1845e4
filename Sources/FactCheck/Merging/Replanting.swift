extension Claim {
  /// The claim as a step left it before git planted the step on top of others (`git rebase`,
  /// `git cherry-pick`), which merges its file with what the others did.
  ///
  /// An auditor's function, and exact: the step is done again on the version that it was made on, by
  /// the rules, and merged as git's merge driver merges; what comes of it must be what the commit
  /// has.
  /// - Parameters:
  ///   - base: a version that the step may have been made on.
  ///   - before: what it was planted on.
  ///   - after: what the commit has.
  ///   - steps: what the commit says was done.
  /// - Returns: nil if the step, made on `base`, does not come to this.
  package static func beforeReplanting(
    base: Claim, before: Claim, after: Claim, steps: [ActionName],
    in circumstances: Circumstances
  ) -> Claim? {
    for later in after.readings(since: before) {
      guard let told = told(later, since: before, on: base),
        let made = try? base.replaying(steps, towards: told, in: circumstances),
        merged(base: base, before, made) == after
      else { continue }
      return made
    }
    return nil
  }

  /// What a step may have been told: what is there now; of a dispute that was not there before, each
  /// side; and what the merge has kept as a remark, since another was there first.
  private func readings(since before: Claim) -> [Claim] {
    let sides = disputes.filter { !before.disputes.contains($0) }.flatMap { dispute in
      dispute.sides.compactMap { side in
        var faults: [Fault] = []
        return Claim.read(record.settled(dispute, for: side), &faults)
      }
    }
    let remarks = notes.filter { note in !before.notes.contains { $0.id == note.id } }
    return [self] + sides + remarks.compactMap(reading)
  }

  /// The claim with what a merge's remark keeps in its place, and without the remark.
  private func reading(of remark: Note) -> Claim? {
    var claim = self
    claim.notes.removeAll { $0.id == remark.id }
    for index in queries.indices {
      let opening = ClaimMerge.otherAnswer(to: queries[index].id)
      guard remark.text.hasPrefix(opening) else { continue }
      claim.queries[index].answer = String(remark.text.dropFirst(opening.count))
      return claim
    }
    if remark.text.hasPrefix(ClaimMerge.alsoAtRisk) {
      claim.acceptedRisk?.reason = String(remark.text.dropFirst(ClaimMerge.alsoAtRisk.count))
      return claim
    }
    guard remark.text.hasPrefix(ClaimMerge.alsoFound) else { return nil }
    let found = remark.text.dropFirst(ClaimMerge.alsoFound.count)
    claim.decided?.note = found.firstRange(of: ": ").map { String(found[$0.upperBound...]) }
    return claim
  }

  /// What a step on `base` was told: what is there `later`, without the parts that came to `before`
  /// from others.
  private static func told(_ later: Claim, since before: Claim, on base: Claim) -> Claim? {
    let three = Three<Record>(base: before.record, x: later.record, y: base.record)
    let entries = three.keys.compactMap { key -> Record.Entry? in
      let part = three[key]
      let isOfParts = part.x?.items.contains { $0.value(of: "id") != nil } ?? false
      guard isOfParts else { return part.x.map { Record.Entry(key, $0) } }
      let items = mergedItems(part, key: ClaimMerge.id) { [$0.x ?? $0.y].compactMap { $0 } }
      return Record.Entry(key, .list(items))
    }
    var faults: [Fault] = []
    return Claim.read(.fields(entries), &faults)
  }

  private static func merged(base: Claim, _ a: Claim, _ b: Claim) -> Claim? {
    var faults: [Fault] = []
    return merged(base: base.record, MergeSide(a.record), MergeSide(b.record))
      .flatMap { Claim.read($0, &faults) }
  }
}
