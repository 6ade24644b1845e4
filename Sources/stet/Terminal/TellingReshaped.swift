import Desk
import FactCheck

/// Prints what became of claims that were split, trimmed or joined.
func tell(_ reshaped: Reshaped, json: Bool) {
  let slug = reshaped.slug
  if json {
    func item(_ name: String, _ uid: String, _ from: Status?, _ to: Status, _ did: String)
      -> Record
    {
      var entries = [Record.Entry("claim", .text(name)), Record.Entry("uid", .text(uid))]
      if let from { entries.append(Record.Entry("from", .text(from.rawValue))) }
      entries += [
        Record.Entry("status", .text(to.rawValue)), Record.Entry("did", .text(did)),
        Record.Entry("commit", .text(reshaped.done[0].commit)),
      ]
      return .fields(entries)
    }
    let items =
      reshaped.done.map { item($0.name, $0.after.uid, $0.from, $0.to, $0.subject) }
      + reshaped.made.map {
        item("\(slug)/\($0.number)", $0.claim.uid, nil, $0.claim.status, "made")
      }
    return Output.json(Record.list(items))
  }
  for done in reshaped.done {
    let moved = done.movement
    if done.to == .dropped {
      Output.line("\(done.name): \(done.subject)\(moved)")
    } else if done.before.span.record == done.after.span.record,
      done.before.words.isSame(as: done.after.words)
    {
      Output.line("\(done.name): its links follow\(moved)")
    } else {
      Output.line("\(done.name): \(done.after.words.fitted(to: nil))\(moved)")
    }
    if let void = done.after.void, done.to == .stale, done.from != .stale {
      Output.line("  stale: \(void.reason); decide it again")
    }
  }
  for new in reshaped.made {
    let kept = new.claim.evidence.isEmpty ? "" : ", with the evidence"
    Output.line("\(slug)/\(new.number): \(new.claim.words.fitted(to: nil)) (new\(kept))")
  }
  for passage in reshaped.setAside {
    Output.line("set aside: \(passage.reason): \(passage.exact.fitted(to: nil))")
  }
  for done in reshaped.setBack { Output.line("\(done.name): \(done.subject.fitted(to: nil))") }
}
