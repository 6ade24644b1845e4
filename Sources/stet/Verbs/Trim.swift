import ArgumentParser
import Desk

struct Trim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trim",
    abstract: "Cut a claim down to a part of its words.",
    discussion: """
      What is cut off must be a claim already, or be set aside with a reason. stet split makes it a \
      claim.

      Example:
        $ stet trim story/7 "The quay opened in 1970" --set-aside opinion
      """)

  @Argument(help: "The claim, as story/7.") var claim: String
  @Argument(help: "The words that stay, as the article has them.") var words: String
  @OptionGroup var rest: CutOptions

  func run() throws { try rest.cut(claim, .keeping(words)) }
}
