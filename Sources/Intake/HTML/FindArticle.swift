/// Which parts of a page are the article, and what was cut out of them and around them.
struct FoundArticle {
  let cutPage: CutPage
  /// The roots of the article's parts, in document order.
  let roots: [Int]
  /// Characters of text left in them.
  let length: Int
}

/// Finds the article in a page: scores, chooses, cleans; and if that leaves under 500 characters,
/// tries again and trusts the page's names less each time (as Readability does).
func findArticle(in page: Page, _ hints: PageHints, headline: String?) -> FoundArticle {
  var bare = CutPage(page: page, hints: hints)
  for other in OtherArticles(in: bare, headline: headline).nodes { bare.cut(other, .related) }
  let tries: [(namesCut: Bool, namesWeigh: Bool, shapesCut: Bool)] = [
    (true, true, true), (false, true, true), (false, false, true), (false, false, false),
  ]
  var best: FoundArticle?
  for (namesCut, namesWeigh, shapesCut) in tries {
    var cutPage = bare
    UnlikelyParts(trustsNames: namesCut).cut(from: &cutPage)
    let scores = ParagraphScores(of: cutPage, trustsNames: namesWeigh)
    let region = ArticleRegion(in: cutPage, by: scores)
    cutPage.recount(unmarkedParagraphs: scores.unmarkedParagraphs)
    let cleaning = RegionCleaning(
      roots: region.roots, scores: scores, weighsNames: namesWeigh, cutsByShape: shapesCut)
    cleaning.clean(&cutPage)
    let length = region.roots.reduce(0) { $0 + cutPage.length($1) }
    let found = FoundArticle(cutPage: cutPage, roots: region.roots, length: length)
    if length >= 500 { return found }
    // The earlier try is the cleaner one, so it takes more than a tie to prefer a later.
    if length > best?.length ?? -1 { best = found }
  }
  return best ?? FoundArticle(cutPage: bare, roots: [0], length: 0)
}
