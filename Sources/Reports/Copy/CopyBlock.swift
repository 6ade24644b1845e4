internal import FactCheck

/// A block of the article as it reads: a paragraph, a heading, a list, …
struct CopyBlock: Sendable {
  /// One item of a list, one row of a table, or the whole of another block.
  struct Line: Sendable {
    var runs: [CopyRun]
  }

  let kind: CopyLine.Kind
  var lines: [Line]
  /// Why it belongs to the page and not to the article; nil for the article's own.
  let pageReason: String?
  /// The level that headings beside it have, so that no level is left out.
  let cardLevel: Int
  /// The claims that end in it.
  var claims: [ClaimView] = []

  /// Whether a following line of `kind` is part of this block.
  ///
  /// - Parameter joins: no blank line stands between.
  func takes(_ kind: CopyLine.Kind, joins: Bool) -> Bool {
    switch (self.kind, kind) {
    case (.listItem, .listItem), (.tableRow, .tableRow): true
    case (.paragraph, .paragraph), (.quotation, .quotation), (.labelled, .paragraph): joins
    default: false
    }
  }

  mutating func append(_ runs: [CopyRun], kind: CopyLine.Kind) {
    if kind == .listItem || kind == .tableRow {
      lines.append(Line(runs: runs))
    } else {
      lines[lines.count - 1].runs += [CopyRun(text: "\n")] + runs
    }
  }
}

extension CopyBlock: Offering {
  static let offers: [Offer<CopyBlock>] = [
    .text("level", "a heading's level in the report, 2 to 6; none: no heading") { block in
      if case .heading(let level) = block.kind { String(level) } else { nil }
    },
    .flag("paragraph", "it is a paragraph") { $0.kind == .paragraph },
    .flag("quotation", "it is set as a quotation") { $0.kind == .quotation },
    .flag("list", "it is a list; each line is an item") { $0.kind == .listItem },
    .flag("table", "it is a table; each line is a row") { $0.kind == .tableRow },
    .text("label", "standfirst, caption, alternative text or picture") { block in
      if case .labelled(let label) = block.kind { label } else { nil }
    },
    .text("page-reason", "why it belongs to the page") { $0.pageReason },
    .list("lines", "its items or rows; one, for any other block") { $0.lines },
    .list("claims", "the claims that end in it") { $0.claims },
    .text("card-level", "the level of a heading beside it") { String($0.cardLevel) },
  ]
}

extension CopyBlock.Line: Offering {
  static let offers: [Offer<CopyBlock.Line>] = [
    .list("runs", "its text in stretches that are marked alike") { $0.runs }
  ]
}
