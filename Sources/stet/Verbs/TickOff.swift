import ArgumentParser
import Desk
import FactCheck

struct TickOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick off single things in claims: names, numbers, dates, wording.",
    discussion: """
      The tick comes last: its id (stet show gives it), several with commas, or all.

      Example:
        $ stet tick story/5 t4c8,t9x1 --evidence e7k2
      """)

  @Argument(help: "Claims, and the ticks: ids or all.") var operands: [String]
  @Option(help: "The evidence that they were ticked off against.") var evidence: String?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    guard let last = operands.last,
      Reference(last).map({ if case .article = $0 { true } else { false } }) ?? true
    else {
      throw Failure.usage("which ticks? Their ids or “all” come last: stet tick story/5 all")
    }
    let choice = TickOff.choice(last)
    let evidence = evidence
    try tell(
      try desk.act(
        on: try options.selection(Array(operands.dropLast())), by: hand,
        keepGoing: options.keepGoing
      ) { _, _, _ in Work([.tick(choice, evidence: evidence)]) }, json: options.json)
  }

  static func choice(_ text: String) -> Action.TickChoice {
    text == "all" ? .all : .some(text.split(separator: ",").map(String.init))
  }
}
