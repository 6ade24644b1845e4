import ArgumentParser
import Desk
import FactCheck

struct AcceptRisk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let unconfirmed claims run, by name: the editor's step.",
    discussion: """
      Example:
        $ stet accept-risk story/8 --reason "two calls unanswered; we say so in the text"
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
      ) { _, _, _ in Work([.acceptRisk(reason: reason)], body: reason) }, json: options.json)
  }
}
