import ArgumentParser
import Desk

struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make one claim of several.",
    discussion: """
      The first one named keeps its number and takes in the words, evidence, questions and remarks of \
      the others, which are dropped. A verdict is to be looked at again.

      Examples:
        $ stet join story/7,8
        $ stet join story/7 story/9 --words "The quay opened in 1970 and closed in 1990."
      """)

  @Argument(help: "Claims as story/7,8; the first stays.") var claims: [String]
  @Option(help: "What the claim says then, if not the words of all.") var words: String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let reshaped = try desk.join(Selection(try claims.map(reference)), words: words, by: hand)
    tell(reshaped, json: json)
  }
}
