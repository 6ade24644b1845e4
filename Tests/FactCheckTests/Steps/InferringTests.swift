import FactCheck
import TestClaims
import Testing

/// What people do to a claim in a text editor, and what it amounts to.
@Suite struct InferringTests {
  private static func steps(
    _ work: ClaimAtWork, _ change: (inout Claim) -> Void
  ) throws(Claim.Refusals) -> [ActionName] {
    var edited = work.claim
    change(&edited)
    return try work.claim.steps(to: edited, name: "nk-troops/7").map(\.name)
  }

  private static func refusals(_ work: ClaimAtWork, _ change: (inout Claim) -> Void) -> [String] {
    do throws(Claim.Refusals) {
      _ = try steps(work, change)
      return []
    } catch {
      return error.all.map(\.message)
    }
  }

  @Test func `an untouched claim is no step`() throws {
    #expect(try Self.steps(ClaimAtWork()) { _ in } == [])
  }

  @Test func `a status set to in-review opens the claim, beside whatever else was done`() throws {
    let work = ClaimAtWork()
    #expect(try Self.steps(work) { $0.status = .inReview } == [.open])
    var note = Note()
    note.id = "n1"
    note.text = "Ask Lee."
    let both = try Self.steps(work) {
      $0.status = .inReview
      $0.notes = [note]
    }
    #expect(both == [.open, .note])
    let attached = try Self.steps(work) {
      $0.status = .inReview
      $0.evidence = [ClaimAtWork.evidence("e1", .supports)]
    }
    #expect(attached == [.attach])
  }

  @Test func `a verdict typed in is a decision, with its reason, note and proposal`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports, .primary)))
    var edited = work.claim
    edited.verdict = .imprecise
    edited.reason = "overstated"
    edited.decided = Decision(by: ClaimAtWork.ben, at: .init(seconds: 0, offset: 0), note: "p. 3")
    var change = Change()
    change.id = "w1"
    change.words = "about 12,000"
    change.state = .accepted
    change.answer = "Yes."
    edited.change = change
    let before = work.claim
    let steps = try before.steps(to: edited, name: "nk-troops/7")
    #expect(steps.map(\.name) == [.decide, .change])
    for step in steps { try work.do(step) }
    #expect(work.claim.decided?.note == "p. 3")
    #expect(work.claim.decided?.by == ClaimAtWork.ana)
    #expect(work.claim.change?.state == .accepted)
    #expect(work.claim.firstUnexplained(edited, since: before) == nil)
  }

  @Test func `ticks ticked off by hand cite the evidence they name`() throws {
    var work = ClaimAtWork()
    try work.do(.attach(ClaimAtWork.evidence("e1", .supports)))
    var edited = work.claim
    edited.ticks[0].by = ClaimAtWork.ana
    edited.ticks[1].by = ClaimAtWork.ana
    edited.ticks[1].evidence = "e1"
    let before = work.claim
    for step in try work.claim.steps(to: edited, name: "nk-troops/7") { try work.do(step) }
    #expect(work.claim.ticks.map(\.evidence) == [nil, "e1"])
    #expect(work.claim.firstUnexplained(edited, since: before) == nil)
  }

  @Test func `a mark taken off a tick is an edit, a mark rewritten is refused`() throws {
    let work = try ClaimAtWork.confirmed()
    #expect(try Self.steps(work) { $0.ticks[0].by = nil } == [.edit])
    #expect(
      Self.refusals(work) { $0.ticks[0].by = ClaimAtWork.ben } == [
        "nk-troops/7: “ticks” is not changed by hand"
      ])
  }

  @Test func `a kind or a priority taken out is taken out`() throws {
    var work = ClaimAtWork()
    work.claim.priority = .high
    var edited = work.claim
    edited.kind = nil
    edited.priority = nil
    for step in try work.claim.steps(to: edited, name: "nk-troops/7") { try work.do(step) }
    #expect(work.claim == edited)
  }

  @Test func `an answer typed under a query is an answer`() throws {
    var work = ClaimAtWork()
    try work.do(.query(ClaimAtWork.query("q1")))
    #expect(try Self.steps(work) { $0.queries[0].answer = "Yes." } == [.answer])
    var answered = ClaimAtWork.query("q2")
    answered.answer = "No."
    #expect(try Self.steps(work) { $0.queries.append(answered) } == [.query, .answer])
    let rewritten = Self.refusals(work) {
      $0.queries[0].answer = "Yes."
      $0.queries[0].ask = "Something else?"
    }
    #expect(rewritten.count == 1)
  }

  @Test func `the record of what was done stays: nothing of it is rewritten or taken out`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.note(id: "n1", text: "Asked."))
    try work.do(.query(ClaimAtWork.query("q1")))
    #expect(Self.refusals(work) { $0.evidence = [] }.count == 1)
    #expect(Self.refusals(work) { $0.evidence[0].stance = .refutes }.count == 1)
    #expect(Self.refusals(work) { $0.notes[0].text = "Never asked." }.count == 1)
    #expect(Self.refusals(work) { $0.queries = [] }.count == 1)
    let all = Self.refusals(work) {
      $0.evidence = []
      $0.notes = []
      $0.verdict = nil
      $0.decided = nil
    }
    #expect(all.count == 3)
  }

  @Test func `another kind typed in takes a sign-off away, whether it was left there or not`()
    throws
  {
    let work = try ClaimAtWork.signed()
    for isLeft in [true, false] {
      var edited = work.claim
      edited.kind = .accusation
      if !isLeft { edited.signOff = nil }
      let steps = try work.claim.steps(to: edited, name: "nk-troops/7")
      #expect(steps.map(\.name) == [.edit])
      let after = try work.claim.applying(steps[0], in: work.circumstances(by: ClaimAtWork.ben))
      #expect(after.status == .stale && after.signOff == nil)
      #expect(after.firstUnexplained(edited, since: work.claim) == nil)
    }
  }

  @Test func `nobody signs, drops, reopens or renames by typing into a file`() throws {
    let work = try ClaimAtWork.signed()
    #expect(Self.refusals(work) { $0.signOff = nil }.count == 1)
    #expect(Self.refusals(work) { $0.uid = "d7q0m4tz" }.count == 1)
    #expect(Self.refusals(work) { $0.status = .dropped } != [])
    #expect(Self.refusals(work) { $0.status = .inReview } != [])
    #expect(Self.refusals(try ClaimAtWork.confirmed()) { $0.status = .signedOff } != [])
    #expect(Self.refusals(try ClaimAtWork.confirmed()) { $0.was = 3 } != [])
    #expect(Self.refusals(ClaimAtWork()) { $0.status = .stale } != [])
  }

  @Test func `what no step explains is named, also what was only taken out`() throws {
    var work = try ClaimAtWork.confirmed()
    try work.do(.change(.propose(id: "w1", words: "about 12,000")))
    try work.do(.change(.move(to: .accepted, note: nil)))
    let before = work.claim
    var edited = before
    edited.change = nil
    #expect(before.firstUnexplained(edited, since: before) == "change")
    edited = before
    edited.assignee = ClaimAtWork.ben
    #expect(before.firstUnexplained(edited, since: before) == "assignee")
    #expect(before.firstUnexplained(before, since: before) == nil)
  }
}
