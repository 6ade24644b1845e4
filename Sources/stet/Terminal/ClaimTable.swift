import Desk
import FactCheck
import Reports
import Store

/// The status report's rows of several articles as one table.
struct ClaimTable {
  private let articles: [(slug: String, rows: [String])]
  private let withLastChange: Bool

  init(_ articles: [(slug: String, rows: [String])], withLastChange: Bool) {
    self.articles = articles
    self.withLastChange = withLastChange
  }

  /// The table by RFC 4180, with columns for the last change if they are wanted.
  func csv(_ desk: Desk, _ snapshot: Snapshot) throws -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ row: String, _ more: [String]) {
      bytes += row.utf8
      if withLastChange { bytes += ("," + Report.tableCells(more)).utf8 }
      bytes += [0x0D, 0x0A]
    }
    add(Report.tableHead, ["changed-by", "changed-at", "changed-in"])
    let changes = try withLastChange ? lastChanges(desk, snapshot) : [:]
    for (slug, rows) in articles {
      for row in rows {
        let change = withLastChange ? changes[Self.path(slug, row)] : nil
        add(row, [change?.by.name ?? "", change?.at.description ?? "", change?.commit ?? ""])
      }
    }
    return bytes
  }

  private func lastChanges(_ desk: Desk, _ snapshot: Snapshot) throws -> [String: LastChange] {
    var paths: Set<String> = []
    for (slug, rows) in articles { for row in rows { paths.insert(Self.path(slug, row)) } }
    desk.onIndexing(Progress.history)
    defer { Progress.end() }
    return try desk.lastChanges(of: paths, in: articles.map(\.slug), at: snapshot)
  }

  /// The claim's file: a row begins with the claim's name, `story/7`, which needs no quotes.
  private static func path(_ slug: String, _ row: String) -> String {
    let number = row.utf8.dropFirst(slug.utf8.count + 1).prefix { (48...57).contains($0) }
    return DeskPath.claim(slug, Int(String(decoding: Array(number), as: UTF8.self)) ?? 0)
  }
}
