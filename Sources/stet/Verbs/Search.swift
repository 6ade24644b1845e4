import ArgumentParser
import Desk
import FactCheck
import Store

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in claims, evidence, notes, queries and sources of the whole desk.",
    discussion: """
      All words must be there; case and accents do not count. Several words in quotation marks are a \
      phrase, and * stands for any ending. The last commit is searched.

      Examples:
        $ stet search ferry harbour*             words, or their beginnings
        $ stet search "more than 12,000" --status in-review
        $ stet search tonnes --article story --verdict wrong --json
      """)

  @Argument(help: "Words; a phrase in quotation marks; the beginning of a word and *.")
  var words: [String]
  @Option(help: "Only in this article; may be given several times.") var article: [String] = []
  @Option(help: "Only claims with this status.") var status: [Status] = []
  @Option(help: "Only claims with this verdict.") var verdict: [Verdict] = []
  @Option(name: .shortAndLong, help: "So many at the most; else 20, with --json all.")
  var number: Int?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    guard let wanted = SearchWords(words) else {
      throw Failure.refused(
        "there is no word in “\(words.joined(separator: " "))”", hint: "stet search ferry harbour*")
    }
    if let number, number < 1 { throw Failure.usage("-n takes a number from 1") }
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot()
    desk.onSearchIndexing { Progress.show("Reading the desk, once: \($0) of \($1) articles") }
    let found = try desk.search(wanted, try limits(desk.slugs(in: snapshot)), in: snapshot)
    Progress.end()
    for fault in found.faults { Failure.report(fault) }
    if json {
      Output.json(Record.list(found.answer.hits.map(\.json)))
    } else if found.answer.hits.isEmpty {
      Output.line("Nothing found.")
    } else {
      show(found.answer)
    }
    if !found.faults.isEmpty { throw Failure.doneInPart }
    if found.answer.hits.isEmpty { throw Failure.answeredNo }
  }

  private func limits(_ slugs: [String]) throws -> SearchLimits {
    var limits = SearchLimits()
    limits.slugs = Set(try article.map { try $0.asSlug() })
    for slug in limits.slugs.sorted() where !slugs.contains(slug) {
      throw DeskError.store(.unknownArticle(slug: slug, near: nearest(to: slug, among: slugs)))
    }
    limits.statuses = Set(status.map(\.rawValue))
    limits.verdicts = Set(verdict.map(\.rawValue))
    limits.count = number ?? (json ? nil : 20)
    return limits
  }

  private func show(_ answer: SearchAnswer) {
    var text = answer.hits.map(\.lines).joined(separator: "\n") + "\n"
    let more = answer.total - answer.hits.count
    if more > 0 { text += "and \(more) more (-n \(answer.total) shows all)\n" }
    Output.page(text)
  }
}

extension SearchHit {
  /// `story/7`, or for a source `story source register`.
  private var name: String {
    number.map { "\(slug)/\($0)" } ?? "\(slug) source \(source ?? "")"
  }

  /// Which claim, where it stands, and the words in their place.
  fileprivate var lines: String {
    let state = [status, verdict].compactMap { $0 }.joined(separator: " ")
    let found = place == .claim || number == nil ? "" : "\(place.rawValue): "
    let columns = Output.columns.map { max(20, $0 - 2 - found.count) }
    return Style.bold(name) + (state.isEmpty ? "" : "  \(state)") + "\n  "
      + found + excerpt(columns: columns)
  }

  /// The text about the first of the words, on one line; bold where a terminal shows that, and
  /// between ⟦ and ⟧ elsewhere.
  private func excerpt(columns: Int?) -> String {
    let scalars = Array(text.unicodeScalars)
    let room = columns ?? 160
    let first = marks.first?.lowerBound ?? 0
    let start = scalars.count <= room ? 0 : max(0, min(first - room / 3, scalars.count - room))
    let end = min(scalars.count, start + room)
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range.clamped(to: start..<end)])).fitted(to: nil)
    }
    var out = start > 0 ? "…" : ""
    var position = start
    for mark in marks where mark.lowerBound >= position && mark.upperBound <= end {
      out += piece(position..<mark.lowerBound) + Style.hit(piece(mark))
      position = mark.upperBound
    }
    return out + piece(position..<max(position, end)) + (end < scalars.count ? "…" : "")
  }

  /// The hit as JSON shows it.
  fileprivate var json: Record {
    var entries: [Record.Entry] = []
    func add(_ key: String, _ value: String?) {
      if let value { entries.append(Record.Entry(key, .text(value))) }
    }
    if number != nil { add("id", name) }
    add("article", slug)
    if let number { entries.append(Record.Entry("number", .number(number))) }
    add("source", source)
    add("status", status)
    add("verdict", verdict)
    add("where", place.rawValue)
    add("text", text)
    let places = marks.map { mark in
      Record.fields([
        Record.Entry("start", .number(mark.lowerBound)),
        Record.Entry("end", .number(mark.upperBound)),
      ])
    }
    return .fields(entries + [Record.Entry("hits", .list(places))])
  }
}
