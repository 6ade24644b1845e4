import Intake
import Testing

@Suite struct HTMLArticleTests {
  @Test func `the article is found, and what surrounds it is set aside`() throws {
    let reading = try read(seed(page()))
    #expect(reading.texts(.paragraph) == (1...5).map(filler))
    #expect(reading.headline == "Bridge repair begins in spring")
    #expect(reading.texts(.headline) == ["Bridge repair begins in spring"])
    #expect(reading.aside(.navigation).joined().contains("Sport"))
    #expect(
      reading.blocks.contains { $0.furniture != nil && $0.text.contains("Imprint and contact") })
  }

  @Test func `no visible word of a page is lost`() throws {
    let reading = try read(
      seed(
        page(
          inside: "<div class=newsletter-signup><p>Aardvark</p></div><ul><li>Beaver<li>Cat</ul>",
          after: "<div class=comments><p>Dingo</p></div><div>Emu<br><br>Fox<span>Gnu</span></div>"))
    )
    let words = reading.blocks.map(\.text).joined(separator: " ")
    for word in ["Aardvark", "Beaver", "Cat", "Dingo", "Emu", "Fox", "Gnu"] {
      #expect(words.contains(word))
    }
  }

  @Test(
    "A raised figure runs into no other",
    arguments: [
      ("It cost 1,200<sup>3</sup> crowns.", "It cost 1,200³ crowns."),
      ("It opened in 1913.<sup><a href='#n4'>4</a></sup>", "It opened in 1913.⁴"),
      ("It is 40 m<sup>2</sup> and 10<sup>6</sup> years.", "It is 40 m² and 10⁶ years."),
      ("The 3<sup>rd</sup> pier<sup>[12]</sup> stood.", "The 3rd pier[12] stood."),
    ])
  func raised(_ markup: String, _ text: String) throws {
    let reading = try read(seed(page(inside: "<p>\(markup)</p>")))
    #expect(reading.texts(.paragraph).contains(text))
  }

  @Test("A headline written with other quotation marks in the page's data is one headline")
  func headlineInTwoMakes() throws {
    let paragraph = String(
      repeating: "The council met in Lund and talked of the bridge. ", count: 8)
    let page = """
      <html><head><title>Council "wants" a bridge - Post</title>
      <meta property="og:title" content='Council "wants" a bridge'></head>
      <body><article><h1>Council “wants” a bridge</h1><p>\(paragraph)</p><p>\(paragraph)</p>
      </article></body></html>
      """
    let reading = try Intake.read(Seed(bytes: Array(page.utf8), name: "page.html"))
    #expect(reading.blocks.filter { $0.kind == .headline }.count == 1)
    #expect(!reading.blocks.contains { $0.kind == .heading(level: 2) })
  }

  @Test(arguments: [
    ("<div class=\"share\"><a href=/s>Send</a> this</div>", FurnitureReason.share),
    ("<div class=\"newsletter\"><p>Write your address here</p></div>", .newsletter),
    ("<aside><p>Other things</p></aside>", .related),
    ("<p><a href=/x>The ferry and its four captains</a></p>", .related),
    ("<p>Read more: <a href=/x>The ferry</a></p>", .related),
    ("<nav>Chapters</nav>", .navigation), ("<div style='display: none'>Secret</div>", .hidden),
    ("<div class=author-bio><p>Ana once sold shoes.</p></div>", .biography),
    ("<p>Tags: <a href=/t>bridges</a> <a href=/u>storms</a></p>", .keywords),
  ])
  func `a part inside the article that is the page's is set aside`(
    _ part: String, _ reason: FurnitureReason
  ) throws {
    let reading = try read(seed(page(inside: part)))
    #expect(!reading.aside(reason).isEmpty)
    #expect(reading.texts(.paragraph) == (1...5).map(filler))
  }

  @Test func `subheads, lists, quotations, tables and captions keep their kind`() throws {
    let reading = try read(
      seed(
        page(
          inside: """
            <h2>What comes next</h2><blockquote><p>We wait, and wait.</p></blockquote>
            <ul><li>first the deck</li><li>then the rails</li></ul>
            <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>3</td></tr></table>
            <figure><img src=b.jpg alt="A torn deck"><figcaption>The deck in June</figcaption></figure>
            """)))
    #expect(reading.texts(.heading(level: 2)) == ["What comes next"])
    #expect(reading.texts(.quotation) == ["We wait, and wait."])
    #expect(reading.texts(.listItem) == ["first the deck", "then the rails"])
    #expect(reading.texts(.tableRow) == ["Year | Cost", "2024 | 3"])
    #expect(reading.texts(.caption) == ["The deck in June"])
    #expect(reading.texts(.alternativeText) == ["A torn deck"])
  }

  @Test func `a picture without words is set aside to be checked`() throws {
    let reading = try read(seed(page(inside: "<p><img src='/pics/deck-1.jpg?w=3'></p>")))
    #expect(reading.aside(.pictureFile) == ["deck-1.jpg"])
  }

  @Test func `paragraphs that only line breaks part are found`() throws {
    let text = (1...5).map(filler).joined(separator: "<br><br>")
    let reading = try read(seed("<html><body><div>\(text)</div></body></html>"))
    #expect(reading.texts(.paragraph) == (1...5).map(filler))
  }

  @Test func `inline markup does not part words, and a line break does`() throws {
    let reading = try read(
      seed(page(inside: "<p>\(filler(9)) un<b>break</b>able<br>line &amp; caf&eacute;</p>")))
    #expect(
      reading.texts(.paragraph).contains { $0.hasSuffix("unbreakable line & café") })
  }

  @Test func `a date line and a byline in the article are data, not statements`() throws {
    let reading = try read(
      seed(page(top: "<p>By Ana Ito</p><p>Updated June 27, 2025 8:21 am</p>")))
    #expect(reading.aside(.byline) == ["By Ana Ito", "Updated June 27, 2025 8:21 am"])
  }

  @Test func `a page with little text is read all the same`() throws {
    let reading = try read(seed("<html><body><p>Just this.</p></body></html>"))
    #expect(reading.texts(.paragraph) == ["Just this."])
  }

  @Test func `text beyond ten million bytes is not cut off`() throws {
    let long = String(repeating: "All work and no play. ", count: 500_000)
    let reading = try read(seed("<html><body><p>\(long)THE END</p></body></html>"))
    #expect(reading.blocks.contains { $0.text.hasSuffix("THE END") })
  }

  @Test func `references to control characters mean what browsers show`() throws {
    let reading = try read(
      seed(page(inside: "<p>The mayor said &#147;never&#148; &#151; it&#146;s over.</p>")))
    #expect(reading.texts(.paragraph).contains("The mayor said “never” — it’s over."))
  }
}
