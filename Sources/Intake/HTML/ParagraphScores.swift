/// How much each part of a page looks like an article's text, by the paragraphs inside it.
///
/// The rule is Readability's: each paragraph of 25 characters or more gives 1 point, 1 for each
/// comma-parted piece and up to 3 for its length to the part that holds it, half of that one level
/// up, and less further up.
struct ParagraphScores {
  /// Points by node; `nil` for what holds no paragraph.
  private(set) var points: [Double?]
  /// Nodes that have points, in the order in which they got the first.
  private(set) var scored: [Int] = []
  /// Paragraphs found where no `p` marks them, by the element that holds them.
  private(set) var unmarkedParagraphs: [Int32]
  private let cutPage: CutPage
  private let trustsNames: Bool
  /// Elements that only wrap one paragraph, and so stand for no level of their own.
  private(set) var isWrapper: [Bool]
  /// Elements that hold nothing but a line of text, as a paragraph does.
  private(set) var isParagraph: [Bool]

  init(of cutPage: CutPage, trustsNames: Bool) {
    self.cutPage = cutPage
    self.trustsNames = trustsNames
    let count = cutPage.page.nodes.count
    points = [Double?](repeating: nil, count: count)
    unmarkedParagraphs = [Int32](repeating: 0, count: count)
    isWrapper = [Bool](repeating: false, count: count)
    isParagraph = isWrapper
    scoreParagraphs()
  }

  private mutating func scoreParagraphs() {
    let page = cutPage.page
    var found: [(holder: Int, length: Int, commas: Int)] = []
    var index = 0
    while index < page.nodes.count {
      let node = page[index]
      if cutPage.cuts[index] != nil || (node.tag.isMute && node.tag != .html) {
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre:
        found.append(paragraph(index))
      case .div:
        if wrapsOneParagraph(index) {
          isWrapper[index] = true
        } else if !holdsBlocks(index), !cutPage.breaksIntoRuns(index) {
          isParagraph[index] = true
          unmarkedParagraphs[index] = 1
          found.append(paragraph(index))
        } else {
          for run in ProseRuns(in: index, of: cutPage) {
            unmarkedParagraphs[index] += 1
            found.append((index, run.length, run.commas))
          }
        }
      default: break
      }
      index += 1
    }
    for (holder, length, commas) in found { give(holder, length, commas) }
  }

  private func paragraph(_ node: Int) -> (holder: Int, length: Int, commas: Int) {
    let tally = cutPage.tally(node)
    return (cutPage.page.parent(node), Int(tally.length), Int(tally.commas))
  }

  private mutating func give(_ holder: Int, _ length: Int, _ commas: Int) {
    guard length >= 25 else { return }
    let worth = 2 + Double(commas) + min(Double(length / 100), 3)
    var ancestor = holder
    var level = 0
    while ancestor >= 0, level < 5 {
      if isWrapper[ancestor] {
        ancestor = cutPage.page.parent(ancestor)
        continue
      }
      let tag = cutPage.page.tag(ancestor)
      if tag == .html { return }
      if points[ancestor] == nil {
        points[ancestor] = startingPoints(ancestor)
        scored.append(ancestor)
      }
      points[ancestor]! += worth / Double(level == 0 ? 1 : level == 1 ? 2 : level * 3)
      ancestor = cutPage.page.parent(ancestor)
      level += 1
    }
  }

  private func startingPoints(_ node: Int) -> Double {
    let byTag: Int =
      switch cutPage.page.tag(node) {
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return Double(byTag + (trustsNames ? cutPage.hints.weight(node) : 0))
  }

  /// Whether one `p` is all that an element holds.
  private func wrapsOneParagraph(_ node: Int) -> Bool {
    let page = cutPage.page
    var count = 0
    for child in page.children(of: node) where cutPage.cuts[child] == nil {
      switch page.tag(child) {
      case .p: count += 1
      case .text where cutPage.length(child) == 0: continue
      case .script, .style, .noscript, .link, .meta: continue
      default: return false
      }
    }
    return count == 1 && cutPage.linkDensity(node) < 0.25
  }

  /// Whether anything below stands on lines of its own; pictures count, as in Readability.
  private func holdsBlocks(_ node: Int) -> Bool {
    let page = cutPage.page
    var index = node + 1
    while index < page.end(node) {
      if cutPage.cuts[index] != nil {
        index = page.end(index)
        continue
      }
      switch page.tag(index) {
      case .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: return true
      default: index += 1
      }
    }
    return false
  }
}

extension CutPage {
  /// Whether two line breaks in a row part an element's text into paragraphs.
  fileprivate func breaksIntoRuns(_ node: Int) -> Bool {
    var runs = ProseRuns(in: node, of: self)
    return runs.next() != nil && runs.next() != nil
  }
}

/// The runs of plain text, links and other inline elements that stand between an element's blocks.
///
/// Two line breaks in a row part runs too: old pages mark paragraphs so.
struct ProseRuns: Sequence, IteratorProtocol {
  private let cutPage: CutPage
  private var child: Int
  private let end: Int

  init(in node: Int, of cutPage: CutPage) {
    self.cutPage = cutPage
    child = node + 1
    end = cutPage.page.end(node)
  }

  /// The next run with text in it.
  mutating func next() -> (length: Int, commas: Int)? {
    let page = cutPage.page
    var run = Tally.zero
    var breaks = 0
    while child < end {
      let node = child
      child = page.end(node)
      if cutPage.cuts[node] != nil { continue }
      let tag = page.tag(node)
      if tag == .br {
        breaks += 1
        if breaks == 2, run.length > 0 { break }
        continue
      }
      if tag == .text, cutPage.length(node) == 0 { continue }
      guard tag.isPhrasing else {
        if run.length > 0 { break }
        continue
      }
      breaks = 0
      run += cutPage.tally(node)
    }
    return run.length > 0 ? (Int(run.length), Int(run.commas)) : nil
  }
}
