import ArgumentParser
import Desk
import FactCheck
import Foundation
import Reports
import Store

extension ReportKind: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

struct ReportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report: status, checking-copy or change-list.",
    discussion: """
      A report follows from a commit: the same commit gives the same bytes. With -o the format is told by \
      the file's ending.

      Examples:
        $ stet report story                                     where it stands, as Markdown
        $ stet report story --kind checking-copy -o story.html  the article with the work beside it
        $ stet report story --kind change-list --as-of 2026-05-14
        $ stet report --all -o desk.html                        the whole desk, an article a line
        $ stet report --all --last-changed -o claims.csv        all its claims, a row each
      """)

  @Argument(help: "The article; may be left out where there is one only.") var article: String?
  @Option(help: "status, checking-copy, change-list.") var kind: ReportKind = .status
  @Option(help: "md, html, csv, json.") var format: ReportFormat?
  @Option(help: "The state at a commit (HEAD~3, a tag, an id) or at the end of a day.")
  var asOf: String?
  @Option(help: "The moment that waiting times count to (RFC 3339); else the commit's.")
  var now: String?
  @Flag(help: "The whole desk: an article a line; as csv, all claims in one table.") var all = false
  @Flag(help: "With csv: who changed each claim last, when, in which commit.")
  var lastChanged = false
  @Option(name: .shortAndLong, help: "The file to write; - or none: standard output.")
  var output: String?

  func run() throws {
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot(asOf: asOf)
    if all, article != nil { throw Failure.usage("name an article, or --all") }
    let format = try chosenFormat()
    if lastChanged || (all && format == .csv) {
      return try writeTable(of: desk, at: snapshot, format)
    }
    // Read beforehand: rendering is a pure function and asks nobody.
    let own = try desk.templates(in: snapshot)
    if all { return try writeDesk(desk, at: snapshot, format, own) }
    let state = try desk.state(
      of: try slug(desk.slugs(in: snapshot)), in: snapshot, now: try moment())
    try write(
      try rendered { () throws(ReportError) in
        try Report.render(kind, as: format, of: state) { own[$0] }
      }, outside: desk)
    try tellUnreadable([state.dossier])
  }

  private func rendered(_ make: () throws(ReportError) -> [UInt8]) throws -> [UInt8] {
    do throws(ReportError) {
      return try make()
    } catch {
      throw Failure.refused(error.message, hint: error.hint)
    }
  }

  private func write(_ bytes: [UInt8], outside desk: Desk) throws {
    guard let output, output != "-" else { return Output.bytes(bytes) }
    try ReportFile.write(bytes, to: output, outside: desk.root)
    Output.line("Wrote \(output).")
  }

  /// The status report of the desk, an article a line.
  private func writeDesk(
    _ desk: Desk, at snapshot: Snapshot, _ format: ReportFormat, _ own: [String: [UInt8]]
  ) throws {
    guard kind == .status else {
      throw Failure.refused(
        "--all goes with the status report", hint: "stet report --all --kind status")
    }
    let board = try desk.board(in: snapshot, withWaiting: format == .json, now: try moment())
    try write(
      try rendered { () throws(ReportError) in
        try Report.render(format, of: board.value) { own[$0] }
      }, outside: desk)
    try tell(board.unread)
  }

  /// The claims of an article or of all as one table.
  private func writeTable(of desk: Desk, at snapshot: Snapshot, _ format: ReportFormat) throws {
    guard kind == .status, format == .csv else {
      throw Failure.refused(
        "--last-changed goes with the status report as csv",
        hint: "stet report \(all ? "--all" : article ?? "ARTICLE") --last-changed --format csv")
    }
    let slugs = try desk.slugs(in: snapshot)
    let tables = try desk.tables(of: all ? slugs : [try slug(slugs)], in: snapshot) {
      Report.tableRows(of: $0)
    }
    var unread: [DeskError] = []
    var read: [(slug: String, rows: [String])] = []
    for (slug, rows) in tables {
      do {
        read.append((slug, try rows.get()))
      } catch {
        guard all else { throw error }
        unread.append(error)
      }
    }
    try write(try ClaimTable(read, withLastChange: lastChanged).csv(desk, snapshot), outside: desk)
    try tell(unread)
  }

  /// Says which articles could not be read, and why.
  private func tell(_ unread: [DeskError]) throws {
    for error in unread { Failure.report(error) }
    if !unread.isEmpty { throw Failure.doneInPart }
  }

  private func slug(_ all: [String]) throws -> String {
    if let article { return try article.asSlug() }
    if all.count == 1 { return all[0] }
    throw Failure.refused(
      all.isEmpty ? "there is no article yet" : "which article?",
      hint: all.isEmpty ? "stet import FILE" : "one of \(all.joined(separator: ", "))")
  }

  private func moment() throws -> Moment? {
    guard let now else { return nil }
    if let moment = Moment(now) { return moment }
    throw Failure.refused(
      "--now “\(now)” is no time", hint: "--now 2026-05-14T18:00:00+02:00")
  }

  private func chosenFormat() throws -> ReportFormat {
    if let format { return format }
    if lastChanged, output == nil { return .csv }
    let formats = all ? Report.deskFormats : Report.formats(of: kind)
    let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
    if ending.isEmpty { return formats[0] }
    let name = ["htm": "html", "markdown": "md"][ending] ?? ending
    if let told = ReportFormat(rawValue: name) { return told }
    throw Failure.refused(
      "a report is not written as .\(ending)",
      hint:
        "it is written as \(formats.map(\.rawValue).joined(separator: ", ")); --format says so for "
        + "a file of another name")
  }
}
