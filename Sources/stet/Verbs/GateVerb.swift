import ArgumentParser
import Desk
import FactCheck

struct GateVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "May this article run? Exit status 0 if yes, 1 with every reason if not.",
    discussion: """
      Example:
        $ stet gate story && publish story
      """)

  @Argument(help: "The article.") var article: String
  @Option(help: "The state at a commit (HEAD~3, a tag, an id) or at the end of a day.") var asOf:
    String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let slug = try article.asSlug()
    let state = try desk.state(of: slug, in: try desk.snapshot(asOf: asOf), now: Invocation.now)
    let gate = state.gate
    if json {
      let reasons = gate.reasons.map { reason in
        Record.fields(
          [
            reason.claim.map { Record.Entry("claim", .text($0)) },
            Record.Entry("rule", .text(reason.rule)),
            Record.Entry("message", .text(reason.message)),
            reason.hint.map { Record.Entry("hint", .text($0)) },
          ].compactMap { $0 })
      }
      Output.json(
        Record.fields([
          Record.Entry("article", .text(slug)),
          Record.Entry("publishable", .flag(gate.isOpen)),
          Record.Entry("reasons", .list(reasons)),
        ]))
    } else if gate.isOpen {
      Output.line("\(slug) can run.")
    } else {
      Output.line("\(slug) cannot run: \(counted(gate.reasons.count, "reason")).")
      for reason in gate.reasons {
        Output.line("  \(reason.claim ?? slug): \(reason.message) (\(reason.rule))")
        if let hint = reason.hint { Output.line("      \(hint)") }
      }
    }
    if !gate.isOpen { throw Failure.answeredNo }
  }
}
