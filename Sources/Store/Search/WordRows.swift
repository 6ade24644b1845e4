internal import FactCheck
internal import Foundation
internal import GRDB
internal import Git

/// The texts of an article as they are searched: a row for each claim, and one for each source that
/// no claim cites.
struct WordRow {
  var number: Int?
  var source: String?
  var status: String?
  var verdict: String?
  /// In the order of ``SearchPlace``.
  var texts: [String]

  static func rows(of dossier: Dossier) -> [WordRow] {
    var cited: Set<String> = []
    var rows: [WordRow] = []
    for numbered in dossier.claims {
      let claim = numbered.claim
      let sources = Set(claim.evidence.map(\.source)).sorted()
      cited.formUnion(sources)
      rows.append(
        WordRow(
          number: numbered.number, status: dossier.standing(of: numbered).status.rawValue,
          verdict: claim.verdict?.rawValue,
          texts: [
            words(of: claim), joined(claim.evidence.flatMap(texts)), joined(notes(on: claim)),
            joined(claim.queries.flatMap { [$0.to, $0.ask, $0.answer] }),
            joined(sources.flatMap { texts(of: dossier.sources[$0]) }),
          ]))
    }
    for (id, source) in dossier.sources.sorted(by: { $0.key < $1.key }) where !cited.contains(id) {
      rows.append(
        WordRow(source: id, texts: ["", "", "", "", joined(texts(of: source))]))
    }
    return rows
  }

  /// The statement, and the article's own words where they are others.
  private static func words(of claim: Claim) -> String {
    claim.words.isSame(as: claim.span.exact)
      ? claim.words : joined([claim.words, claim.span.exact])
  }

  private static func texts(of evidence: Evidence) -> [String?] {
    [evidence.quote, evidence.observed, evidence.note, evidence.locator, evidence.url]
  }

  private static func notes(on claim: Claim) -> [String?] {
    claim.notes.map(\.text)
      + [
        claim.decided?.note, claim.change?.words, claim.change?.note, claim.change?.answer,
        claim.acceptedRisk?.reason, claim.dropped?.reason,
      ]
  }

  private static func texts(of source: Source?) -> [String?] {
    [source?.title, source?.publisher, source?.note]
  }

  /// The texts, a line each. The signs that mark what is found are taken out, and NUL, at which
  /// SQLite's text ends.
  private static func joined(_ texts: [String?]) -> String {
    let text = texts.compactMap { $0 }.joined(separator: "\n")
    guard text.unicodeScalars.contains(where: Self.isSign) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isSign($0) }))
  }

  static let open: Unicode.Scalar = "\u{2}"
  static let close: Unicode.Scalar = "\u{3}"

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == open || scalar == close || scalar == "\0"
  }
}

/// Writes articles' texts into the tables that are searched. Each article has one state there.
struct WordRows {
  let database: Database
  let maker: String

  func remove(_ slug: String) throws {
    guard
      let article = try Int64.fetchOne(
        database, sql: "SELECT number FROM searched WHERE slug = ?", arguments: [slug])
    else { return }
    let rows = Self.rows(of: article)
    for table in ["words", "hit"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE rowid BETWEEN ? AND ?",
        arguments: [rows.lowerBound, rows.upperBound])
    }
    try database.execute(sql: "DELETE FROM searched WHERE number = ?", arguments: [article])
  }

  func add(_ dossiers: [Dossier], _ trees: [String: ObjectID]) throws {
    for dossier in dossiers {
      guard let tree = trees[dossier.slug] else { continue }
      try add(WordRow.rows(of: dossier), of: dossier.slug, tree: tree)
    }
  }

  private func add(_ rows: [WordRow], of slug: String, tree: ObjectID) throws {
    try remove(slug)
    try database.execute(
      sql: "INSERT INTO searched (slug, tree, maker) VALUES (?, ?, ?)",
      arguments: [slug, tree.data, maker])
    let first = Self.rows(of: database.lastInsertedRowID).lowerBound
    let words = try database.cachedStatement(
      sql: "INSERT INTO words (rowid, claim, evidence, notes, queries, source) "
        + "VALUES (?, ?, ?, ?, ?, ?)")
    let hit = try database.cachedStatement(
      sql: "INSERT INTO hit (rowid, number, source, status, verdict) VALUES (?, ?, ?, ?, ?)")
    for (index, row) in rows.enumerated() {
      let id = first + Int64(index)
      try words.execute(arguments: [id] + StatementArguments(row.texts))
      try hit.execute(arguments: [id, row.number, row.source, row.status, row.verdict])
    }
  }

  /// Room for the rows of one article, in the order in which they are told: 2^24 are more than an
  /// article can have.
  static func rows(of article: Int64) -> ClosedRange<Int64> {
    article << 24...(article << 24 | 0xFF_FFFF)
  }

  static func article(of row: Int64) -> Int64 { row >> 24 }
}
