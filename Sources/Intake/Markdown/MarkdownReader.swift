/// The most bytes of Markdown that are read: its parser takes some eighty bytes of memory for one
/// of hostile text.
let markdownLimit = 4 << 20

/// Reads Markdown: front matter as the article's data, the first top heading as its headline.
func readMarkdown(_ text: String) throws(SeedFault) -> Reading {
  guard text.utf8.count <= markdownLimit else {
    throw .tooLarge(bytes: text.utf8.count, limit: markdownLimit)
  }
  let front = FrontMatter(of: text)
  var blocks = try markdownBlocks(of: front.rest)
  for index in blocks.indices where blocks[index].furniture == nil {
    blocks[index].furniture = boilerplateReason(blocks[index].text)
  }
  var reading = Reading(
    headline: front.first("title", "headline"),
    standfirst: front.first("standfirst", "description", "summary", "subtitle"),
    byline: front.all("author", "authors", "byline").flatMap(names(inByline:)),
    outlet: front.first("outlet", "publisher", "source", "publication"),
    address: front.first("url", "address", "link", "canonical", "canonical_url"),
    published: front.first("date", "published", "pubdate").map { normalisedDate($0) ?? $0 },
    modified: front.first("modified", "updated", "lastmod").map { normalisedDate($0) ?? $0 },
    language: front.first("lang", "language"), blocks: blocks)
  settleHeadline(of: &reading)
  reading.takeBylineLines()
  if let standfirst = reading.standfirst {
    let place = reading.headline == nil ? 0 : 1
    reading.blocks.removeAll { $0.kind == .paragraph && $0.text == standfirst }
    reading.blocks.insert(Block(.standfirst, standfirst), at: place)
  }
  return reading
}

/// One headline, as the first block: the front matter's, else the first heading of level 1. Further
/// headings of level 1 are subheads.
private func settleHeadline(of reading: inout Reading) {
  if let title = reading.headline {
    reading.blocks.removeAll { $0.kind == .headline && $0.text == title }
    reading.blocks.insert(Block(.headline, title), at: 0)
  } else if let first = reading.blocks.firstIndex(where: {
    $0.kind == .headline && $0.furniture == nil
  }) {
    reading.headline = reading.blocks[first].text
    reading.blocks.insert(reading.blocks.remove(at: first), at: 0)
  }
  for index in reading.blocks.indices.dropFirst() where reading.blocks[index].kind == .headline {
    let block = reading.blocks[index]
    reading.blocks[index] = Block(.heading(level: 2), block.text, furniture: block.furniture)
  }
}
