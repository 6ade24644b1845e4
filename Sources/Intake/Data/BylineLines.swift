extension Reading {
  /// Lines right under the headline that name the author or the day become the article's data, where
  /// the seed has not given these otherwise; they stay on record as furniture, since they are no
  /// statement to check. A day can stand in the dateline of the first paragraph as well.
  mutating func takeBylineLines() {
    let isNamed = !byline.isEmpty
    let isDated = published != nil
    let article = blocks.indices.filter { blocks[$0].furniture == nil }
    for index in article.prefix(5) where blocks[index].kind == .paragraph {
      let text = blocks[index].text
      if let names = bylineNames(inLine: text), isNamed || byline.isEmpty {
        if !isNamed { byline = names }
        // "By Ana Ito, 12 May 2026"
        if !isDated { published = published ?? normalisedDate(text) }
        blocks[index].furniture = .byline
      } else if let day = dateStandingAlone(text), isDated || published == nil {
        if !isDated { published = day }
        blocks[index].furniture = .byline
      } else if !isDated, published == nil, let dateline = Dateline(of: text) {
        published = dateline.day
      }
    }
  }
}
