import FactCheck
import TestClaims
import Testing

@Suite struct GateTests {
  /// An article of one claim and one passage set aside, with all done.
  private static func done(_ work: ClaimAtWork? = nil) throws -> Dossier {
    let work = try work ?? ClaimAtWork.signed()
    var article = Article()
    article.headline = "Troops"
    article.date = Day("2025-06-27")
    let text = work.claim.words + "\n\nRead more.\n"
    article.setAside = [
      SetAside(id: "s1", exact: "Read more.", range: 49..<59, reason: "boilerplate", by: "Ana Ito")
    ]
    var dossier = Dossier(
      slug: "nk-troops", article: article, text: text,
      claims: [NumberedClaim(number: 7, claim: work.claim)], sources: work.sources)
    var signOff = SignOff()
    signOff.role = .editor
    signOff.by = ClaimAtWork.cyd
    signOff.digest = dossier.digest
    dossier.article.signOffs = [signOff]
    return dossier
  }

  private static func rules(_ dossier: Dossier) -> [String] {
    let coverage = Coverage(of: dossier, sentences: [0..<47, 49..<59])
    return Gate(dossier, coverage: coverage, policy: RandomWork.policy(withPeople: false))
      .reasons.map(\.rule)
  }

  private static func rules(of change: (inout ClaimAtWork) throws -> Void) throws -> [String] {
    var work = try ClaimAtWork.confirmed()
    try change(&work)
    return rules(try done(work))
  }

  @Test func `all done, the gate is open`() throws {
    #expect(Self.rules(try Self.done()) == [])
  }

  @Test func `an article needs a date, claims, and somebody's look at what was set aside`() throws {
    var dossier = try Self.done()
    dossier.article.date = nil
    dossier.article.setAside[0].by = "stet"
    // The day that words count from is part of what was signed.
    #expect(Self.rules(dossier) == ["no-date", "unseen", "article-sign-off"])
    dossier.claims = []
    #expect(
      Self.rules(dossier) == ["no-date", "no-claims", "unseen", "unaccounted", "article-sign-off"])
  }

  @Test func `an article is signed in each role of the policy, over what it says now`() throws {
    var dossier = try Self.done()
    dossier.article.signOffs[0].role = .legal
    #expect(Self.rules(dossier) == ["article-sign-off"])
    dossier = try Self.done()
    dossier.text += "One more sentence.\n"
    #expect(Self.rules(dossier) == ["article-sign-off"])
  }

  @Test func `an article is signed for claims of the kinds that they were`() throws {
    var dossier = try Self.done(ClaimAtWork.confirmed())
    #expect(Self.rules(dossier) == [])
    dossier.claims[0].claim.kind = .statement
    #expect(Self.rules(dossier) == ["article-sign-off"])
  }

  @Test func `no claim runs unchecked, undecided, queried, disputed or stale`() throws {
    #expect(Self.rules(try Self.done(ClaimAtWork())) == ["no-verdict"])
    #expect(try Self.rules { try $0.do(.query(ClaimAtWork.query("q1"))) } == ["open-query"])
    #expect(try Self.rules { $0.claim.disputes = [Dispute()] } == ["dispute"])
    #expect(
      try Self.rules { try $0.do(.attach(ClaimAtWork.evidence("e2", .refutes))) } == ["stale"])
    #expect(try Self.rules { try $0.do(.reopen(reason: "x")) } == ["no-verdict"])
    #expect(try Self.rules { try $0.do(.drop(reason: "x")) } == [])
  }

  @Test func `two claims that say otherwise of the same are not both confirmed`() throws {
    var dossier = try Self.done()
    var other = try ClaimAtWork.signed().claim
    other.uid = "zzzzzzzz"
    other.links = [Link(to: dossier.claims[0].claim.uid, kind: .conflictsWith)]
    dossier.claims.append(NumberedClaim(number: 8, claim: other))
    #expect(Self.rules(dossier).contains("conflict"))
    dossier.claims[1].claim.links = []
    #expect(!Self.rules(dossier).contains("conflict"))
  }

  @Test func `nothing runs with bare ticks or an unanswered refutation`() throws {
    #expect(try Self.rules { $0.claim.ticks[0].by = nil } == ["ticked"])
    #expect(try Self.rules { $0.claim.evidence[0].stance = .refutes } == ["answered-refutation"])
  }

  @Test func `accusations, quotations and flagged claims want a second person`() throws {
    #expect(try Self.rules { $0.claim.kind = .accusation } == ["second-person"])
    #expect(try Self.rules { $0.claim.flags = ["legal"] } == ["second-person"])
    #expect(
      try Self.rules {
        $0.claim.kind = .quotation
        try $0.do(.sign, by: ClaimAtWork.ben)
      } == [])
  }

  @Test(
    arguments: [
      (nil, ["change"]), (ChangeState.proposed, ["change"]), (.accepted, ["change"]),
      (.refused, ["change"]), (.overruled, []), (.applied, []),
    ] as [(ChangeState?, [String])])
  func `imprecise and wrong run once their change is applied or overruled`(
    state: ChangeState?, rules: [String]
  ) throws {
    let found = try Self.rules { work in
      try work.do(.decide(.init(.imprecise, reason: "overstated")))
      guard let state else { return }
      var change = Change()
      change.id = "w1"
      change.state = state
      change.by = ClaimAtWork.cyd
      change.at = work.claim.decided?.at
      change.note = "Her words stand."
      work.claim.change = change
    }
    #expect(found == rules)
  }

  @Test func `what is not confirmed runs at the editor's risk alone`() throws {
    let undecided = try Self.rules { try $0.do(.decide(.init(.unconfirmed, note: "No answer."))) }
    #expect(undecided == ["at-risk"])
    let accepted = try Self.rules {
      try $0.do(.decide(.init(.onAuthor, note: "Her notes.")))
      try $0.do(.acceptRisk(reason: "It matters."), by: ClaimAtWork.cyd)
    }
    #expect(accepted == [])
  }

  @Test func `a claim that contradicts itself does not run`() throws {
    // A merge that took one side's sign-off and the other's status.
    let rules = try Self.rules { work in
      work.claim.kind = .quotation
      work.claim.signOff = SignOff(
        by: ClaimAtWork.ben, at: Moment(seconds: 0, offset: 0), digest: "v1:0")
    }
    #expect(rules == ["contradiction", "second-person"])
  }
}
