import FactCheck
import TestClaims
import Testing

@Suite struct EditingTests {
  private static func edit(_ change: (inout Action.Edit) -> Void) -> Action {
    var edit = Action.Edit()
    change(&edit)
    return .edit(edit)
  }

  @Test func `ticks follow their words to where they stand now, and keep their marks`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(Self.edit { $0.words = "Some 12,000 soldiers came from North Korea." })
    #expect(work.claim.ticks.map(\.start) == [31, 5])
    #expect(work.claim.ticks.allSatisfy { !$0.isBare })
    #expect(work.claim.contradictions == [])
  }

  @Test func `a tick whose words are gone goes with them`() throws {
    var work = ClaimAtWork()
    try work.do(Self.edit { $0.words = "Soldiers came from North Korea." })
    #expect(work.claim.ticks.map(\.id) == ["t1"])
  }

  @Test func `of several places a tick takes the nearest, and two numbers never the same`() {
    let ticks = [
      Tick(id: "t1", kind: .number, exact: "12", start: 0, end: 2),
      Tick(id: "t2", kind: .number, exact: "12", start: 3, end: 5),
      Tick(id: "t3", kind: .wording, exact: "12", start: 3, end: 5),
    ]
    let moved = Claim.reanchored(ticks, in: "a 12 and 12")
    #expect(moved.map(\.start) == [2, 9, 2])
    #expect(Claim.reanchored(ticks, in: "12 é 12").map(\.start) == [0, 5, 5])
    #expect(Claim.reanchored(ticks, in: "1") == [])
  }

  @Test func `other words make a checked claim stale, another kind does not`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(
      Self.edit {
        $0.kind = .statement
        $0.priority = .high
        $0.flags = ["legal"]
      })
    #expect(work.claim.status == .checked)
    try work.do(Self.edit { $0.words = work.claim.words })
    #expect(work.claim.status == .checked)
    try work.do(Self.edit { $0.words = "North Korea has sent soldiers to Russia." })
    #expect(work.claim.status == .stale)
    #expect(work.claim.void?.reason == "Ana Ito changed the words")
  }

  @Test func `an accent spelled in another way is another text`() throws {
    var work = try ClaimAtWork.confirmed()
    work.claim.words = "Caf\u{E9}."
    work.claim.ticks = []
    try work.do(Self.edit { $0.words = "Cafe\u{301}." })
    #expect(work.claim.status == .stale)
  }

  @Test func `a sign-off does not outlive a new thing to tick off`() throws {
    var work = try ClaimAtWork.signed()
    var checked = try ClaimAtWork.confirmed()
    let add = Self.edit {
      $0.ticks =
        work.claim.ticks + [Tick(id: "t3", kind: .place, exact: "Russia", start: 40, end: 46)]
    }
    try work.do(add)
    #expect(work.claim.status == .stale)
    #expect(work.claim.void?.reason == "Ana Ito changed what is to be ticked off")
    try checked.do(add)
    #expect(checked.claim.status == .checked)
  }

  @Test func `a sign-off does not outlive another kind`() throws {
    for edit in [Self.edit { $0.kind = .accusation }, Self.edit { $0.cleared = [.kind] }] {
      var work = try ClaimAtWork.signed()
      try work.do(edit)
      #expect(work.claim.status == .stale)
      #expect(work.claim.void?.reason == "Ana Ito changed its kind")
      #expect(work.claim.contradictions == [])
    }
    var work = try ClaimAtWork.signed()
    try work.do(Self.edit { $0.kind = .quantity })
    #expect(work.claim.status == .signedOff, "it was of that kind before")
  }

  @Test func `a verdict does not come to a kind of which the policy asks more, without it`() throws
  {
    var work = try ClaimAtWork.confirmed()
    var more = Grounds()
    more.verdict = .confirmed
    more.kinds = [.accusation]
    more.primary = 2
    work.policy.grounds?.append(more)
    let edit = Self.edit { $0.kind = .accusation }
    let refusal = work.refusal(of: edit)
    #expect(refusal?.rule == "grounds" && refusal?.hint?.contains("stet reopen") ?? false)
    #expect(work.refusal(of: Self.edit { $0.kind = .statement }) == nil)
    var reopened = work
    try reopened.do(.reopen(reason: "It accuses."))
    #expect(reopened.refusal(of: edit) == nil)
    try work.do(.attach(ClaimAtWork.evidence("e2", .supports, .primary, from: "wire")))
    try work.do(edit)
    #expect(work.claim.status == .checked && work.claim.kind == .accusation)
  }

  @Test func `an edit ticks nothing off by itself`() throws {
    var work = ClaimAtWork()
    var forged = work.claim.ticks[0]
    forged.by = ClaimAtWork.ben
    try work.do(Self.edit { $0.ticks = [forged] })
    #expect(work.claim.ticks.map(\.isBare) == [true])
  }

  @Test func `ticks and spans stand where their words are`() throws {
    let work = ClaimAtWork()
    let astray = Tick(id: "t3", kind: .place, exact: "Russia", start: 39, end: 45)
    let beyond = Tick(id: "t3", kind: .place, exact: "Russia", start: 40, end: .max)
    for tick in [astray, beyond] {
      #expect(work.refusal(of: Self.edit { $0.ticks = [tick] })?.rule == "ticks")
    }
    let twice = Self.edit { $0.ticks = work.claim.ticks + [work.claim.ticks[0]] }
    #expect(work.refusal(of: twice)?.rule == "id")
    var span = work.claim.span
    span.end += 1
    #expect(work.refusal(of: Self.edit { $0.span = span })?.rule == "span")
  }

  @Test func `an edit that changes nothing, or leaves no words, is refused`() {
    let work = ClaimAtWork()
    #expect(work.refusal(of: Self.edit { _ in })?.rule == "something")
    #expect(work.refusal(of: Self.edit { $0.words = " " })?.rule == "words")
  }

  @Test func `kind and priority can be taken off`() throws {
    var work = ClaimAtWork()
    try work.do(Self.edit { $0.priority = .high })
    try work.do(Self.edit { $0.cleared = [.kind, .priority] })
    #expect(work.claim.kind == nil)
    #expect(work.claim.priority == nil)
  }
}
