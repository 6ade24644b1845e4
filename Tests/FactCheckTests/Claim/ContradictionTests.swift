import FactCheck
import TestClaims
import Testing

/// Claims that no step leads to: a bad merge, a hand, another program.
@Suite struct ContradictionTests {
  private static func found(_ work: ClaimAtWork, _ change: (inout Claim) -> Void) -> [String] {
    var claim = work.claim
    change(&claim)
    return claim.contradictions
  }

  @Test func `a claim on its way contradicts nothing`() throws {
    for work in [ClaimAtWork(), try .confirmed(), try .signed()] {
      #expect(work.claim.contradictions == [])
    }
  }

  @Test(arguments: [Status.unchecked, .inReview, .dropped, .queried])
  func `a verdict stands in no such status`(status: Status) throws {
    let work = try ClaimAtWork.confirmed()
    #expect(!Self.found(work) { $0.status = status }.isEmpty)
  }

  @Test func `a sign-off and its status come together`() throws {
    let signed = try ClaimAtWork.signed()
    #expect(Self.found(signed) { $0.signOff = nil } == ["it is signed-off and has no “sign-off”"])
    #expect(Self.found(signed) { $0.status = .checked } == ["it is checked and has “sign-off”"])
    #expect(Self.found(signed) { $0.status = .stale }.count == 2)
  }

  @Test func `a sign-off stands over nothing bare, open or in dispute, and by a second person`()
    throws
  {
    let signed = try ClaimAtWork.signed()
    #expect(Self.found(signed) { $0.ticks[0].by = nil }.count == 1)
    #expect(Self.found(signed) { $0.queries = [ClaimAtWork.query("q1")] }.count == 1)
    #expect(Self.found(signed) { $0.disputes = [Dispute()] }.count == 1)
    #expect(Self.found(signed) { $0.signOff?.by = ClaimAtWork.ana }.count == 1)
  }

  @Test func `verdict, decision and reason come together`() throws {
    let work = try ClaimAtWork.confirmed()
    #expect(Self.found(work) { $0.decided = nil } == ["nobody gave its verdict"])
    #expect(Self.found(work) { $0.verdict = nil }.count == 2)
    #expect(Self.found(work) { $0.reason = "overstated" }.count == 1)
    #expect(Self.found(work) { $0.verdict = .wrong } == ["it is wrong without a reason"])
  }

  @Test func `what is unchecked has not been worked on`() {
    let work = ClaimAtWork()
    #expect(Self.found(work) { $0.ticks[0].by = ClaimAtWork.ana }.count == 1)
    #expect(Self.found(work) { $0.evidence = [ClaimAtWork.evidence("e1", .supports)] }.count == 1)
    #expect(Self.found(work) { $0.evidence = [ClaimAtWork.evidence("e1", nil)] } == [])
    #expect(Self.found(work) { $0.queries = [ClaimAtWork.query("q1")] }.count == 1)
    #expect(Self.found(work) { $0.acceptedRisk = AcceptedRisk() }.count == 1)
  }

  @Test func `a change that went on says who recorded it, and an overruled one why`() throws {
    let work = try ClaimAtWork.confirmed()
    var change = Change()
    change.id = "w1"
    #expect(Self.found(work) { $0.change = change } == [])
    change.answer = "Yes."
    #expect(Self.found(work) { $0.change = change }.count == 1)
    change.state = .accepted
    #expect(Self.found(work) { $0.change = change }.count == 1)
    change.state = .overruled
    change.by = ClaimAtWork.ben
    change.at = Moment(seconds: 0, offset: 0)
    #expect(Self.found(work) { $0.change = change } == ["its change is overruled without a reason"])
  }

  @Test func `ids are there once, and what is cited is there`() throws {
    let work = try ClaimAtWork.confirmed()
    #expect(Self.found(work) { $0.evidence[0].id = "t1" } == ["two things in it have the id t1"])
    #expect(Self.found(work) { $0.ticks[0].evidence = "e9" }.count == 1)
  }

  @Test func `offsets fit the words, however wild they are`() {
    let work = ClaimAtWork()
    #expect(Self.found(work) { $0.ticks[0].end = .max }.count == 1)
    #expect(Self.found(work) { $0.ticks[0].start = .min }.count == 1)
    #expect(Self.found(work) { $0.ticks[0].exact = "North korea" }.count == 1)
    #expect(Self.found(work) { $0.span.start = .min }.count == 1)
    #expect(Self.found(work) { $0.span.end = .max }.count == 1)
  }
}
