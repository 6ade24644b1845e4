import FactCheck
import Intake
import TestSupport
import Testing

/// What an article is broken into.
@Suite struct ProposeTests {
  @Test("Every sentence of the article is a claim, the headline and captions too")
  func everySentence() {
    let proposal = propose(
      """
      # Harbour closes in May

      *Standfirst:* Boats must leave.

      The harbour of Oslo closes. Nobody knows why.

      ## What comes next

      *Caption:* The pier at dawn

      - Ferries go from the east pier.
      """)
    #expect(
      proposal.claims.map(\.words) == [
        "Harbour closes in May", "Boats must leave.", "The harbour of Oslo closes.",
        "Nobody knows why.", "What comes next", "The pier at dawn",
        "Ferries go from the east pier.",
      ])
    #expect(proposal.claims[5].kind == .caption)
    #expect(proposal.setAside == [])
  }

  @Test("A claim's span is the article's own words with what stands around them")
  func spans() {
    let text = "# Ships\n\nThe first ship came. It was late.\n"
    let claim = propose(text).claims[2]
    #expect(claim.span == Span(30..<42, of: text))
    #expect(claim.span.exact == "It was late.")
  }

  @Test("Ticks stand in the claim's own words")
  func ticks() {
    for claim in propose(
      "# Ships\n\nÀ Oslo, Ana Ito said 12,000 men came. She believes it cost $4 million.\n"
    ).claims {
      let scalars = Array(claim.words.unicodeScalars)
      for tick in claim.ticks {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[tick.start..<tick.end])
        #expect(String(view) == tick.exact)
      }
    }
  }

  @Test("A claim that a person adds is read like any other")
  func added() {
    let text = "# Ships\n\nThe port has 40 cranes and was built in May of last year.\n"
    var random = SeededGenerator(seed: 1)
    let claim = proposedClaim(
      articleText: text, range: 9..<31, date: Day("2025-06-27"), language: nil, random: &random)
    #expect(claim.words == "The port has 40 cranes")
    #expect(claim.ticks.map(\.exact) == ["40 cranes"])
  }

  @Test(
    "Reworded claims and added ones are read in the article's language, not in what few words seem",
    arguments: [
      ("de", ["Eva Lund"]), ("de-CH", ["Eva Lund"]), ("nl", ["Lehrerin Eva Lund", "Kindern"]),
    ])
  func language(_ code: String, _ names: [String]) {
    var random = SeededGenerator(seed: 1)
    let words = "Gestern half die Lehrerin Eva Lund den Kindern."
    func ticked(_ ticks: [Tick]) -> [String] { ticks.filter { $0.kind == .name }.map(\.exact) }
    let ticks = proposedTicks(inWords: words, date: nil, language: code, random: &random)
    #expect(ticked(ticks) == names)
    let claim = proposedClaim(
      articleText: words, range: 0..<words.count, date: nil, language: code, random: &random)
    #expect(ticked(claim.ticks) == names)
  }

  @Test("Every word of any article carries a claim or is set aside", arguments: 0..<100)
  func everyWord(seed: Int) {
    let text = RandomArticle(seed: seed).text()
    let proposal = propose(text)
    var covered = Set<Int>()
    for claim in proposal.claims { covered.formUnion(claim.span.range) }
    for words in proposal.setAside { covered.formUnion(words.range) }
    let scalars = Array(text.unicodeScalars)
    for sentence in sentences(ofArticleText: text) {
      let missing = sentence.filter {
        !covered.contains($0) && !scalars[$0].properties.isWhitespace
      }
      #expect(missing == [], "seed \(seed)")
    }
  }

  @Test("A line over a picture's credit is its caption")
  func captionOverCredit() {
    let claims = propose(
      "# Ships\n\nThe bridge opened in June.\n\nThe bridge in June.\n\nImage: Ana Ito\n"
    ).claims
    #expect(claims.map(\.kind).suffix(2) == [.statement, .caption])
  }

  @Test(
    "A label or the time of an entry is no part of what is stated",
    arguments: [
      ("BREAKING: The mayor has left.", "The mayor has left."),
      ("14:35 The mayor left with 12 aides.", "The mayor left with 12 aides."),
      ("9.40pm GMT: The mayor left.", "The mayor left."),
      ("14:32 was too late.", "14:32 was too late."),
      ("12.30 euros is the price.", "12.30 euros is the price."),
    ])
  func labels(_ sentence: String, _ words: String) {
    let text = "# Ships\n\n\(sentence)\n"
    let claim = propose(text).claims[1]
    #expect(claim.words == words)
    #expect(claim.span.exact == sentence)
    #expect(claim.contradictions.isEmpty)
  }

  @Test("The article's dateline is no part of its first statement")
  func dateline() {
    let text =
      "# Buses\n\nBRASK, 3 March 2026 — The city has bought 14 buses.\n\nBRASK — It paid.\n"
    let claims = propose(text).claims
    #expect(claims[1].words == "The city has bought 14 buses.")
    #expect(claims[1].contradictions.isEmpty)
    #expect(claims[2].words == "BRASK — It paid.")
  }
}

/// Articles of random blocks and words, the same for the same seed.
private struct RandomArticle {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  private static let signs = [
    "", "", "", "# ", "## ", "> ", "- ", "*Caption:* ", "*Picture:* ", "\\#", "| ",
    "<!-- not the article: share bar -->",
  ]
  private static let pieces = [
    "The", "ship", "Ana Ito", "said", "that", "12 men", "in July.", "Why?", "“", "”", "\"", "(",
    ")",
    "Subscribe", "to our newsletter.", "❌", "according to", "…", "Dr.", "é", "東京。", "\u{2028}",
    "\n",
    "we should", "hope.", "1.", "'", "—", ",", "!", "img.jpg", "readers like you",
  ]

  func text() -> String {
    var random = random
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      text += Self.signs.randomElement(using: &random)!
      for _ in 0..<Int.random(in: 0..<25, using: &random) {
        text += Self.pieces.randomElement(using: &random)! + " "
      }
      text += "\n\n"
    }
    return text
  }
}
