import FactCheck
import TestClaims
import Testing

/// Random work on two or three machines from a common claim. A failure prints its seed: put it into
/// `seeds` to see it again.
@Suite struct MergePropertyTests {
  private static let seeds = 0..<UInt64(600)

  /// A claim after some steps, and what two or three machines then made of it apart.
  private struct Apart {
    var base: Claim
    var sides: [Claim]

    init(seed: UInt64, sides count: Int = 2) throws {
      var work = RandomWork(seed: seed)
      var step = 0
      func went(_ claim: Claim, _ steps: Int) -> Claim {
        var claim = claim
        for _ in 0..<steps {
          step += 1
          let circumstances = work.circumstances(at: step)
          let action = work.action(on: claim)
          claim = (try? claim.applying(action, in: circumstances)) ?? claim
        }
        return claim
      }
      // Few claims come as far as a sign-off by chance.
      base =
        switch work.one([0, 1, 2, 3, 4]) {
        case 0: try ClaimAtWork.signed().claim
        case 1: try ClaimAtWork.confirmed().claim
        default: went(work.claim(), work.one([0, 4, 12, 30]))
        }
      sides = []
      for _ in 0..<count { sides.append(went(base, work.one([1, 3, 8, 20]))) }
    }
  }

  private static func merged(_ base: Claim?, _ a: Claim, _ b: Claim) throws -> Claim {
    let record = try #require(
      Claim.merged(base: base?.record, MergeSide(a.record), MergeSide(b.record)))
    var faults: [Fault] = []
    let claim = Claim.read(record, &faults)
    #expect(faults.isEmpty)
    return try #require(claim)
  }

  /// The keys in which two claims differ, with both values.
  private static func difference(_ a: Claim, _ b: Claim) -> String {
    Claim.shape.fields.map(\.key).compactMap { key in
      let (left, right) = (a.record[key]?.canonicalJSON, b.record[key]?.canonicalJSON)
      return left == right ? nil : "\(key): \(left ?? "none") became \(right ?? "none")"
    }.joined(separator: "; ")
  }

  @Test("A merge is a legal claim, the same for either order of the sides")
  func legalAndSymmetric() throws {
    var statuses: Set<Status> = []
    var disputed: Set<String> = []
    for seed in Self.seeds {
      let apart = try Apart(seed: seed)
      let (a, b) = (apart.sides[0], apart.sides[1])
      let one = try Self.merged(apart.base, a, b)
      let other = try Self.merged(apart.base, b, a)
      try #require(one == other, "seed \(seed)")
      try #require(one.contradictions == [], "seed \(seed)")
      #expect(try Self.merged(apart.base, a, apart.base) == a)
      #expect(try Self.merged(apart.base, a, a) == a)
      statuses.insert(one.status)
      disputed.formUnion(one.disputes.map(\.field))
    }
    // A test that never gets anywhere would show nothing.
    #expect(statuses == Set(Status.stored))
    #expect(disputed.isSuperset(of: ["claim", "verdict", "dropped", "kind", "assignee"]))
  }

  @Test("What one side did stands as it is beside a mere remark of the other's")
  func besideARemark() throws {
    var touched: Set<String> = []
    for seed in Self.seeds {
      let apart = try Apart(seed: seed)
      var wanted = apart.sides[0]
      var remarked = apart.base
      var note = Note()
      note.id = "n"
      note.by = ClaimAtWork.cyd
      note.at = Moment(seconds: 1_900_000_000, offset: 0)
      note.text = "a remark"
      remarked.notes.append(note)
      let merged = try Self.merged(apart.base, wanted, remarked)
      wanted.notes.append(note)
      #expect(merged == wanted, "seed \(seed): \(Self.difference(wanted, merged))")
      touched.formUnion(wanted.record.keys)
    }
    // All but what a merge alone writes, and what no step in these histories does.
    #expect(touched.isSuperset(of: Claim.shape.fields.map(\.key).filter { $0 != "was" }))
  }

  @Test("Nobody's evidence, query, answer or note is lost in a merge")
  func nothingIsLost() throws {
    for seed in Self.seeds {
      let apart = try Apart(seed: seed)
      let merged = try Self.merged(apart.base, apart.sides[0], apart.sides[1])
      for side in apart.sides {
        for item in side.evidence { #expect(merged.evidence.contains(item), "seed \(seed)") }
        for item in side.notes { #expect(merged.notes.contains(item), "seed \(seed)") }
        for query in side.queries {
          let kept = merged.queries.first { $0.id == query.id }
          #expect(kept?.ask == query.ask, "seed \(seed)")
          guard let answer = query.answer, kept?.answer != answer else { continue }
          #expect(merged.notes.contains { $0.text.contains(answer) }, "seed \(seed)")
        }
      }
      let ids = merged.evidence.map(\.id)
      #expect(Set(ids).count == ids.count, "seed \(seed)")
    }
  }

  @Test("What was found anew on a machine is what the merge says, or is shown as disputed")
  func findingsAreKeptOrShown() throws {
    for seed in Self.seeds {
      let apart = try Apart(seed: seed)
      let merged = try Self.merged(apart.base, apart.sides[0], apart.sides[1])
      for side in apart.sides where side.decided != apart.base.decided {
        guard let verdict = side.verdict, let decided = side.decided else { continue }
        let isTaken = merged.verdict == verdict && merged.reason == side.reason
        let isShown = merged.disputes.contains { dispute in
          dispute.sides.contains { $0.value.hasPrefix(verdict.rawValue) }
        }
        #expect(isTaken || isShown, "seed \(seed)")
        guard isTaken, !isShown, merged.decided != decided, let note = decided.note else {
          continue
        }
        #expect(merged.notes.contains { $0.text.contains(note) }, "seed \(seed)")
      }
      if merged.status == .signedOff {
        let signer = apart.sides.first { $0.signOff == merged.signOff }
        #expect(
          signer?.digest(sources: RandomWork.sources) == merged.digest(sources: RandomWork.sources))
      }
    }
  }

  @Test("Merging what is merged with one of its sides again changes nothing")
  func mergingTwice() throws {
    for seed in Self.seeds {
      let apart = try Apart(seed: seed)
      let (a, b) = (apart.sides[0], apart.sides[1])
      let merged = try Self.merged(apart.base, a, b)
      // Two who settled one dispute in two ways are where they began, and no merge can tell that
      // from nobody's having settled it. (In git the base of a later merge is one of the sides.)
      let isOpenStill = apart.base.disputes.map(\.field).contains { field in
        merged.disputes.contains { $0.field == field }
      }
      for side in [a, b] where !isOpenStill {
        let again = try Self.merged(apart.base, merged, side)
        #expect(again == merged, "seed \(seed): \(Self.difference(merged, again))")
      }
      #expect(try Self.merged(a, merged, a) == merged, "seed \(seed)")
      #expect(try Self.merged(a, a, merged) == merged, "seed \(seed)")
    }
  }

  @Test("Three machines end with the same evidence, notes and disputes, whoever merges first")
  func threeMachines() throws {
    for seed in Self.seeds.prefix(150) {
      let apart = try Apart(seed: seed, sides: 3)
      let (base, a, b, c) = (apart.base, apart.sides[0], apart.sides[1], apart.sides[2])
      let one = try Self.merged(base, try Self.merged(base, a, b), c)
      let other = try Self.merged(base, a, try Self.merged(base, b, c))
      #expect(one.contradictions == [] && other.contradictions == [], "seed \(seed)")
      #expect(Set(one.evidence) == Set(other.evidence), "seed \(seed)")
      #expect(Set(one.queries.map(\.id)) == Set(other.queries.map(\.id)), "seed \(seed)")
      for note in a.notes + b.notes + c.notes {
        #expect(one.notes.contains(note) && other.notes.contains(note), "seed \(seed)")
      }
      #expect(one.words == other.words, "seed \(seed)")
      if base.disputes.isEmpty { #expect(one.kind == other.kind, "seed \(seed)") }
    }
  }
}

extension Record {
  fileprivate var keys: [String] {
    guard case .fields(let entries) = content else { return [] }
    return entries.map(\.key)
  }
}
