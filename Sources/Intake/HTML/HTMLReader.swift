/// Reads a saved page: parses it, finds the article, and takes its data and its blocks.
func readHTML(_ utf8: [UInt8]) throws(SeedFault) -> Reading {
  let page = try parseHTML(utf8)
  // Signs alone, from which the parser makes nothing.
  guard !page.nodes.isEmpty else { throw .noText }
  let hints = PageHints(of: page)
  let data = PageData(of: page, hints)
  let found = findArticle(in: page, hints, headline: data.headline)
  var pieces = PieceJudging.judged(
    PagePieces.all(of: found), headline: data.headline, byline: data.byline.names)
  pieces = LeadPicture.marked(pieces, in: found)
  var reading = Reading(
    headline: data.headline, byline: data.byline.names, bylineAsGiven: data.byline.line,
    outlet: data.outlet, address: data.address, published: data.published, modified: data.modified,
    language: data.language)
  reading.takeByline(from: pieces)
  let standfirst = Standfirst(in: pieces, description: data.description, page: page, hints: hints)
  if let place = standfirst.place {
    pieces[place].kind = .standfirst
    pieces[place].furniture = nil
    reading.standfirst = pieces[place].text
  }
  reading.blocks = gathered(pieces)
  if let headline = data.headline { reading.blocks.insert(Block(.headline, headline), at: 0) }
  return reading
}

extension Reading {
  /// Who wrote the article and when, from the lines over its text, where neither the page's data nor its
  /// marks say so.
  fileprivate mutating func takeByline(from pieces: [PagePiece]) {
    let (isNamed, isDated) = (!byline.isEmpty, published != nil)
    let text = pieces.firstIndex { $0.furniture == nil && $0.text.utf8.count > 120 }
    for piece in pieces[..<(text ?? pieces.endIndex)]
    where piece.furniture == .byline && piece.isInside {
      if !isNamed, byline.isEmpty, let names = bylineNames(inLine: piece.text) { byline = names }
      if !isDated, published == nil { published = normalisedDate(piece.text) }
    }
  }
}

/// The pieces as blocks. Short ones around the article that follow each other for the same reason
/// become one block: a person who looks through what was set aside should meet a menu once, not
/// entry by entry.
private func gathered(_ pieces: [PagePiece]) -> [Block] {
  var blocks: [Block] = []
  var open: (texts: [String], bytes: Int, reason: FurnitureReason)?
  func close() {
    guard let (texts, _, reason) = open else { return }
    blocks.append(Block(.paragraph, texts.joined(separator: " · "), furniture: reason))
    open = nil
  }
  for piece in pieces {
    let size = piece.text.utf8.count
    guard let reason = piece.furniture, !piece.isInside, size <= 200 else {
      close()
      blocks.append(Block(piece.kind, piece.text, furniture: piece.furniture))
      continue
    }
    if let current = open, current.reason != reason || current.bytes > 2000 { close() }
    open = ((open?.texts ?? []) + [piece.text], (open?.bytes ?? 0) + size, reason)
  }
  close()
  return blocks
}
