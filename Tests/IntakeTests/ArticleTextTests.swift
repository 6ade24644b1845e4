import Intake
import TestSupport
import Testing

@Suite struct ArticleTextTests {
  @Test func `every kind of block has its sign, and the words stand verbatim behind it`() {
    let reading = Reading(blocks: [
      Block(.headline, "Bridge shut"), Block(.standfirst, "Nobody knows for how long"),
      Block(.paragraph, "It was shut on Monday."), Block(.heading(level: 2), "What now?"),
      Block(.quotation, "We wait."), Block(.listItem, "one"), Block(.tableRow, "a | b"),
      Block(.caption, "The bridge"), Block(.alternativeText, "A bridge"),
      Block(.picture, "bridge.jpg", furniture: .pictureFile),
      Block(.paragraph, "Share this", furniture: .share),
    ])
    let article = articleText(of: reading)
    #expect(
      article.text == """
        # Bridge shut

        *Standfirst:* Nobody knows for how long

        It was shut on Monday.

        ## What now?

        > We wait.

        - one

        | a | b

        *Caption:* The bridge

        *Alternative text:* A bridge

        <!-- not the article: picture: check -->

        *Picture:* bridge.jpg

        <!-- not the article: share bar -->

        Share this

        """)
    let scalars = Array(article.text.unicodeScalars)
    for placed in article.blocks {
      #expect(String(String.UnicodeScalarView(scalars[placed.range])) == placed.block.text)
    }
  }

  @Test(arguments: [
    "# 1 in the charts", "> 5 % came", "- 5 degrees", "* note", "| x", "<!-- not the article -->",
    "\\# odd", "`code`", "*Caption:* no caption", "=====", "~~~", "_x_", "+ 3 goals",
  ])
  func `a paragraph that looks like a sign is escaped at its start only`(_ words: String) {
    let article = articleText(of: Reading(blocks: [Block(.paragraph, words)]))
    #expect(article.text == "\\" + words + "\n")
    #expect(blocks(ofArticleText: article.text) == article.blocks)
    #expect(article.blocks.first?.range == 1..<(1 + words.unicodeScalars.count))
  }

  @Test func `blocks read back from any text lie inside it, in order`() {
    for number in 0..<2_000 {
      let text = randomText(seed: UInt64(number), signs: true)
      var end = 0
      for placed in blocks(ofArticleText: text) {
        #expect(placed.range.lowerBound >= end, "seed \(number)")
        end = placed.range.upperBound
      }
      #expect(end <= text.unicodeScalars.count, "seed \(number)")
    }
  }

  @Test func `reading back is the inverse of writing, for random blocks`() {
    let kinds: [Block.Kind] = [
      .headline, .standfirst, .heading(level: 2), .heading(level: 6), .paragraph, .quotation,
      .listItem, .tableRow, .caption, .alternativeText, .picture,
    ]
    for number in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(number))
      let made = (0..<Int.random(in: 0...8, using: &random)).map { index in
        Block(
          kinds.randomElement(using: &random)!,
          randomText(seed: UInt64(number * 100 + index), signs: true),
          furniture: Bool.random(using: &random)
            ? FurnitureReason.allCases.randomElement(using: &random) : nil)
      }
      let article = articleText(of: Reading(blocks: made))
      #expect(blocks(ofArticleText: article.text) == article.blocks, "seed \(number)")
      let kept = made.filter { !$0.text.isEmpty }
      #expect(
        article.blocks.map(\.block)
          == kept.filter { $0.furniture == nil } + kept.filter { $0.furniture != nil },
        "seed \(number)")
    }
  }

  @Test func `hand-written text without blank lines is one block with its line ends`() {
    let found = blocks(ofArticleText: "One\ntwo\n\n\n\nthree")
    #expect(found.map(\.range) == [0..<7, 11..<16])
  }

  private func randomText(seed: UInt64, signs: Bool) -> String {
    let pieces = [
      "word", "Kyiv", " ", "  ", "\n", "\n\n", "#", "##", "# ", "> ", "- ", "| ", "*",
      "*Caption:* ",
      "*Standfirst:* ", "\\", "<!-- not the article: share bar -->", "<!-- not the article -->",
      "é",
      "e\u{301}", "\u{301}", "👩🏽‍🚀", "\u{AD}", "\r\n", "\u{2028}", "\u{A0}", "שלום", "…", "\t",
      "\u{0}",
    ]
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces.randomElement(using: &random)! }.joined()
  }
}
