extension Article {
  /// An article's data that two machines have gone on with, brought together: passages set aside,
  /// drafts and sign-offs are united, `next` is the higher one, and rival values of one field become
  /// a ``Dispute``.
  ///
  /// The same for either order of the sides.
  /// - Returns: nil if one of the versions is no article, or if they come from different seeds.
  package static func merged(base: Record?, _ a: MergeSide, _ b: MergeSide) -> Record? {
    if a.record == b.record || b.record == base { return a.record }
    if a.record == base { return b.record }
    var faults: [Fault] = []
    for record in [a.record, b.record, base].compactMap({ $0 }) {
      _ = Article.read(record, &faults)
    }
    guard faults.isEmpty else { return nil }
    let (x, y) = b.record.said.precedes(a.record.said) ? (b, a) : (a, b)
    var merge = ArticleMerge(
      three: Three(base: base, x: x.record, y: y.record),
      who: Three(base: nil, x: x.who, y: y.who))
    return merge.run()
  }
}

private struct ArticleMerge: FieldMerge {
  static let keys = Article.shape.fields.map(\.key)
  let three: Three<Record>
  let who: Three<[String: Stamp]>
  var fields: [String: Record] = [:]
  var disputes: [(field: String, sayings: [Saying])] = []

  init(three: Three<Record>, who: Three<[String: Stamp]>) {
    self.three = three
    self.who = who
  }

  mutating func run() -> Record? {
    if case .rival = three["seed"].agreement { return nil }
    let united = ["format", "seed", "drafts", "next", "set-aside", "sign-offs", "dispute"]
    for key in Self.keys + ownKeys where !united.contains(key) { join(key) }
    fields["seed"] = three.x?.value(of: "seed")
    for key in ["format", "next"] {
      fields[key] = three[key].agreed { (Int($0.scalar ?? "") ?? 0) > (Int($1.scalar ?? "") ?? 0) }
    }
    let drafts = mergedItems(three["drafts"], key: { $0.value(of: "sha256")?.scalar ?? $0.said }) {
      [$0.x ?? $0.y].compactMap { $0 }
    }
    put("drafts", drafts)
    put("set-aside", passages(three["set-aside"]))
    put("sign-offs", signOffs(three["sign-offs"]))
    writeDisputes()
    return ordered
  }

  /// A passage that one side has made a claim of is set aside no more, whatever the other did to it.
  private func passages(_ lists: Three<Record>) -> [Record] {
    func id(_ item: Record) -> String { item.value(of: "id")?.scalar ?? item.said }
    func ids(_ list: Record?) -> Set<String> { Set((list?.items ?? []).map(id)) }
    let gone = ids(lists.base).subtracting(ids(lists.x).intersection(ids(lists.y)))
    let left = lists.mapped { list in Record.list(list.items.filter { !gone.contains(id($0)) }) }
    let merged = mergedItems(left, key: id) { item in
      [
        mergedFields(item, groups: [["exact", "start", "end"], ["seen", "seen-at"]]) { _, parts in
          guard let x = parts.x, let y = parts.y else { return .x }
          if x.keys.isEmpty || y.keys.isEmpty { return x.keys.isEmpty ? .y : .x }
          return ClaimMerge.isEarlier(x, y, "seen-at") ? .x : .y
        }
      ]
    }
    func start(_ item: Record) -> Int { Int(item.value(of: "start")?.scalar ?? "") ?? 0 }
    return merged.sorted { a, b in
      start(a) == start(b) ? id(a).precedes(id(b)) : start(a) < start(b)
    }
  }

  /// One for each role and person; of two by one person the earlier, since it was there first.
  private func signOffs(_ lists: Three<Record>) -> [Record] {
    func key(_ item: Record) -> String {
      let person = item.value(of: "by")?.scalar.flatMap { Person($0) }
      return (item.value(of: "role")?.scalar ?? "") + " "
        + (person?.email.lowercased() ?? item.said)
    }
    return mergedItems(lists, key: key) { item in
      guard let x = item.x, let y = item.y else { return [] }
      return [ClaimMerge.isEarlier(x, y, "at") ? x : y]
    }
  }
}
