import ArgumentParser
import Desk
import FactCheck

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a person about claims.",
    discussion: """
      The question comes last. A claim with an open query cannot be signed.

      Example:
        $ stet query story/5 "Twelve in all, or at one time?" --to "harbour office" --via telephone
      """)

  @Argument(help: "Claims, and the question.") var operands: [String]
  @Option(help: "Whom the question goes to.") var to: String
  @Option(help: "check a fact, or give a chance to reply.") var purpose: QueryPurpose = .check
  @Option(help: "Through what: telephone, e-mail, …") var via: String?
  @Option(help: "By which day an answer is needed (YYYY-MM-DD).") var due: Day?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    let (claims, ask) = try Ask.text(operands, "the question")
    try tell(
      try desk.act(
        on: try options.selection(claims), by: hand, keepGoing: options.keepGoing
      ) { numbered, _, _ in
        var query = Query()
        query.id = desk.id("q", in: numbered.claim)
        query.to = to
        query.purpose = purpose
        query.via = via
        query.due = due
        query.ask = ask
        return Work([.query(query)])
      }, json: options.json)
  }

  /// Parts the text that comes last from the claims before it.
  static func text(_ operands: [String], _ what: String) throws -> (claims: [String], text: String)
  {
    guard let last = operands.last,
      Reference(last).map({ if case .article = $0 { true } else { false } }) ?? true
    else { throw Failure.usage("\(what) comes last, behind the claims, between quotation marks") }
    return (Array(operands.dropLast()), last)
  }
}
