import ArgumentParser
import Desk

struct SetAsideClaim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside",
    abstract: "Set claims aside that are none: a question, an opinion, a plea.",
    discussion: """
      Only for claims that nobody has worked on; stet drop is for the others.

      Example:
        $ stet set-aside story/12 --reason opinion
      """)

  @Argument(help: "Claims as story/7 or story/3-7,9.") var claims: [String] = []
  @Option(help: "Why it is no claim: question, instruction, opinion, boilerplate, …")
  var reason: String = ""
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    let (names, refused) = try desk.setAside(
      try options.selection(claims), reason: reason, by: hand, keepGoing: options.keepGoing)
    for name in names { Output.line("\(name): set aside: \(reason)") }
    if !refused.isEmpty {
      Failure.complain(refused)
      throw Failure.doneInPart
    }
  }
}
