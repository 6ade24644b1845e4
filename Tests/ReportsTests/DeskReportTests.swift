import FactCheck
import Reports
import TestSupport
import Testing

/// The status report of a whole desk.
@Suite struct DeskReportTests {
  private static let desk: DeskBoard = {
    var ready = ArticleBoard()
    (ready.slug, ready.headline) = ("bridge", "A bridge | and a *ferry*")
    (ready.claims, ready.statuses) = (3, [0, 0, 0, 1, 1, 0, 1])
    (ready.words, ready.accounted, ready.settled) = (40, 40, 40)
    return DeskBoard(
      articles: [
        DeskBoard.Article(board: ready, waiting: []),
        DeskBoard.Article(
          board: ArticleBoard(Ferry.state, waiting: Ferry.state.waiting),
          waiting: Ferry.state.waiting),
      ], unreadable: ["torn"], commit: Ferry.state.commit, committed: Ferry.state.committed,
      now: Ferry.now)
  }()

  private static let empty = DeskBoard(articles: [], commit: "", committed: nil, now: Ferry.now)

  private func rendered(_ format: ReportFormat, _ desk: DeskBoard, own: [String: String] = [:])
    throws -> String
  {
    let bytes = try Report.render(format, of: desk) { own[$0].map { Array($0.utf8) } }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let pages: [ReportFormat] = Report.deskFormats.filter { $0 != .csv }

  @Test(arguments: pages)
  func `A desk's report reads as recorded`(_ format: ReportFormat) throws {
    try expectGolden(
      Array(try rendered(format, Self.desk).utf8), "desk-status.\(format.rawValue)")
  }

  @Test(arguments: pages)
  func `A desk without an article has a report`(_ format: ReportFormat) throws {
    try expectGolden(
      Array(try rendered(format, Self.empty).utf8), "empty-desk-status.\(format.rawValue)")
  }

  @Test func `A desk's own template wins, and its faults are told before anything is rendered`()
    throws
  {
    let own = ["desk.md.mustache": "{{#articles}}{{slug}} {{open}}\n{{/articles}}"]
    #expect(try rendered(.markdown, Self.desk, own: own) == "bridge 0\nferry 5\n")
    #expect(throws: ReportError.self) {
      try rendered(
        .markdown, Self.desk, own: ["desk.md.mustache": "{{#articles}}{{slog}}{{/articles}}"])
    }
  }

  @Test func `Every name that a desk's template may use is said with what it is`() {
    #expect(Report.deskNames.allSatisfy { !$0.says.isEmpty })
    #expect(Report.deskNames.contains { $0.path == ["articles", "pressing"] })
  }
}
