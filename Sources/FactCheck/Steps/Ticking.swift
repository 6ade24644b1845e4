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
