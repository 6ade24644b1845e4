import ArgumentParser
import Desk
import FactCheck

struct TickOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick off single things in claims: names, numbers, dates, wording.",
    discussion: """
      The tick comes last: its id (stet show gives it), several with commas, its words, or all.

      Examples:
        $ stet tick story/5 t4c8,t9x1 --evidence e7k2
        $ stet tick story/5 "12,000 soldiers"
      """)

  @Argument(help: "Claims, and the ticks: ids, the words of one, or all.") var operands: [String]
  @Option(help: "The evidence that they were ticked off against.") var evidence: String?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    guard let last = operands.last,
      Reference(last).map({ if case .article = $0 { true } else { false } }) ?? true
    else {
      throw Failure.usage("which ticks? Their ids, words or “all” come last: stet tick story/5 all")
    }
    let evidence = evidence
    try tell(
      try desk.act(
        on: try options.selection(Array(operands.dropLast())), by: hand,
        keepGoing: options.keepGoing
      ) { (numbered, dossier, _) throws(DeskError) in
        let choice = try TickOff.choice(last, of: numbered, in: dossier)
        return Work([.tick(choice, evidence: evidence)])
      }, json: options.json)
  }

  static func choice(_ text: String, of numbered: NumberedClaim, in dossier: Dossier)
    throws(DeskError) -> Action.TickChoice
  {
    do throws(Refusal) {
      return try numbered.claim.ticks(named: text, name: dossier.name(of: numbered))
    } catch {
      throw .refused([error])
    }
  }
}
