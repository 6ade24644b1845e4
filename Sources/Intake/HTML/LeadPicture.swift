/// Gives the picture that stands between the headline and the text back to the article.
///
/// Scoring finds the element that holds the paragraphs; the lead picture often stands before it, in
/// the `article` or `main` element around both. Its caption and alternative text are the article's.
struct LeadPicture {
  static func marked(_ pieces: [PagePiece], in found: FoundArticle) -> [PagePiece] {
    let page = found.cutPage.page
    guard let root = found.roots.first,
      let first = pieces.firstIndex(where: { $0.furniture == nil && $0.kind == .paragraph }),
      let frame = frame(around: root, in: page)
    else { return pieces }
    var pieces = pieces
    for index in pieces[..<first].indices where pieces[index].furniture == .outside {
      let piece = pieces[index]
      guard piece.kind == .caption || piece.kind == .alternativeText,
        (frame..<page.end(frame)).contains(piece.holder)
      else { continue }
      pieces[index].furniture = boilerplateReason(piece.text)
      pieces[index].isInside = true
    }
    return pieces
  }

  private static func frame(around root: Int, in page: Page) -> Int? {
    var node = root
    while node >= 0 {
      if page.tag(node) == .article || page.tag(node) == .main { return node }
      node = page.parent(node)
    }
    return nil
  }
}
