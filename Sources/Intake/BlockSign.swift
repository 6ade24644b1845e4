/// The sign at the start of a line of `article.md` that tells what kind of block it is.
enum BlockSign {
  /// Signs by kind, in the order in which they are tried when a line is read: `##` before `#` is
  /// not needed, since each ends with a space.
  private static let table: [(kind: Block.Kind, sign: String)] = [
    (.headline, "# "),
    (.heading(level: 2), "## "),
    (.heading(level: 3), "### "),
    (.heading(level: 4), "#### "),
    (.heading(level: 5), "##### "),
    (.heading(level: 6), "###### "),
    (.quotation, "> "),
    (.listItem, "- "),
    (.tableRow, "| "),
    (.standfirst, "*Standfirst:* "),
    (.caption, "*Caption:* "),
    (.alternativeText, "*Alternative text:* "),
    (.picture, "*Picture:* "),
  ]

  /// First characters that make CommonMark, or the reader below, see something other than a
  /// paragraph.
  private static let mistakable: Set<Unicode.Scalar> = [
    "#", ">", "-", "+", "*", "|", "<", "`", "~", "=", "_", "\\",
  ]

  /// What to write before the words of `block`.
  static func written(before block: Block) -> String {
    if let entry = table.first(where: { $0.kind == block.kind }) { return entry.sign }
    guard let first = block.text.unicodeScalars.first, mistakable.contains(first) else { return "" }
    return "\\"
  }

  /// The kind of block that a line begins, and how many Unicode scalars its sign has.
  static func read(_ line: String) -> (kind: Block.Kind, length: Int) {
    let scalars = line.unicodeScalars
    if let first = scalars.first, first == "\\",
      let second = scalars.dropFirst().first, mistakable.contains(second)
    {
      return (.paragraph, 1)
    }
    for (kind, sign) in table where scalars.starts(with: sign.unicodeScalars) {
      return (kind, sign.unicodeScalars.count)
    }
    return (.paragraph, 0)
  }
}

/// The line after which everything belongs to the page and not the article.
enum FurnitureMark {
  private static let opening = "<!-- not the article"
  private static let closing = " -->"

  static func line(for reason: FurnitureReason) -> String {
    opening + ": " + reason.rawValue + closing
  }

  /// The reason that a marked line gives, or `nil` if the line is no mark.
  static func reason(in line: String) -> FurnitureReason? {
    guard line.hasPrefix(opening), line.hasSuffix(closing) else { return nil }
    let words = line.dropFirst(opening.count).dropLast(closing.count)
    return FurnitureReason(rawValue: String(words.drop { $0 == ":" || $0 == " " })) ?? .outside
  }
}
