import ArgumentParser
import Desk
import FactCheck

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a verdict back and look again.",
    discussion: """
      Example:
        $ stet reopen story/5 --reason "the ministry corrected its figure"
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @Option(help: "Why.") var reason: String = ""
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    try tell(
      try desk.act(
        on: try options.selection(claims), by: hand, keepGoing: options.keepGoing
      ) { _, _, _ in Work([.reopen(reason: reason)], body: reason) }, json: options.json)
  }
}
