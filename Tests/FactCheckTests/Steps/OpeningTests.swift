import FactCheck
import TestClaims
import Testing

@Suite struct OpeningTests {
  @Test func `an unchecked claim is taken up for review`() throws {
    var work = ClaimAtWork()
    try work.do(.open)
    #expect(work.claim.status == .inReview)
  }

  @Test func `what is open is not opened again, and the refusal says where it starts from`() throws
  {
    var work = ClaimAtWork()
    try work.do(.open)
    let refusal = try #require(work.refusal(of: .open))
    #expect(refusal.rule == "status")
    #expect(refusal.message == "nk-troops/7 is in-review; “open” starts from unchecked")
  }

  @Test func `the person who works on a claim is named and taken off`() throws {
    var work = ClaimAtWork()
    try work.do(.assign(ClaimAtWork.ben))
    #expect(work.claim.assignee == ClaimAtWork.ben)
    #expect(work.claim.status == .unchecked)
    try work.do(.assign(nil))
    #expect(work.claim.assignee == nil)
  }

  @Test func `a note stays with the claim in every status`() throws {
    var work = try ClaimAtWork.signed()
    try work.do(.note(id: "n1", text: "Spoke to the desk."), by: ClaimAtWork.cyd)
    #expect(work.claim.notes.map(\.text) == ["Spoke to the desk."])
    #expect(work.claim.notes[0].by == ClaimAtWork.cyd)
    #expect(work.standing.status == .signedOff)
    #expect(work.refusal(of: .note(id: "n2", text: " \n"))?.rule == "note")
    #expect(work.refusal(of: .note(id: "n1", text: "Again."))?.rule == "id")
    #expect(work.refusal(of: .note(id: "", text: "Again."))?.rule == "id")
  }
}
