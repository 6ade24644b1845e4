internal import Foundation
internal import GRDB

/// Asks the tables that are searched.
struct WordQuery {
  let database: Database
  /// How much a word counts for that is found there, in the order of ``SearchPlace``: the claim's
  /// own words most.
  private static let weights = "10.0, 4.0, 3.0, 3.0, 2.0"
  /// With more hits than this the words are so common that there is nothing to rank by, and to rank
  /// would take long: they are told in the order of the desk.
  private static let ranked = 10_000

  func answer(_ words: SearchWords, _ limits: SearchLimits) throws -> SearchAnswer {
    let slugs = try articles()
    let found = try matches(words, limits, slugs)
    let rows = limits.count.map { Array(found.prefix($0)) } ?? found
    return SearchAnswer(hits: try hits(rows, words, slugs), total: found.count)
  }

  private func articles() throws -> [Int64: String] {
    var slugs: [Int64: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT number, slug FROM searched")
    while let row = try rows.next() { slugs[row[0]] = row[1] }
    return slugs
  }

  /// The rows that fit, the best first.
  private func matches(
    _ words: SearchWords, _ limits: SearchLimits, _ slugs: [Int64: String]
  ) throws -> [Int64] {
    let wanted: Set<Int64>? =
      limits.slugs.isEmpty
      ? nil : Set(slugs.filter { limits.slugs.contains($0.value) }.map(\.key))
    var rows: [Int64] = []
    let all = try Int64.fetchCursor(
      database,
      sql: "SELECT words.rowid FROM words \(Self.join(limits)) ORDER BY words.rowid",
      arguments: [words.query])
    while let row = try all.next() {
      if let wanted, !wanted.contains(WordRows.article(of: row)) { continue }
      rows.append(row)
    }
    let inOrder = Self.inOrder(rows, slugs)
    guard rows.count <= Self.ranked else { return inOrder }
    let ranks = try ranks(of: words)
    return inOrder.enumerated()
      .sorted { a, b in
        let (x, y) = (ranks[a.element] ?? 0, ranks[b.element] ?? 0)
        return x == y ? a.offset < b.offset : x < y
      }
      .map(\.element)
  }

  /// The rows in the order of the desk: articles by name, claims as they stand. An article's rows
  /// follow one another already.
  private static func inOrder(_ rows: [Int64], _ slugs: [Int64: String]) -> [Int64] {
    var starts: [(slug: String, rows: Range<Int>)] = []
    var start = 0
    for index in rows.indices
    where index + 1 == rows.count
      || WordRows.article(of: rows[index]) != WordRows.article(of: rows[index + 1])
    {
      starts.append((slugs[WordRows.article(of: rows[index])] ?? "", start..<(index + 1)))
      start = index + 1
    }
    return starts.sorted { $0.slug < $1.slug }.flatMap { rows[$0.rows] }
  }

  /// What a filter lets through.
  private static func join(_ limits: SearchLimits) -> String {
    func list(_ words: Set<String>) -> String {
      words.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
    }
    guard limits.wantsClaims else { return "WHERE words MATCH ?" }
    var terms = ["words MATCH ?"]
    if !limits.statuses.isEmpty { terms.append("status IN (\(list(limits.statuses)))") }
    if !limits.verdicts.isEmpty { terms.append("verdict IN (\(list(limits.verdicts)))") }
    return "JOIN hit ON hit.rowid = words.rowid WHERE " + terms.joined(separator: " AND ")
  }

  /// Okapi BM25 as FTS5 has it; smaller is better. To the millionth: sums of the same numbers in
  /// another order must not change what is told first.
  private func ranks(of words: SearchWords) throws -> [Int64: Int] {
    var ranks: [Int64: Int] = [:]
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT rowid, bm25(words, \(Self.weights)) FROM words WHERE words MATCH ?",
      arguments: [words.query])
    while let row = try cursor.next() {
      let rank: Double = row[1]
      ranks[row[0]] = Int((rank * 1e6).rounded())
    }
    return ranks
  }

  private func hits(_ rows: [Int64], _ words: SearchWords, _ slugs: [Int64: String]) throws
    -> [SearchHit]
  {
    let columns = SearchPlace.allCases.indices
      .map { "highlight(words, \($0), char(2), char(3))" }.joined(separator: ", ")
    let text = try database.cachedStatement(
      sql: "SELECT \(columns) FROM words WHERE words MATCH ? AND rowid = ?")
    let about = try database.cachedStatement(
      sql: "SELECT number, source, status, verdict FROM hit WHERE rowid = ?")
    var hits: [SearchHit] = []
    for id in rows {
      guard let texts = try Row.fetchOne(text, arguments: [words.query, id]),
        let hit = try Row.fetchOne(about, arguments: [id]),
        let slug = slugs[WordRows.article(of: id)]
      else { continue }
      // All words need not stand in one place; the first place with one of them is shown.
      for (index, place) in SearchPlace.allCases.enumerated() {
        let marked: String = texts[index] ?? ""
        guard marked.unicodeScalars.contains(WordRow.open) else { continue }
        let (plain, marks) = Self.marks(in: marked)
        hits.append(
          SearchHit(
            slug: slug, number: hit[0], source: hit[1], status: hit[2], verdict: hit[3],
            place: place, text: plain, marks: marks))
        break
      }
    }
    return hits
  }

  private static func marks(in text: String) -> (text: String, marks: [Range<Int>]) {
    var plain = String.UnicodeScalarView()
    var marks: [Range<Int>] = []
    var start = 0
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case WordRow.open: start = count
      case WordRow.close: marks.append(start..<count)
      default:
        plain.append(scalar)
        count += 1
      }
    }
    return (String(plain), marks)
  }
}
