import ArgumentParser
import Desk
import FactCheck

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Give the verdict on claims.",
    discussion: """
      The verdict comes last: confirmed, imprecise, wrong, unconfirmed, as-attributed, on-author, \
      not-checkable. The desk's policy says what each must rest on.

      Examples:
        $ stet decide story/5 confirmed --tick all --note "p. 3 says so"
        $ stet decide story/6 imprecise --reason overstated --change "about 12,000 soldiers"
      """)

  @Argument(help: "Claims, and the verdict.") var operands: [String]
  @Option(help: "With imprecise and wrong: in what way, a word of the policy's list.")
  var reason: String?
  @Option(help: "New wording to propose to the author.") var change: String?
  @Option(help: "Tick off too: all, ids with commas, or the words of one.") var tick: String?
  @Option(help: "On what grounds.") var note: String?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    let words = Verdict.allCases.map(\.rawValue)
    guard let last = operands.last, let verdict = Verdict(rawValue: last) else {
      let typed = operands.last ?? ""
      let near = nearest(to: typed, among: words).map { "did you mean “\($0)”? " } ?? ""
      throw Failure.refused(
        "“\(typed)” is not a verdict",
        hint: near + "One of \(words.joined(separator: ", ")) comes last")
    }
    try tell(
      try desk.act(
        on: try options.selection(Array(operands.dropLast())), by: hand,
        keepGoing: options.keepGoing
      ) { (numbered, dossier, _) throws(DeskError) in
        var ticks: Action.TickChoice?
        if let tick { ticks = try TickOff.choice(tick, of: numbered, in: dossier) }
        return Work(
          [
            .decide(
              Action.Finding(
                verdict, reason: reason,
                change: change.map { (desk.id("c", in: numbered.claim), $0) },
                ticks: ticks, note: note))
          ], body: note)
      }, json: options.json)
  }
}
