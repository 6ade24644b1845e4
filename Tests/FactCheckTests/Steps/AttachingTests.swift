import FactCheck
import TestClaims
import Testing

@Suite struct AttachingTests {
  @Test func `evidence opens an unchecked claim and says who attached it and when`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    #expect(work.claim.status == .inReview)
    #expect(work.claim.evidence[0].by == ClaimAtWork.ana)
    #expect(work.claim.evidence[0].at != nil)
    #expect(work.claim.evidence[0].enteredBy == nil)
  }

  @Test func `who typed it stands beside whose evidence it is`() throws {
    var work = ClaimAtWork()
    try work.do(
      .attach(ClaimAtWork.evidence("e1", .context)), by: ClaimAtWork.ana, typedBy: ClaimAtWork.ben)
    #expect(work.claim.evidence[0].by == ClaimAtWork.ana)
    #expect(work.claim.evidence[0].enteredBy == ClaimAtWork.ben)
  }

  @Test func `evidence says what it does to the claim, from a source that is there`() {
    let work = ClaimAtWork()
    #expect(work.refusal(of: .attach(ClaimAtWork.evidence("e1", nil)))?.rule == "stance")
    let unknown = ClaimAtWork.evidence("e1", .supports, from: "nowhere")
    #expect(work.refusal(of: .attach(unknown))?.rule == "unknown-source")
  }

  @Test func `a confidential source is heard, but none of its files is kept`() throws {
    var work = ClaimAtWork()
    var evidence = ClaimAtWork.evidence("e1", .supports, from: "memo")
    evidence.file = "evidence/memo-3f9a1c0b77de.pdf"
    let refusal = try #require(work.refusal(of: .attach(evidence)))
    #expect(refusal.rule == "confidential")
    #expect(refusal.hint?.contains("--observed") == true)
    evidence.file = nil
    evidence.observed = "The memo says so on its first page."
    try work.do(.attach(evidence))
    #expect(work.claim.evidence.count == 1)
  }

  @Test func `an id is never given twice`() throws {
    var work = ClaimAtWork()
    #expect(work.refusal(of: .attach(ClaimAtWork.evidence("t1", .supports)))?.rule == "id")
    #expect(work.refusal(of: .attach(ClaimAtWork.evidence("", .supports)))?.rule == "id")
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports)))
    #expect(work.refusal(of: .attach(ClaimAtWork.evidence("e1", .refutes)))?.rule == "id")
  }

  @Test func `what refutes a checked claim makes it stale, what supports it does not`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.attach(ClaimAtWork.evidence("e2", .supports)))
    #expect(work.claim.status == .checked)
    try work.do(.attach(ClaimAtWork.evidence("e3", .refutes)), by: ClaimAtWork.ben)
    #expect(work.claim.status == .stale)
    #expect(work.claim.void?.reason == "Ben Cole attached evidence e3 (refutes)")
    #expect(work.claim.verdict == .confirmed)
  }

  @Test(arguments: Stance.allCases)
  func `any evidence makes a sign-off void`(stance: Stance) throws {
    var work = try ClaimAtWork.signed()
    try work.do(.attach(ClaimAtWork.evidence("e2", stance)))
    #expect(work.claim.status == .stale)
    #expect(work.claim.signOff == nil)
  }
}
