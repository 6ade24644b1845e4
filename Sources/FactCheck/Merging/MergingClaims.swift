/// Who did something, and when.
package struct Stamp: Sendable, Hashable {
  package var by: Person
  package var at: Moment

  package init(by: Person, at: Moment) {
    self.by = by
    self.at = at
  }
}

/// One side of a merge.
package struct MergeSide: Sendable {
  /// What its file says.
  package var record: Record
  /// Who changed a field last, by key, where that can be told: a claim's file says so of a verdict,
  /// and not of its words.
  package var who: [String: Stamp]

  package init(_ record: Record, who: [String: Stamp] = [:]) {
    self.record = record
    self.who = who
  }
}

extension Claim {
  /// One claim that two machines have gone on with, brought together by what the changes mean.
  ///
  /// - What hangs on a claim (evidence, ticks, queries, notes, links, flags) is united, by id.
  /// - What one side alone changed is taken; the same change on both sides is one.
  /// - Rival values of one field become a ``Dispute``, and the field keeps its old value.
  /// - The status follows from the rest: a verdict or a sign-off that somebody gave without seeing
  ///   what the other side did to words or evidence is stale.
  ///
  /// A pure function, and the same for either order of the sides: two machines that merge the same
  /// versions make the same claim. Merging what is merged with one of its sides changes nothing.
  /// - Parameters:
  ///   - base: the claim as both sides had it; nil where each side has it as new.
  /// - Returns: the record of the merged claim, with keys that nobody here knows; nil if one of the
  ///   versions is not a claim.
  package static func merged(base: Record?, _ a: MergeSide, _ b: MergeSide) -> Record? {
    if a.record == b.record || b.record == base { return a.record }
    if a.record == base { return b.record }
    var faults: [Fault] = []
    let isOrdered = !b.record.said.precedes(a.record.said)
    let (x, y) = isOrdered ? (a, b) : (b, a)
    guard let left = Claim.read(x.record, &faults), let right = Claim.read(y.record, &faults),
      left.uid.isSame(as: right.uid)
    else { return nil }
    let before = base.flatMap { Claim.read($0, &faults) }
    if base != nil, before == nil { return nil }
    var merge = ClaimMerge(
      three: Three(base: base, x: x.record, y: y.record),
      claims: Three(base: before, x: left, y: right), who: Three(base: nil, x: x.who, y: y.who))
    return merge.run()
  }
}

/// The merge of one claim, in the making.
struct ClaimMerge: FieldMerge {
  static let keys = Claim.shape.fields.map(\.key)
  /// Keys that are merged in ways of their own.
  private static let apart: Set<String> = [
    "uid", "status", "priority", "flags", "refers-to", "links", "ticks", "evidence", "queries",
    "notes", "verdict", "reason", "decided", "change", "accepted-risk", "sign-off", "void",
    "dropped", "dispute", "was",
  ]

  let three: Three<Record>
  /// The same versions, read.
  let claims: Three<Claim>
  let who: Three<[String: Stamp]>

  var fields: [String: Record] = [:]
  var disputes: [(field: String, sayings: [Saying])] = []
  /// Remarks that keep what a merge would otherwise lose.
  var keptRemarks: [Note] = []

  init(three: Three<Record>, claims: Three<Claim>, who: Three<[String: Stamp]>) {
    self.three = three
    self.claims = claims
    self.who = who
  }

  mutating func run() -> Record? {
    fields["uid"] = three.x?.value(of: "uid")
    for key in Self.keys + ownKeys where !Self.apart.contains(key) { join(key) }
    mergeReferents()
    fields["priority"] = mergedPriority
    fields["was"] = three["was"].agreed { $0.said.precedes($1.said) }
    for key in ["flags", "links"] { put(key, mergedSet(three[key])) }
    mergeParts()
    let finding = joinFinding()
    joinChange(beside: finding)
    writeDisputes()
    guard settleStatus(finding) else { return nil }
    put("notes", notes)
    return ordered
  }

  /// What words stand for is united by the words; a person's answer holds over stet's guess, and two
  /// persons' answers are rivals.
  private mutating func mergeReferents() {
    let key = "refers-to"
    var isRival = [three.x, three.y].contains { $0?.disputed([key]) != nil }
    let merged = mergedItems(three[key], key: { $0.value(of: "words")?.scalar ?? $0.said }) {
      item in
      let sides = [item.x, item.y].compactMap { $0 }
      let said = sides.filter { $0.value(of: "guess")?.scalar != "true" }
      if said.count > 1 { isRival = true }
      return [said.first ?? sides[0]]
    }
    if isRival { join(key) } else { put(key, merged) }
  }

  /// The more urgent of two rival priorities: nobody is hurt by looking sooner.
  private var mergedPriority: Record? {
    three["priority"].agreed { a, _ in
      a.text == Priority.high.rawValue
        || three["priority"].y?.text == Priority.low.rawValue
    }
  }

  /// The notes of both sides, and what the merge keeps as remarks.
  private var notes: [Record] {
    var notes = fields["notes"]?.items ?? []
    var taken = Set(notes.compactMap { $0.value(of: "id")?.scalar })
    for remark in keptRemarks {
      var remark = remark
      let isThere = notes.contains {
        $0.value(of: "text")?.scalar.map(remark.text.isSame(as:)) ?? false
          && $0.value(of: "by") == remark.by.record
      }
      if isThere { continue }
      remark.id = Identifier.part(
        "n", from: remark.by.description + remark.at.description + remark.text, not: taken)
      taken.insert(remark.id)
      notes.append(remark.record)
    }
    if keptRemarks.isEmpty { return notes }
    // In the order that merging them again would give them.
    let known = three.base?.value(of: "notes")?.items ?? []
    let old = notes.filter { note in known.contains { $0["id"] == note["id"] } }
    let new = notes.filter { note in !old.contains(note) }.sorted { a, b in
      let (left, right) = (a.seconds("at") ?? 0, b.seconds("at") ?? 0)
      return left == right ? a.said.precedes(b.said) : left < right
    }
    return old + new
  }
}
