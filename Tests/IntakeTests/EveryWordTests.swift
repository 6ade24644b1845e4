import FactCheck
import Intake
import TestSupport
import Testing

/// Nothing drops out of sight: whatever document comes in, each sentence of what was read carries a
/// claim or is set aside, and every span stands where it says. A failure prints its seed.
@Suite struct EveryWordTests {
  @Test("Every word of a random page or Markdown file is accounted for", arguments: 0..<150)
  func documents(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let isPage = seed % 2 == 0
    let source = isPage ? Self.page(&random) : Self.markdown(&random)
    let name = isPage ? "page.html" : "notes.md"
    // A document without words is refused, which accounts for it too.
    guard let reading = try? Intake.read(Seed(bytes: Array(source.utf8), name: name)) else {
      return
    }
    let text = articleText(of: reading).text
    let proposal = propose(
      articleText: text, date: Day("2026-05-12"), language: nil, random: &random)
    Self.check(proposal, text, "seed \(seed)")
  }

  @Test("What an extractor leaves out is accounted for as well", arguments: 0..<40)
  func extractors(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let text = Self.markdown(&random)
    guard let reading = try? Intake.read(Seed(bytes: Array(text.utf8), name: "notes.md")) else {
      return
    }
    let article = articleText(of: reading).text
    let own = propose(articleText: article, date: nil, language: nil, random: &random)
    var items: [Record] = []
    for claim in own.claims where Bool.random(using: &random) {
      guard !items.contains(where: { $0["start"] == .number(claim.span.start) }) else { continue }
      items.append(
        .fields([
          Record.Entry("start", .number(claim.span.start)),
          Record.Entry("end", .number(claim.span.end)),
          Record.Entry("exact", .text(claim.span.exact)),
        ]))
    }
    let answer = Record.fields([Record.Entry("claims", .list(items))]).canonicalJSON
    let result = propose(
      articleText: article, answer: Array(answer.utf8), date: nil, language: nil, random: &random)
    Self.check(try result.get().proposal, article, "seed \(seed)", byWord: false)
  }

  /// - Parameter byWord: stet's own claims take in whole sentences; an extractor's may be a part of
  ///   one, which then carries a claim.
  private static func check(
    _ proposal: Proposal, _ text: String, _ place: Comment, byWord: Bool = true
  ) {
    let scalars = Array(text.unicodeScalars)
    var covered = Array(repeating: false, count: scalars.count)
    for claim in proposal.claims {
      #expect(claim.span.fits(scalars), place)
      #expect(claim.contradictions == [], place)
      for index in claim.span.range.clamped(to: 0..<scalars.count) { covered[index] = true }
    }
    for passage in proposal.setAside {
      for index in passage.range.clamped(to: 0..<scalars.count) { covered[index] = true }
    }
    for sentence in sentences(ofArticleText: text) {
      let words = sentence.filter { !scalars[$0].properties.isWhitespace }
      let missing = words.filter { !covered[$0] }
      #expect(byWord ? missing.isEmpty : words.isEmpty || missing.count < words.count, place)
    }
    let uids = Set(proposal.claims.map(\.uid))
    #expect(uids.count == proposal.claims.count, place)
    for link in proposal.claims.flatMap(\.links) { #expect(uids.contains(link.to), place) }
  }

  private static let words = [
    "The council", "said", "that", "It", "They", "14 million", "in July.", "Why?", "“", "”", "\"",
    "the bridge", "Ana Ito", "Boats", "cost", "opened on 3 May.", "according to", "Dr.", "東京。",
    "❌", "é", "’", "—", "(", ")", "Subscribe to our newsletter.", "she", "the facility", "&amp;",
    "&#x200F;", "<", "Share", "I think", "!", "12,000 soldiers", "had sunk.", "its",
    "and", "but", ";", "sold it to", "was in the", "of the",
  ]

  private static func run(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<30, using: &random))
      .map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
  }

  private static func page(_ random: inout SeededGenerator) -> String {
    let tags = [
      "p", "p", "p", "h1", "h2", "div", "li", "ul", "figcaption", "blockquote", "td", "article",
      "section", "aside", "span", "table", "main", "nav",
    ]
    var page = "<html><head><title>\(run(&random))</title></head><body>"
    for _ in 0..<Int.random(in: 1..<30, using: &random) {
      let tag = tags.randomElement(using: &random)!
      page += "<\(tag)>\(run(&random))"
      if Int.random(in: 0..<4, using: &random) > 0 { page += "</\(tag)>" }
      if Int.random(in: 0..<9, using: &random) == 0 { page += "<img alt=\"\(run(&random))\"" }
    }
    return page
  }

  private static func markdown(_ random: inout SeededGenerator) -> String {
    let signs = [
      "", "", "", "# ", "## ", "> ", "- ", "1. ", "| ", "    ", "```\n", "---\n", "![x](y) ",
    ]
    return (0..<Int.random(in: 1..<15, using: &random))
      .map { _ in signs.randomElement(using: &random)! + run(&random) }.joined(separator: "\n\n")
  }
}
