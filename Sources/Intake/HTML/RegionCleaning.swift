/// Cuts out of the article's parts what belongs to the page: share bars, lists of links, forms,
/// boxes.
struct RegionCleaning {
  let roots: [Int]
  let scores: ParagraphScores
  /// Off in the last try, when cleaning left too little.
  let weighsNames: Bool
  let cutsByShape: Bool

  func clean(_ cutPage: inout CutPage) {
    if cutsByShape { cutShapes([.form, .fieldset], in: &cutPage) }
    cutPlainly(in: &cutPage)
    cutBoxes(in: &cutPage)
    cutTeasers(in: &cutPage)
    if cutsByShape { cutShapes([.table, .ul, .div], in: &cutPage) }
  }

  /// What is never the article's text wherever it stands.
  private func cutPlainly(in cutPage: inout CutPage) {
    let page = cutPage.page
    let whole = length(in: cutPage)
    for root in roots {
      var node = root
      while node < page.end(root) {
        if cutPage.cuts[node] != nil {
          node = page.end(node)
          continue
        }
        // What holds most of the text is the article, whatever element a page's builder took for it.
        if cutPage.length(node) * 2 > whole, page.tag(node).isBlock {
          node += 1
          continue
        }
        let hints = cutPage.hints[node]
        switch page.tag(node) {
        case .footer: cutPage.cut(node, furniture(hints) ?? .outside)
        case .aside: cutPage.cut(node, furniture(hints) ?? .related)
        case .nav: cutPage.cut(node, .navigation)
        case .button: cutPage.cut(node, furniture(hints) ?? .navigation)
        case .h1, .h2:
          if weighsNames, cutPage.hints.weight(node) < 0 {
            cutPage.cut(node, furniture(hints) ?? .outside)
          }
        default:
          if node != root, hints.contains(.share), cutPage.length(node) < 500 {
            cutPage.cut(node, .share)
          }
        }
        node = cutPage.cuts[node] == nil ? node + 1 : page.end(node)
      }
    }
  }

  /// Cuts boxes that their names tell to be the page's, as long as they are small beside the
  /// article: a large part may be named after something that it only contains, and where the boxes of
  /// one name hold much of the text together, it is the article's paragraphs that bear the name
  /// (`paywall`). Comments alone may well outgrow what they comment on.
  private func cutBoxes(in cutPage: inout CutPage) {
    let page = cutPage.page
    let whole = length(in: cutPage)
    var boxes: [FurnitureReason: [Int]] = [:]
    for root in roots {
      var node = root + 1
      while node < page.end(root) {
        if cutPage.cuts[node] == nil, page.tag(node).isBlock,
          let reason = furniture(cutPage.hints[node]), cutPage.length(node) * 5 < whole
        {
          boxes[reason, default: []].append(node)
          node = page.end(node)
        } else {
          node = cutPage.cuts[node] == nil ? node + 1 : page.end(node)
        }
      }
    }
    for (reason, nodes) in boxes {
      let together = nodes.reduce(0) { $0 + cutPage.length($1) }
      guard reason == .comments || together * 3 < whole else { continue }
      for node in nodes { cutPage.cut(node, reason) }
    }
  }

  /// Characters of text left in the article's parts.
  private func length(in cutPage: CutPage) -> Int {
    roots.reduce(0) { $0 + cutPage.length($1) }
  }

  /// Cuts lists of other articles, unless they are all that the page has.
  private func cutTeasers(in cutPage: inout CutPage) {
    let lists = TeaserLists(in: cutPage)
    let found = roots.flatMap(lists.lists)
    let rest = length(in: cutPage) - found.reduce(0) { $0 + cutPage.length($1) }
    guard rest >= 500 else { return }
    for node in found { cutPage.cut(node, .related) }
  }

  /// Cuts elements whose proportion of links, pictures, items and text is not an article's, the
  /// inner ones first.
  private func cutShapes(_ tags: Set<Tag>, in cutPage: inout CutPage) {
    let page = cutPage.page
    for root in roots {
      var dataTableEnds: [Int: Bool] = [:]
      for node in (root..<page.end(root)).reversed() where tags.contains(page.tag(node)) {
        if node == root || cutPage.isCut(node) || scores.isParagraph[node] || scores.isWrapper[node]
        {
          continue
        }
        if page.tag(node) == .table {
          let isData = isDataTable(node, in: cutPage)
          dataTableEnds[node] = isData
          if isData { continue }
        }
        if isInsideDataOrCode(node, root, in: cutPage, &dataTableEnds) { continue }
        if PartShape(of: node, in: cutPage, weighsNames: weighsNames).isFurniture {
          cutPage.cut(node, reason(node, in: cutPage))
        }
      }
    }
  }

  private func reason(_ node: Int, in cutPage: CutPage) -> FurnitureReason {
    if let told = furniture(cutPage.hints[node]) { return told }
    return cutPage.linkDensity(node) > 0.3 ? .related : .outside
  }

  private func isInsideDataOrCode(
    _ node: Int, _ root: Int, in cutPage: CutPage, _ known: inout [Int: Bool]
  ) -> Bool {
    var ancestor = cutPage.page.parent(node)
    while ancestor >= root {
      switch cutPage.page.tag(ancestor) {
      case .code: return true
      case .table:
        let isData = known[ancestor] ?? isDataTable(ancestor, in: cutPage)
        known[ancestor] = isData
        if isData { return true }
      default: break
      }
      ancestor = cutPage.page.parent(ancestor)
    }
    return false
  }

  /// Whether a table holds data and is not there for layout: by caption, column heads, or its size.
  private func isDataTable(_ table: Int, in cutPage: CutPage) -> Bool {
    let page = cutPage.page
    if let role = page.bytes(.role, of: table), role.elementsEqual("presentation".utf8) {
      return false
    }
    var rows = 0
    var columns = 0
    var cells = 0
    var node = table + 1
    while node < page.end(table) {
      switch page.tag(node) {
      case .caption where cutPage.length(node) > 0: return true
      case .col, .colgroup, .thead, .tfoot, .th: return true
      case .table: return false
      case .tr:
        rows += 1
        columns = max(columns, cells)
        cells = 0
      case .td: cells += 1
      default: break
      }
      node += 1
    }
    columns = max(columns, cells)
    if rows == 1 || columns == 1 { return false }
    return rows >= 10 || columns > 4 || rows * columns > 10
  }
}
