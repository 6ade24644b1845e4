/// Cuts out what can be told from the markup alone not to be the article, before anything is
/// scored.
struct UnlikelyParts {
  /// Whether class and id names may speak against a part; off in the second try.
  let trustsNames: Bool

  func cut(from cutPage: inout CutPage) {
    let page = cutPage.page
    var index = 0
    var tableEnd = 0
    var codeEnd = 0
    while index < page.nodes.count {
      let node = page[index]
      if node.tag == .text || node.tag.isMute && node.tag != .html {
        index = node.tag == .text ? index + 1 : Int(node.end)
        continue
      }
      if let reason = reason(
        against: index, in: cutPage, insideTable: index < tableEnd || index < codeEnd)
      {
        cutPage.cut(index, reason)
        index = Int(node.end)
        continue
      }
      if node.tag == .table { tableEnd = max(tableEnd, Int(node.end)) }
      if node.tag == .code { codeEnd = max(codeEnd, Int(node.end)) }
      index += 1
    }
  }

  private func reason(
    against node: Int, in cutPage: CutPage, insideTable: Bool
  ) -> FurnitureReason? {
    let page = cutPage.page
    let tag = page.tag(node)
    if tag == .html || tag == .body { return nil }
    let hints = cutPage.hints[node]
    if cutPage.hints.isHidden[node], !hints.contains(.maybe) || tag != .div { return .hidden }
    if isByline(node, hints, in: cutPage) { return .byline }
    if tag == .dialog { return .hidden }
    guard trustsNames else { return nil }
    if hints.contains(.unlikely), !hints.contains(.maybe), !insideTable, tag != .a {
      return furniture(hints) ?? .outside
    }
    if let role = page.bytes(.role, of: node), let reason = Self.roles[Array(role)] {
      return reason
    }
    return nil
  }

  /// Roles by which pages mark what is no content (WAI-ARIA 1.2).
  private static let roles: [[UInt8]: FurnitureReason] = [
    Array("menu".utf8): .navigation, Array("menubar".utf8): .navigation,
    Array("navigation".utf8): .navigation, Array("complementary".utf8): .outside,
    Array("alert".utf8): .outside, Array("alertdialog".utf8): .hidden,
    Array("dialog".utf8): .hidden,
  ]

  /// A short element that is marked as the author's line.
  private func isByline(_ node: Int, _ hints: ClassHints, in cutPage: CutPage) -> Bool {
    let page = cutPage.page
    let isMarked =
      hints.contains(.byline) || page.bytes(.rel, of: node)?.elementsEqual("author".utf8) == true
      || page.bytes(.itemprop, of: node)?.elementsEqual("author".utf8) == true
    guard isMarked, !hints.contains(.biography) else { return false }
    guard (1..<100).contains(cutPage.length(node)) else { return false }
    // The place or the name that opens a paragraph belongs to it.
    let parent = page.parent(node)
    return parent < 0 || page.tag(parent) != .p || cutPage.length(parent) < 100
  }
}

/// What sort of furniture an element's names tell, the most telling first.
func furniture(_ hints: ClassHints) -> FurnitureReason? {
  let order: [(ClassHints, FurnitureReason)] = [
    (.comments, .comments), (.newsletter, .newsletter), (.support, .support),
    (.share, .share), (.related, .related), (.advert, .advert), (.navigation, .navigation),
    (.legal, .legal), (.credit, .credit), (.biography, .biography), (.tags, .keywords),
  ]
  return order.first { hints.contains($0.0) }?.1
}
