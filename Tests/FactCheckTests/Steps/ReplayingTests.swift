import FactCheck
import TestClaims
import Testing

/// The auditor's view of a step: does it lead to what the file holds?
@Suite struct ReplayingTests {
  @Test func `every step that was done is explained by its name alone`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var work = RandomWork(seed: seed)
    var done = 0
    for _ in 0..<200 {
      var claim = work.claim()
      for step in 0..<25 {
        let circumstances = work.circumstances(at: step)
        let action = work.action(on: claim)
        guard let after = try? claim.applying(action, in: circumstances) else { continue }
        // Nothing to explain, and no commit either.
        if after == claim { continue }
        done += 1
        let refusal = claim.unexplained(by: [action.name], to: after, in: circumstances)
        #expect(refusal == nil, "seed \(seed): \(action)")
        claim = after
      }
    }
    #expect(done > 500, "seed \(seed)")
  }

  @Test func `what a commit holds beside its step is not explained`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var work = RandomWork(seed: seed)
    for _ in 0..<200 {
      var claim = work.claim()
      for step in 0..<25 {
        let circumstances = work.circumstances(at: step)
        let action = work.action(on: claim)
        guard let after = try? claim.applying(action, in: circumstances) else { continue }
        let forged = work.forged(after, since: claim, action)
        if forged != after {
          #expect(
            claim.unexplained(by: [action.name], to: forged, in: circumstances) != nil,
            "seed \(seed): \(action)")
        }
        claim = after
      }
    }
  }

  @Test func `a sign-off in another's name is not explained`() throws {
    var work = try ClaimAtWork.confirmed()
    let before = work.claim
    try work.do(.sign, by: ClaimAtWork.ben)
    let typedByAna = work.circumstances(by: ClaimAtWork.ben, typedBy: ClaimAtWork.ana)
    #expect(
      before.unexplained(by: [.sign], to: work.claim, in: typedByAna)?.rule == "own-hand")
    #expect(
      before.unexplained(by: [.sign], to: work.claim, in: work.circumstances(by: ClaimAtWork.cyd))
        != nil)
  }

  @Test func `a verdict without grounds is refused by the rule that it breaks`() throws {
    let before = ClaimAtWork()
    var after = before.claim
    after.status = .checked
    after.verdict = .confirmed
    after.decided = Decision(
      by: ClaimAtWork.ana, at: before.circumstances(by: ClaimAtWork.ana).at, note: nil)
    let circumstances = before.circumstances(by: ClaimAtWork.ana)
    #expect(
      before.claim.unexplained(by: [.decide], to: after, in: circumstances)?.rule == "grounds")
    #expect(before.claim.unexplained(byHandTo: after, in: circumstances)?.rule == "grounds")
  }

  @Test func `an edit by hand that amounts to a step is explained without a name`() throws {
    let work = ClaimAtWork()
    var edited = work.claim
    edited.priority = .high
    let circumstances = work.circumstances(by: ClaimAtWork.ana)
    #expect(work.claim.unexplained(byHandTo: edited, in: circumstances) == nil)
    edited.status = .signedOff
    #expect(work.claim.unexplained(byHandTo: edited, in: circumstances)?.rule == "by-hand")
  }

  @Test func `what is typed in another's name is not explained`() throws {
    let work = try ClaimAtWork.confirmed()
    let circumstances = work.circumstances(by: ClaimAtWork.cyd)
    var edited = work.claim
    edited.verdict = .asAttributed
    edited.decided?.by = ClaimAtWork.ben
    #expect(work.claim.unexplained(byHandTo: edited, in: circumstances) != nil)
    edited.decided?.by = ClaimAtWork.cyd
    #expect(work.claim.unexplained(byHandTo: edited, in: circumstances) == nil)
  }

  @Test func `other words under a verdict that stays are not explained`() throws {
    let work = try ClaimAtWork.confirmed()
    var edited = work.claim
    edited.words = "North Korea has sent 12,000 soldiers abroad."
    let circumstances = work.circumstances(by: ClaimAtWork.ana)
    #expect(work.claim.unexplained(byHandTo: edited, in: circumstances) != nil)
  }
}

extension RandomWork {
  /// The claim with one thing in it that the step has not done, and could not have been told.
  fileprivate mutating func forged(_ claim: Claim, since before: Claim, _ action: Action) -> Claim {
    var forged = claim
    switch one([0, 1, 2, 3, 4, 5]) {
    case 0:
      if ![.edit, .split, .trim, .join, .settle].contains(action.name) {
        forged.words += " Really."
      }
    case 1: forged.signOff?.by = RandomWork.stranger
    case 2:
      if let id = before.evidence.first?.id,
        let index = forged.evidence.firstIndex(where: { $0.id == id })
      {
        forged.evidence[index].stance = forged.evidence[index].stance == .context ? nil : .context
      }
    case 3: forged.decided?.by = RandomWork.stranger
    case 4:
      if let id = before.notes.first?.id { forged.notes.removeAll { $0.id == id } }
    default: forged.was = 99
    }
    return forged
  }

  private static let stranger = Person(name: "Eve Poe", email: "eve@other.example")
}
