internal import FactCheck
internal import Store

/// Commits that were decided on, and what to answer once they are made.
struct Planned<Answer> {
  var plans: [CommitPlan]
  /// A person's own edits that these commits record, by path.
  var accepting: [String: [UInt8]] = [:]
  /// From the commits' ids.
  var answer: ([String]) -> Answer

  init(
    plans: [CommitPlan], accepting: [String: [UInt8]] = [:], answer: @escaping ([String]) -> Answer
  ) {
    self.plans = plans
    self.accepting = accepting
    self.answer = answer
  }
}

extension Desk {
  /// How often a step is decided anew when another process was quicker.
  private static let attempts = 5

  /// Decides on the last commit's state and makes the commits, under the desk's lock.
  func step<Answer>(
    by hand: Hand, _ decide: (Snapshot) throws(DeskError) -> Planned<Answer>
  ) throws(DeskError) -> Answer {
    for _ in 0..<Desk.attempts {
      let step = try stored { () throws(StoreError) in
        try store.begin(holder: hand.holder, clock: hand.clock)
      }
      passedOver = []
      let planned = try decide(step.snapshot)
      do throws(StoreError) {
        let commits = try step.make(
          planned.plans, accepting: planned.accepting, committer: hand.committer, at: hand.at,
          recorded: hand.recorded)
        for (name, file) in passedOver { tellPassedOver(name, file) }
        return planned.answer(commits)
      } catch {
        // Plain git does not ask for the lock: what it did in between is the state to decide on
        // now.
        guard error.isLostRace else { throw .store(error) }
      }
    }
    throw .store(.movedTooOften(attempts: Desk.attempts))
  }
}
