import FactCheck
import TestClaims
import Testing

@Suite struct QueryingTests {
  @Test func `an open query holds the claim until it is answered`() throws {
    var work = ClaimAtWork()
    try work.do(.query(ClaimAtWork.query("q1")))
    #expect(work.claim.status == .inReview)
    #expect(work.standing.status == .queried)
    try work.do(.answer(query: "q", text: "At one time."), by: ClaimAtWork.ben)
    #expect(work.standing.status == .inReview)
    #expect(work.claim.queries[0].answer == "At one time.")
    #expect(work.claim.queries[0].answeredBy == ClaimAtWork.ben)
  }

  @Test func `a query asks somebody something`() {
    let work = ClaimAtWork()
    let silent = ClaimAtWork.query("q1", ask: " ")
    let nobody = ClaimAtWork.query("q1", to: "")
    #expect(work.refusal(of: .query(silent))?.rule == "question")
    #expect(work.refusal(of: .query(nobody))?.rule == "question")
  }

  @Test func `a query cannot be asked and answered in one`() throws {
    var work = ClaimAtWork()
    var query = ClaimAtWork.query("q1")
    query.answer = "Yes."
    query.answeredBy = ClaimAtWork.ben
    try work.do(.query(query))
    #expect(work.claim.queries[0].isOpen)
    #expect(work.claim.queries[0].answeredBy == nil)
  }

  @Test func `an answer goes to a query that is open`() throws {
    var work = ClaimAtWork()
    try work.do(.open)
    #expect(work.refusal(of: .answer(query: "q1", text: "Yes."))?.rule == "open-query")
    try work.do(.query(ClaimAtWork.query("q1")))
    #expect(work.refusal(of: .answer(query: "q1", text: " "))?.rule == "answer")
    #expect(work.refusal(of: .answer(query: "x", text: "Yes."))?.rule == "unknown-open-query")
    try work.do(.answer(query: "q1", text: "Yes."))
    #expect(work.refusal(of: .answer(query: "q1", text: "No."))?.rule == "open-query")
  }

  @Test func `while a query is open nobody signs and no risk is taken`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.query(ClaimAtWork.query("q1")))
    let refusal = try #require(work.refusal(of: .sign, by: ClaimAtWork.ben))
    #expect(refusal.rule == "open-query")
    #expect(refusal.hint == "stet answer nk-troops/7 q1 \"…\"")
    #expect(work.refusal(of: .acceptRisk(reason: "Soon."))?.rule == "open-query")
  }

  @Test func `a merge that left a query open on a signed claim names the way out`() throws {
    var work = try ClaimAtWork.signed()
    work.claim.queries = [ClaimAtWork.query("q1")]
    #expect(work.standing.status == .queried)
    let refusal = try #require(work.refusal(of: .answer(query: "q1", text: "Yes.")))
    #expect(refusal.rule == "status")
    #expect(refusal.hint == "stet reopen nk-troops/7 --reason \"…\"")
    try work.do(.reopen(reason: "A query is open."))
    try work.do(.answer(query: "q1", text: "Yes."))
    #expect(work.standing.status == .inReview)
  }
}
