import Desk
import FactCheck
import Foundation
import Intake

/// Prints what became of claims.
func tell(_ outcome: Outcome, json: Bool = false) throws {
  if json {
    let items = outcome.done.map { done in
      Record.fields([
        Record.Entry("claim", .text(done.name)), Record.Entry("uid", .text(done.after.uid)),
        Record.Entry("from", .text(done.from.rawValue)),
        Record.Entry("status", .text(done.to.rawValue)),
        Record.Entry("did", .text(done.subject)), Record.Entry("commit", .text(done.commit)),
      ])
    }
    Output.json(Record.list(items))
  } else {
    for done in outcome.done {
      Output.line("\(done.name): \(done.subject.fitted(to: nil))\(done.movement)")
      if let void = done.after.void, done.to == .stale, done.from != .stale,
        !done.subject.hasPrefix("stale")
      {
        Output.line("  stale: \(void.reason); decide it again")
      }
      let lost = done.before.ticks.filter { old in !done.after.ticks.contains { $0.id == old.id } }
      if !lost.isEmpty {
        Output.line("  ticks gone with their words: \(lost.map(\.exact).joined(separator: ", "))")
      }
    }
  }
  if !outcome.refused.isEmpty {
    Failure.complain(outcome.refused)
    throw Failure.doneInPart
  }
}

extension Dossier {
  /// A claim as JSON shows it: the keys of its file, and `id`, `article`, `number`, `standing`;
  /// `weight` where it is asked for.
  func json(_ numbered: NumberedClaim, weight: ClaimWeight? = nil) -> Record {
    guard case .fields(let entries) = numbered.claim.record.content else { return .list([]) }
    let standing = standing(of: numbered)
    var all = [
      Record.Entry("id", .text(name(of: numbered))), Record.Entry("article", .text(slug)),
      Record.Entry("number", .number(numbered.number)),
      Record.Entry("standing", .text(standing.status.rawValue)),
    ]
    if let reason = standing.staleBecause {
      all.append(Record.Entry("stale-because", .text(reason)))
    }
    if let weight { all.append(Record.Entry("weight", weight.record)) }
    return .fields(all + entries)
  }
}
