/// The proportions of an element inside the article's part, which tell a box of links from a
/// passage of text.
///
/// The thresholds are Readability's (its conditional cleaning).
struct PartShape {
  private let tally: Tally
  private let weight: Int
  private let isList: Bool
  private let isInFigure: Bool
  /// Elements below that usually hold prose, and runs of prose without an element.
  private let textish: Int32

  init(of node: Int, in cutPage: CutPage, weighsNames: Bool) {
    let page = cutPage.page
    let tally = cutPage.tally(node)
    self.tally = tally
    weight = weighsNames ? cutPage.hints.weight(node) : 0
    isList =
      page.tag(node) == .ul || page.tag(node) == .ol
      || tally.length > 0 && Double(tally.listed) / Double(tally.length) > 0.9
    var ancestor = page.parent(node)
    while ancestor >= 0, page.tag(ancestor) != .figure { ancestor = page.parent(ancestor) }
    isInFigure = ancestor >= 0
    let isTextishItself = [.div, .ul, .ol, .table].contains(page.tag(node))
    textish = tally.textish - (isTextishItself ? 1 : 0) + tally.unmarked
  }

  var isFurniture: Bool {
    if weight < 0 { return true }
    // Many commas: prose, whatever else is in it.
    if tally.commas >= 10 { return false }
    let linkDensity = tally.linkDensity
    let headings = tally.length == 0 ? 0 : Double(tally.headings) / Double(tally.length)
    if !isInFigure, tally.images > 1,
      Double(tally.paragraphs) / Double(tally.images) < 0.5
    {
      return !isPictureList
    }
    // Readability spares the first hundred items.
    if !isList, tally.items - 100 > tally.paragraphs { return true }
    if tally.inputs > tally.paragraphs / 3 { return true }
    if !isList, !isInFigure, headings < 0.9, tally.length < 25,
      tally.images == 0 || tally.images > 2, linkDensity > 0
    {
      return true
    }
    if !isList, weight < 25, linkDensity > 0.2 { return !isPictureList }
    if weight >= 25, linkDensity > 0.5 { return !isPictureList }
    if tally.embeds == 1 && tally.length < 75 || tally.embeds > 1 { return true }
    return tally.images == 0 && textish == 0
  }

  /// A list that only shows pictures, one an item.
  private var isPictureList: Bool { isList && tally.items > 0 && tally.items == tally.images }
}
