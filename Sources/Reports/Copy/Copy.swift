internal import FactCheck

/// The article's text cut into blocks and runs, with every mark in its place.
struct Copy: Sendable {
  private(set) var article: [CopyBlock] = []
  private(set) var page: [CopyBlock] = []
  /// Claims whose words do not stand in the text where they say, or not in words that are shown.
  private(set) var misplaced: [ClaimView]

  init(of facts: Facts) {
    let scalars = Array(facts.dossier.text.unicodeScalars)
    let found = CopyMark.all(in: facts, scalars: scalars)
    misplaced = found.misplaced
    var blocks = Copy.blocks(of: scalars, marks: found.marks)
    misplaced += Copy.placeEnds(of: found.marks, in: &blocks)
    article = blocks.filter { $0.pageReason == nil }
    page = blocks.filter { $0.pageReason != nil }
  }

  private static func blocks(of scalars: [Unicode.Scalar], marks: [CopyMark]) -> [CopyBlock] {
    var blocks: [CopyBlock] = []
    var pageReason: String?
    var level = 1
    var joins = false
    let lines = CopyLine.lines(of: scalars)
    let near = overlapping(marks, lines)
    for (index, line) in lines.enumerated() {
      switch line.kind {
      case .blank:
        joins = false
        continue
      case .pageMark(let reason):
        // On the page side, headings come under the section's own.
        if pageReason == nil { level = 2 }
        pageReason = reason
        joins = false
        continue
      default: break
      }
      let runs = CopyRun.runs(of: line.words, scalars: scalars, marks: marks, near: near[index])
      if let last = blocks.last, last.pageReason == pageReason, last.takes(line.kind, joins: joins)
      {
        blocks[blocks.count - 1].append(runs, kind: line.kind)
      } else {
        var shown = line.kind
        if case .heading(let signs) = line.kind {
          level = min(signs + 1, level + 1, 6)
          shown = .heading(level: level)
        }
        blocks.append(
          CopyBlock(
            kind: shown, lines: [CopyBlock.Line(runs: runs)], pageReason: pageReason,
            cardLevel: min(level + 1, 6)))
      }
      joins = true
    }
    return blocks
  }

  /// For each line the indices of the marks that overlap its words, in order.
  private static func overlapping(_ marks: [CopyMark], _ lines: [CopyLine]) -> [[Int]] {
    var near = Array(repeating: [Int](), count: lines.count)
    for (index, mark) in marks.enumerated() {
      // The first line that ends after the mark's start, by halving: lines are in the text's order.
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].words.upperBound <= mark.range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < lines.count, lines[low].words.lowerBound < mark.range.upperBound {
        if lines[low].words.overlaps(mark.range) { near[low].append(index) }
        low += 1
      }
    }
    return near
  }

  /// Puts each mark's label after the last words it covers, and its work beside that block.
  ///
  /// - Returns: claims that cover no words that are shown.
  private static func placeEnds(
    of marks: [CopyMark], in blocks: inout [CopyBlock]
  ) -> [ClaimView] {
    var last: [Int: (block: Int, line: Int, run: Int)] = [:]
    for (block, content) in blocks.enumerated() {
      for (line, words) in content.lines.enumerated() {
        for (run, piece) in words.runs.enumerated() {
          for mark in piece.covering { last[mark] = (block, line, run) }
        }
      }
    }
    var unplaced: [ClaimView] = []
    for (index, mark) in marks.enumerated() {
      guard let place = last[index] else {
        if case .claim(let view) = mark.kind { unplaced.append(view) }
        continue
      }
      switch mark.kind {
      case .claim(let view):
        blocks[place.block].lines[place.line].runs[place.run].ends.append(view)
        blocks[place.block].claims.append(view)
      case .aside(let aside):
        blocks[place.block].lines[place.line].runs[place.run].asideEnds.append(aside)
      case .loose:
        blocks[place.block].lines[place.line].runs[place.run].looseEnds = true
      }
    }
    return unplaced
  }
}
