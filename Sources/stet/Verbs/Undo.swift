import ArgumentParser
import Desk
import FactCheck
import Store

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last step on a claim, by a new one.",
    discussion: """
      The claim is again as it was before. It is always the last step that is taken back, since others \
      may rest on it; another person's is for the head or an editor. Nothing is lost: the history \
      keeps the step and that it was taken back. Taken back twice, it stands again.

      Examples:
        $ stet undo story/5
        $ stet undo story/5 --steps 3 --note "meant for story/6"
        $ stet undo 1f2e3d4c5b
      """)

  @Argument(help: "A claim, or the commit of a step (stet log shows them).") var operand: String
  @Option(parsing: .unconditional, help: "So many steps of a claim.") var steps: Int?
  @OptionGroup var note: NoteOption
  @Flag(help: "Show what would be taken back, and change nothing.") var dryRun = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var whose: AsOption

  func run() throws {
    if let steps, steps < 1 { throw Failure.usage("--steps takes a number from 1") }
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let undone: Undone
    if operand.contains("/") {
      undone = try desk.undo(
        try reference(operand), steps: steps ?? 1, note: note.text, isTrial: dryRun, by: hand)
    } else if try desk.slugs(in: try desk.snapshot()).contains(operand) {
      throw Failure.refused(
        "\(operand) is an article; steps are taken back on one claim",
        hint: "stet log \(operand) shows the steps, stet undo \(operand)/NUMBER takes one back")
    } else if steps != nil {
      throw Failure.usage("--steps goes with a claim")
    } else {
      undone = try desk.undo(commit: operand, note: note.text, isTrial: dryRun, by: hand)
    }
    if dryRun, !json {
      Output.line("Would be taken back, the newest first:")
      for step in undone.steps {
        Output.line(
          "  \(step.commit.prefix(10)) \(step.at.short)  \(step.author.name)  "
            + step.message.subject.fitted(to: nil))
      }
    }
    try tell(undone.outcome, json: json)
  }
}
