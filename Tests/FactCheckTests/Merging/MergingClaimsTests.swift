import FactCheck
import TestClaims
import Testing

@Suite struct MergingClaimsTests {
  private static func merged(_ base: Claim, _ a: Claim, _ b: Claim, who: [String: Stamp] = [:])
    throws -> Claim
  {
    let record = try #require(
      Claim.merged(base: base.record, MergeSide(a.record, who: who), MergeSide(b.record)))
    var faults: [Fault] = []
    return try #require(Claim.read(record, &faults))
  }

  /// What two people make of one claim apart.
  private static func apart(
    from start: ClaimAtWork, _ a: (inout ClaimAtWork) throws -> Void,
    _ b: (inout ClaimAtWork) throws -> Void
  ) throws -> Claim {
    var (left, right) = (start, start)
    try a(&left)
    try b(&right)
    return try merged(start.claim, left.claim, right.claim)
  }

  @Test func `evidence, ticks and notes of both sides are there`() throws {
    let claim = try Self.apart(from: ClaimAtWork()) {
      try $0.do(.attach(ClaimAtWork.evidence("e1", .supports)))
      try $0.do(.tick(.some(["t1"]), evidence: "e1"))
    } _: {
      try $0.do(.attach(ClaimAtWork.evidence("e2", .context)), by: ClaimAtWork.ben)
      try $0.do(.note(id: "n1", text: "see the annex"), by: ClaimAtWork.ben)
    }
    #expect(claim.evidence.map(\.id) == ["e1", "e2"])
    #expect(claim.bareTicks.map(\.id) == ["t2"])
    #expect(claim.notes.map(\.text) == ["see the annex"])
    #expect(claim.status == .inReview)
    #expect(claim.disputes.isEmpty)
  }

  @Test func `rival verdicts are in dispute, sorted by value, and neither holds`() throws {
    let claim = try Self.apart(from: ClaimAtWork()) {
      try $0.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
      try $0.do(.decide(.init(.confirmed, note: "the briefing has it")))
    } _: {
      try $0.do(.attach(ClaimAtWork.evidence("e2", .refutes)), by: ClaimAtWork.ben)
      try $0.do(
        .decide(.init(.wrong, reason: "factual-error", change: ("w1", "about 12,000"))),
        by: ClaimAtWork.ben)
    }
    #expect(claim.status == .inReview)
    #expect(claim.verdict == nil && claim.change == nil)
    let dispute = try #require(claim.disputes.first)
    #expect(claim.disputes.count == 1 && dispute.field == "verdict")
    #expect(dispute.sides.map(\.value) == ["confirmed", "wrong (factual-error)"])
    #expect(dispute.sides.map(\.by) == [ClaimAtWork.ana, ClaimAtWork.ben])
    #expect(dispute.sides[1].has?.record["change"]?["words"]?.text == "about 12,000")
  }

  @Test func `a verdict in dispute over an old one keeps the old one, stale`() throws {
    let claim = try Self.apart(from: try .confirmed()) {
      try $0.do(.decide(.init(.unconfirmed, note: "the source wavers")))
    } _: {
      try $0.do(.decide(.init(.asAttributed)), by: ClaimAtWork.ben)
    }
    #expect(claim.verdict == .confirmed)
    #expect(claim.status == .stale)
    #expect(claim.void?.reason == "Ben Cole and Ana Ito differ on what was found")
    #expect(claim.contradictions == [])
  }

  @Test func `the same verdict given twice is one, and the other's grounds stay as a remark`()
    throws
  {
    let claim = try Self.apart(from: ClaimAtWork()) {
      try $0.do(.decide(.init(.onAuthor, note: "she was there")))
    } _: {
      try $0.do(.note(id: "n7", text: "…"), by: ClaimAtWork.ben)
      try $0.do(.decide(.init(.onAuthor, note: "he says so too")), by: ClaimAtWork.ben)
    }
    #expect(claim.status == .checked)
    #expect(claim.decided?.by == ClaimAtWork.ana)
    #expect(claim.notes.map(\.text) == ["…", "also: on-author: he says so too"])
    #expect(claim.notes.last?.by == ClaimAtWork.ben)
  }

  @Test func `a sign-off beside the other side's refutation is void`() throws {
    let claim = try Self.apart(from: try .confirmed()) {
      try $0.do(.sign, by: ClaimAtWork.ben)
    } _: {
      try $0.do(.attach(ClaimAtWork.evidence("e9", .refutes)), by: ClaimAtWork.cyd)
    }
    #expect(claim.status == .stale)
    #expect(claim.signOff == nil)
    #expect(claim.void?.reason == "Cyd Roy attached evidence e9 (refutes)")
  }

  @Test func `a sign-off beside a mere remark of the other side's holds`() throws {
    let claim = try Self.apart(from: try .confirmed()) {
      try $0.do(.sign, by: ClaimAtWork.ben)
    } _: {
      try $0.do(.note(id: "n1", text: "nice"), by: ClaimAtWork.cyd)
    }
    #expect(claim.standing(sources: RandomWork.sources).status == .signedOff)
  }

  @Test func `a verdict given while the other side refuted the claim is stale`() throws {
    var start = ClaimAtWork()
    try start.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    let claim = try Self.apart(from: start) {
      try $0.do(.decide(.init(.confirmed)))
    } _: {
      try $0.do(.attach(ClaimAtWork.evidence("e9", .refutes)), by: ClaimAtWork.cyd)
    }
    #expect(claim.status == .stale && claim.verdict == .confirmed)
    #expect(
      claim.void?.reason == "evidence e9, which refutes it, came in while Ana Ito decided on it")
  }

  @Test func `a verdict given while the other side changed the words is stale`() throws {
    let claim = try Self.apart(from: ClaimAtWork()) {
      var edit = Action.Edit()
      edit.words = "North Korea may have sent 12,000 soldiers."
      try $0.do(.edit(edit))
    } _: {
      try $0.do(.decide(.init(.onAuthor, ticks: .all, note: "so she says")), by: ClaimAtWork.ben)
    }
    #expect(claim.words.contains("may have") && claim.status == .stale)
    #expect(claim.void?.reason == "its words were changed while Ben Cole decided on it")
    #expect(claim.ticks.map(\.start) == [0, 26])
    #expect(claim.contradictions == [])
  }

  @Test func `a claim is not dropped over work that the dropper has not seen`() throws {
    var start = ClaimAtWork()
    try start.do(.open)
    let claim = try Self.apart(from: start) {
      try $0.do(.drop(reason: "not ours"))
    } _: {
      try $0.do(.attach(ClaimAtWork.evidence("e9", .refutes)), by: ClaimAtWork.cyd)
    }
    #expect(claim.status == .inReview && claim.dropped == nil)
    #expect(claim.disputes.first?.field == "dropped")
    #expect(claim.disputes.first?.sides.map(\.value) == ["dropped", "none"])
    let noted = try Self.apart(from: start) {
      try $0.do(.drop(reason: "not ours"))
    } _: {
      try $0.do(.note(id: "n1", text: "hm"), by: ClaimAtWork.cyd)
    }
    #expect(noted.status == .dropped && noted.notes.count == 1)
  }

  @Test func `rival words are in dispute with who changed them, where that is known`() throws {
    let start = ClaimAtWork()
    var (a, b) = (start, start)
    var edit = Action.Edit()
    edit.words = "North Korea sent 12,000 men."
    try a.do(.edit(edit))
    edit.words = "North Korea sent 10,000 soldiers."
    try b.do(.edit(edit))
    let stamp = Stamp(by: ClaimAtWork.ana, at: Moment(seconds: 0, offset: 0))
    let claim = try Self.merged(start.claim, a.claim, b.claim, who: ["claim": stamp])
    #expect(claim.words == start.claim.words && claim.ticks == start.claim.ticks)
    #expect(claim.disputes.first?.sides.map(\.by) == [nil, ClaimAtWork.ana])
  }

  @Test func `evidence that one side took out goes, unless the other changed it or cites it`()
    throws
  {
    var start = ClaimAtWork()
    try start.do(.attach(ClaimAtWork.evidence("e1", .context)))
    try start.do(.attach(ClaimAtWork.evidence("e2", .context)))
    try start.do(.attach(ClaimAtWork.evidence("e3", .context)))
    var (a, b) = (start.claim, start)
    a.evidence = []
    try b.do(.tick(.some(["t1"]), evidence: "e2"))
    b.claim.evidence[2].note = "p. 4"
    let claim = try Self.merged(start.claim, a, b.claim)
    #expect(claim.evidence.map(\.id).sorted() == ["e2", "e3"])
  }

  @Test func `the author's two answers to one change are in dispute, and a later state wins`()
    throws
  {
    var start = ClaimAtWork()
    try start.do(.open)
    try start.do(.change(.propose(id: "w1", words: "about 12,000")))
    let rival = try Self.apart(from: start) {
      try $0.do(.change(.move(to: .accepted, note: "fine")))
    } _: {
      try $0.do(.change(.move(to: .refused, note: "never")), by: ClaimAtWork.ben)
    }
    #expect(rival.disputes.map(\.field) == ["change"] && rival.change?.state == .proposed)
    let later = try Self.apart(from: start) {
      try $0.do(.change(.move(to: .accepted, note: "fine")))
      try $0.do(.change(.move(to: .applied, note: nil)))
    } _: {
      try $0.do(.change(.move(to: .accepted, note: "yes")), by: ClaimAtWork.ben)
    }
    #expect(later.disputes.isEmpty && later.change?.state == .applied)
    #expect(later.change?.answer == "fine")
  }

  @Test func `another order of keys is no other value`() throws {
    let work = ClaimAtWork()
    var changed = work.claim
    changed.span.suffix = " They"
    guard case .fields(let entries) = work.claim.record.content,
      case .fields(let span) = work.claim.span.record.content
    else { return }
    let reversed = Record.fields(
      entries.map { $0.key == "span" ? Record.Entry("span", .fields(span.reversed())) : $0 })
    let merged = try #require(
      Claim.merged(
        base: work.claim.record, MergeSide(reversed), MergeSide(changed.record)))
    #expect(merged["dispute"] == nil && merged["span"]?["suffix"]?.text == " They")
  }

  @Test func `keys that nobody here knows are merged too, inside evidence as well`() throws {
    let start = ClaimAtWork().claim.record
    func with(_ record: Record, _ key: String, _ value: String) -> Record {
      guard case .fields(let entries) = record.content else { return record }
      return .fields(entries.filter { $0.key != key } + [Record.Entry(key, .text(value))])
    }
    let merged = try #require(
      Claim.merged(
        base: start, MergeSide(with(start, "desk-a", "1")), MergeSide(with(start, "desk-b", "2"))))
    #expect(merged["desk-a"]?.text == "1" && merged["desk-b"]?.text == "2")
    let rival = try #require(
      Claim.merged(
        base: start, MergeSide(with(start, "desk", "1")), MergeSide(with(start, "desk", "2"))))
    var faults: [Fault] = []
    #expect(Claim.read(rival, &faults)?.disputes.first?.field == "desk")
  }
}
