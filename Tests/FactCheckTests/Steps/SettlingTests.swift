import FactCheck
import TestClaims
import Testing

@Suite struct SettlingTests {
  /// Ana confirmed it, Ben found it wrong; side 1 is Ana's.
  private static func disputed() throws -> ClaimAtWork {
    var (start, a, b) = (ClaimAtWork(), ClaimAtWork(), ClaimAtWork())
    try a.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    try a.do(.decide(.init(.confirmed, ticks: .all)))
    try b.do(.attach(ClaimAtWork.evidence("e2", .refutes)), by: ClaimAtWork.ben)
    try b.do(
      .decide(.init(.wrong, reason: "factual-error", change: ("w1", "about 12,000"))),
      by: ClaimAtWork.ben)
    let merged = try #require(
      Claim.merged(base: start.claim.record, MergeSide(a.claim.record), MergeSide(b.claim.record)))
    var faults: [Fault] = []
    start.claim = try #require(Claim.read(merged, &faults))
    return start
  }

  @Test func `settling takes a side's verdict with all that came with it`() throws {
    var work = try Self.disputed()
    try work.do(.settle([Take(side: 2)], note: "the annex is clear"), by: ClaimAtWork.cyd)
    #expect(work.claim.status == .checked && work.claim.verdict == .wrong)
    #expect(work.claim.reason == "factual-error" && work.claim.decided?.by == ClaimAtWork.ben)
    #expect(work.claim.change?.words == "about 12,000" && work.claim.change?.state == .proposed)
    #expect(work.claim.disputes.isEmpty && work.claim.notes.map(\.text) == ["the annex is clear"])
    #expect(work.claim.contradictions == [])
  }

  @Test func `the grounds of the side that is not taken stay as a remark of who gave them`() throws
  {
    for note in [nil, "the annex is older"] {
      var work = try Self.disputed()
      work.claim.disputes[0].sides[1].has = DisputedKeys(
        (work.claim.disputes[0].sides[1].has?.entries ?? []).map { entry in
          guard entry.key == "decided", case .fields(let fields) = entry.value.content else {
            return entry
          }
          return Record.Entry(
            "decided", .fields(fields + [Record.Entry("note", .text("by the list"))]))
        })
      work.claim.evidence.removeAll { $0.stance == .refutes }
      let before = work
      try work.do(.settle([Take(side: 1)], note: note), by: ClaimAtWork.cyd)
      let remark = try #require(work.claim.notes.first)
      #expect(
        remark.text
          == "said wrong (factual-error), with the change “about 12,000”, which was not taken: by the list"
      )
      #expect(remark.by == ClaimAtWork.ben && work.claim.notes.count == (note == nil ? 1 : 2))
      // An audit that does the step again finds the same.
      let refusal = before.claim.unexplained(
        by: [.settle], to: work.claim, in: work.circumstances(by: ClaimAtWork.cyd))
      #expect(refusal == nil, "\(String(describing: refusal))")
    }
  }

  @Test func `who would sign over a dispute is told to settle it`() throws {
    let refusal = try Self.disputed().refusal(of: .sign)
    #expect(refusal?.hint?.contains("stet settle") ?? false, "\(refusal?.hint ?? "no hint")")
  }

  @Test func `nobody decides, signs, changes or drops over a dispute`() throws {
    let work = try Self.disputed()
    for action in [
      Action.decide(.init(.onAuthor, note: "x")), .change(.propose(id: "w9", words: "x")),
      .drop(reason: "x"),
    ] {
      let refusal = work.refusal(of: action, by: ClaimAtWork.cyd)
      #expect(refusal?.rule == "no-dispute", "\(action.name)")
      #expect(refusal?.message.contains("Ana Ito") ?? false)
      #expect(refusal?.message.contains("Ben Cole") ?? false)
      #expect(refusal?.hint?.hasPrefix("stet settle nk-troops/7 --take 1") ?? false)
    }
  }

  @Test func `evidence, ticks, queries and remarks go on under a dispute`() throws {
    var work = try Self.disputed()
    try work.do(.attach(ClaimAtWork.evidence("e5", .context)))
    try work.do(.query(ClaimAtWork.query("q1")))
    try work.do(.answer(query: "q1", text: "yes"))
    try work.do(.note(id: "n5", text: "hm"))
    #expect(work.claim.disputes.count == 1)
  }

  @Test func `a verdict that is refuted is not taken without a word on why it stands`() throws {
    var work = try Self.disputed()
    #expect(work.refusal(of: .settle([Take(side: 1)], note: nil))?.rule == "answered-refutation")
    try work.do(.settle([Take(side: 1)], note: "the annex is older"), by: ClaimAtWork.cyd)
    #expect(work.claim.verdict == .confirmed && work.claim.status == .checked)
    #expect(work.claim.decided?.by == ClaimAtWork.ana)
    #expect(work.claim.decided?.note == "the annex is older (Cyd Roy, who settled it)")
    #expect(work.claim.change == nil)
  }

  @Test func `what is taken must be there`() throws {
    let work = try Self.disputed()
    for takes in [[], [Take(side: 0)], [Take(side: 3)], [Take(field: "kind", side: 1)]] {
      #expect(work.refusal(of: .settle(takes, note: "x"))?.rule == "dispute")
    }
    #expect(
      ClaimAtWork().refusal(of: .settle([Take(side: 1)], note: nil))?.message
        == "nk-troops/7: nothing is in dispute")
  }

  @Test func `words that are settled make a checked claim stale`() throws {
    var work = try ClaimAtWork.confirmed()
    var dispute = Dispute()
    dispute.field = "claim"
    for words in ["North Korea sent 12,000 men.", "North Korea sent many."] {
      var side = Dispute.Side()
      side.value = words
      side.has = DisputedKeys([Record.Entry("claim", .text(words))])
      dispute.sides.append(side)
    }
    work.claim.disputes = [dispute]
    try work.do(.settle([Take(side: 2)], note: nil))
    #expect(work.claim.words == "North Korea sent many." && work.claim.status == .stale)
    #expect(work.claim.ticks.map(\.id) == ["t1"] && work.claim.contradictions == [])
  }
}
