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
        $ stet link story/9 story/2 --as same-as
        $ stet link story/9 story/2 --remove
      """)

  @Argument(help: "The claim, and the one that it is linked to.") var claims: [String]
  @Option(name: .customLong("as"), help: "says, same-as, conflicts-with or rests-on.") var kind:
    LinkKind?
  @Flag(help: "Take the link away.") var remove = false
  @Option(name: .customLong("by"), help: "Whose step it is, if not yours: \"Name <address>\".")
  var author: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if claims.count != 2 { throw ValidationError("name two claims: stet link story/9 story/2") }
    if kind == nil, !remove {
      throw ValidationError("--as says, same-as, conflicts-with or rests-on; or --remove")
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
