import ArgumentParser
import Desk
import FactCheck
import Store

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the history of a claim, an article or the desk.",
    discussion: """
      Plain git log shows the same commits.

      Example:
        $ stet log story/5
      """)

  @Argument(help: "A claim or an article; none: the desk.") var operand: String?
  @Option(name: .shortAndLong, help: "So many entries at the most.") var number: Int?
  @Option(help: "The history up to a commit (HEAD~3, a tag, an id) or the end of a day.") var asOf:
    String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let entries = try desk.log(
      try operand.map(reference), from: try desk.snapshot(asOf: asOf), limit: number)
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
