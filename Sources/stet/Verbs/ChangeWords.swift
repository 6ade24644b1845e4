import ArgumentParser
import Desk
import FactCheck

struct ChangeWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Propose new wording, or record what became of it.",
    discussion: """
      Examples:
        $ stet change story/6 --words "about 12,000 soldiers"
        $ stet change story/6 accepted --note "by e-mail"
        $ stet change story/6 overruled --note "…"        the editor lets the words stand
        $ stet change story/6 applied                     the new words are in the text
      """)

  @Argument(help: "Claims, and the state: accepted, refused, overruled, applied.")
  var operands: [String]
  @Option(help: "New wording to propose.") var words: String?
  @Option(help: "What the author answered, or why the editor overruled.") var note: String?
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    var claims = operands
    var state: ChangeState?
    if let last = operands.last, let found = ChangeState(rawValue: last) {
      state = found
      claims.removeLast()
    }
    guard (words == nil) != (state == nil) || (words != nil && state == .proposed) else {
      throw Failure.usage(
        words == nil
          ? "--words \"…\" proposes; accepted, refused, overruled or applied says what became of it"
          : "propose new words, or say what became of the old ones: not both at once")
    }
    try tell(
      try desk.act(
        on: try options.selection(claims), by: hand, keepGoing: options.keepGoing
      ) { numbered, _, _ in
        let step: Action.ChangeStep =
          words.map { .propose(id: desk.id("c", in: numbered.claim), words: $0) }
          ?? .move(to: state ?? .proposed, note: note)
        return Work([.change(step)], body: note)
      }, json: options.json)
  }
}
