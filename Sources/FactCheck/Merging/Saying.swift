/// What one side says of a field: a value, or one of several in dispute.
struct Saying: Sendable {
  /// What it says to the byte, who and when included: tells a value given anew from the old one.
  var id: String
  /// What it says, for people. Two sayings of one value are no rivals.
  var value: String
  var by: Record?
  var at: Record?
  /// The keys in dispute as this side's file has them.
  var has: [Record.Entry]

  /// - Parameter beside: keys of `has` that are not what is in dispute.
  init(
    value: String, by: Record? = nil, at: Record? = nil, has: [Record.Entry], beside: [String] = []
  ) {
    self.value = value
    self.by = by
    self.at = at
    self.has = has
    id = Record.fields(has).without(beside).said
  }

  /// Reads one side of a dispute in a file.
  init(side: Record, beside: [String]) {
    var has: [Record.Entry] = []
    if case .fields(let entries)? = side.value(of: "has")?.content { has = entries }
    self.init(
      value: side.value(of: "value")?.scalar ?? "", by: side.value(of: "by"),
      at: side.value(of: "at"), has: has, beside: beside)
  }

  /// The saying as a side of a dispute in a file.
  var side: Record {
    var entries = [Record.Entry("value", .text(value))]
    if let by { entries.append(Record.Entry("by", by)) }
    if let at { entries.append(Record.Entry("at", at)) }
    entries.append(Record.Entry("has", .fields(has, layout: .flow)))
    return .fields(entries, layout: .flow)
  }

  /// Whether of two sayings of one value this is the one to keep: the one that tells by whom, then
  /// the earlier.
  func isKept(over other: Saying) -> Bool {
    if (by == nil) != (other.by == nil) { return by != nil }
    let mine = at?.text.flatMap { Moment($0)?.seconds } ?? .max
    let theirs = other.at?.text.flatMap { Moment($0)?.seconds } ?? .max
    if mine != theirs { return mine < theirs }
    return side.said.precedes(other.side.said)
  }
}

/// What a merge makes of the sayings of both sides.
struct Joined: Sendable {
  /// One: the field's value. Several: they are in dispute.
  var sayings: [Saying]
  /// The side that it was taken from as it is; nil where both have a part in it.
  var from: Which?
  /// Sayings of a value that is kept, which somebody else gave too.
  var fallen: [Saying] = []
}

extension Three where Value == [Saying] {
  /// Joins what the sides say, as a set that either side may add to and take from.
  ///
  /// A side that changed nothing gives way to the other, unless it insists. Where both changed
  /// something, what both still say stays, what either said anew comes in, and a side that says one
  /// thing is heard with it: so that a dispute, once settled on one machine, is not settled
  /// otherwise by a merge, and merging again changes nothing.
  /// - Parameters:
  ///   - insists: whether a side that changed nothing here is to be heard all the same.
  ///   - keeps: whether all that a side says is to be heard, what stood there before too.
  func joined(
    insisting insists: (Which) -> Bool = { _ in false },
    keeping keeps: (Which) -> Bool = { _ in false }
  ) -> Joined {
    let (x, y) = (x ?? [], y ?? [])
    func ids(_ sayings: [Saying]) -> Set<String> { Set(sayings.map(\.id)) }
    let before = base.map(ids)
    if ids(x) == ids(y) { return Joined(sayings: collapsed(x + y).kept, from: .x) }
    if ids(y) == before, !insists(.y) { return Joined(sayings: x, from: .x) }
    if ids(x) == before, !insists(.x) { return Joined(sayings: y, from: .y) }
    let both = ids(x).intersection(ids(y))
    func heard(_ side: Which) -> [Saying] {
      let sayings = self[side] ?? []
      if sayings.count == 1 || keeps(side) { return sayings }
      return sayings.filter { both.contains($0.id) || !(before?.contains($0.id) ?? false) }
    }
    var heard = heard(.x) + heard(.y)
    // Settled on either side, and not alike: the dispute is as it was.
    if heard.isEmpty || Set(heard.map(\.id)) == before { heard = (base ?? []) + x + y }
    let (kept, fallen) = collapsed(heard)
    guard kept.count == 1 else { return Joined(sayings: kept, from: nil, fallen: fallen) }
    let side: Which? =
      x.count == 1 && x[0].id == kept[0].id
      ? .x : y.count == 1 && y[0].id == kept[0].id ? .y : nil
    return Joined(sayings: kept, from: side, fallen: fallen)
  }

  /// One saying for each value, in the order of values.
  private func collapsed(_ sayings: [Saying]) -> (kept: [Saying], fallen: [Saying]) {
    var kept: [Saying] = []
    var fallen: [Saying] = []
    for saying in sayings {
      guard let index = kept.firstIndex(where: { $0.value.isSame(as: saying.value) }) else {
        kept.append(saying)
        continue
      }
      if saying.id == kept[index].id {
        if saying.isKept(over: kept[index]) { kept[index] = saying }
      } else if saying.isKept(over: kept[index]) {
        fallen.append(kept[index])
        kept[index] = saying
      } else {
        fallen.append(saying)
      }
    }
    kept.sort { $0.value.precedes($1.value) }
    return (kept, fallen)
  }
}

extension Record {
  /// The sides of the dispute on one of `fields`; nil if there is none.
  func disputed(_ fields: [String], beside: [String] = []) -> [Saying]? {
    let dispute = value(of: "dispute")?.items.first {
      fields.contains($0.value(of: "field")?.scalar ?? "")
    }
    return dispute?.value(of: "sides")?.items.map { Saying(side: $0, beside: beside) }
  }
}
