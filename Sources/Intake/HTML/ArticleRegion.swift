/// The parts of a page that hold the article, found from the scores.
struct ArticleRegion {
  /// The roots of the parts, in document order; none stands inside another.
  let roots: [Int]

  /// Chooses the best part and those beside it that go on with the same text, by Readability's
  /// rules.
  init(in cutPage: CutPage, by scores: ParagraphScores) {
    let page = cutPage.page
    var ranked: [(node: Int, points: Double)] = []
    for node in scores.scored {
      guard let points = scores.points[node] else { continue }
      let scaled = points * (1 - cutPage.linkDensity(node))
      ranked.append((node, scaled))
    }
    // The first of equals wins, as it does in Readability.
    let order = ranked.indices.sorted {
      ranked[$0].points != ranked[$1].points ? ranked[$0].points > ranked[$1].points : $0 < $1
    }
    let best = order.prefix(5).map { ranked[$0] }
    var scaled: [Int: Double] = [:]
    for (node, points) in ranked { scaled[node] = points }
    let body = page.nodes.firstIndex { $0.tag == .body } ?? 0
    guard let first = best.first, page.tag(first.node) != .body else {
      roots = [body]
      return
    }
    let top = Self.widened(first.node, best, scaled, in: cutPage)
    roots = Self.withSiblings(top, scaled, in: cutPage)
  }

  /// Moves up from the best part to one that holds more of the text.
  private static func widened(
    _ start: Int, _ best: [(node: Int, points: Double)], _ points: [Int: Double],
    in cutPage: CutPage
  ) -> Int {
    let page = cutPage.page
    var top = start
    // Where three or more other good parts share an ancestor, the text is spread over it.
    let rivals = best.dropFirst().filter { $0.points >= 0.75 * best[0].points }
    if rivals.count >= 3 {
      let lines = rivals.map { Set(ancestors(of: $0.node, in: page)) }
      var parent = page.parent(top)
      while parent >= 0, page.tag(parent) != .body {
        if lines.count(where: { $0.contains(parent) }) >= 3 {
          top = parent
          break
        }
        parent = page.parent(parent)
      }
    }
    var last = points[top] ?? 0
    let threshold = last / 3
    var parent = page.parent(top)
    while parent >= 0, page.tag(parent) != .body, page.tag(parent) != .html {
      if let score = points[parent] {
        if score < threshold { break }
        if score > last {
          top = parent
          break
        }
        last = score
      }
      parent = page.parent(parent)
    }
    parent = page.parent(top)
    while parent >= 0, page.tag(parent) != .body, page.tag(parent) != .html,
      isOnlyChild(top, of: parent, in: cutPage)
    {
      top = parent
      parent = page.parent(top)
    }
    return wholeBody(around: top, in: cutPage) ?? top
  }

  /// The element that the page's builder named as the article's text, if it holds much more prose
  /// than the best part: page builders set each paragraph so deep in boxes of its own that no score
  /// reaches what holds them all.
  private static func wholeBody(around top: Int, in cutPage: CutPage) -> Int? {
    let page = cutPage.page
    let prose = { (node: Int) in
      Double(cutPage.length(node)) * max(0, 1 - cutPage.linkDensity(node))
    }
    var parent = page.parent(top)
    while parent >= 0, page.tag(parent) != .body {
      if cutPage.hints[parent].contains(.articleBody) {
        return prose(parent) > 1.5 * prose(top) ? parent : nil
      }
      parent = page.parent(parent)
    }
    return nil
  }

  private static func ancestors(of node: Int, in page: Page) -> [Int] {
    var found: [Int] = []
    var parent = page.parent(node)
    while parent >= 0 {
      found.append(parent)
      parent = page.parent(parent)
    }
    return found
  }

  private static func isOnlyChild(_ node: Int, of parent: Int, in cutPage: CutPage) -> Bool {
    cutPage.page.children(of: parent).allSatisfy { child in
      child == node || cutPage.cuts[child] != nil || cutPage.page.tag(child) == .text
        || cutPage.page.tag(child).isMute
    }
  }

  /// The best part, and what stands beside it and reads like more of the same.
  private static func withSiblings(
    _ top: Int, _ points: [Int: Double], in cutPage: CutPage
  ) -> [Int] {
    let page = cutPage.page
    let parent = page.parent(top)
    guard parent >= 0 else { return [top] }
    let topPoints = points[top] ?? 0
    let threshold = max(10, topPoints * 0.2)
    let topClass = page.bytes(.class, of: top).map(Array.init) ?? []
    return page.children(of: parent).filter { sibling in
      if sibling == top { return true }
      guard cutPage.cuts[sibling] == nil, page.tag(sibling) != .text else { return false }
      let isAlike =
        !topClass.isEmpty && page.bytes(.class, of: sibling)?.elementsEqual(topClass) == true
      if let score = points[sibling], score + (isAlike ? topPoints * 0.2 : 0) >= threshold {
        return true
      }
      return page.tag(sibling) == .p && isProse(sibling, in: cutPage)
    }
  }

  /// A paragraph long and free of links enough, or a short one that is a sentence.
  private static func isProse(_ node: Int, in cutPage: CutPage) -> Bool {
    let tally = cutPage.tally(node)
    if tally.length > 80 { return tally.linkDensity < 0.25 }
    guard tally.length > 0, tally.linkDensity == 0 else { return false }
    let text = cutPage.page.visibleText(of: node)
    return text.hasSuffix(".") || text.contains(". ")
  }
}
