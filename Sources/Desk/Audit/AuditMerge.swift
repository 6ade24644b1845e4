internal import FactCheck
internal import Store

extension AuditHistory {
  /// Merges a merge commit's sides once more and compares, file by file.
  /// - Returns: the files that are to be looked at in other ways, since a person had to merge them.
  mutating func merge(_ commit: CommitChanges) throws(DeskError) -> [CommitChanges.FileChange] {
    let review = try stored { () throws(StoreError) in
      try snapshot.review(commit, isWhole: commit.names("merge"))
    }
    guard let review else { return commit.files }
    for deviation in review.deviations {
      guard let sentence = Self.account(of: deviation) else { continue }
      report(
        commit, deviation.path, sentence,
        hint: "git show \(commit.short) -- \(deviation.path)")
    }
    return commit.files.filter { review.mergedByHand.contains($0.path) }
  }

  /// What is to be said of a file that stands otherwise than merging comes to; nil where it says the
  /// same in another layout.
  private static func account(of deviation: MergeReview.Deviation) -> String? {
    guard let actual = deviation.actual else {
      return deviation.sides.allSatisfy { $0 == nil }
        ? nil : "the merge took it out, which neither side alone comes to"
    }
    guard let expected = deviation.expected else {
      return "the merge has it, where the sides come to a merge without it"
    }
    guard deviation.path.hasSuffix(".yaml"),
      let now = try? YAML.read(actual, path: deviation.path),
      let wanted = try? YAML.read(expected, path: deviation.path)
    else { return "the merge has it otherwise than both sides come to" }
    let fields = wanted.differences(to: now).map { field in
      let words = [
        field.was.map { "“\($0.inWords)”" }, field.now.map { "“\($0.inWords)”" },
      ].map { $0 ?? "nothing" }
      return "\(field.field) is \(words[1]) and not \(words[0])"
    }
    if fields.isEmpty { return nil }
    if let lost = lost(actual, deviation) { return "the merge is of neither side: \(lost)" }
    return "the merge has it otherwise than both sides come to, and nothing of either is gone: "
      + fields.prefix(4).joined(separator: "; ")
      + (fields.count > 4 ? "; and \(fields.count - 4) more" : "")
  }

  /// What of a claim's sides is gone, or made up.
  private static func lost(_ actual: [UInt8], _ deviation: MergeReview.Deviation) -> String? {
    guard case .claim = DeskFile.Kind(of: deviation.path), let claim = read(actual) else {
      return nil
    }
    return claim.unexplained(byMerging: deviation.sides.compactMap { $0.flatMap(read) })
  }

  private static func read(_ bytes: [UInt8]) -> Claim? {
    try? YAML.read(Claim.self, from: bytes, path: "")
  }
}
