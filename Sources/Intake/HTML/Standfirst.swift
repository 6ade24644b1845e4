/// Finds the lines under the headline that sum the article up, and marks them as the standfirst.
struct Standfirst {
  /// Which piece it is, if the page has one.
  let place: Int?

  /// Looks between the page's start and the article's first full paragraph for what the page's
  /// builder named so, or what the page gives as its own summary; `description` is that summary.
  init(in pieces: [PagePiece], description: String?, page: Page, hints: PageHints) {
    let isBody = { (piece: PagePiece) in
      piece.furniture == nil && piece.kind == .paragraph && piece.text.utf8.count >= 100
    }
    let summary = description?.withoutEllipsis ?? ""
    var paragraphs = 0
    for (index, piece) in pieces.enumerated() {
      let isSummary =
        paragraphs == 0 && summary.utf8.count >= 40 && piece.text.withoutEllipsis == summary
        && Self.standsApart(index, in: pieces, page)
      let canBe = piece.kind == .paragraph || piece.kind.isHeading
      if canBe, piece.furniture == nil || piece.furniture == .outside,
        (30...500).contains(piece.text.utf8.count),
        Self.isNamed(piece.holder, page, hints) || isSummary
      {
        place = index
        return
      }
      if isBody(piece) { paragraphs += 1 }
      if paragraphs > 1 { break }
    }
    place = nil
  }

  /// Many summaries are just the first paragraph; that one stands in a row with those after it.
  private static func standsApart(_ place: Int, in pieces: [PagePiece], _ page: Page) -> Bool {
    let next = pieces[(place + 1)...].first { $0.furniture == nil && $0.kind == .paragraph }
    return next.map { page.parent($0.holder) != page.parent(pieces[place].holder) } ?? false
  }

  /// Whether the element, or the one around it, bears a name for a standfirst.
  private static func isNamed(_ holder: Int, _ page: Page, _ hints: PageHints) -> Bool {
    if hints[holder].contains(.standfirst) { return true }
    let parent = page.parent(holder)
    return parent >= 0 && hints[parent].contains(.standfirst)
      && page.children(of: parent).count { page.tag($0) != .text } <= 2
  }
}

extension String {
  /// Summaries are often cut; the sign for it is no part of the text.
  fileprivate var withoutEllipsis: String {
    var text = self
    while let last = text.last, last == "…" || last == "." || last == " " { text.removeLast() }
    return text
  }
}
