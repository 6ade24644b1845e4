/// Lists of other articles that stand among the article's parts: three or more headings in a row
/// that are links.
///
/// An article's own subheads are hardly ever links, while a teaser's heading always is one.
struct TeaserLists {
  private let cutPage: CutPage
  /// Headings left on the page, in document order.
  private let headings: [(node: Int, isLink: Bool)]

  init(in cutPage: CutPage) {
    self.cutPage = cutPage
    let page = cutPage.page
    headings = page.nodes.indices.compactMap { node in
      guard page.tag(node).headingLevel != nil, cutPage.length(node) > 0 else { return nil }
      return (node, Self.isLink(node, in: cutPage))
    }
  }

  /// The lists below `root`, each as large as it can be without words of the article.
  func lists(below root: Int) -> [Int] {
    guard headings.count(where: \.isLink) >= 3 else { return [] }
    let page = cutPage.page
    var found: [Int] = []
    var node = root + 1
    while node < page.end(root) {
      let inside = headings[firstHeading(from: node)..<firstHeading(from: page.end(node))]
      if inside.count < 3 || cutPage.cuts[node] != nil || !page.tag(node).isBlock {
        node = inside.isEmpty ? page.end(node) : node + 1
      } else if inside.allSatisfy(\.isLink), startsWithTeaser(node, inside.first!.node) {
        found.append(node)
        node = page.end(node)
      } else {
        node += 1
      }
    }
    return found
  }

  /// The place of the first heading that does not stand before a node.
  private func firstHeading(from node: Int) -> Int {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A heading inside a link, or one whose text is linked.
  private static func isLink(_ heading: Int, in cutPage: CutPage) -> Bool {
    let tally = cutPage.tally(heading)
    return tally.linked >= tally.length * 9
  }

  /// Whether hardly anything stands before a part's first heading.
  private func startsWithTeaser(_ node: Int, _ heading: Int) -> Bool {
    let lead = (node..<heading).reduce(0) { sum, index in
      cutPage.page.tag(index) == .text ? sum + cutPage.length(index) : sum
    }
    return lead < 80
  }
}
