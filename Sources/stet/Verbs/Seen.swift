import ArgumentParser
import Desk
import FactCheck

struct Seen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen",
    abstract: "Say that you have looked at what stet set aside.",
    discussion: """
      Example:
        $ stet list story --set-aside
        $ stet seen story              all of it
        $ stet seen story s4k2         one passage
      """)

  @Argument(help: "The article.") var article: String
  @Argument(help: "Ids of passages; none: all that nobody has seen.") var passages: [String] = []
  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let slug = try article.asSlug()
    let seen = try desk.markSeen(passages, of: slug, by: hand)
    Output.line("\(slug): \(counted(seen.count, "passage")) seen by \(hand.author.name)")
  }
}
