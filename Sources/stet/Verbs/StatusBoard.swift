import ArgumentParser
import Desk
import FactCheck

struct StatusBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "The board: articles, how far they are, what waits on whom, what to do next.",
    discussion: """
      Example:
        $ stet
      """)

  @Argument(help: "Articles; none: all.") var articles: [String] = []
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot()
    let slugs = try articles.map { try $0.asSlug() }
    var states: [ArticleState] = []
    var unread = 0
    for slug in slugs.isEmpty ? try desk.slugs(in: snapshot) : slugs {
      do {
        states += try desk.states(of: [slug], in: snapshot, now: Invocation.now)
      } catch {
        // One article that cannot be read keeps none of the others off the board.
        guard slugs.isEmpty else { throw error }
        unread += 1
        Failure.report(error)
      }
    }
    if json {
      Output.json(Record.list(states.map(\.board)))
      if unread > 0 { throw Failure.doneInPart }
      return
    }
    if states.isEmpty, unread == 0 {
      Output.line("No article yet. stet import FILE --date YYYY-MM-DD brings one in.")
    }
    for state in states { show(state) }
    if let operation = desk.inProgress {
      Output.line("Git is in the middle of a \(operation): finish it before the next step.")
      return
    }
    let unsaved = try desk.unsaved()
    if !unsaved.isEmpty {
      Output.line("Changed by hand and not recorded: \(unsaved.joined(separator: ", "))")
      Output.line("  stet save records it, or says why not")
    }
    if unread > 0 { throw Failure.doneInPart }
  }

  private func show(_ state: ArticleState) {
    Output.line(state.dossier.summary(settled: state.coverage.settledPercent))
    let counts = Status.allCases.compactMap { status -> String? in
      let count = state.dossier.claims.count {
        state.dossier.standing(of: $0).status == status
      }
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    if !counts.isEmpty { Output.line("  " + counts.joined(separator: ", ")) }
    let waiting = state.waiting.filter { $0.what != "a check" }
    for item in waiting.prefix(8) {
      let since = item.since.map { ", \(duration(from: $0, to: state.now))" } ?? ""
      Output.line(
        "  \(item.claim) waits on \(item.on) for \(item.what)\(since)".fitted(to: Output.columns))
    }
    if waiting.count > 8 { Output.line("  and \(waiting.count - 8) more") }
    if state.gate.isOpen {
      Output.line("  It can run.")
    } else {
      let reason = state.gate.reasons.first { $0.hint != nil }
      Output.line(
        "  It cannot run yet: \(counted(state.gate.reasons.count, "reason")) "
          + "(stet gate \(state.dossier.slug)).")
      if let hint = reason?.hint { Output.line("  Next: \(hint)") }
    }
  }
}

extension ArticleState {
  /// The board's line as JSON shows it.
  var board: Record {
    let counts = Status.allCases.map { status in
      Record.Entry(
        status.rawValue,
        .number(dossier.claims.count { dossier.standing(of: $0).status == status }))
    }
    return .fields([
      Record.Entry("article", .text(dossier.slug)),
      Record.Entry("headline", .text(dossier.article.headline)),
      Record.Entry("publishable", .flag(gate.isOpen)),
      Record.Entry("reasons", .number(gate.reasons.count)),
      Record.Entry("statuses", .fields(counts)), Record.Entry("coverage", coverage.record),
      Record.Entry(
        "waiting",
        .list(
          waiting.map { item in
            .fields(
              [
                Record.Entry("claim", .text(item.claim)), Record.Entry("on", .text(item.on)),
                Record.Entry("what", .text(item.what)),
                item.since.map { Record.Entry("since", .text($0.description)) },
              ].compactMap { $0 })
          })),
    ])
  }
}
