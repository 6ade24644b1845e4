import FactCheck
import TestClaims
import Testing

/// What a sign-off is bound to, and what a reader makes of one that no longer fits.
@Suite struct DigestTests {
  private static func changes(_ change: (inout ClaimAtWork) -> Void) throws -> Bool {
    var work = try ClaimAtWork.signed()
    let before = work.claim.digest(sources: work.sources)
    change(&work)
    return work.claim.digest(sources: work.sources) != before
  }

  @Test func `the digest is a version and a SHA-256`() throws {
    let work = try ClaimAtWork.confirmed()
    let digest = work.claim.digest(sources: work.sources)
    #expect(digest.hasPrefix("v1:"))
    #expect(digest.utf8.count == 3 + 64)
    #expect(digest.dropFirst(3).allSatisfy { $0.isHexDigit })
  }

  @Test func `it changes with the kind, since the policy asks more of some kinds`() throws {
    #expect(try Self.changes { $0.claim.kind = .accusation })
    #expect(try Self.changes { $0.claim.kind = nil })
  }

  @Test func `it changes with words, place, attribution, verdict, reason and proposed wording`()
    throws
  {
    #expect(try Self.changes { $0.claim.words += " " })
    #expect(try Self.changes { $0.claim.span.start += 1 })
    #expect(try Self.changes { $0.claim.span.suffix = "x" })
    #expect(
      try Self.changes { $0.claim.attribution = [.init(speaker: "NIS", cue: nil, words: nil)] })
    #expect(try Self.changes { $0.claim.verdict = .wrong })
    #expect(try Self.changes { $0.claim.reason = "overstated" })
    #expect(
      try Self.changes {
        $0.claim.change = Change()
        $0.claim.change?.words = "about"
      })
  }

  @Test func `it changes with the evidence and the sources cited, and with no other source`() throws
  {
    #expect(try Self.changes { $0.claim.evidence[0].note = "x" })
    #expect(try Self.changes { $0.claim.evidence = [] })
    #expect(try Self.changes { $0.sources["briefing"]?.origin = "x" })
    #expect(try Self.changes { $0.sources["briefing"] = nil })
    #expect(try !Self.changes { $0.sources["wire"]?.origin = "x" })
  }

  @Test func `it does not change with remarks, people, ticks or what became of the change`() throws
  {
    #expect(try !Self.changes { $0.claim.notes = [Note()] })
    #expect(try !Self.changes { $0.claim.assignee = ClaimAtWork.cyd })
    #expect(try !Self.changes { $0.claim.ticks = [] })
    #expect(try !Self.changes { $0.claim.priority = .low })
    #expect(try !Self.changes { $0.claim.links = [Link(to: "d7q0m4tz", kind: .says)] })
    var work = try ClaimAtWork.confirmed()
    try work.do(.change(.propose(id: "w1", words: "about")))
    let before = work.claim.digest(sources: work.sources)
    try work.do(.change(.move(to: .accepted, note: "Yes.")))
    #expect(work.claim.digest(sources: work.sources) == before)
  }

  @Test func `two spellings of an accent have two digests`() throws {
    var work = try ClaimAtWork.confirmed()
    work.claim.words = "Caf\u{E9}"
    let composed = work.claim.digest(sources: [:])
    work.claim.words = "Cafe\u{301}"
    #expect(work.claim.digest(sources: [:]) != composed)
  }

  @Test func `a signed claim reads as stale when words, kind or evidence are not those signed`()
    throws
  {
    var work = try ClaimAtWork.signed()
    work.claim.words += " Now."
    #expect(work.standing.status == .stale)
    #expect(
      work.standing.staleBecause == "words, kind or evidence are not those that Ben Cole signed")
    #expect(work.refusal(of: .assign(ClaimAtWork.cyd)) == nil)
    try work.do(.note(id: "n1", text: "Who did that?"))
    #expect(work.claim.status == .stale, "the next step writes down what a reader saw")
    #expect(work.claim.signOff == nil)
  }

  @Test func `signed-off without a sign-off is stale too`() throws {
    var work = try ClaimAtWork.signed()
    work.claim.signOff = nil
    #expect(work.standing.status == .stale)
    #expect(work.refusal(of: .sign, by: ClaimAtWork.cyd)?.rule == "status")
  }
}
