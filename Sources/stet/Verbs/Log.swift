import ArgumentParser
import Desk
import FactCheck
import Store

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the history of a claim, an article or the desk.",
    discussion: """
      Plain git log shows the same commits. Dates are days in the policy's time zone, or times.

      Examples:
        $ stet log story/5
        $ stet log story --by "Ana Ito" --action decide -n 10
        $ stet log --since 2026-05-01 --until 2026-05-14
      """)

  @Argument(help: "A claim or an article; none: the desk.") var operand: String?
  @Option(help: "Only what this person did; a part of the name or address is enough.")
  var by: String?
  @Option(help: "Only this action, as the trailer Action: has it: decide, sign, import, ….")
  var action: String?
  @Option(help: "Not before this day or time.") var since: String?
  @Option(help: "Not after this day or time.") var until: String?
  @Option(name: .shortAndLong, parsing: .unconditional, help: "So many entries at the most.")
  var number: Int?
  @Option(help: "The history up to a commit (HEAD~3, a tag, an id) or the end of a day.") var asOf:
    String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot(asOf: asOf)
    if let number, number < 1 { throw Failure.usage("-n takes a number from 1") }
    var filter = LogFilter()
    filter.by = by
    filter.action = action
    if let action { try desk.checkActWord(action, in: snapshot) }
    (filter.since, filter.until) = try desk.stretch(since: since, until: until, in: snapshot)
    desk.onIndexing(Progress.history)
    let entries = try desk.log(
      try operand.map(reference), from: snapshot, filter: filter, limit: number)
    Progress.end()
    if json {
      let items = entries.map { entry in
        Record.fields(
          [
            Record.Entry("commit", .text(entry.commit)),
            Record.Entry("at", .text(entry.at.description)),
            Record.Entry("by", .text(entry.author.description)),
            entry.author.isSamePerson(as: entry.committer)
              ? nil : Record.Entry("entered-by", .text(entry.committer.description)),
            Record.Entry("subject", .text(entry.message.subject)),
            entry.message.body.map { Record.Entry("body", .text($0)) },
            Record.Entry(
              "trailers",
              .list(
                entry.message.trailers.map {
                  .fields([
                    Record.Entry("key", .text($0.key)), Record.Entry("value", .text($0.value)),
                  ])
                })),
          ].compactMap { $0 })
      }
      return Output.json(Record.list(items))
    }
    if entries.isEmpty, !filter.isEmpty { return Output.line("No step fits.") }
    var text = ""
    for entry in entries {
      let entered =
        entry.author.isSamePerson(as: entry.committer)
        ? "" : " (entered by \(entry.committer.name))"
      text +=
        Style.dim("\(entry.commit.prefix(10)) \(entry.at.short)")
        + "  \(entry.author.name)\(entered)  \(entry.message.subject)\n"
      if let body = entry.message.body {
        for line in body.split(separator: "\n") { text += "             \(line)\n" }
      }
    }
    Output.page(text)
  }
}
