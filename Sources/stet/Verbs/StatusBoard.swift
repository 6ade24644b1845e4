import ArgumentParser
import Desk
import FactCheck
import Reports
import Store

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
    var boards: [DeskBoard.Article] = []
    var unread = 0
    for found in try desk.boards(of: slugs, in: snapshot, withWaiting: json) {
      do {
        boards.append(try found.get())
      } catch {
        // One article that cannot be read keeps none of the others off the board.
        guard slugs.isEmpty else { throw error }
        unread += 1
        Failure.report(error)
      }
    }
    if json {
      Output.json(Record.list(boards.map(Report.json)))
      if unread > 0 { throw Failure.doneInPart }
      return
    }
    if boards.isEmpty, unread == 0 {
      Output.line("No article yet. stet import FILE --date YYYY-MM-DD brings one in.")
    }
    let now = Invocation.now
    for kept in boards { Output.line(kept.board.text(now: now)) }
    if let operation = desk.inProgress {
      Output.line("Git is in the middle of a \(operation): finish it before the next step.")
      return
    }
    let unsaved = try desk.unsaved()
    if !unsaved.isEmpty {
      Output.line("Changed by hand and not recorded: \(unsaved.joined(separator: ", "))")
      Output.line("  stet save records it, or says why not")
    }
    for edit in try desk.staged() {
      Output.line("\(edit.path) is \(edit.message)")
      Output.line("  \(edit.hint)")
    }
    if unread > 0 { throw Failure.doneInPart }
  }
}

extension ArticleBoard {
  /// The article's lines on the board.
  fileprivate func text(now: Moment) -> String {
    var lines = [summary]
    let counts = zip(Status.allCases, statuses).compactMap { status, count in
      count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    if !counts.isEmpty { lines.append("  " + counts.joined(separator: ", ")) }
    for item in pressing {
      let since = item.since.map { ", \(duration(from: $0, to: now))" } ?? ""
      lines.append(
        "  \(item.claim) waits on \(item.on) for \(item.what)\(since)".fitted(to: Output.columns))
    }
    if more > 0 { lines.append("  and \(more) more") }
    if reasons == 0 {
      lines.append("  It can run.")
    } else {
      lines.append("  It cannot run yet: \(counted(reasons, "reason")) (stet gate \(slug)).")
      if let hint { lines.append("  Next: \(hint)") }
    }
    return lines.joined(separator: "\n")
  }
}
