/// One line of `article.md`: what sort of line it is, and where its words stand.
struct CopyLine: Equatable {
  /// What a line's sign makes of it; the signs are those that docs/format.md lists.
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    case quotation, listItem, tableRow
    /// Words that the article gives a part of their own: standfirst, caption, …
    case labelled(String)
    /// The line from which on the text belongs to the page; with the reason it gives.
    case pageMark(String)
    case blank
  }

  let kind: Kind
  /// The words, the sign left out, in Unicode scalars of the whole text.
  let words: Range<Int>

  private static let signs: [(sign: String, kind: Kind)] =
    (1...6).map { (String(repeating: "#", count: $0) + " ", .heading(level: $0)) }
    + [
      ("> ", .quotation), ("- ", .listItem), ("| ", .tableRow),
      ("*Standfirst:* ", .labelled("standfirst")), ("*Caption:* ", .labelled("caption")),
      ("*Alternative text:* ", .labelled("alternative text")),
      ("*Picture:* ", .labelled("picture")),
    ]

  private static let markOpening = "<!-- not the article"
  private static let markClosing = "-->"

  /// The lines of `text`, given as its scalars.
  static func lines(of scalars: [Unicode.Scalar]) -> [CopyLine] {
    var lines: [CopyLine] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
      lines.append(line(start..<index, of: scalars))
      start = index + 1
    }
    return lines
  }

  private static func line(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> CopyLine {
    let line = scalars[range]
    if line.allSatisfy(\.properties.isWhitespace) { return CopyLine(kind: .blank, words: range) }
    if line.starts(with: markOpening.unicodeScalars) {
      var inner = String.UnicodeScalarView()
      inner.append(contentsOf: line.dropFirst(markOpening.unicodeScalars.count))
      var reason = String(inner)
      if reason.hasSuffix(markClosing) { reason.removeLast(markClosing.count) }
      let bare = reason.drop { $0 == ":" || $0 == " " }
      return CopyLine(kind: .pageMark(String(bare.trimmingSpaces)), words: range)
    }
    for (sign, kind) in signs where line.starts(with: sign.unicodeScalars) {
      let words = range.lowerBound + sign.unicodeScalars.count
      return CopyLine(kind: kind, words: words..<range.upperBound)
    }
    // A backslash keeps a paragraph's first sign from being one.
    if line.first == "\\", let second = line.dropFirst().first, isPunctuation(second) {
      return CopyLine(kind: .paragraph, words: range.lowerBound + 1..<range.upperBound)
    }
    return CopyLine(kind: .paragraph, words: range)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "#>-+*|<`~=_\\".unicodeScalars.contains(scalar)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
