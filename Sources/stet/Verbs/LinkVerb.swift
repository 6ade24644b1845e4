import ArgumentParser
import Desk
import FactCheck

extension LinkKind: ExpressibleByArgument {}

struct LinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link one claim to another, or take the link away.",
    discussion: """
      says: from "the office says X" to X. same-as: says the same again. conflicts-with: says otherwise \
      of the same. rests-on: cannot be right if the other is wrong.

      Examples:
        $ stet link story/9 story/2 --kind same-as
        $ stet link story/9 story/2 --remove
      """)

  @Argument(help: "The claim, and the one that it is linked to.") var claims: [String]
  @Option(name: .customLong("kind"), help: "says, same-as, conflicts-with or rests-on.")
  private var said: LinkKind?
  @Flag(help: "Take the link away.") var remove = false
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Whose step it is, if not yours; you stay who typed it.", valueName: "person"))
  private var whose: [String] = []
  @Option(name: .customLong("by"), help: .hidden) private var by: String?
  @Flag(help: "Print JSON.") var json = false

  /// How the one is linked to the other. It may be said with `--as` too, for nobody has such a name.
  private var kind: LinkKind? { said ?? whose.lazy.compactMap(LinkKind.init(rawValue:)).first }

  private var author: String? { by ?? whose.last { LinkKind(rawValue: $0) == nil } }

  func validate() throws {
    if claims.count != 2 { throw ValidationError("name two claims: stet link story/9 story/2") }
    if kind == nil, !remove {
      throw ValidationError("--kind says, same-as, conflicts-with or rests-on; or --remove")
    }
  }

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: author)
    let ends = try claims.map { Selection([try reference($0)]) }
    let outcome = try desk.link(ends[0], to: ends[1], as: kind, removing: remove, by: hand)
    try tell(outcome, json: json)
  }
}
