/// The merge of one file's fields, in the making.
protocol FieldMerge {
  /// The keys of the file's shape, in its order.
  static var keys: [String] { get }
  var three: Three<Record> { get }
  var who: Three<[String: Stamp]> { get }
  /// What the merged file says, by key.
  var fields: [String: Record] { get set }
  var disputes: [(field: String, sayings: [Saying])] { get set }
}

extension FieldMerge {
  /// Keys of the desk's own.
  var ownKeys: [String] {
    three.keys.filter { !Self.keys.contains($0) }
  }

  mutating func put(_ key: String, _ items: [Record]) {
    fields[key] = items.isEmpty ? nil : .list(items)
  }

  /// The fields in the order of files.
  var ordered: Record {
    .fields(
      (Self.keys + ownKeys).compactMap { key in
        fields[key].map { Record.Entry(key, $0) }
      })
  }

  /// Joins a field of one value; rival ones are in dispute.
  mutating func join(_ key: String) {
    func sayings(_ side: Which) -> [Saying]? {
      guard let record = three[side] else { return nil }
      if let disputed = record.disputed([key]) { return disputed }
      let value = raw(key, of: record)
      let stamp = who[side]?[key]
      return [
        Saying(
          value: Self.shown(value, under: key), by: stamp?.by.record, at: stamp?.at.record,
          has: value.map { [Record.Entry(key, $0)] } ?? [])
      ]
    }
    let base = three.base.map { record in
      record.disputed([key])
        ?? [
          Saying(
            value: "", has: raw(key, of: record).map { [Record.Entry(key, $0)] } ?? [])
        ]
    }
    let joined = Three<[Saying]>(base: base, x: sayings(.x), y: sayings(.y)).joined()
    if joined.sayings.count == 1 {
      fields[key] = joined.sayings[0].has.first?.value
      return
    }
    disputes.append((key, joined.sayings))
    if let side = joined.from {
      fields[key] = three[side].flatMap { raw(key, of: $0) }
    } else if let base = three.base {
      fields[key] = raw(key, of: base)
    } else {
      fields[key] = joined.sayings[0].has.first?.value
    }
  }

  /// A field's value; of a key that nobody here knows, also that it is there without one.
  private func raw(_ key: String, of record: Record) -> Record? {
    Self.keys.contains(key) ? record.value(of: key) : record[key]
  }

  /// Writes what is in dispute, in the order of the fields.
  mutating func writeDisputes() {
    let order = Self.keys
    disputes.sort { a, b in
      let (left, right) = (order.firstIndex(of: a.field), order.firstIndex(of: b.field))
      return left == right
        ? a.field.precedes(b.field) : (left ?? order.count) < (right ?? order.count)
    }
    put(
      "dispute",
      disputes.map { field, sayings in
        .fields([
          Record.Entry("field", .text(field)), Record.Entry("sides", .list(sayings.map(\.side))),
        ])
      })
  }

  /// A field's value, as a dispute shows it to people.
  static func shown(_ value: Record?, under key: String) -> String {
    guard let value else { return "none" }
    switch key {
    case "span": return value.value(of: "exact")?.scalar ?? value.said
    case "refers-to":
      return value.items.map {
        "“\($0.value(of: "words")?.scalar ?? "")” = \($0.value(of: "to")?.scalar ?? "?")"
      }.joined(separator: ", ")
    case "attribution":
      return value.items.compactMap { $0.value(of: "speaker")?.scalar }.joined(separator: " ← ")
    default: return value.scalar ?? value.said
    }
  }
}

extension Three where Value == Record {
  /// The value that a merge takes; of rival ones the first if it `precedes` the second.
  func agreed(_ precedes: (Record, Record) -> Bool) -> Record? {
    switch agreement {
    case .taken(let side): return self[side]
    case .rival:
      guard let x, let y else { return x ?? y }
      return precedes(x, y) ? x : y
    }
  }
}
