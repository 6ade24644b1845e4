import FactCheck
import TestClaims
import Testing

@Suite struct TickingTests {
  @Test func `all bare ticks are ticked off at once`() throws {
    var work = ClaimAtWork()
    try work.do(.tick(.all, evidence: nil))
    #expect(work.claim.bareTicks.isEmpty)
    #expect(work.claim.ticks.allSatisfy { $0.by == ClaimAtWork.ana && $0.at != nil })
    #expect(work.claim.status == .inReview)
  }

  @Test func `ticking all leaves the marks of others as they are`() throws {
    var work = ClaimAtWork()
    try work.do(.tick(.some(["t1"]), evidence: nil), by: ClaimAtWork.ben)
    try work.do(.tick(.all, evidence: nil))
    #expect(work.claim.ticks.map(\.by) == [ClaimAtWork.ben, ClaimAtWork.ana])
  }

  @Test func `a tick is named by its id or an unambiguous beginning`() throws {
    var work = ClaimAtWork()
    work.claim.ticks[1].id = "u2"
    try work.do(.tick(.some(["u"]), evidence: nil))
    #expect(work.claim.bareTicks.map(\.id) == ["t1"])
    #expect(ClaimAtWork().refusal(of: .tick(.some(["t"]), evidence: nil))?.rule == "unknown-tick")
    #expect(work.refusal(of: .tick(.some([""]), evidence: nil))?.rule == "unknown-tick")
    #expect(work.refusal(of: .tick(.some(["x"]), evidence: nil))?.hint == "it has t1, u2")
  }

  @Test func `a tick is named by its words too, where they are those of one`() throws {
    var work = ClaimAtWork()
    func ids(_ text: String) throws(Refusal) -> [String]? {
      guard case .some(let ids) = try work.claim.ticks(named: text, name: "x/7") else { return nil }
      return ids
    }
    #expect(try ids("all") == nil)
    #expect(try ids("12,000") == ["t2"])
    #expect(try ids("t1,t2") == ["t1", "t2"])
    #expect(try ids("12,0") == ["12", "0"])
    work.claim.ticks[0].exact = "12,000"
    let refusal = #expect(throws: Refusal.self) { try ids("12,000") }
    #expect(refusal?.hint == "name one by its id: t1, t2")
  }

  @Test func `the evidence that a tick cites is there`() throws {
    var work = ClaimAtWork()
    #expect(work.refusal(of: .tick(.all, evidence: "e1"))?.rule == "unknown-evidence")
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports)))
    try work.do(.tick(.all, evidence: "e"))
    #expect(work.claim.ticks.map(\.evidence) == ["e1", "e1"])
  }

  @Test func `where there is nothing to tick off, or nothing is named, the step is refused`() {
    var work = ClaimAtWork()
    #expect(work.refusal(of: .tick(.some([]), evidence: nil))?.rule == "something")
    work.claim.ticks = []
    #expect(work.refusal(of: .tick(.all, evidence: nil))?.rule == "something")
  }

  @Test func `a verdict ticks off what it names, and refuses a tick that is not there`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    #expect(
      work.refusal(of: .decide(.init(.confirmed, ticks: .some(["x"]))))?.rule == "unknown-tick")
    try work.do(.decide(.init(.confirmed, ticks: .some(["t2"]))))
    #expect(work.claim.bareTicks.map(\.id) == ["t1"])
    work.claim.ticks = []
    #expect(
      work.refusal(of: .decide(.init(.confirmed, ticks: .some(["t2"]))))?.rule == "unknown-tick")
    #expect(work.refusal(of: .decide(.init(.confirmed, ticks: .all))) == nil)
  }
}
