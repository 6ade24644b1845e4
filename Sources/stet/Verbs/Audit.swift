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

      What was done in the past cannot be changed. Whoever has looked at such a commit can accept it; \
      the audit goes on showing it, with who accepted it and why.

      Examples:
        $ stet audit
        $ stet audit --accept 1f2e3d4c5b --note "git revert of a verdict given on the wrong claim"
      """)

  @Argument(help: "An article; none: the desk.") var article: String?
  @Flag(help: "Believe nothing that an earlier audit found.") var anew = false
  @Option(
    help: ArgumentHelp(
      "Records that this commit is known to be no legal step, and may stand.",
      valueName: "commit"))
  var accept: [String] = []
  @Option(help: "Why it may stand.") var note: String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    guard accept.isEmpty else { return try recordAcceptance() }
    if note != nil { throw Failure.usage("--note goes with --accept COMMIT") }
    let desk = try Invocation.desk()
    let report = try desk.audit(article, anew: anew, progress: Audit.show)
    Progress.end()
    if json {
      Output.json(
        Record.fields([
          Record.Entry("in-order", .flag(report.isInOrder)),
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
    if !report.isInOrder { throw Failure.answeredNo }
  }

  private func recordAcceptance() throws {
    guard article == nil else {
      throw Failure.usage("--accept takes commits, whichever article they are about")
    }
    guard let note else {
      throw Failure.usage("--accept goes with --note \"…\", which says why it may stand")
    }
    let desk = try Invocation.desk()
    let subjects = try desk.accept(
      accept, note: note, by: try Identity.hand(desk), progress: Audit.show)
    Progress.end()
    if json {
      return Output.json(.list(subjects.map { .fields([Record.Entry("did", .text($0))]) }))
    }
    for subject in subjects { Output.line(subject) }
  }

  private static func show(commits: Int) {
    Progress.show("replaying the history: \(commits) commits")
  }

  private func text(of report: AuditReport) -> String {
    var text = ""
    let accepted = report.findings.filter { $0.accepted != nil }
    for finding in report.open + accepted {
      // A name with a line end in it must not look like another line of the audit's.
      text += Style.bold(finding.place.onOneLine) + ": \(finding.message.onOneLine)\n"
      if let commit = finding.commit {
        let who = finding.by.map { " by \($0)" } ?? ""
        let when = finding.at.map { " on \($0.short)" } ?? ""
        text += "  in commit \(commit.prefix(10))\(who)\(when)\n"
      }
      if let accepted = finding.accepted {
        let note = accepted.note.fitted(to: nil)
        text += "  accepted by \(accepted.by) on \(accepted.at.short): \(note)\n"
        continue
      }
      if let hint = finding.hint { text += "  Hint: \(hint)\n" }
      if let commit = finding.commit {
        text += finding.hint == nil ? "  Hint: " : "        "
        text += "stet audit --accept \(commit.prefix(10)) --note \"WHY\", if it may stand\n"
      }
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
      report.isInOrder
      ? "\(everything) is in order" : "\(counted(report.open.count, "thing")) not in order"
    let known = accepted.isEmpty ? "" : ", \(accepted.count) accepted"
    return text + "\(verdict)\(known): \(scope).\n"
  }
}
