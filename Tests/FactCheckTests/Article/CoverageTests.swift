import FactCheck
import TestClaims
import TestSupport
import Testing

@Suite struct CoverageTests {
  private static func coverage(
    _ marked: String, claims: [(Range<Int>, Status)], aside: [(Range<Int>, String)] = []
  ) -> Coverage {
    let text = MarkedText(marked)
    var article = Article()
    article.setAside = aside.enumerated().map { index, item in
      SetAside(id: "s\(index)", exact: "", range: item.0, reason: "question", by: item.1)
    }
    let numbered = claims.enumerated().map { index, item in
      var claim = Claim()
      claim.span = Span(item.0, of: text.plain)
      claim.status = item.1
      return NumberedClaim(number: index + 1, claim: claim)
    }
    let dossier = Dossier(
      slug: "x", article: article, text: text.plain, claims: numbered, sources: [:])
    return Coverage(of: dossier, sentences: text.spans)
  }

  @Test func `a sentence with a claim in it is accounted for, and settled once that is checked`() {
    let text = "⟦Three words here.⟧ ⟦Two more.⟧"
    let some = Self.coverage(text, claims: [(0..<5, .checked)])
    #expect((some.words, some.accounted, some.settled) == (5, 3, 3))
    #expect(some.loose == [18..<27])
    let open = Self.coverage(text, claims: [(0..<5, .checked), (6..<11, .inReview)])
    #expect((open.accounted, open.settled) == (3, 0))
    #expect(open.settledPercent == 0)
  }

  @Test func `a dropped claim accounts for its words`() {
    let coverage = Self.coverage("⟦Three words here.⟧", claims: [(0..<5, .dropped)])
    #expect(coverage.settledPercent == 100)
  }

  @Test func `what is set aside is settled once a person has seen it`() {
    let text = "⟦Who knows?⟧ ⟦Nobody does.⟧"
    let stet = Self.coverage(text, claims: [], aside: [(0..<10, "stet"), (11..<23, "Ana Ito")])
    #expect((stet.words, stet.accounted, stet.settled) == (4, 4, 2))
  }

  @Test func `marks without letters or figures are no words, and an empty text is all settled`() {
    #expect(Self.coverage("⟦— * …⟧", claims: []).words == 0)
    #expect(Self.coverage("⟦— * …⟧", claims: []).loose == [])
    #expect(Self.coverage("", claims: []).settledPercent == 100)
  }

  @Test func `spans that lie outside the text do no harm`() {
    var claim = Claim()
    claim.span.start = 900
    claim.span.end = .max
    let dossier = Dossier(
      slug: "x", article: Article(), text: "Short.",
      claims: [NumberedClaim(number: 1, claim: claim)], sources: [:])
    let coverage = Coverage(of: dossier, sentences: [0..<6, 3..<4000])
    #expect(coverage.loose.count == 2)
  }

  @Test("However claims lie over sentences, each counts for all that it touches", arguments: 0..<50)
  func anyPlaces(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let marked = (0..<12).map { "⟦word \($0) here.⟧" }.joined(separator: " ")
    let text = MarkedText(marked)
    let length = text.plain.unicodeScalars.count
    let claims = (0..<Int.random(in: 0...6, using: &random)).map { _ -> (Range<Int>, Status) in
      let start = Int.random(in: 0..<length, using: &random)
      let end = Int.random(in: start...min(length, start + 60), using: &random)
      return (start..<end, Bool.random(using: &random) ? .checked : .unchecked)
    }
    let coverage = Self.coverage(marked, claims: claims)
    func touching(_ sentence: Range<Int>) -> [(Range<Int>, Status)] {
      claims.filter { $0.0.overlaps(sentence) }
    }
    #expect(coverage.loose == text.spans.filter { touching($0).isEmpty }, "seed \(seed)")
    let settled = text.spans.filter { sentence in
      !touching(sentence).isEmpty && touching(sentence).allSatisfy { $0.1 == .checked }
    }
    #expect(coverage.settled == settled.count * 3, "seed \(seed)")
  }
}
