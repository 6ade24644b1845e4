internal import FactCheck

/// The claims as a table, one row each, dropped ones included, in the article's order.
///
/// RFC 4180: comma, CRLF, quotation marks where they are needed; UTF-8 without a byte order mark,
/// which RFC 4180 does not know and many readers take for part of the first column's name. Columns
/// are only ever added at the end.
struct StatusTable {
  /// The articles' rows, without line ends.
  let rows: [String]

  init(of state: ArticleState) {
    let facts = Facts(state)
    rows =
      state.dossier.claims.map { numbered in
        let view = ClaimView(numbered, in: facts)
        return StatusTable.row(StatusTable.columns.map { $0.cell(view) ?? "" })
      } + StatusTable.unreadable(in: state.dossier)
  }

  /// Claims that cannot be read: by name alone, so that none drops out of sight.
  private static func unreadable(in dossier: Dossier) -> [String] {
    dossier.unreadable.compactMap { file in
      guard let number = file.number else { return nil }
      let cells = [
        "id": dossier.name(of: file), "article": dossier.slug, "number": String(number),
        "status": "unreadable", "may-not-run-because": file.message,
      ]
      return row(columns.map { cells[$0.name] ?? "" })
    }
  }

  var csv: String {
    ([StatusTable.head] + rows).map { $0 + "\r\n" }.joined()
  }

  /// The columns' names.
  static let head = row(columns.map(\.name))

  static func row(_ cells: [String]) -> String {
    var row = ""
    for (index, text) in cells.enumerated() {
      if index > 0 { row += "," }
      row += cell(text)
    }
    return row
  }

  private static let columns: [(name: String, cell: @Sendable (ClaimView) -> String?)] = [
    ("id", { $0.facts.dossier.name(of: $0.numbered) }),
    ("uid", { $0.claim.uid }),
    ("article", { $0.facts.dossier.slug }),
    ("number", { String($0.numbered.number) }),
    ("claim", { $0.claim.words }),
    ("exact", { $0.claim.span.exact }),
    ("kind", { $0.claim.kind?.rawValue }),
    ("priority", { $0.claim.priority?.rawValue }),
    ("flags", { $0.claim.flags.joined(separator: "; ") }),
    ("assignee", { $0.claim.assignee?.name }),
    ("status", { $0.standing.status.rawValue }),
    ("stale-because", { $0.standing.staleBecause }),
    ("verdict", { $0.verdict?.rawValue }),
    ("void-verdict", { $0.voidVerdict?.rawValue }),
    ("reason", { $0.claim.reason }),
    ("decided-by", { $0.claim.decided?.by.name }),
    ("decided-at", { $0.claim.decided?.at.description }),
    ("decided-note", { $0.claim.decided?.note }),
    ("entered-by", { $0.claim.decided?.enteredBy?.name }),
    ("change", { $0.claim.change?.words }),
    ("change-state", { $0.claim.change?.state.rawValue }),
    ("sources", { $0.cited.joined(separator: "; ") }),
    ("evidence", { String($0.claim.evidence.count) }),
    ("bare-ticks", { String($0.claim.bareTicks.count) }),
    ("open-queries", { String($0.claim.openQueries.count) }),
    ("accepted-risk-by", { $0.claim.acceptedRisk?.by.name }),
    ("accepted-risk-reason", { $0.claim.acceptedRisk?.reason }),
    ("signed-off-by", { $0.claim.signOff?.by.name }),
    ("signed-off-at", { $0.claim.signOff?.at.description }),
    ("dropped-by", { $0.claim.dropped?.by.name }),
    ("dropped-reason", { $0.claim.dropped?.reason }),
    ("may-not-run-because", { $0.reasons.map(\.message).joined(separator: "; ") }),
  ]

  /// `text` as a cell that no spreadsheet program takes for a formula.
  ///
  /// OWASP, "CSV Injection": a cell that begins with one of these signs is run as a formula; an
  /// apostrophe before it makes it text. White space before the sign does not help everywhere.
  static func cell(_ text: String) -> String {
    if isPlain(text) { return text }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let begins = text.unicodeScalars.first
    let isFormula =
      first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
      || begins.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: isSpecial) else { return safe }
    var quoted: [UInt8] = [0x22]
    for byte in safe.utf8 {
      if byte == 0x22 { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }

  /// Whether a text begins with an ASCII letter or digit and has no sign that wants quotes: nearly
  /// all cells of a large table.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return ((first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10)
      && !text.utf8.contains(where: isSpecial)
  }

  /// RFC 4180: what stands between quotation marks alone.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0D || byte == 0x0A
  }
}
