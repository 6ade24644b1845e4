import ArgumentParser
import FactCheck

struct WorkflowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow",
    abstract: "Show which step may start from which status, who may do it, what it needs.",
    discussion: """
      Example:
        $ stet workflow
      """)

  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    if json {
      return Output.json(Record.list(Workflow.table.map(\.json)))
    }
    var text = ""
    for line in Workflow.table {
      text += Style.bold(line.action.rawValue.padded(to: 12)) + line.says + "\n"
      text += "  from   \(line.starts)\n"
      if line.whileQueried { text += "         also while a query is open\n" }
      let who =
        line.who.isEmpty ? "anyone" : line.who.map(\.rawValue).joined(separator: ", ")
      text += "  who    \(who)\n"
      if !line.needs.isEmpty {
        text += "  needs  \(line.needs.map(\.says).joined(separator: "; "))\n"
      }
    }
    Output.page(text)
  }
}

extension Workflow.Line {
  fileprivate var starts: String {
    transitions.map { step in
      let from = step.from.rawValue
      let to = step.from == step.to ? "" : " → \(step.to.rawValue)"
      let when = step.when == .always ? "" : " \(step.when.rawValue)"
      return from + to + when
    }.joined(separator: ", ")
  }

  fileprivate var json: Record {
    .fields([
      Record.Entry("action", .text(action.rawValue)), Record.Entry("does", .text(says)),
      Record.Entry(
        "transitions",
        .list(
          transitions.map { step in
            .fields(
              [
                Record.Entry("from", .text(step.from.rawValue)),
                Record.Entry("to", .text(step.to.rawValue)),
                step.when == .always ? nil : Record.Entry("when", .text(step.when.rawValue)),
              ].compactMap { $0 })
          })),
      Record.Entry("while-queried", .flag(whileQueried)),
      Record.Entry("who", .list(who.map { .text($0.rawValue) })),
      Record.Entry("needs", .list(needs.map { .text($0.rawValue) })),
    ])
  }
}
