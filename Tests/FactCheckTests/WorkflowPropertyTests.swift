import FactCheck
import TestClaims
import Testing

/// Random steps from a fresh claim. A failure prints its seed: put it into `seeds` to see it again.
@Suite struct WorkflowPropertyTests {
  private static let seeds = 0..<UInt64(160)
  private static let steps = 60

  @Test("No sequence of steps leads to a claim that contradicts itself")
  func nothingContradicts() throws {
    var applied: [ActionName: Int] = [:]
    var refused: [String: Int] = [:]
    for seed in Self.seeds {
      var work = RandomWork(seed: seed)
      var claim = work.claim()
      #expect(claim.contradictions == [], "seed \(seed), fresh")
      for step in 0..<Self.steps {
        let circumstances = work.circumstances(at: step)
        let action = work.action(on: claim)
        let before = claim.record.canonicalJSON
        do throws(Refusal) {
          let after = try claim.applying(action, in: circumstances)
          Self.checkTable(claim, action, after, circumstances, "seed \(seed), step \(step)")
          claim = after
          applied[action.name, default: 0] += 1
        } catch {
          #expect(claim.record.canonicalJSON == before, "seed \(seed), step \(step): \(error)")
          #expect(!error.message.isEmpty && !error.rule.isEmpty)
          refused[error.rule, default: 0] += 1
        }
        let found = claim.contradictions
        try #require(found == [], "seed \(seed), step \(step), after \(action.name)")
        var faults: [Fault] = []
        let again = Claim.read(claim.record, &faults)
        try #require(again == claim && faults.isEmpty, "seed \(seed), step \(step): \(faults)")
      }
    }
    // A test that never gets anywhere would show nothing.
    #expect(Set(applied.keys) == Set(ActionName.allCases))
    for rule in [
      "status", "role", "grounds", "stance", "reason", "policy-reason", "note", "answer",
      "open-query", "ticked", "own-hand", "second-person", "answered-refutation", "at-risk",
      "proposal", "something", "confidential", "unknown-source", "unknown-tick", "id", "words",
      "question", "ticks",
    ] {
      #expect(refused[rule] != nil, "nothing was ever refused by the rule “\(rule)”")
    }
  }

  /// What happened is a line of the table, and nothing else.
  private static func checkTable(
    _ before: Claim, _ action: Action, _ after: Claim, _ circumstances: Circumstances,
    _ place: Comment
  ) {
    let line = Workflow.line(for: action.name)
    let standing = before.standing(sources: circumstances.sources).status
    let from = standing == .stale ? .stale : before.status
    #expect(
      line.transitions.contains { $0.from == from && $0.to == after.status }, place)
    #expect(standing != .queried || line.whileQueried, place)
    let roles = circumstances.policy.roles(of: circumstances.author)
    #expect(line.who.isEmpty || roles.map { !$0.isDisjoint(with: line.who) } ?? true, place)
    #expect(after.uid == before.uid, place)
    let added = Set(after.partIDs).subtracting(before.partIDs)
    #expect(added.count <= 2, "more than a step adds: \(added)")
    #expect(Set(before.evidence.map(\.id)).isSubset(of: after.evidence.map(\.id)), place)
    #expect(Set(before.notes.map(\.id)).isSubset(of: after.notes.map(\.id)), place)
    #expect(Set(before.queries.map(\.id)).isSubset(of: after.queries.map(\.id)), place)
  }

  @Test("The same steps give the same claim, byte for byte")
  func sameStepsSameClaim() throws {
    func run(_ seed: UInt64) -> String {
      var work = RandomWork(seed: seed)
      var claim = work.claim()
      for step in 0..<40 {
        let circumstances = work.circumstances(at: step)
        claim =
          (try? claim.applying(work.action(on: claim), in: circumstances)) ?? claim
      }
      return claim.record.prettyJSON
    }
    for seed in Self.seeds.prefix(20) { #expect(run(seed) == run(seed), "seed \(seed)") }
  }

  @Test("Whoever applies a step's claim by hand is understood as that very step")
  func stepsAreInferred() throws {
    var explained = 0
    for seed in Self.seeds {
      var work = RandomWork(seed: seed)
      var claim = work.claim()
      for step in 0..<Self.steps {
        var circumstances = work.circumstances(at: step)
        circumstances.committer = circumstances.author
        let action = work.action(on: claim)
        guard let after = try? claim.applying(action, in: circumstances) else { continue }
        let byHand: Set<ActionName> = [
          .open, .attach, .tick, .query, .answer, .decide, .change, .note, .assign, .edit,
        ]
        if byHand.contains(action.name), after.status != .stale, !Self.restamps(claim, after) {
          let steps: [Action]
          do throws(Claim.Refusals) {
            steps = try claim.steps(to: after, name: "nk-troops/7")
          } catch {
            Issue.record("seed \(seed), step \(step), \(action.name): \(error.all)")
            break
          }
          var redone = claim
          for step in steps { redone = try redone.applying(step, in: circumstances) }
          let key = redone.firstUnexplained(after, since: claim)
          #expect(key == nil, "seed \(seed), step \(step), \(action.name): \(key ?? "")")
          explained += 1
        }
        claim = after
      }
    }
    #expect(explained > 300)
  }

  /// Whether a step does again what was done, under another name: by hand that looks like a
  /// forgery.
  private static func restamps(_ before: Claim, _ after: Claim) -> Bool {
    let ticksAgain = before.ticks.contains { old in
      !old.isBare && after.ticks.contains { $0.id == old.id && $0 != old && !$0.isBare }
    }
    let decidesAgain =
      before.status == after.status && before.verdict == after.verdict
      && before.reason == after.reason && before.decided != after.decided
    return ticksAgain || decidesAgain
  }
}
