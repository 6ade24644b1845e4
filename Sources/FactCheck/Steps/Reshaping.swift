/// Other bounds for a claim: the words and the place that it keeps or takes in, and the work of
/// other claims that comes with them.
package struct Reshaping: Sendable {
  /// Which act it is part of.
  package enum Act: Sendable {
    /// The claim keeps one part of its words; other claims are made of the rest.
    case split
    /// The claim keeps one part of its words; the rest is set aside, or is claims already.
    case trim
    /// The claim takes in the words and the work of others, which give way to it.
    case join
  }

  package var act: Act
  /// The claim's words from now on.
  package var words: String
  package var span: Span
  /// What is to be ticked off in those words; what was ticked off keeps its mark.
  package var ticks: [Tick]
  package var kind: ClaimKind?
  package var priority: Priority?
  package var refersTo: [Referent]
  package var attribution: [Attribution]
  package var links: [Link]
  package var flags: [String]
  /// Work that comes from the claims joined, beside this claim's own.
  package var evidence: [Evidence] = []
  package var queries: [Query] = []
  package var notes: [Note] = []

  /// Says of `claim` what it says already; what differs is to be set.
  package init(_ act: Act, of claim: Claim) {
    self.act = act
    words = claim.words
    span = claim.span
    ticks = claim.ticks
    kind = claim.kind
    priority = claim.priority
    refersTo = claim.refersTo
    attribution = claim.attribution
    links = claim.links
    flags = claim.flags
  }

  /// Whether somebody has weighed, ticked or asked something that now counts for this claim.
  var bringsWork: Bool {
    !queries.isEmpty || evidence.contains { $0.stance != nil } || ticks.contains { !$0.isBare }
  }
}

extension Claim {
  mutating func reshape(_ new: Reshaping, in circumstances: Circumstances) throws(Refusal) {
    let name = circumstances.name
    if new.words.trimmed.isEmpty { throw Refusal("words", "\(name): a claim needs words") }
    guard new.span.start >= 0, new.span.end - new.span.start == new.span.exact.unicodeScalars.count
    else { throw Refusal("span", "\(name): the words do not stand where the span says") }
    words = new.words
    span = new.span
    ticks = []
    for item in new.evidence {
      try requireFresh(item.id, in: circumstances)
      evidence.append(item)
    }
    for item in new.queries {
      try requireFresh(item.id, in: circumstances)
      queries.append(item)
    }
    for item in new.notes {
      try requireFresh(item.id, in: circumstances)
      notes.append(item)
    }
    let known = Set(evidence.map(\.id))
    for tick in new.ticks {
      try requireFresh(tick.id, in: circumstances)
      guard tick.fits(words), tick.evidence.map(known.contains) ?? true else {
        throw Refusal("ticks", "\(name): tick \(tick.id) (“\(tick.exact)”) does not fit the claim")
      }
      ticks.append(tick)
    }
    kind = new.kind
    priority = new.priority
    refersTo = new.refersTo
    attribution = new.attribution
    links = new.links.filter { $0.to != uid }
    flags = new.flags
  }

  /// The claim that is made of one part of this one's words, before it has a place in the desk.
  ///
  /// What was found out is kept: the evidence goes with every part, since it spoke of all the words,
  /// and so do flags, the assignee and the desk's own fields. A verdict was given on the whole and
  /// goes with none. Questions and remarks stay where they were asked.
  /// - Parameter reshaping: the part's words, place, ticks and what they make of it.
  package func offshoot(uid: String, _ reshaping: Reshaping) -> Claim {
    var part = Claim()
    part.uid = uid
    part.words = reshaping.words
    part.span = reshaping.span
    part.ticks = reshaping.ticks
    part.kind = reshaping.kind
    part.priority = reshaping.priority
    part.refersTo = reshaping.refersTo
    part.attribution = reshaping.attribution
    part.links = reshaping.links.filter { $0.to != uid }
    part.flags = reshaping.flags
    part.assignee = assignee
    part.evidence = evidence
    part.others = others
    part.status = status == .unchecked ? .unchecked : .inReview
    return part
  }

  /// Takes this claim out because its words and work are another's now.
  mutating func giveWay(to name: String, in circumstances: Circumstances) {
    drop("joined into \(name)", in: circumstances)
  }
}
