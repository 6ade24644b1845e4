import ArgumentParser
import Desk

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make several claims of one, each of a part of its words.",
    discussion: """
      The first part keeps the number. What is ticked off goes with its words, evidence with every \
      part; questions, remarks and the verdict stay with the first, to be looked at again.

      Examples:
        $ stet split story/7 "The quay opened in 1970" "closed in 1990"
        $ stet split story/7 --at "closed in"
      """)

  @Argument(help: "The claim, as story/7.") var claim: String
  @Argument(help: "The parts, in the article's own words.") var parts: [String] = []
  @Option(help: "Cut before these words.") var at: [String] = []
  @OptionGroup var rest: CutOptions

  func validate() throws {
    if parts.isEmpty == at.isEmpty {
      throw ValidationError("name the parts, or --at with the words to cut before")
    }
  }

  func run() throws {
    try rest.cut(claim, at.isEmpty ? .parts(parts) : .before(at))
  }
}

/// What the verbs that cut a claim have in common.
struct CutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Why words that are in no part are no claim: opinion, question, …", valueName: "reason"))
  var setAside: String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var whose: AsOption

  func cut(_ claim: String, _ cut: Cut) throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let reshaped = try desk.cut(
      Selection([try reference(claim)]), cut, settingAside: setAside, by: hand)
    tell(reshaped, json: json)
  }
}
