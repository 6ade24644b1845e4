internal import FactCheck
internal import Prose

/// What the rows of a table need to be read by themselves: the row that names its columns.
extension ProposedArticle {
  /// The row that names a table's columns: the first, without figures but for years, over rows that have
  /// some.
  func isTableHead(_ index: Int) -> Bool {
    guard isRow(index), !isRow(index - 1), isRow(index + 1) else { return false }
    let figures = cells(index).filter(hasFigure)
    // `Founded | 1990` is no head, `Town | 2023 | 2024` is, and so is `2023 | 2024` over `Lund | 12 | 15`.
    let areYears = figures.count > (lacksFirst(index) ? 0 : 1) && figures.allSatisfy(Self.isYear)
    return (figures.isEmpty || areYears && (lacksFirst(index) || !hasFigure(cells(index)[0])))
      && cells(index + 1).contains(where: hasFigure)
  }

  /// By row: the head of its table, where it has one.
  func headsByRow() -> [Int: Int] {
    var heads: [Int: Int] = [:]
    var head: Int?
    for index in blocks.indices {
      if !isRow(index) {
        head = nil
      } else if isTableHead(index) {
        head = index
      } else {
        heads[index] = head
      }
    }
    return heads
  }

  /// What a row of a table leaves out: `Malmö | 12 | 15` says nothing without `Town | 2023 | 2024`. Nil for
  /// what is no row, or where nothing names the columns, each with a name for each cell.
  func columns(ofRowAt range: Range<Int>) -> Referent? {
    let sentence = sentences(touching: range).lowerBound
    guard sentence < analysis.sentences.count else { return nil }
    let index = block(ofSentence: sentence)
    guard let head = tableHeads[index],
      blocks[index].range.clamped(to: range) == blocks[index].range,
      cells(head).count + (lacksFirst(head) ? 1 : 0) == cells(index).count
    else { return nil }
    return Referent(words: words(range), to: blocks[head].block.text, isGuess: true)
  }

  /// Whether the cell over the rows' names is empty, and left out.
  private func lacksFirst(_ head: Int) -> Bool {
    isRow(head + 1) && cells(head + 1).count == cells(head).count + 1
  }

  private func isRow(_ index: Int) -> Bool {
    blocks.indices.contains(index) && blocks[index].block.kind == .tableRow
      && blocks[index].block.furniture == nil
  }

  private func cells(_ index: Int) -> [Substring] {
    blocks[index].block.text.split(separator: "|", omittingEmptySubsequences: false)
  }

  private func hasFigure(_ cell: Substring) -> Bool { cell.contains(where: \.isNumber) }

  private static func isYear(_ cell: Substring) -> Bool {
    let digits = cell.filter { !$0.isWhitespace }
    return digits.count == 4 && Int(digits).map { (1000..<2200).contains($0) } ?? false
  }
}
