import ArgumentParser
import FactCheck

struct AcceptRisk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-risk",
    abstract: "Let unconfirmed claims run, by name: the editor's step.",
    discussion: """
      Example:
        $ stet accept-risk story/8 --reason "two calls unanswered; we say so in the text"
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @OptionGroup var reason: ReasonOption
  @OptionGroup var options: ActOptions

  func run() throws {
    try options.act(on: claims, .acceptRisk(reason: reason.text), body: reason.text)
  }
}
