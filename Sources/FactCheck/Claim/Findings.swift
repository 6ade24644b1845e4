// What people put on a claim besides evidence: the decision behind a verdict, the change it asks
// for, the risk taken, the sign-off and what made it void.

/// Who gave the verdict, when, and why.
package struct Decision: Shaped, Hashable {
  package var by = Person(name: "", email: "")
  package var at = Moment(seconds: 0, offset: 0)
  package var note: String?
  /// Who typed it, where that is another person.
  package var enteredBy: Person?

  package init() {}
  package init(by: Person, at: Moment, note: String?, enteredBy: Person? = nil) {
    self.by = by
    self.at = at
    self.note = note
    self.enteredBy = enteredBy
  }

  package static let shape = Shape<Decision>(
    layout: .flow,
    [
      Field("by", \.by, "who decided"), Field("at", \.at, "when"),
      Field("note", \.note, "on what grounds"),
      Field("entered-by", \.enteredBy, "who typed it, where that is another person"),
    ])
}

/// New wording proposed to the author.
package struct Change: Shaped, Hashable {
  package var id = ""
  package var words = ""
  package var state: ChangeState = .proposed
  /// Who recorded the present state; nil while it is proposed.
  package var by: Person?
  package var at: Moment?
  /// A remark on the present state: why the editor overruled, where the new words were seen.
  package var note: String?
  /// What the author answered when they accepted or refused; it stays whatever comes after.
  package var answer: String?
  package var answered: Moment?
  /// Who typed it, where that is another person.
  package var enteredBy: Person?

  package init() {}

  package static let shape = Shape<Change>(
    layout: .flow,
    [
      Field("id", \.id, "permanent id"), Field("words", \.words, "the new wording"),
      Field("state", \.state, "where it stands"),
      Field("by", \.by, "who recorded the present state"), Field("at", \.at, "when"),
      Field("note", \.note, "a remark on the present state, such as why the editor overruled"),
      Field("answer", \.answer, "what the author answered; it stays whatever comes after"),
      Field("answered", \.answered, "when the author's answer was recorded"),
      Field("entered-by", \.enteredBy, "who typed it, where that is another person"),
    ])
}

/// The editor takes the risk of a claim that is not confirmed.
package struct AcceptedRisk: Shaped, Hashable {
  package var by = Person(name: "", email: "")
  package var at = Moment(seconds: 0, offset: 0)
  package var reason = ""

  package init() {}
  package init(by: Person, at: Moment, reason: String) {
    self.by = by
    self.at = at
    self.reason = reason
  }

  package static let shape = Shape<AcceptedRisk>(
    layout: .flow,
    [Field("by", \.by, "who"), Field("at", \.at, "when"), Field("reason", \.reason, "why")])
}

/// A person's approval, bound to a digest of what was approved.
package struct SignOff: Shaped, Hashable {
  package var by = Person(name: "", email: "")
  package var at = Moment(seconds: 0, offset: 0)
  /// For an article's sign-off: as what the person signed.
  package var role: Role?
  /// `v1:` and the SHA-256 of the canonical JSON of what was approved.
  package var digest = ""

  package init() {}
  package init(by: Person, at: Moment, role: Role? = nil, digest: String) {
    self.by = by
    self.at = at
    self.role = role
    self.digest = digest
  }

  package static let shape = Shape<SignOff>(
    layout: .flow,
    [
      Field("by", \.by, "who signed"), Field("at", \.at, "when"),
      Field("role", \.role, "as what, for an article"),
      Field("digest", \.digest, "what was signed: v1: and a SHA-256"),
    ])
}

/// Why a claim is stale: what made its verdict or its sign-off void.
package struct Voided: Shaped, Hashable {
  package var reason = ""
  package var at = Moment(seconds: 0, offset: 0)

  package init() {}
  package init(reason: String, at: Moment) {
    self.reason = reason
    self.at = at
  }

  package static let shape = Shape<Voided>(
    layout: .flow, [Field("reason", \.reason, "what made it void"), Field("at", \.at, "when")])
}

/// Why a claim is no longer part of the check.
package struct Dropped: Shaped, Hashable {
  package var by = Person(name: "", email: "")
  package var at = Moment(seconds: 0, offset: 0)
  package var reason = ""

  package init() {}
  package init(by: Person, at: Moment, reason: String) {
    self.by = by
    self.at = at
    self.reason = reason
  }

  package static let shape = Shape<Dropped>(
    layout: .flow,
    [Field("by", \.by, "who"), Field("at", \.at, "when"), Field("reason", \.reason, "why")])
}

/// A remark on a claim.
package struct Note: Shaped, Hashable {
  package var id = ""
  package var by = Person(name: "", email: "")
  package var at = Moment(seconds: 0, offset: 0)
  package var text = ""

  package init() {}

  package static let shape = Shape<Note>(
    layout: .flow,
    [
      Field("id", \.id, "permanent id"), Field("by", \.by, "who"), Field("at", \.at, "when"),
      Field("text", \.text, "the remark"),
    ])
}

/// Keys of a file with their values, as they stand there.
package struct DisputedKeys: Recorded, Hashable {
  package var entries: [Record.Entry]

  package init(_ entries: [Record.Entry]) { self.entries = entries }

  package static var pattern: Pattern { .anything }
  package var record: Record { .fields(entries, layout: .flow) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> DisputedKeys? {
    if case .fields(let entries) = record.content { return DisputedKeys(entries) }
    faults.append(Fault(at: record.place, "expected fields here, between braces"))
    return nil
  }

  package static func == (a: DisputedKeys, b: DisputedKeys) -> Bool { a.record == b.record }
  package func hash(into hasher: inout Hasher) { hasher.combine(record.canonicalJSON) }
}

/// Two people's rival values of one field, kept until somebody settles them.
package struct Dispute: Shaped, Hashable {
  /// One side.
  package struct Side: Shaped, Hashable {
    package var value = ""
    package var by: Person?
    package var at: Moment?
    /// What settling for this side puts into the file.
    package var has: DisputedKeys?

    package init() {}

    package static let shape = Shape<Side>(
      layout: .flow,
      [
        Field("value", \.value, "what this side says"), Field("by", \.by, "who"),
        Field("at", \.at, "when"),
        Field("has", \.has, "the keys in dispute as this side has them; one not here, it has not"),
      ])
  }

  /// The field's key.
  package var field = ""
  /// Sorted by value, so that both clones write the same.
  package var sides: [Side] = []

  package init() {}

  package static let shape = Shape<Dispute>([
    Field("field", \.field, "the key in dispute"), Field("sides", \.sides, "what each side says"),
  ])
}
