import FactCheck
import TestClaims
import Testing

/// Linked claims that two machines went on with: a verdict does not stand silently beside a claim
/// that the other machine changed.
@Suite struct MergingLinksTests {
  /// Two claims, the second of which rests on the first, and both confirmed.
  private static func pair() throws -> (first: ClaimAtWork, second: ClaimAtWork) {
    let first = try ClaimAtWork.confirmed()
    var second = ClaimAtWork()
    second.claim.uid = "m7q2w9zt"
    second.claim.links = [Link(to: first.claim.uid, kind: .restsOn)]
    return (first, second)
  }

  private static func decide(_ work: inout ClaimAtWork) throws {
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)), by: ClaimAtWork.ben)
    try work.do(.decide(.init(.confirmed, ticks: .all)), by: ClaimAtWork.ben)
  }

  private static func words(_ text: String) -> Action {
    var edit = Action.Edit()
    edit.words = text
    return .edit(edit)
  }

  private static func setBack(_ claims: [MergedClaim]) -> [Int: Claim] {
    let back = Claim.setBack(linkedAmong: claims)
    let swapped = claims.map { MergedClaim(name: $0.name, a: $0.b, b: $0.a, merged: $0.merged) }
    #expect(Claim.setBack(linkedAmong: swapped) == back)
    return back
  }

  @Test(arguments: [false, true])
  func `a verdict given while the other machine changed what it rests on is stale`(
    isLinkedBackwards: Bool
  ) throws {
    var (first, second) = try Self.pair()
    if isLinkedBackwards {
      first.claim.links = [Link(to: second.claim.uid, kind: .conflictsWith)]
      second.claim.links = []
    }
    let (oldFirst, oldSecond) = (first.claim, second.claim)
    try first.do(Self.words("North Korea has sent 9,000 soldiers to Russia."))
    try Self.decide(&second)
    let back = Self.setBack([
      MergedClaim(name: "x/3", a: first.claim, b: oldFirst, merged: first.claim),
      MergedClaim(name: "x/4", a: oldSecond, b: second.claim, merged: second.claim),
    ])
    #expect(back.keys.sorted() == [1])
    let claim = try #require(back[1])
    #expect(claim.status == .stale && claim.verdict == .confirmed)
    #expect(claim.void?.reason == "x/3, which it is linked to, has changed")
    #expect(claim.contradictions == [])
  }

  @Test func `what whoever decided could see sets nothing back`() throws {
    var (first, second) = try Self.pair()
    let (oldFirst, oldSecond) = (first.claim, second.claim)
    // The same machine changed the one and decided on the other; the other left a remark.
    try first.do(Self.words("North Korea has sent 9,000 soldiers to Russia."))
    try Self.decide(&second)
    #expect(
      Self.setBack([
        MergedClaim(name: "x/3", a: first.claim, b: oldFirst, merged: first.claim),
        MergedClaim(name: "x/4", a: second.claim, b: oldSecond, merged: second.claim),
      ]).isEmpty)
    // A remark on the other claim changes nothing that a verdict rests on.
    var noted = try Self.pair().first
    try noted.do(.note(id: "n1", text: "see the annex"))
    #expect(
      Self.setBack([
        MergedClaim(name: "x/3", a: noted.claim, b: oldFirst, merged: noted.claim),
        MergedClaim(name: "x/4", a: oldSecond, b: second.claim, merged: second.claim),
      ]).isEmpty)
  }

  @Test func `a first verdict on the one leaves the other as it is`() throws {
    var (_, second) = try Self.pair()
    let open = ClaimAtWork()
    var first = open
    try first.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    try first.do(.decide(.init(.confirmed, ticks: .all)))
    let oldSecond = second.claim
    try Self.decide(&second)
    #expect(
      Self.setBack([
        MergedClaim(name: "x/3", a: first.claim, b: open.claim, merged: first.claim),
        MergedClaim(name: "x/4", a: oldSecond, b: second.claim, merged: second.claim),
      ]).isEmpty)
  }

  @Test func `a link made on one machine while the other changed the claim sets back too`() throws {
    var (first, second) = try Self.pair()
    try Self.decide(&second)
    let (oldFirst, linked) = (first.claim, second.claim)
    var unlinked = linked
    unlinked.links = []
    try first.do(Self.words("North Korea has sent 9,000 soldiers to Russia."))
    let back = Self.setBack([
      MergedClaim(name: "x/3", a: first.claim, b: oldFirst, merged: first.claim),
      MergedClaim(name: "x/4", a: unlinked, b: linked, merged: linked),
    ])
    #expect(back.keys.sorted() == [1])
  }

  // MARK: At random

  /// Three claims linked at random, and what two machines made of them apart, each setting back
  /// linked claims as it went.
  private struct Apart {
    var base: [Claim] = []
    var sides: [[Claim]] = []

    init(seed: UInt64) throws {
      var work = RandomWork(seed: seed)
      for number in 0..<3 {
        var claim = try work.chance(0.5) ? ClaimAtWork.confirmed().claim : work.claim()
        claim.uid = "c\(number)abcdef"
        claim.disputes = []
        base.append(claim)
      }
      for (from, to) in [(1, 0), (2, 0), (2, 1)] where work.chance(0.6) {
        base[from].links.append(Link(to: base[to].uid, kind: work.one([.restsOn, .sameAs])))
      }
      for _ in 0..<2 { sides.append(Self.went(base, &work)) }
    }

    private static func went(_ start: [Claim], _ work: inout RandomWork) -> [Claim] {
      var claims = start
      for step in 0..<work.one([0, 2, 6, 12]) {
        let index = work.one([0, 1, 2])
        let circumstances = work.circumstances(at: step)
        let before = claims[index]
        let after = work.chance(0.4) ? turned(before, &work, step) : nil
        guard
          let after = try? after
            ?? before.applying(work.action(on: before), in: circumstances)
        else { continue }
        claims[index] = after
        guard after.hasChangedForLinked(since: before) else { continue }
        for other in claims.indices where other != index && claims[other].isLinked(to: after) {
          guard claims[other].standsOnAVerdict else { continue }
          let void = Action.void(reason: Claim.linkedHasChanged("x/\(index + 1)"))
          claims[other] = (try? claims[other].applying(void, in: circumstances)) ?? claims[other]
        }
      }
      return claims
    }

    /// What seldom comes about by chance: a claim confirmed, or one that stands in other words.
    private static func turned(_ claim: Claim, _ work: inout RandomWork, _ step: Int) -> Claim? {
      var circumstances = ClaimAtWork().circumstances(by: work.one(RandomWork.people))
      circumstances.at = Moment(seconds: 1_751_104_800 + step * 60, offset: 120)
      if claim.standsOnAVerdict {
        let words = MergingLinksTests.words("North Korea has sent \(work.one([7, 8, 9])) ships.")
        return try? claim.applying(words, in: circumstances)
      }
      let id = Identifier.part("e", not: claim.partIDs, using: &work.random)
      return try? claim.applying(
        .attach(ClaimAtWork.evidence(id, .supports, .primary)), in: circumstances
      ).applying(.decide(.init(.confirmed, ticks: .all)), in: circumstances)
    }

    /// The article as a merge has it, before and after linked claims are set back.
    static func merged(_ base: [Claim], _ a: [Claim], _ b: [Claim]) throws -> (
      alone: [Claim], all: [Claim]
    ) {
      var claims: [MergedClaim] = []
      for index in base.indices {
        let record = try #require(
          Claim.merged(
            base: base[index].record, MergeSide(a[index].record), MergeSide(b[index].record)))
        var faults: [Fault] = []
        let claim = try #require(Claim.read(record, &faults))
        claims.append(
          MergedClaim(name: "x/\(index + 1)", a: a[index], b: b[index], merged: claim))
      }
      let back = Claim.setBack(linkedAmong: claims)
      let alone = claims.map(\.merged)
      return (alone, alone.indices.map { back[$0] ?? alone[$0] })
    }
  }

  @Test("Random work on linked claims merges the same for either order, and once")
  func random() throws {
    var setBack = 0
    var standing = 0
    for seed in 0..<UInt64(400) {
      let apart = try Apart(seed: seed)
      let (a, b) = (apart.sides[0], apart.sides[1])
      let (alone, merged) = try Apart.merged(apart.base, a, b)
      try #require(try Apart.merged(apart.base, b, a).all == merged, "seed \(seed)")
      for index in merged.indices where merged[index] != alone[index] {
        setBack += 1
        #expect(merged[index].status == .stale && merged[index].contradictions == [])
        #expect(merged[index].verdict == alone[index].verdict, "seed \(seed)")
      }
      for (index, claim) in merged.enumerated() where claim.standsOnAVerdict {
        standing += 1
        let holders = [a, b].filter { side in
          side[index].standsOnAVerdict && side[index].decided == claim.decided
        }
        for (other, linked) in merged.enumerated()
        where other != index && linked.isLinked(to: claim) {
          #expect(
            holders.contains { !linked.hasChangedForLinked(since: $0[other]) },
            "seed \(seed): \(index) stands beside \(other)")
        }
      }
      // What one machine did stands as it did there.
      #expect(try Apart.merged(apart.base, a, apart.base).all == a, "seed \(seed)")
      // In git the base of a later merge is one of the sides.
      #expect(try Apart.merged(a, merged, a).all == merged, "seed \(seed)")
      #expect(try Apart.merged(b, b, merged).all == merged, "seed \(seed)")
    }
    #expect(setBack > 20 && standing > 200)
  }
}
