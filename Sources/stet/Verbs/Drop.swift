import ArgumentParser
import Desk
import FactCheck

struct Drop: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take claims out of the check; the work on them stays.",
    discussion: """
      Example:
        $ stet drop story/9 --reason "cut from the text"
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
      ) { _, _, _ in Work([.drop(reason: reason)], body: reason) }, json: options.json)
  }
}
