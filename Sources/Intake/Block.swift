/// One block of an article or of the page around it: a paragraph, a heading, a caption.
package struct Block: Sendable, Equatable {
  /// What a block is, as its source marked it.
  package enum Kind: Sendable, Hashable {
    /// The article's title.
    case headline
    /// The lines under the headline that sum the article up (deck, dek, summary).
    case standfirst
    /// A subhead, level 2 to 6; 2 is the highest below the headline.
    case heading(level: Int)
    case paragraph, quotation, listItem
    /// One row of a table, its cells parted by ` | `.
    case tableRow
    case caption
    /// The words that stand for a picture where it can't be seen (HTML's `alt`).
    case alternativeText
    /// A bare reference to a picture, with no words of its own but a file's name.
    case picture
  }

  package let kind: Kind
  /// The words on one line: white space folded, inline markup dropped, never empty in a
  /// ``Reading``.
  package let text: String
  /// Why the block belongs to the page and not the article; `nil` for what is the article's.
  package var furniture: FurnitureReason?

  /// Makes a block, folding all white space of `text` and dropping invisible characters.
  package init(_ kind: Kind, _ text: String, furniture: FurnitureReason? = nil) {
    if case .heading(let level) = kind {
      self.kind = .heading(level: min(max(level, 2), 6))
    } else {
      self.kind = kind
    }
    self.text = text.foldedToOneLine
    self.furniture = furniture
  }
}

/// Why a block is held to belong to the page and not to the article.
///
/// The raw value is how the reason is shown to people and written in `article.md`.
package enum FurnitureReason: String, Sendable, Hashable, CaseIterable {
  case readerChrome = "reader chrome"
  case pictureFile = "picture: check"
  case share = "share bar"
  case newsletter = "newsletter plea"
  case support = "support plea"
  case related = "related links"
  case navigation = "navigation"
  case comments = "comments"
  case advert
  /// What the page says about the author, beside the article.
  case biography = "about the author"
  /// The page's keywords for the article.
  case keywords
  /// Words that the page shows twice, such as a caption in a gallery and below the picture.
  case repeated = "repeated by the page"
  case symbol = "lone symbol"
  /// Who wrote it and when, which is kept as the article's data.
  case byline = "byline line"
  case credit = "picture credit"
  case legal = "legal notice"
  /// Hidden where the page is shown, such as a box that only opens by a script.
  case hidden = "hidden on the page"
  /// Text outside the part of the page that holds the article.
  case outside = "outside the article"
}
