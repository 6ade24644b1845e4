import FactCheck
import TestClaims
import Testing

@Suite struct ChangingTests {
  private static func proposed() throws -> ClaimAtWork {
    var work = try ClaimAtWork.confirmed()
    try work.do(.change(.propose(id: "w1", words: "about 12,000 soldiers")))
    return work
  }

  /// The states that can follow each, as the table in docs has it.
  private static let following: [ChangeState: Set<ChangeState>] = [
    .proposed: [.accepted, .refused, .overruled, .applied], .accepted: [.applied, .refused],
    .refused: [.overruled, .accepted], .overruled: [.accepted], .applied: [],
  ]

  @Test(arguments: ChangeState.allCases, ChangeState.allCases)
  func `a change goes from state to state as the table has it`(
    from: ChangeState, to: ChangeState
  ) throws {
    var work = try Self.proposed()
    work.claim.change?.state = from
    let refusal = work.refusal(of: .change(.move(to: to, note: "For the record.")))
    #expect((refusal == nil) == Self.following[from]!.contains(to))
    #expect(refusal.map { $0.rule == "proposal" } ?? true)
  }

  @Test func `who recorded the author's answer stands in the claim`() throws {
    var work = try Self.proposed()
    try work.do(.change(.move(to: .refused, note: "It was a quotation.")), by: ClaimAtWork.ben)
    #expect(work.claim.change?.by == ClaimAtWork.ben)
    #expect(work.claim.change?.at != nil)
    #expect(work.claim.change?.answer == "It was a quotation.")
    #expect(work.claim.change?.answered != nil)
  }

  @Test func `the author's answer stays whatever comes after it`() throws {
    var work = try Self.proposed()
    try work.do(.change(.move(to: .accepted, note: "By e-mail.")), by: ClaimAtWork.ben)
    try work.do(.change(.move(to: .applied, note: "In the proofs.")))
    #expect(work.claim.change?.answer == "By e-mail.")
    #expect(work.claim.change?.note == "In the proofs.")
  }

  @Test func `without a proposal nothing can become of it`() throws {
    let work = try ClaimAtWork.confirmed()
    let refusal = try #require(work.refusal(of: .change(.move(to: .accepted, note: nil))))
    #expect(refusal.rule == "proposal")
    #expect(refusal.hint == "stet change nk-troops/7 --words \"…\"")
  }

  @Test func `the editor alone overrules, by own hand and with a reason`() throws {
    var work = try Self.proposed()
    work.policy = RandomWork.policy(withPeople: true)
    let overrule = Action.change(.move(to: .overruled, note: "Her words stand."))
    let editor = RandomWork.people[2]
    #expect(work.refusal(of: overrule, by: ClaimAtWork.ana)?.rule == "role")
    #expect(work.refusal(of: overrule, by: editor, typedBy: ClaimAtWork.ana)?.rule == "own-hand")
    let silent = Action.change(.move(to: .overruled, note: nil))
    #expect(work.refusal(of: silent, by: editor)?.rule == "reason")
    try work.do(overrule, by: editor)
    #expect(work.claim.change?.state == .overruled)
  }

  @Test func `other words make a sign-off void, the author's answer to the same does not`() throws {
    var work = try Self.proposed()
    try work.do(.sign, by: ClaimAtWork.ben)
    try work.do(.change(.move(to: .accepted, note: nil)))
    #expect(work.standing.status == .signedOff)
    try work.do(.change(.propose(id: "w2", words: "about 12,000 soldiers")))
    #expect(work.standing.status == .signedOff)
    try work.do(.change(.propose(id: "w3", words: "some 12,000 soldiers")))
    #expect(work.claim.status == .stale)
    #expect(work.claim.void?.reason == "Ana Ito proposed other words")
  }

  @Test func `a proposal has words, and an id that nothing else has`() throws {
    let work = try Self.proposed()
    #expect(work.refusal(of: .change(.propose(id: "w2", words: " ")))?.rule == "proposal")
    #expect(work.refusal(of: .change(.propose(id: "e1", words: "x")))?.rule == "id")
    #expect(work.refusal(of: .change(.propose(id: "w1", words: "x"))) == nil)
  }
}
