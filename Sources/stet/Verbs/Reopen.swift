import ArgumentParser
import FactCheck

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Take a verdict back and look again.",
    discussion: """
      Example:
        $ stet reopen story/5 --reason "the ministry corrected its figure"
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @OptionGroup var reason: ReasonOption
  @OptionGroup var options: ActOptions

  func run() throws {
    try options.act(on: claims, .reopen(reason: reason.text), body: reason.text)
  }
}
