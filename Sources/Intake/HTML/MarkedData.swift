/// What `link` and `html` elements tell: the page's own address and language.
struct MarkedLinks {
  private(set) var canonical: String?
  private(set) var language: String?

  init(of page: Page) {
    for (index, node) in page.nodes.enumerated() {
      switch node.tag {
      case .html where language == nil:
        language = page.value(.lang, of: index) ?? page.value(.xmlLang, of: index)
      case .link where canonical == nil:
        if page.value(.rel, of: index)?.lowercased() == "canonical",
          let address = page.value(.href, of: index), address.contains("://")
        {
          canonical = address
        }
      default: break
      }
    }
  }
}

/// The date that the markup gives: schema.org's microdata first, then a `time` element.
struct MarkedDates {
  private(set) var published: String?

  init(of page: Page) {
    var byTime: String?
    for (index, node) in page.nodes.enumerated() where !node.attributes.isEmpty {
      if let property = page.value(.itemprop, of: index), property.contains("datePublished") {
        published =
          page.value(.content, of: index) ?? page.value(.datetime, of: index)
          ?? normalisedDate(page.visibleText(of: index))
        if published != nil { return }
      }
      if byTime == nil, node.tag == .time, let written = page.value(.datetime, of: index) {
        byTime = normalisedDate(written)
      }
    }
    published = byTime
  }
}

/// The authors whom the markup names: the first short element marked as the author's line.
struct MarkedByline {
  private(set) var names: [String] = []

  init(of page: Page, _ hints: PageHints) {
    var index = 0
    while index < page.nodes.count {
      let node = page[index]
      if node.tag == .text || node.tag == .body || node.tag == .html {
        index += 1
        continue
      }
      if node.tag.isMute || hints.isHidden[index] || Self.isElsewhere(index, page, hints) {
        index = Int(node.end)
        continue
      }
      if isMarked(index, page, hints) {
        let found = Intake.names(inByline: text(of: index, page))
        if !found.isEmpty {
          names = found
          return
        }
      }
      index += 1
    }
  }

  /// Parts that name other people: those who comment, those who wrote other articles, those who log
  /// in.
  private static func isElsewhere(_ index: Int, _ page: Page, _ hints: PageHints) -> Bool {
    switch page.tag(index) {
    case .form, .nav, .aside, .footer, .label: return true
    default:
      let hint = hints[index]
      return hint.contains(.unlikely) && !hint.contains(.maybe) && page.tag(index) != .a
        || hint.contains(.comments) || hint.contains(.related)
    }
  }

  private func isMarked(_ index: Int, _ page: Page, _ hints: PageHints) -> Bool {
    hints[index].contains(.byline)
      || page.bytes(.rel, of: index)?.elementsEqual("author".utf8) == true
      || page.value(.itemprop, of: index)?.contains("author") == true
  }

  /// The marked line, or the part of it that holds the name alone; empty if it is too long for a
  /// byline.
  private func text(of index: Int, _ page: Page) -> String {
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
