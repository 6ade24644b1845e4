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
  @Option(help: "Why.") var reason: String = ""
  @OptionGroup var options: ActOptions

  func run() throws {
    try options.act(on: claims, .drop(reason: reason), body: reason)
  }
}
