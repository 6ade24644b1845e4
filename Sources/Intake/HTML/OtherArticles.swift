/// The `article` elements of a page that hold other articles than the one the page is about.
///
/// HTML means each `article` to stand for itself (§4.3.2): a page's teasers and its readers'
/// comments are articles too. The page's own is the one with the headline in it.
struct OtherArticles {
  let nodes: [Int]

  init(in cutPage: CutPage, headline: String?) {
    let page = cutPage.page
    let articles = page.nodes.indices.filter { page.tag($0) == .article }
    guard articles.count > 1, let headline,
      let heading = Self.heading(headline, in: page),
      let own = articles.last(where: { $0 < heading && heading < page.end($0) }),
      cutPage.length(own) >= 500
    else {
      nodes = []
      return
    }
    let whole = cutPage.length(own)
    nodes = articles.filter { other in
      if other < own && page.end(other) >= page.end(own) { return false }
      // A part of the own article may be marked as one, wrongly; a teaser is small beside it.
      return !(own..<page.end(own)).contains(other)
        || cutPage.length(other) * 4 < whole
          && other != own
    }
  }

  /// The first heading that says what the headline says.
  private static func heading(_ headline: String, in page: Page) -> Int? {
    page.nodes.indices.first { node in
      guard page.tag(node) == .h1 || page.tag(node) == .h2 else { return false }
      let text = page.visibleText(of: node)
      // Headlines are often given with more words than the page's heading, hardly ever with fewer.
      return text.loweredWords.count >= 3 && similarity(headline, text) > 0.75
    }
  }
}
