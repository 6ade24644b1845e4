extension Claim {
  mutating func tick(
    _ choice: Action.TickChoice, _ evidence: String?, in circumstances: Circumstances
  ) throws(Refusal) {
    var cited: String?
    if let evidence {
      cited = try part(evidence, among: self.evidence.map(\.id), "evidence", in: circumstances)
    }
    var chosen: Set<String> = Set(bareTicks.map(\.id))
    if case .some(let ids) = choice {
      chosen = []
      for id in ids {
        chosen.insert(try part(id, among: ticks.map(\.id), "tick", in: circumstances))
      }
    }
    for index in ticks.indices where chosen.contains(ticks[index].id) {
      ticks[index].by = circumstances.author
      ticks[index].at = circumstances.at
      ticks[index].evidence = cited ?? ticks[index].evidence
    }
  }
}

extension Claim {
  /// What a person means who names ticks: `all`, the words of one, or ids with commas.
  package func ticks(named text: String, name: String) throws(Refusal) -> Action.TickChoice {
    if text == "all" { return .all }
    let worded = ticks.filter { $0.exact.isSame(as: text) }
    guard worded.count < 2 else {
      throw Refusal(
        "unknown-tick", "\(name): “\(text)” is \(worded.count) things to be ticked off",
        hint: "name one by its id: \(worded.map(\.id).joined(separator: ", "))")
    }
    return .some(worded.first.map { [$0.id] } ?? text.split(separator: ",").map(String.init))
  }
}
