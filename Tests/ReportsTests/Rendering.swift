import FactCheck
import Reports

/// The text of a report with the built-in templates, or with a desk's own in their place.
func rendered(
  _ kind: ReportKind, _ format: ReportFormat, _ state: ArticleState,
  own: [String: String] = [:]
) throws -> String {
  let bytes = try Report.render(kind, as: format, of: state) { name in
    own[name].map { Array($0.utf8) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Every report of `state` as text, by kind and format.
func everyReport(of state: ArticleState) throws -> [(name: String, text: String)] {
  try ReportKind.allCases.flatMap { kind in
    try Report.formats(of: kind).map { format in
      ("\(kind.rawValue).\(format.rawValue)", try rendered(kind, format, state))
    }
  }
}

/// An article of one paragraph, wholly one claim.
func article(of words: String, _ fill: (inout Claim) -> Void = { _ in }) -> ArticleState {
  article(of: [words]) { fill(&$0[0]) }
}

/// An article whose claims are its paragraphs.
func article(of paragraphs: [String], _ fill: (inout [Claim]) -> Void = { _ in }) -> ArticleState {
  let text = paragraphs.map { $0 + "\n" }.joined(separator: "\n")
  var claims: [Claim] = []
  var start = 0
  for (index, paragraph) in paragraphs.enumerated() {
    var claim = Claim()
    claim.uid = "c\(index)000000"
    let length = paragraph.unicodeScalars.count
    claim.span = Span(start..<start + length, of: text)
    claim.words = paragraph
    claims.append(claim)
    start += length + 2
  }
  fill(&claims)
  var article = Article()
  article.headline = paragraphs.first ?? ""
  let dossier = Dossier(
    slug: "small", article: article, text: text,
    claims: claims.enumerated().map { NumberedClaim(number: $0.offset + 1, claim: $0.element) },
    sources: FerrySources.all)
  return ArticleState(
    dossier: dossier, policy: Ferry.policy, sentences: [], commit: "", now: Ferry.now)
}
