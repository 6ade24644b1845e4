/// What is searched for: words that must all be there, each alone, as a phrase or as a beginning.
///
/// Letters of either case and with or without accents are alike. Words are taken as they are
/// written: to cut off endings would help English and spoil other languages.
package struct SearchWords: Sendable, Equatable {
  /// In the query language of SQLite's FTS5: every text quoted, so that no word of its own counts.
  let query: String

  /// - Parameter typed: as typed, one for each argument: `word`, `beginning*`, `"a phrase"`. One
  ///   with spaces and no quotation marks is a phrase, since the shell has taken its marks away.
  /// - Returns: nil if there is no letter and no digit in it.
  package init?(_ typed: [String]) {
    var terms: [String] = []
    for text in typed {
      guard text.unicodeScalars.contains("\"") else {
        terms.append(text)
        continue
      }
      // Every second piece stands between the marks.
      for (index, piece) in text.unicodeScalars.split(
        separator: "\"", omittingEmptySubsequences: false
      ).enumerated() {
        let piece = String(String.UnicodeScalarView(piece))
        terms += index.isMultiple(of: 2) ? piece.split(separator: " ").map(String.init) : [piece]
      }
    }
    let parts = terms.compactMap(SearchWords.part)
    if parts.isEmpty { return nil }
    query = parts.joined(separator: " AND ")
  }

  private static func part(_ term: String) -> String? {
    let isWord: (Unicode.Scalar) -> Bool = {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard term.unicodeScalars.contains(where: isWord) else { return nil }
    // A NUL would end the text for SQLite.
    let text = String(String.UnicodeScalarView(term.unicodeScalars.filter { $0 != "\0" }))
    return "\"\(text)\"" + (text.hasSuffix("*") ? "*" : "")
  }
}

/// Where in a claim, or in an article's sources, words were found.
package enum SearchPlace: String, Sendable, CaseIterable {
  case claim, evidence, notes, queries, source
}

/// Which claims are searched, and how many are shown.
package struct SearchLimits: Sendable {
  /// Empty: all articles.
  package var slugs: Set<String> = []
  package var statuses: Set<String> = []
  package var verdicts: Set<String> = []
  /// The most that are told; nil: all.
  package var count: Int?

  package init() {}

  var wantsClaims: Bool { !statuses.isEmpty || !verdicts.isEmpty }
}

/// A claim or a source in which the words were found.
package struct SearchHit: Sendable {
  package var slug: String
  /// The claim's number; nil where a source that no claim cites is meant.
  package var number: Int?
  /// The source's id, where one is meant.
  package var source: String?
  package var status: String?
  package var verdict: String?
  /// The first place, in the order of `SearchPlace`.
  package var place: SearchPlace
  /// All the text of that place.
  package var text: String
  /// Where the words stand in it, in Unicode scalars.
  package var marks: [Range<Int>]
}

/// What a search found.
package struct SearchAnswer: Sendable {
  /// The best first.
  package var hits: [SearchHit]
  /// How many there are, shown or not.
  package var total: Int
}
