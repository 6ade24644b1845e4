/// What was read from a seed: the article's data as far as the seed tells them, and all its text in
/// blocks.
///
/// Dates stay as they are written when they cannot be understood; else they are RFC 3339 with an
/// offset, or
/// `YYYY-MM-DD` when the seed gives no time.
package struct Reading: Sendable, Equatable {
  package var headline: String?
  package var standfirst: String?
  /// The authors' names, in the order given, without "By". Empty if the seed names none.
  package var byline: [String]
  /// The authors' line as the seed gives it, with whatever else stands in it; `nil` if it gives none.
  package var bylineAsGiven: String?
  /// Who published it: the site's or the paper's name.
  package var outlet: String?
  /// The address that the seed gives as its own (canonical URL).
  package var address: String?
  package var published: String?
  package var modified: String?
  /// A BCP 47 tag as declared by the document, such as `en` or `pt-BR`.
  package var language: String?
  /// Every piece of visible text in reading order, what belongs to the page and not the article
  /// included.
  package var blocks: [Block]

  package init(
    headline: String? = nil, standfirst: String? = nil, byline: [String] = [],
    bylineAsGiven: String? = nil, outlet: String? = nil, address: String? = nil,
    published: String? = nil, modified: String? = nil, language: String? = nil,
    blocks: [Block] = []
  ) {
    self.headline = headline
    self.standfirst = standfirst
    self.byline = byline
    self.bylineAsGiven = bylineAsGiven
    self.outlet = outlet
    self.address = address
    self.published = published
    self.modified = modified
    self.language = language
    self.blocks = blocks
  }
}
