/// The blocks of a plain text, before anything is judged about them.
///
/// Within a run of lines a line goes on in the next one if it was broken for width: if the next
/// line's first word would not have fitted into the text's width. Lines that had room to spare
/// ended on purpose.
func plainTextBlocks(of text: String) throws(SeedFault) -> [Block] {
  let raw = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  guard raw.count <= pieceLimit else { throw .tooManyPieces(limit: pieceLimit) }
  let lines = raw.map { Line(raw: $0) }
  let width = wrapWidth(of: lines)
  var blocks: [Block] = []
  var pending: (kind: Block.Kind, words: String)?
  var previous: Line?
  func close() {
    if let (kind, words) = pending {
      let block = Block(kind, words)
      if !block.text.isEmpty { blocks.append(block) }
    }
    pending = nil
  }
  for line in lines {
    defer { previous = line }
    guard !line.words.isEmpty else {
      close()
      continue
    }
    if let kind = pending?.kind, let before = previous,
      line.kind == .paragraph || line.kind == kind,
      !line.startsItem, let width, before.length + 1 + line.firstWordLength > width
    {
      pending!.words += " " + line.words
    } else {
      close()
      pending = (line.kind, line.words)
    }
  }
  close()
  return blocks
}

/// One line, its sign taken off.
private struct Line {
  let kind: Block.Kind
  let words: String
  /// In characters, as the writer's program counted when it broke the line.
  let length: Int
  let firstWordLength: Int
  var startsItem: Bool { kind == .listItem }

  init(raw: Substring) {
    let folded = String(raw).foldedToOneLine
    length = raw.count
    // A row of signs is a rule between parts and no item.
    if let sign = ["• ", "- ", "* ", "– ", "· ", "▪ "].first(where: folded.hasPrefix),
      folded.hasWords
    {
      kind = .listItem
      words = String(folded.dropFirst(sign.count))
    } else if folded.hasPrefix("> ") {
      kind = .quotation
      words = String(folded.dropFirst(2))
    } else {
      kind = .paragraph
      words = folded
    }
    firstWordLength = words.prefix { $0 != " " }.count
  }
}

/// The width at which the text was broken, or `nil` if it was not: if a line that has another right
/// below it is longer than anyone wraps (120 characters), or if there is no such pair of lines at
/// all.
private func wrapWidth(of lines: [Line]) -> Int? {
  var widest = 0
  var wrapped = false
  for (line, next) in zip(lines, lines.dropFirst()) where !line.words.isEmpty {
    widest = max(widest, line.length)
    wrapped = wrapped || !next.words.isEmpty
  }
  if let last = lines.last { widest = max(widest, last.length) }
  return wrapped && widest <= 120 ? widest : nil
}
