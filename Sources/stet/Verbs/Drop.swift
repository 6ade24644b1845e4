import ArgumentParser
import FactCheck

struct Drop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Take claims out of the check; the work on them stays.",
    discussion: """
      Example:
        $ stet drop story/9 --reason "cut from the text"
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @OptionGroup var reason: ReasonOption
  @OptionGroup var options: ActOptions

  func run() throws {
    try options.act(on: claims, .drop(reason: reason.text), body: reason.text)
  }
}
