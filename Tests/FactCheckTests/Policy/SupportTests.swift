import FactCheck
import TestClaims
import Testing

@Suite struct SupportTests {
  private static func support(
    _ evidence: [(Stance?, Basis?, String)], sources: [String: Source] = RandomWork.sources
  ) -> Support {
    var claim = Claim()
    claim.evidence = evidence.enumerated().map { index, item in
      ClaimAtWork.evidence("e\(index)", item.0, item.1, from: item.2)
    }
    return Support(of: claim, sources: sources)
  }

  @Test func `a primary source counts once, however often it is cited`() {
    let support = Self.support([
      (.supports, .primary, "briefing"), (.supports, .primary, "briefing"),
      (.supports, .primary, "memo"),
    ])
    #expect(support.primary == 2)
    #expect(support.secondary == 0)
  }

  @Test func `papers that print one agency's story are one witness, and so is the agency`() {
    let papers: [(Stance?, Basis?, String)] = [
      (.supports, .secondary, "daily"), (.supports, .secondary, "gazette"),
    ]
    #expect(Self.support(papers).secondary == 1)
    #expect(Self.support(papers + [(.supports, .secondary, "wire")]).secondary == 1)
    #expect(Self.support(papers + [(.supports, .secondary, "briefing")]).secondary == 2)
  }

  @Test func `an origin is followed to its end, by id or title, and round no circle`() {
    var sources = RandomWork.sources
    sources["blog"] = Source()
    sources["blog"]?.origin = " The Daily "
    sources["daily"]?.title = "the daily"
    let chain: [(Stance?, Basis?, String)] = [
      (.supports, nil, "blog"), (.supports, nil, "daily"), (.supports, nil, "wire"),
    ]
    #expect(Self.support(chain, sources: sources).secondary == 1)
    let circle: [(Stance?, Basis?, String)] = [(.supports, nil, "left"), (.supports, nil, "right")]
    #expect(Self.support(circle).secondary == 1)
    sources["off"] = Source()
    sources["off"]?.origin = "left"
    #expect(Self.support(circle + [(.supports, nil, "off")], sources: sources).secondary == 1)
  }

  @Test func `an origin that no source stands for counts by its words`() {
    var sources = RandomWork.sources
    for (id, origin) in [("a", "Yonhap"), ("b", " yonhap "), ("c", "Kyodo")] {
      sources[id] = Source()
      sources[id]?.origin = origin
    }
    let three = ["a", "b", "c"].map { (Stance?.some(.supports), Basis?.some(.secondary), $0) }
    #expect(Self.support(three, sources: sources).secondary == 2)
  }

  @Test func `only what supports the claim counts for it`() {
    let support = Self.support([
      (.partlySupports, .primary, "briefing"), (.refutes, .primary, "memo"),
      (.context, nil, "wire"), (.inconclusive, nil, "left"), (nil, .primary, "daily"),
    ])
    #expect(support == Self.support([]).with(refuting: 1, any: 3))
  }

  @Test func `the last rule that fits verdict and kind wins`() {
    var policy = RandomWork.policy(withPeople: false)
    var rule = Grounds()
    rule.verdict = .confirmed
    rule.kinds = [.accusation]
    rule.primary = 2
    policy.grounds?.append(rule)
    #expect(policy.grounds(for: .confirmed, kind: .accusation)?.primary == 2)
    #expect(policy.grounds(for: .confirmed, kind: .quantity)?.primary == 1)
    #expect(policy.grounds(for: .confirmed, kind: nil)?.primary == 1)
  }
}

extension Support {
  fileprivate func with(refuting: Int, any: Int) -> Support {
    var support = self
    support.refuting = refuting
    support.any = any
    return support
  }
}
