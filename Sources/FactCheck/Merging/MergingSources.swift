extension Source {
  /// A source that two machines have gone on with, brought together; rival values of one field
  /// become a ``Dispute``, and of two terms on which it may be named the stricter holds.
  ///
  /// The same for either order of the sides.
  /// - Returns: nil if one of the versions is no source, or if each side made another source under
  ///   one id.
  package static func merged(base: Record?, _ a: MergeSide, _ b: MergeSide) -> Record? {
    if a.record == b.record || b.record == base { return a.record }
    if a.record == base { return b.record }
    var faults: [Fault] = []
    for record in [a.record, b.record, base].compactMap({ $0 }) { _ = Source.read(record, &faults) }
    guard faults.isEmpty, base != nil || Source.isSame(a.record, b.record) else { return nil }
    let (x, y) = b.record.said.precedes(a.record.said) ? (b, a) : (a, b)
    var merge = SourceMerge(
      three: Three(base: base, x: x.record, y: y.record),
      who: Three(base: nil, x: x.who, y: y.who))
    return merge.run()
  }

  /// Whether two files that were made apart under one id mean one source.
  private static func isSame(_ a: Record, _ b: Record) -> Bool {
    ["type", "title", "url", "origin"].allSatisfy { a.value(of: $0) == b.value(of: $0) }
  }
}

private struct SourceMerge: FieldMerge {
  static let keys = Source.shape.fields.map(\.key)
  let three: Three<Record>
  let who: Three<[String: Stamp]>
  var fields: [String: Record] = [:]
  var disputes: [(field: String, sayings: [Saying])] = []

  init(three: Three<Record>, who: Three<[String: Stamp]>) {
    self.three = three
    self.who = who
  }

  mutating func run() -> Record {
    // Two who obtained one document both did so.
    let first = three.base == nil ? ["obtained", "obtained-by", "note"] : []
    for key in Self.keys + ownKeys where key != "dispute" && key != "disclosure" {
      if first.contains(key) {
        fields[key] = three[key].agreed { $0.said.precedes($1.said) }
      } else {
        join(key)
      }
    }
    let terms = Disclosure.allCases.map(\.rawValue)
    fields["disclosure"] = three["disclosure"].agreed { a, b in
      (terms.firstIndex(of: a.scalar ?? "") ?? 0) > (terms.firstIndex(of: b.scalar ?? "") ?? 0)
    }
    writeDisputes()
    return ordered
  }
}
