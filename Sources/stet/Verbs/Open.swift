import ArgumentParser
import FactCheck

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Take claims up for review.",
    discussion: """
      Example:
        $ stet open story/3-7,9
        story/3: open for review (unchecked → in-review)
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @OptionGroup var options: ActOptions

  func run() throws {
    try options.act(on: claims, .open)
  }
}
