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

/// The dates that the markup gives.
struct MarkedDates {
  /// What schema.org's microdata say.
  private(set) var published: String?
  /// The first date that the page shows as one: in a `time` element, or on a line of its own whose
  /// element is named after dates or authors.
  private(set) var shown: String?

  init(of page: Page, _ hints: PageHints) {
    var beside: String?
    let top = Self.top(of: page)
    // Where the part ends that tells of other articles, stands beside this one, or holds cells.
    var (othersEnd, besideEnd, tableEnd) = (0, 0, 0)
    for (index, node) in page.nodes.enumerated() where node.tag != .text {
      if let property = page.value(.itemprop, of: index), property.contains("datePublished") {
        published =
          page.value(.content, of: index) ?? page.value(.datetime, of: index)
          ?? normalisedDate(page.visibleText(of: index))
        if published != nil { return }
      }
      if shown != nil || index < othersEnd { continue }
      if hints.isOfOthers(index, page) {
        othersEnd = Int(node.end)
        continue
      }
      if hints.isBeside(index, page) { besideEnd = max(besideEnd, Int(node.end)) }
      if node.tag == .table { tableEnd = max(tableEnd, Int(node.end)) }
      if index < besideEnd, beside != nil { continue }
      // Above the article the page may tell what day it is; a date in a cell is one of its facts.
      let isLine = index >= top && index >= tableEnd
      let found =
        Self.machineDate(index, page) ?? (isLine ? Self.line(index, page, hints) : nil)
      if index < besideEnd { beside = found } else { shown = found }
    }
    shown = shown ?? beside
  }

  /// Where the article begins: at its first heading, or at the `article` element around that.
  private static func top(of page: Page) -> Int {
    let heading = page.nodes.firstIndex { $0.tag == .h1 } ?? 0
    var frame = heading
    while frame > 0, page.tag(frame) != .article { frame = page.parent(frame) }
    return frame > 0 ? frame : heading
  }

  private static func machineDate(_ index: Int, _ page: Page) -> String? {
    guard page.tag(index) == .time else { return nil }
    return page.value(.datetime, of: index).flatMap(normalisedDate)
  }

  /// The date in an element's words, if these are a line about when and by whom.
  private static func line(_ index: Int, _ page: Page, _ hints: PageHints) -> String? {
    guard page.tag(index) == .time || !hints[index].isDisjoint(with: [.date, .byline]) else {
      return nil
    }
    let line = page.visibleText(of: index)
    guard line.utf8.count <= 100, line.contains(where: \.isNumber) else { return nil }
    return isDateLine(line) || hints[index].contains(.byline) ? normalisedDate(line) : nil
  }
}

extension PageHints {
  /// Whether a part of the page is about other people: those who comment, those who wrote other
  /// articles, those who log in.
  func isOfOthers(_ index: Int, _ page: Page) -> Bool {
    switch page.tag(index) {
    case .form, .label: true
    default: self[index].contains(.comments) || self[index].contains(.related)
    }
  }

  /// Whether a part of the page stands beside the article, by its element or its name.
  func isBeside(_ index: Int, _ page: Page) -> Bool {
    switch page.tag(index) {
    case .body, .html: false
    case .nav, .aside, .footer: true
    default:
      self[index].contains(.unlikely) && !self[index].contains(.maybe) && page.tag(index) != .a
    }
  }
}
