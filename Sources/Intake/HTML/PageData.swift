/// What a page tells about its article: JSON-LD first, then meta elements, then markup.
struct PageData {
  private(set) var headline: String?
  private(set) var byline = Byline()
  private(set) var outlet: String?
  private(set) var address: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  /// The page's summary of the article, which often is its standfirst.
  private(set) var description: String?

  init(of page: Page, _ hints: PageHints) {
    let scripts = page.nodes.indices.filter { page.tag($0) == .script && !page.script($0).isEmpty }
    let structured = StructuredData(scripts: scripts.map(page.script))
    let meta = MetaElements(of: page)
    let links = MarkedLinks(of: page)

    headline = Self.headline(structured, meta, page)
    outlet = structured.publisher ?? meta.first("og:site_name", "application-name")
    byline = Byline(structured, meta, outlet: outlet, page, hints)
    address = links.canonical ?? meta.first("og:url") ?? structured.address
    let markup = MarkedDates(of: page, hints)
    published = Self.date([
      structured.published, meta.first("article:published_time", "parsely-pub-date"),
      meta.first(
        "datepublished", "og:article:published_time", "publish-date", "pubdate", "publishdate",
        "dcterms:created", "dc:date:issued", "dc:date", "dcterms:date", "sailthru:date", "date"),
      markup.published, Self.moreExact(address.flatMap(dateInAddress), markup.shown),
    ])
    modified = Self.date([
      structured.modified, meta.first("article:modified_time", "og:updated_time"),
    ])
    language =
      links.language ?? meta.first("content-language") ?? structured.language
      ?? meta.first("og:locale")?.replacing("_", with: "-")
    description = meta.first("og:description", "description") ?? structured.description
  }

  /// The first that can be understood; else the first that says anything, as it is written.
  private static func date(_ written: [String?]) -> String? {
    // "0001-01-01" is what some systems write for no date.
    let given = written.compactMap { $0 }.filter { !$0.hasPrefix("000") }
    return given.lazy.compactMap { normalisedDate($0) }.first ?? given.first
  }

  /// The day in the address, with the time if the page shows one of that day: an address is given
  /// once, while pages show when they were changed, and the dates of other articles too.
  private static func moreExact(_ day: String?, _ shown: String?) -> String? {
    guard let day, shown?.hasPrefix(day) != true else { return shown }
    return day
  }

  private static func headline(
    _ structured: StructuredData, _ meta: MetaElements, _ page: Page
  ) -> String? {
    let title = page.nodes.firstIndex { $0.tag == .title }.map { plainText(of: $0, in: page) } ?? ""
    let tops = page.nodes.indices.filter { page.tag($0) == .h1 }.map(page.visibleText)
    let seconds = page.nodes.indices.filter { page.tag($0) == .h2 }.map(page.visibleText)
    let cut = articleTitle(inDocumentTitle: title, tops: tops, headings: tops + seconds)
    let written = writtenHeadline(structured, meta, cut) ?? tops.first { !$0.isEmpty }
    return written.map { withoutSite($0, headings: tops + seconds) }
  }

  /// Without what follows the last separator, if a heading on the page is just the rest: then it is
  /// the site's name.
  private static func withoutSite(_ title: String, headings: [String]) -> String {
    let shorter = headings.filter { heading in
      guard heading.count >= 10, title.count > heading.count, title.hasPrefix(heading) else {
        return false
      }
      let rest = title.dropFirst(heading.count).split(separator: " ")
      return rest.first.map { ["|", "-", "–", "—", "::", "»"].contains($0) } ?? false
    }
    return shorter.max { $0.count < $1.count } ?? title
  }

  private static func writtenHeadline(
    _ structured: StructuredData, _ meta: MetaElements, _ cut: String
  ) -> String? {
    if let given = titleOfTwo(structured, cut) { return given }
    let named = meta.first(
      "dc:title", "dcterm:title", "og:title", "title", "twitter:title", "parsely-title")
    return named ?? (cut.isEmpty ? nil : cut)
  }

  /// Of `headline` and `name` the one that the page's title repeats.
  private static func titleOfTwo(_ structured: StructuredData, _ title: String) -> String? {
    guard let name = structured.name, let headline = structured.headline, name != headline else {
      return structured.headline ?? structured.name
    }
    return similarity(name, title) > similarity(headline, title) ? name : headline
  }

  private static func plainText(of node: Int, in page: Page) -> String {
    let text = (node..<page.end(node)).filter { page.tag($0) == .text }.flatMap { index in
      page.text[Int(page[index].content.lowerBound)..<Int(page[index].content.upperBound)]
    }
    return String(decoding: text, as: UTF8.self).foldedToOneLine
  }
}

/// A day in an address's path, such as `/2025/06/27/`.
func dateInAddress(_ address: String) -> String? {
  let parts = address.split(whereSeparator: { $0 == "/" })
  for (year, (month, day)) in zip(parts, zip(parts.dropFirst(), parts.dropFirst(2))) {
    guard year.count == 4, let year = Int(year), (1990...2100).contains(year),
      let month = Int(month) ?? monthNumber(month.lowercased()), let day = Int(day.prefix(2))
    else { continue }
    if let date = calendarDay(year, month, day) { return date }
  }
  return parts.lazy.compactMap { part in
    part.count >= 10 ? normalisedDate(String(part.prefix(10))) : nil
  }.first
}
