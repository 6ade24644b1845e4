/// One statement of an article that can be checked on its own.
///
/// A value: ``applying(_:in:)`` returns the claim that a step of the work makes of it.
package struct Claim: Shaped {
  /// Permanent random id; the number in the file's name is for people.
  package var uid = ""
  /// The statement, in the article's words or reworded to stand alone.
  package var words = ""
  /// As stored; ``standing(sources:)`` derives `queried` and finds what went stale unseen.
  package var status: Status = .unchecked
  package var assignee: Person?
  package var priority: Priority?
  package var kind: ClaimKind?
  /// Words of the desk's own, such as `legal`; a flagged claim needs a second person.
  package var flags: [String] = []
  package var span = Span()
  /// What its words stand for where they only point: a pronoun, "the facility".
  package var refersTo: [Referent] = []
  package var attribution: [Attribution] = []
  package var links: [Link] = []
  package var ticks: [Tick] = []
  package var evidence: [Evidence] = []
  package var queries: [Query] = []
  package var notes: [Note] = []
  package var verdict: Verdict?
  /// With `imprecise` and `wrong`: in what way; a word of the policy's list.
  package var reason: String?
  package var decided: Decision?
  package var change: Change?
  package var acceptedRisk: AcceptedRisk?
  package var signOff: SignOff?
  package var void: Voided?
  package var dropped: Dropped?
  package var disputes: [Dispute] = []
  /// The number this claim had before two clones' claims were renumbered.
  package var was: Int?
  /// Keys that the desk's own policy adds; kept as they are.
  package var others: [Record.Entry] = []

  package init() {}

  package static let shape = Shape<Claim>(
    others: \Claim.others,
    [
      Field("uid", \.uid, "permanent random id of the claim"),
      Field("claim", \.words, "the statement to be checked"),
      Field("status", \.status, "where the work on it stands"),
      Field("assignee", \.assignee, "who works on it"),
      Field("priority", \.priority, "how soon it wants checking"),
      Field("kind", \.kind, "what it states, as far as its check differs by it"),
      Field(
        list: "flags", \.flags, "words of the desk's own; a flagged claim needs a second person"),
      Field("span", \.span, "where it stands in article.md"),
      Field(list: "refers-to", \.refersTo, "what words of it stand for that only point"),
      Field(list: "attribution", \.attribution, "who the article says it from, nearest first"),
      Field(list: "links", \.links, "claims it depends on"),
      Field(list: "ticks", \.ticks, "single things to be ticked off"),
      Field(list: "evidence", \.evidence, "sources brought to bear on it"),
      Field(list: "queries", \.queries, "questions to people"),
      Field(list: "notes", \.notes, "remarks"),
      Field("verdict", \.verdict, "the finding"),
      Field(
        "reason", \.reason, "in what way it is imprecise or wrong: a word of the policy's list"),
      Field("decided", \.decided, "who gave the verdict, when, on what grounds"),
      Field("change", \.change, "new wording proposed to the author"),
      Field("accepted-risk", \.acceptedRisk, "the editor takes the risk of an unconfirmed claim"),
      Field("sign-off", \.signOff, "a second person's approval"),
      Field("void", \.void, "what made the verdict or the sign-off void"),
      Field("dropped", \.dropped, "why it is no longer part of the check"),
      Field(list: "dispute", \.disputes, "rival values, until somebody settles them"),
      Field("was", \.was, "its number before it was renumbered"),
    ])

  package var openQueries: [Query] { queries.filter(\.isOpen) }
  package var bareTicks: [Tick] { ticks.filter(\.isBare) }

  /// Every id inside the claim.
  package var partIDs: Set<String> { Set(allPartIDs) }

  /// The same, as often as they stand there.
  var allPartIDs: [String] {
    var ids: [String] = []
    ids.reserveCapacity(ticks.count + evidence.count + queries.count + notes.count + 1)
    for tick in ticks { ids.append(tick.id) }
    for item in evidence { ids.append(item.id) }
    for query in queries { ids.append(query.id) }
    for note in notes { ids.append(note.id) }
    if let change { ids.append(change.id) }
    return ids
  }
}

extension Claim: Equatable {
  /// Whether both have the same form in a file, byte for byte.
  package static func == (a: Claim, b: Claim) -> Bool { a.record == b.record }
}
