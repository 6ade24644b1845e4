import ArgumentParser
import Desk
import FactCheck

struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign off claims as a second person, or a whole article in a role.",
    discussion: """
      A sign-off stands for these words and this evidence: if either changes, it is void.

      Examples:
        $ stet sign story/5
        $ stet sign story --role editor
      """)

  @Argument(help: "Claims, or one article.") var operands: [String] = []
  @Option(help: "For an article: as what you sign (checker, head, editor, legal).") var role: Role?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    if operands.count == 1, !options.all, case .article(let slug) = try reference(operands[0]) {
      let role = try desk.signArticle(slug, as: role, by: hand)
      return Output.line("\(slug): signed as \(role.rawValue) by \(hand.author.name)")
    }
    if role != nil { throw Failure.usage("--role goes with an article, not with claims") }
    try tell(
      try desk.act(
        on: try options.selection(operands), by: hand, keepGoing: options.keepGoing
      ) { _, _, _ in Work([.sign]) }, json: options.json)
  }
}
