import ArgumentParser
import Desk
import FactCheck

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a claim of words of the article, or of a passage set aside.",
    discussion: """
      Examples:
        $ stet add story "almost pushing them out"
        $ stet add story --passage s4k2
      """)

  @Argument(help: "The article.") var article: String
  @Argument(help: "The article's own words, letter by letter.") var words: String?
  @Option(help: "The id of what was set aside (stet list story --set-aside).") var passage: String?
  @Option(help: "Which time, where the words stand more than once.") var occurrence: Int?
  @OptionGroup var whose: AsOption

  func validate() throws {
    if (words == nil) == (passage == nil) {
      throw ValidationError("name the words, or --passage with the id of what was set aside")
    }
  }

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let slug = try article.asSlug()
    let claim = try desk.add(
      words: words, passage: passage, occurrence: occurrence, to: slug, by: hand)
    Output.line("\(slug)/\(claim.number): \(claim.claim.words.fitted(to: nil))")
  }
}

extension String {
  /// The text as an article's name.
  func asSlug() throws -> String {
    if case .article(let slug) = try reference(self) { return slug }
    throw Failure.refused("“\(self)” names claims, not an article", hint: nil)
  }
}
