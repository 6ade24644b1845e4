import ArgumentParser
import Desk
import FactCheck

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record what somebody answered to a query.",
    discussion: """
      The query's id may be left out where only one is open.

      Example:
        $ stet answer story/5 q2m8 "Twelve in all."
      """)

  @Argument(help: "A claim, the query, and the answer.") var operands: [String]
  @Option(help: "The answer, instead of behind the query.") var text: String?
  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    var rest = operands
    guard !rest.isEmpty else { throw Failure.usage("name the claim") }
    let claim = rest.removeFirst()
    var answer = text
    if answer == nil, !rest.isEmpty { answer = rest.removeLast() }
    guard let answer, rest.count <= 1 else {
      throw Failure.usage("a claim, the query's id, and the answer between quotation marks")
    }
    let id = rest.first
    try tell(
      try desk.act(on: Selection([try reference(claim)]), by: hand) {
        numbered, dossier, _ throws(DeskError) in
        let open = numbered.claim.openQueries
        if id == nil, open.count > 1 {
          throw DeskError.refused([
            Refusal(
              "which-query", "\(dossier.name(of: numbered)) has \(open.count) open queries",
              hint: "name one: \(open.map { "\($0.id) to \($0.to)" }.joined(separator: ", "))")
          ])
        }
        return Work([.answer(query: id ?? open.first?.id ?? "", text: answer)], body: answer)
      })
  }
}
