import ArgumentParser
import Desk
import FactCheck

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "See whether everything is in order, now and in the history.",
    discussion: """
      Reads every file of the desk and replays every commit: is each change to a claim a legal step, \
      is every digest, span and sign-off right, is every word accounted for, does the folder stand as \
      it was committed? What was found of the past is kept, so that the next audit looks at what is \
      new. Exit status 1 if anything is wrong.

      Example:
        $ stet audit
      """)

  @Argument(help: "An article; none: the desk.") var article: String?
  @Flag(help: "Believe nothing that an earlier audit found.") var anew = false
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let report = try desk.audit(article, anew: anew) { commits in
      Progress.show("replaying the history: \(commits) commits")
    }
    Progress.end()
    if json {
      Output.json(
        Record.fields([
          Record.Entry("in-order", .flag(report.findings.isEmpty)),
          Record.Entry("articles", .number(report.articles)),
          Record.Entry("claims", .number(report.claims)),
          Record.Entry("commits", .number(report.commits)),
          Record.Entry("replayed", .number(report.replayed)),
          Record.Entry("cut-off", .list(report.cutOffAt.map { .text($0) })),
          Record.Entry("findings", .list(report.findings.map(\.record))),
        ]))
    } else {
      Output.page(text(of: report))
    }
    if !report.findings.isEmpty { throw Failure.answeredNo }
  }

  private func text(of report: AuditReport) -> String {
    var text = ""
    for finding in report.findings {
      text += Style.bold(finding.place) + ": \(finding.message)\n"
      if let commit = finding.commit {
        let who = finding.by.map { " by \($0)" } ?? ""
        let when = finding.at.map { " on \($0.short)" } ?? ""
        text += "  in commit \(commit.prefix(10))\(who)\(when)\n"
      }
      if let hint = finding.hint { text += "  Hint: \(hint)\n" }
    }
    let scope =
      "\(counted(report.articles, "article")), \(counted(report.claims, "claim")), "
      + counted(report.commits, "commit")
    if !report.cutOffAt.isEmpty {
      let commits = report.cutOffAt.map { String($0.prefix(10)) }.joined(separator: ", ")
      text +=
        "This clone is a shallow one: \(commits) and what led there were not looked at.\n"
        + "  Hint: git fetch --unshallow brings the rest, then stet audit again\n"
    }
    let everything = report.cutOffAt.isEmpty ? "Everything" : "Everything that is here"
    let verdict =
      report.findings.isEmpty
      ? "\(everything) is in order" : "\(counted(report.findings.count, "thing")) not in order"
    return text + "\(verdict): \(scope).\n"
  }
}
