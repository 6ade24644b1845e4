package import FactCheck

extension Action {
  /// What the step did, as a commit's subject says it after the claim's name.
  func summary(on before: Claim, _ after: Claim) -> String {
    switch self {
    case .open: return "open for review"
    case .attach(let evidence):
      let stance = evidence.stance?.rawValue ?? "no stance yet"
      return
        "attach \(evidence.source) (\(stance)\(evidence.basis.map { ", " + $0.rawValue } ?? ""))"
    case .tick:
      let ticked = zip(before.ticks, after.ticks).filter { $0.isBare && !$1.isBare }.map(\.1.exact)
      return ticked.isEmpty
        ? "tick again" : "tick off \(ticked.map { "“\($0)”" }.joined(separator: ", "))"
    case .query(let query): return "ask \(query.to): \(query.ask)"
    case .answer(let id, _):
      let to = before.queries.first { $0.id.hasPrefix(id) }?.to ?? id
      return "answer from \(to)"
    case .decide(let finding):
      return "\(finding.verdict.rawValue)" + (finding.reason.map { " (\($0))" } ?? "")
    case .change(.propose(_, let words)): return "propose “\(words)”"
    case .change(.move(let state, _)): return "change \(state.rawValue)"
    case .sign: return "sign off"
    case .acceptRisk: return "accept the risk"
    case .reopen(let reason): return "reopen: \(reason)"
    case .drop(let reason): return "drop: \(reason)"
    case .note: return "note"
    case .assign(let person): return person.map { "assign to \($0.name)" } ?? "assign to nobody"
    case .settle(let takes, _):
      let chosen = (try? before.disputes.chosen(by: takes, name: "")) ?? []
      return "settle "
        + chosen.map { dispute, side in "\(dispute.subject): \(side.inWords(of: dispute))" }
        .joined(separator: "; ")
    case .void(let reason): return "stale: \(reason)"
    case .reshape(let reshaping):
      switch reshaping.act {
      case .split: return "split"
      case .trim: return "trim to “\(reshaping.words)”"
      case .join: return "join others to it"
      }
    case .giveWay(let name): return "joined into \(name)"
    case .edit(let edit): return "edit \(edit.parts.joined(separator: ", "))"
    }
  }
}

extension Action.Edit {
  /// What it changes, in words.
  package var parts: [String] {
    [
      words.map { _ in "words" }, kind.map { _ in "kind" }, priority.map { _ in "priority" },
      flags.map { _ in "flags" }, span.map { _ in "span" },
      refersTo.map { _ in "what it refers to" }, attribution.map { _ in "attribution" },
      links.map { _ in "links" }, ticks.map { _ in "ticks" },
      others.map { _ in "own fields" },
    ].compactMap { $0 }
  }
}
