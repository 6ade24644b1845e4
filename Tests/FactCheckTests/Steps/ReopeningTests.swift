import FactCheck
import TestClaims
import Testing

@Suite struct ReopeningTests {
  @Test func `reopening takes back what was found and keeps what was gathered`() throws {
    var work = try ClaimAtWork.signed()
    try work.do(.reopen(reason: "A reader wrote."))
    let claim = work.claim
    #expect(claim.status == .inReview)
    #expect(claim.verdict == nil && claim.decided == nil && claim.signOff == nil)
    #expect(claim.evidence.count == 1)
    #expect(claim.bareTicks.isEmpty)
  }

  @Test func `an answered change outlives reopening, a proposal does not`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.change(.propose(id: "w1", words: "about 12,000 soldiers")))
    var accepted = work
    try accepted.do(.change(.move(to: .accepted, note: nil)))
    try accepted.do(.reopen(reason: "Again."))
    #expect(accepted.claim.change?.state == .accepted)
    try work.do(.reopen(reason: "Again."))
    #expect(work.claim.change == nil)
  }

  @Test func `reopening and dropping need a reason`() throws {
    let work = try ClaimAtWork.confirmed()
    #expect(work.refusal(of: .reopen(reason: " "))?.rule == "reason")
    #expect(work.refusal(of: .drop(reason: ""))?.rule == "reason")
  }

  @Test func `what is still open cannot be reopened`() throws {
    var work = ClaimAtWork()
    #expect(work.refusal(of: .reopen(reason: "x"))?.hint == "stet open nk-troops/7")
    try work.do(.open)
    #expect(work.refusal(of: .reopen(reason: "x"))?.rule == "status")
  }
}

@Suite struct DroppingTests {
  @Test func `a dropped claim says who took it out of the check, and can come back`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.drop(reason: "It was cut."), by: ClaimAtWork.ben)
    #expect(work.claim.status == .dropped)
    #expect(work.claim.dropped?.by == ClaimAtWork.ben)
    #expect(work.claim.verdict == nil)
    try work.do(.reopen(reason: "It is back in."))
    #expect(work.claim.status == .inReview)
    #expect(work.claim.dropped == nil)
  }

  @Test func `nothing but a remark is done to a dropped claim`() throws {
    var work = ClaimAtWork()
    try work.do(.drop(reason: "It was cut."))
    let supporting = Action.attach(ClaimAtWork.evidence("e1", .supports))
    for action in [Action.open, supporting, .tick(.all, evidence: nil), .sign, .assign(nil)] {
      #expect(work.refusal(of: action)?.rule == "status", "\(action.name)")
    }
    #expect(work.refusal(of: .note(id: "n1", text: "Cut by Ben.")) == nil)
  }

  @Test func `what is signed is reopened before it is dropped`() throws {
    let work = try ClaimAtWork.signed()
    #expect(work.refusal(of: .drop(reason: "It was cut."))?.rule == "status")
  }
}
