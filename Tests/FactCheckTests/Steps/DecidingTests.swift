import FactCheck
import TestClaims
import Testing

@Suite struct DecidingTests {
  @Test func `confirmed needs what the policy says, and the refusal counts`() throws {
    var work = ClaimAtWork()
    #expect(work.refusal(of: .decide(.init(.confirmed)))?.rule == "grounds")
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .secondary, from: "wire")))
    try work.do(.attach(ClaimAtWork.evidence("e2", .supports, .secondary, from: "gazette")))
    let refusal = try #require(work.refusal(of: .decide(.init(.confirmed))))
    #expect(
      refusal.message
        == "nk-troops/7 cannot be “confirmed” yet: it needs 1 primary source that supports it or "
        + "2 independent secondary sources that support it, and has 0 primary and 1 secondary")
    try work.do(.attach(ClaimAtWork.evidence("e3", .supports, .secondary, from: "left")))
    #expect(work.refusal(of: .decide(.init(.confirmed))) == nil)
  }

  @Test(
    arguments: [
      (Verdict.imprecise, "overstated", nil), (.asAttributed, nil, nil), (.wrong, "misquoted", nil),
      (.unconfirmed, nil, "Nobody answered."), (.onAuthor, nil, "Her notes."),
      (.notCheckable, nil, "An opinion."),
    ] as [(Verdict, String?, String?)])
  func `each verdict asks for its own grounds`(
    verdict: Verdict, reason: String?, note: String?
  ) throws {
    var work = ClaimAtWork()
    let bare = try #require(work.refusal(of: .decide(.init(verdict, reason: reason))))
    #expect(bare.rule == (note == nil ? "grounds" : "note"))
    if note == nil { try work.do(.attach(ClaimAtWork.evidence("e1", .refutes))) }
    try work.do(.decide(.init(verdict, reason: reason, note: note)))
    #expect(work.claim.status == .checked)
    #expect(work.claim.verdict == verdict)
    #expect(work.claim.decided?.by == ClaimAtWork.ana)
  }

  @Test func `imprecise and wrong say in what way, in a word of the policy`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    #expect(work.refusal(of: .decide(.init(.imprecise)))?.rule == "policy-reason")
    let near = try #require(work.refusal(of: .decide(.init(.imprecise, reason: "overstaded"))))
    #expect(near.rule == "policy-reason")
    #expect(near.hint?.hasPrefix("did you mean --reason overstated?") == true)
    let extra = work.refusal(of: .decide(.init(.confirmed, reason: "overstated")))
    #expect(extra?.rule == "policy-reason")
    try work.do(.decide(.init(.imprecise, reason: "overstated")))
    #expect(work.claim.reason == "overstated")
  }

  @Test func `what refutes a claim must be answered before it is confirmed`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    try work.do(.attach(ClaimAtWork.evidence("e2", .refutes)))
    #expect(work.refusal(of: .decide(.init(.confirmed)))?.rule == "answered-refutation")
    #expect(work.refusal(of: .decide(.init(.confirmed, note: " ")))?.rule == "answered-refutation")
    try work.do(.decide(.init(.confirmed, note: "The other paper has taken it back.")))
    #expect(work.claim.decided?.note == "The other paper has taken it back.")
  }

  @Test func `a new verdict takes away the risk accepted for the old one, the same keeps it`()
    throws
  {
    var work = ClaimAtWork()
    try work.do(.decide(.init(.unconfirmed, note: "No answer.")))
    try work.do(.acceptRisk(reason: "It matters today."))
    try work.do(.decide(.init(.unconfirmed, note: "Still no answer.")))
    #expect(work.claim.acceptedRisk != nil)
    try work.do(.decide(.init(.notCheckable, note: "An opinion.")))
    #expect(work.claim.acceptedRisk == nil)
  }

  @Test func `a proposal goes with the finding it was made for, unless it was answered`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    try work.do(
      .decide(.init(.imprecise, reason: "overstated", change: ("w1", "about 12,000 soldiers"))))
    #expect(work.claim.change?.state == .proposed)
    var answered = work
    try work.do(.decide(.init(.confirmed)))
    #expect(work.claim.change == nil)
    try answered.do(.change(.move(to: .accepted, note: nil)))
    try answered.do(.decide(.init(.confirmed)))
    #expect(answered.claim.change?.state == .accepted)
  }

  @Test func `where people have roles, only those who may decide do`() throws {
    var work = ClaimAtWork()
    work.policy = RandomWork.policy(withPeople: true)
    let author = RandomWork.people[3]
    let refusal = try #require(
      work.refusal(of: .decide(.init(.notCheckable, note: "An opinion.")), by: author))
    #expect(refusal.rule == "role")
    #expect(refusal.message.contains("is author"))
    let stranger = Person(name: "Eve Low", email: "eve@elsewhere.example")
    #expect(
      work.refusal(of: .decide(.init(.notCheckable, note: "x")), by: stranger)?.message.contains(
        "is not in it") == true)
    let capitals = Person(name: "Ana Ito", email: "ANA@desk.example")
    #expect(work.refusal(of: .decide(.init(.notCheckable, note: "x")), by: capitals) == nil)
  }

  @Test func `a verdict on a stale claim makes it checked again`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.attach(ClaimAtWork.evidence("e2", .refutes)))
    try work.do(.decide(.init(.wrong, reason: "misquoted")))
    #expect(work.claim.status == .checked)
    #expect(work.claim.void == nil)
  }

  @Test func `what is signed is reopened before it is decided anew`() throws {
    let work = try ClaimAtWork.signed()
    let refusal = try #require(work.refusal(of: .decide(.init(.confirmed))))
    #expect(refusal.rule == "status")
    #expect(refusal.hint == "stet reopen nk-troops/7 --reason \"…\"")
  }
}
