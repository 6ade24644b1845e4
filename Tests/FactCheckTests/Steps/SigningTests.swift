import FactCheck
import TestClaims
import Testing

@Suite struct SigningTests {
  @Test func `a second person signs, and the sign-off is bound to what was signed`() throws {
    let work = try ClaimAtWork.signed()
    #expect(work.claim.status == .signedOff)
    #expect(work.claim.signOff?.by == ClaimAtWork.ben)
    #expect(work.claim.signOff?.digest == work.claim.digest(sources: work.sources))
    #expect(work.standing.status == .signedOff)
  }

  @Test func `whoever gave the verdict does not sign it`() throws {
    let work = try ClaimAtWork.confirmed()
    #expect(work.refusal(of: .sign, by: ClaimAtWork.ana)?.rule == "second-person")
    let alias = Person(name: "A. Ito", email: "Ana@Desk.example")
    #expect(work.refusal(of: .sign, by: alias)?.rule == "second-person")
  }

  @Test func `who has two addresses is one person where the policy has both under one name`() throws
  {
    var work = try ClaimAtWork.confirmed()
    let home = Person(name: "ana", email: "ana@home.example")
    #expect(work.refusal(of: .sign, by: home) == nil, "nobody can tell")
    work.policy.people = [ClaimAtWork.ana, Person(name: "Ana Ito", email: "Ana@Home.example")]
      .map { person in
        var member = Member()
        member.name = person.name
        member.email = person.email
        member.roles = [.checker]
        return member
      }
    #expect(work.refusal(of: .sign, by: home)?.rule == "second-person")
    work.policy.people?[1].name = "Ana Itoh"
    #expect(work.refusal(of: .sign, by: home) == nil)
  }

  @Test func `a sign-off is typed by the person who signs`() throws {
    let work = try ClaimAtWork.confirmed()
    let refusal = work.refusal(of: .sign, by: ClaimAtWork.ben, typedBy: ClaimAtWork.ana)
    #expect(refusal?.rule == "own-hand")
  }

  @Test func `nobody signs over bare ticks, and the refusal names them`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    try work.do(.decide(.init(.confirmed)))
    let refusal = try #require(work.refusal(of: .sign, by: ClaimAtWork.ben))
    #expect(refusal.rule == "ticked")
    #expect(refusal.message.contains("“North Korea”, “12,000”"))
  }

  @Test func `nobody signs over a dispute`() throws {
    var work = try ClaimAtWork.confirmed()
    var dispute = Dispute()
    dispute.field = "verdict"
    work.claim.disputes = [dispute]
    #expect(work.refusal(of: .sign, by: ClaimAtWork.ben)?.rule == "no-dispute")
  }

  @Test(arguments: [ClaimAtWork(), try? ClaimAtWork.signed()].compactMap { $0?.claim.status })
  func `only what is checked is signed`(status: Status) throws {
    var work = status == .unchecked ? ClaimAtWork() : try ClaimAtWork.signed()
    #expect(work.refusal(of: .sign, by: ClaimAtWork.cyd)?.rule == "status")
    try work.do(status == .unchecked ? .open : .reopen(reason: "Again."))
    #expect(work.refusal(of: .sign, by: ClaimAtWork.cyd)?.rule == "status")
  }
}

@Suite struct AcceptingRiskTests {
  private static func unconfirmed() throws -> ClaimAtWork {
    var work = ClaimAtWork()
    work.policy = RandomWork.policy(withPeople: true)
    try work.do(.decide(.init(.unconfirmed, note: "No answer.")), by: RandomWork.people[0])
    return work
  }
  private static let editor = RandomWork.people[2]

  @Test func `the editor takes the risk of what is not confirmed, with a reason`() throws {
    var work = try Self.unconfirmed()
    try work.do(.acceptRisk(reason: "It matters today."), by: Self.editor)
    #expect(work.claim.acceptedRisk?.by == Self.editor)
    #expect(work.claim.acceptedRisk?.reason == "It matters today.")
    #expect(work.claim.status == .checked)
  }

  @Test func `nobody else, by nobody else's hand, for no other verdict, without reason`() throws {
    var work = try Self.unconfirmed()
    let risk = Action.acceptRisk(reason: "Soon.")
    #expect(work.refusal(of: risk, by: RandomWork.people[0])?.rule == "role")
    #expect(
      work.refusal(of: risk, by: Self.editor, typedBy: RandomWork.people[0])?.rule == "own-hand")
    #expect(work.refusal(of: .acceptRisk(reason: " "), by: Self.editor)?.rule == "reason")
    try work.do(.decide(.init(.notCheckable, note: "An opinion.")), by: RandomWork.people[0])
    let refusal = try #require(work.refusal(of: risk, by: Self.editor))
    #expect(refusal.rule == "at-risk")
    #expect(refusal.message.contains("unconfirmed, on-author"))
  }

  @Test func `what makes a claim stale takes the accepted risk with it`() throws {
    var work = try Self.unconfirmed()
    try work.do(.acceptRisk(reason: "It matters today."), by: Self.editor)
    try work.do(.attach(ClaimAtWork.evidence("e1", .refutes)), by: RandomWork.people[0])
    #expect(work.claim.status == .stale)
    #expect(work.claim.acceptedRisk == nil)
  }
}
