import ArgumentParser
import Desk
import FactCheck

struct SettleVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Say which of two people's rival values stands.",
    discussion: """
      A sync keeps both where two people came to different verdicts or words. stet show names the \
      sides by number. What is taken goes through the rules of the step that it came from.

      Examples:
        $ stet settle story/7 --take 2 --note "the annex is clear"
        $ stet settle story/7 --take verdict=2 --take kind=1
        $ stet settle story --take deadline=1
      """)

  @Argument(help: "Claims as story/7, or an article.") var operands: [String] = []
  @Option(help: ArgumentHelp("The side that stands: N, or FIELD=N.", valueName: "side"))
  var take: [String] = []
  @Option(help: "Of an article: settles this source of it.") var source: String?
  @OptionGroup var note: NoteOption
  @OptionGroup var options: ActOptions

  func run() throws {
    let takes = try take.map(SettleVerb.take)
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    if !options.all, operands.count == 1, case .article(let slug) = try reference(operands[0]) {
      let subject = try desk.settle(article: slug, source: source, takes, note: note.text, by: hand)
      if options.json {
        return Output.json(.fields([Record.Entry("did", .text(subject))]))
      }
      return Output.line(subject.fitted(to: nil))
    }
    if source != nil { throw Failure.usage("--source goes with an article") }
    let (outcome, undisputed) = try desk.settle(
      try options.selection(operands), takes, note: note.text, keepGoing: options.keepGoing,
      by: hand)
    if undisputed > 0, !options.json {
      Output.line(
        "\(counted(undisputed, "claim")) not in dispute, and left as \(undisputed == 1 ? "it is" : "they are")."
      )
    }
    try tell(outcome, json: options.json)
  }

  private static func take(_ text: String) throws -> Take {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard let last = parts.last, let side = Int(last) else {
      throw Failure.usage("“--take \(text)” has no number: --take 2, or --take verdict=2")
    }
    return Take(field: parts.count == 2 ? parts[0] : nil, side: side)
  }
}
