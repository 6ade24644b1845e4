import FactCheck
import Reports
import TestSupport
import Testing

/// Articles at the edges: nothing in them, everything done, spans in each other's way.
@Suite struct EdgeTests {
  @Test func `An empty article has every report`() throws {
    let state = ArticleState(
      dossier: Dossier(slug: "empty", article: Article(), text: "", claims: [], sources: [:]),
      policy: Policy(), sentences: [], commit: "", now: Ferry.now)
    for (name, text) in try everyReport(of: state) {
      try expectGolden(Array(text.utf8), "empty-\(name)")
    }
  }

  @Test func `A text without a claim shows its words as not accounted for`() throws {
    let text = "# A headline\n\nOne sentence.\n"
    let state = ArticleState(
      dossier: Dossier(slug: "bare", article: Article(), text: text, claims: [], sources: [:]),
      policy: Policy(), sentences: [0..<12, 14..<27], commit: "", now: Ferry.now)
    let copy = try rendered(.checkingCopy, .html, state)
    #expect(copy.contains("<mark class=\"loose\">A headline</mark>"))
    #expect(copy.contains("<mark class=\"loose\">One sentence.</mark>"))
    #expect(
      try rendered(.status, .markdown, state).contains(
        "**neither a claim nor set aside**: “One sentence.”"))
  }

  @Test func `An article that may run says so first`() throws {
    let state = article(of: "A plain claim") { claim in
      claim.decide(.confirmed)
      claim.evidence = [.report(id: "e1", stance: .supports)]
    }
    var dossier = state.dossier
    dossier.article.date = Day("2031-05-12")
    var policy = Ferry.policy
    policy.signOffs = []
    let open = ArticleState(
      dossier: dossier, policy: policy, sentences: [0..<13], commit: "", now: Ferry.now)
    #expect(try rendered(.status, .markdown, open).hasPrefix("# Can it run? Yes\n"))
    #expect(try rendered(.status, .html, open).contains("<h1>Can it run? Yes</h1>"))
    #expect(try rendered(.status, .json, open).contains("\"publishable\": true"))
  }

  @Test func `Spans that overlap in any way are each marked as far as they go`() throws {
    // Nested, crossing, and two over the same words.
    let marked = MarkedText("⟦One ⟦two⟧ three⟧ ⟦⟦four five⟧⟧ six")
    var claims = marked.spans.enumerated().map { index, range in
      var claim = Claim()
      claim.uid = "c\(index)"
      claim.span = Span(range, of: marked.plain)
      claim.words = claim.span.exact
      return NumberedClaim(number: index + 1, claim: claim)
    }
    var crossing = Claim()
    crossing.uid = "cx"
    crossing.span = Span(Range(8...17), of: marked.plain)
    crossing.words = crossing.span.exact
    claims.append(NumberedClaim(number: 9, claim: crossing))
    let state = ArticleState(
      dossier: Dossier(
        slug: "over", article: Article(), text: marked.plain, claims: claims, sources: [:]),
      policy: Policy(), sentences: [], commit: "", now: Ferry.now)
    let copy = try rendered(.checkingCopy, .html, state)
    let line = try #require(
      copy.split(separator: "\n").first { $0.hasPrefix("<p dir=\"auto\"><mark") })
    let shown = line.replacing(/<a class="tag label.*?<b>(\d+)<\/b>.*?<\/a>/) { "[\($0.output.1)]" }
      .replacing(/<[^>]*>/, with: "")
    #expect(shown == "One two[2] three[1] four[9] five[3][4] six")
    for number in [1, 2, 3, 4, 9] {
      #expect(copy.components(of: "id=\"claim-\(number)\"") == 1)
    }
    #expect(copy.contains("<mark class=\"t-unchecked overlap\">two</mark>"))
  }

  @Test func `The marked line parts the page from the article, and is not shown`() throws {
    let copy = try rendered(.checkingCopy, .html, Ferry.state)
    let parts = copy.split(separator: "Belongs to the page, not to the article")
    #expect(parts.count == 2)
    #expect(parts[1].contains("Help us report on the lake."))
    #expect(!copy.contains("not the article: plea"))
  }

  @Test func `Without people in the policy, reports say that roles were not checked`() throws {
    var policy = Ferry.policy
    policy.people = []
    let state = Ferry.state(policy: policy)
    #expect(try rendered(.status, .markdown, state).contains("Roles were not checked"))
    #expect(try rendered(.status, .html, state).contains("Roles were not checked"))
    #expect(try rendered(.checkingCopy, .html, state).contains("Roles were not checked"))
    #expect(try rendered(.status, .json, state).contains("\"roles-checked\": false"))
    #expect(!(try rendered(.status, .markdown, Ferry.state).contains("Roles were not checked")))
  }

  @Test func `The same state gives the same bytes`() throws {
    for (kind, format) in GoldenReportTests.all {
      let first = try rendered(kind, format, Ferry.state)
      for _ in 0..<3 { #expect(try rendered(kind, format, Ferry.state) == first) }
    }
  }

  @Test func `A thousand claims are all there`() throws {
    let state = article(of: (0..<1000).map { "Claim number \($0) says something." })
    let copy = try rendered(.checkingCopy, .html, state)
    #expect(copy.components(of: "class=\"card t-") == 1000)
  }
}

extension String {
  /// How often `word` stands in it.
  func components(of word: String) -> Int { ranges(of: word).count }
}
