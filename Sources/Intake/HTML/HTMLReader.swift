/// Reads a saved page: parses it, finds the article, and takes its data and its blocks.
func readHTML(_ utf8: [UInt8]) throws(SeedFault) -> Reading {
  let page = try parseHTML(utf8)
  let hints = PageHints(of: page)
  let data = PageData(of: page, hints)
  let found = findArticle(in: page, hints)
  let pieces = PieceJudging.judged(
    PagePieces.all(of: found), headline: data.headline, byline: data.byline)
  var reading = Reading(
    headline: data.headline, byline: data.byline, outlet: data.outlet, address: data.address,
    published: data.published, modified: data.modified, language: data.language)
  reading.blocks = pieces.map { Block($0.kind, $0.text, furniture: $0.furniture) }
  if let headline = data.headline { reading.blocks.insert(Block(.headline, headline), at: 0) }
  return reading
}
