/// The author's line that the markup gives: the first short element marked as one.
struct MarkedByline {
  /// The line as the page shows it; `nil` if it marks none.
  private(set) var line: String?
  /// The names in it.
  private(set) var names: [String] = []

  init(of page: Page, _ hints: PageHints) {
    // What says in so many words who the author is may stand anywhere but among other authors.
    for isStrict in [true, false] where line == nil { find(in: page, hints, isStrict) }
  }

  private mutating func find(in page: Page, _ hints: PageHints, _ isStrict: Bool) {
    var index = 0
    while index < page.nodes.count {
      let node = page[index]
      if node.tag == .text || node.tag == .body || node.tag == .html {
        index += 1
        continue
      }
      if node.tag.isMute || hints.isHidden[index] || hints.isOfOthers(index, page)
        || isStrict && hints.isBeside(index, page)
      {
        index = Int(node.end)
        continue
      }
      if isMarked(index, page, hints, isStrict) {
        let names = Intake.names(inByline: nameText(of: index, page))
        if !names.isEmpty {
          self.names = names
          line = lineText(of: index, page, hints)
          return
        }
      }
      index += 1
    }
  }

  /// By schema.org's microdata, by the link's relation, or, where that is allowed, by a name.
  private func isMarked(_ index: Int, _ page: Page, _ hints: PageHints, _ byName: Bool) -> Bool {
    byName && hints[index].contains(.byline)
      || page.bytes(.rel, of: index)?.elementsEqual("author".utf8) == true
      || page.value(.itemprop, of: index)?.contains("author") == true
  }

  /// The words of the marked element, or of the one inside it that is marked too, if it is the only
  /// one: what frames it says when, and for whom.
  private func lineText(of index: Int, _ page: Page, _ hints: PageHints) -> String {
    var inner: [Int] = []
    var next = index + 1
    while next < page.end(index) {
      if page.value(.itemprop, of: next)?.contains("name") == true {
        return page.visibleText(of: next)
      }
      if isMarked(next, page, hints, true), page.visibleText(of: next).hasWords {
        inner.append(next)
        next = page.end(next)
      } else {
        next += 1
      }
    }
    return inner.count == 1 ? lineText(of: inner[0], page, hints) : page.visibleText(of: index)
  }

  /// The marked line, or the part of it that holds the name alone; empty if it is too long for a
  /// byline.
  private func nameText(of index: Int, _ page: Page) -> String {
    let whole = page.visibleText(of: index)
    guard whole.unicodeScalars.count < 100, whole.hasWords else { return "" }
    var links: [Int] = []
    for inner in (index + 1)..<max(page.end(index), index + 1) {
      if page.value(.itemprop, of: inner)?.contains("name") == true {
        return page.visibleText(of: inner)
      }
      if page.tag(inner) == .a, page.visibleText(of: inner).hasWords { links.append(inner) }
    }
    if links.count == 1 {
      let linked = page.visibleText(of: links[0])
      // The link to an author's page is the name; a link to a topic or a profile icon is shorter or
      // not there.
      if (2...4).contains(linked.split(separator: " ").count) { return linked }
    }
    return links.count > 4 ? "" : whole
  }
}
