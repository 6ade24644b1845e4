/// Judges the lines inside the article's parts once more, each by its words, its links and its
/// neighbours.
struct PieceJudging {
  private var pieces: [PagePiece]
  private let headline: String?
  private let byline: [String]

  /// The pieces with what turned out to be the page's set aside, and the headline taken out where
  /// it is repeated.
  static func judged(_ pieces: [PagePiece], headline: String?, byline: [String]) -> [PagePiece] {
    var judging = PieceJudging(pieces: pieces, headline: headline, byline: byline)
    judging.takeHeadlines()
    judging.judgeWords()
    judging.judgeTop()
    judging.judgeLinks()
    judging.judgeRepeats()
    judging.judgeBiography()
    judging.judgeTail()
    return judging.pieces
  }

  private init(pieces: [PagePiece], headline: String?, byline: [String]) {
    self.byline = byline
    self.pieces = pieces
    self.headline = headline
  }

  /// A heading that says what the headline says is the headline as the page shows it: dropped where
  /// it is the same, kept as a headline of its own where its words differ.
  private mutating func takeHeadlines() {
    guard let headline else { return }
    let plain = headline.withPlainMarks
    pieces.removeAll { piece in
      (piece.kind.isHeading || piece.furniture != nil)
        && piece.text.utf8.count <= 3 * headline.utf8.count
        && piece.text.withPlainMarks == plain
    }
    for index in pieces.indices where pieces[index].kind.isHeading {
      let text = pieces[index].text
      if similarity(headline, text) > 0.75, similarity(text, headline) > 0.75 {
        pieces[index].kind = .headline
        pieces[index].furniture = nil
      }
    }
  }

  private mutating func judgeWords() {
    for index in pieces.indices where pieces[index].furniture == nil {
      let piece = pieces[index]
      if piece.kind == .paragraph, piece.text.count <= 2, piece.text.allSatisfy(\.isNumber) {
        // The number of a picture in a row of them.
        pieces[index].furniture = .symbol
      } else if piece.linked > 0.4, isKeywordLine(piece.text) {
        pieces[index].furniture = .keywords
      } else {
        pieces[index].furniture = boilerplateReason(piece.text)
      }
      if piece.kind == .paragraph, endsWithPictureCredit(piece.text) {
        pieces[index].kind = .caption
      }
    }
  }

  /// Near the article's beginning, and at its very end, stand dates and authors.
  private mutating func judgeTop() {
    let article = pieces.indices.filter { pieces[$0].furniture == nil }
    for index in Array(article.prefix(8)) + article.dropFirst(8).suffix(3)
    where pieces[index].kind == .paragraph {
      let text = pieces[index].text
      if bylineNames(inLine: text) != nil || isDateLine(text) { pieces[index].furniture = .byline }
    }
  }

  /// Lines that are links as a whole lead away from the article: those under a heading such as
  /// "Related", and paragraphs that stand alone between others.
  private mutating func judgeLinks() {
    var underRelated = false
    for index in pieces.indices {
      let piece = pieces[index]
      if piece.furniture == .related {
        underRelated = true
        continue
      }
      guard piece.furniture == nil else { continue }
      if piece.linked > 0.9 && isTeaser(piece) || piece.linked > 0.5 && underRelated {
        pieces[index].furniture = .related
      } else if piece.text.unicodeScalars.count > 25 {
        underRelated = false
      }
    }
  }

  private func isKeywordLine(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return ["tags", "filed under", "topics", "keywords", "categories", "more about:"]
      .contains(where: lowered.hasPrefix)
  }

  /// Whether a text ends in brackets that name a picture's source, such as "(Agency Photo/A. Ito)":
  /// a caption that the page does not mark as one.
  private func endsWithPictureCredit(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let start = text.lastIndex(of: "(") else { return false }
    let inside = text[start...].lowercased()
    return inside.utf8.count <= 80
      && ["photo/", "photo:", "photo by", "image:", "picture:", "getty images", "file photo"]
        .contains(where: inside.contains)
  }

  /// A title of some words. What ends with a full stop is a sentence, which an author may well have
  /// linked whole.
  private func isTeaser(_ piece: PagePiece) -> Bool {
    piece.kind == .paragraph && piece.text.split(separator: " ").count >= 4
      && !piece.text.hasSuffix(".")
  }

  /// Galleries show a caption once for the picture in the page and once for the picture at full
  /// size.
  private mutating func judgeRepeats() {
    var seen: Set<String> = []
    for index in pieces.indices where pieces[index].furniture == nil {
      let piece = pieces[index]
      guard piece.kind == .caption, piece.text.unicodeScalars.count >= 40 else { continue }
      if !seen.insert(piece.text).inserted { pieces[index].furniture = .repeated }
    }
  }

  /// Among the article's last lines, what is said about its authors and not by them.
  private mutating func judgeBiography() {
    let names = byline.map { $0.lowercased() }
    guard !names.isEmpty else { return }
    let article = pieces.indices.filter { pieces[$0].furniture == nil }
    for index in article.suffix(4) {
      let text = pieces[index].text.lowercased()
      if names.contains(text) {
        pieces[index].furniture = .byline
      } else if names.contains(where: { isBiography(text, of: $0) }) {
        pieces[index].furniture = .biography
      }
    }
  }

  /// Begins with the author's full or first name, and goes on with what one does for a living.
  private func isBiography(_ text: String, of name: String) -> Bool {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    for opening in [name, first] where text.hasPrefix(opening + " ") {
      let rest = text.dropFirst(opening.count + 1)
      return [
        "is a ", "is an ", "is the ", "joined ", "covers ", "writes ", "has been ", "reports on ",
        "has written", "has covered",
      ].contains(where: rest.hasPrefix)
    }
    return false
  }

  /// Links that end the article, one a line, lead to the next.
  private mutating func judgeTail() {
    let article = pieces.indices.filter {
      pieces[$0].furniture == nil && pieces[$0].kind != .picture
    }
    let tail = article.reversed().prefix { pieces[$0].linked > 0.9 }
    // A single one may be the source that the article names last, and a whole list of links may be
    // the article.
    guard (2...20).contains(tail.count), tail.count * 2 < article.count else { return }
    for index in tail { pieces[index].furniture = .related }
  }
}

extension Block.Kind {
  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension String {
  /// In small letters, with typists' marks for typographers': a page writes its headline in both.
  fileprivate var withPlainMarks: String {
    var plain = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": plain.append("\"")
      case "\u{2018}", "\u{2019}", "\u{201A}": plain.append("'")
      case "\u{2013}", "\u{2014}": plain.append("-")
      case "\u{2026}": plain.append(contentsOf: "...".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
