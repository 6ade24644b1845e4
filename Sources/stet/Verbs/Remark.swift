import ArgumentParser
import Desk
import FactCheck

struct Remark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Leave a remark on claims.",
    discussion: """
      Example:
        $ stet note story/5 "The ministry publishes new figures on Friday."
      """)

  @Argument(help: "Claims, and the remark.") var operands: [String]
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    let (claims, text) = try Ask.text(operands, "the remark")
    try tell(
      try desk.act(
        on: try options.selection(claims), by: hand, keepGoing: options.keepGoing
      ) { numbered, _, _ in
        Work([.note(id: desk.id("n", in: numbered.claim), text: text)], body: text)
      }, json: options.json)
  }
}
