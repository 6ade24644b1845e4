extension Claim {
  mutating func query(_ query: Query, in circumstances: Circumstances) throws(Refusal) {
    let name = circumstances.name
    if query.ask.trimmed.isEmpty { throw Refusal("question", "\(name): the question is empty") }
    if query.to.trimmed.isEmpty {
      throw Refusal("question", "\(name): to whom does the question go?", hint: "--to \"…\"")
    }
    try requireFresh(query.id, in: circumstances)
    var query = query
    query.by = circumstances.author
    query.asked = circumstances.at
    query.answer = nil
    query.answered = nil
    query.answeredBy = nil
    queries.append(query)
  }

  mutating func answer(_ id: String, _ text: String, in circumstances: Circumstances)
    throws(Refusal)
  {
    let id = try part(id, among: openQueries.map(\.id), "open query", in: circumstances)
    guard let index = queries.firstIndex(where: { $0.id == id }) else { return }
    queries[index].answer = text
    queries[index].answered = circumstances.at
    queries[index].answeredBy = circumstances.author
  }
}
