import Intake
import Testing

@Suite struct PageJudgingTests {
  @Test func `other articles on the page are set aside`() throws {
    let other = "<article><h2>The ferry is full</h2><p>\(filler(8))</p></article>"
    let reading = try read(seed(page(after: other + other)))
    #expect(reading.texts(.paragraph) == (1...5).map(filler))
    #expect(reading.aside(.related).contains { $0.contains("Paragraph 8") })
  }

  @Test func `a list of teasers beside the article is set aside`() throws {
    let teasers = (1...4).map { number in
      "<li><h3><a href=/\(number)>Title \(number) of another story</a></h3><p>\(filler(number + 10))</p>"
    }
    let html = """
      <html><body><div class=story><p>\((1...5).map(filler).joined(separator: "</p><p>"))</p></div>
      <div class=story><ul>\(teasers.joined())</ul></div></body></html>
      """
    #expect(try read(seed(html)).texts(.paragraph) == (1...5).map(filler))
  }

  @Test func `a standfirst is found by its name or as the page's own summary`() throws {
    let words = "For two years nobody dared to touch it, and now there is no way round"
    let named = try read(seed(page(top: "<p class=standfirst>\(words)</p>")))
    #expect(named.standfirst == words && named.texts(.standfirst) == [words])
    let summary = try read(
      seed(
        page(
          head: "<meta name=description content='\(words)'>",
          top: "<div class=top><p>\(words)</p></div>")))
    #expect(summary.standfirst == words)
  }

  @Test func `a summary that is only the first paragraph makes it no standfirst`() throws {
    let reading = try read(seed(page(head: "<meta name=description content='\(filler(1))'>")))
    #expect(reading.standfirst == nil)
    #expect(reading.texts(.paragraph) == (1...5).map(filler))
  }

  @Test func `a place name marked as a dateline does not take its paragraph along`() throws {
    let reading = try read(
      seed(page(inside: "<p><span class=dateline>KYIV —</span> \(filler(7))</p>")))
    #expect(reading.texts(.paragraph).contains("KYIV — " + filler(7)))
  }

  @Test func `what is hidden inside a line leaves the line whole`() throws {
    let reading = try read(
      seed(
        page(inside: "<p>The mayor <span aria-hidden=true>(icon)</span>came, and he stayed.</p>")))
    #expect(reading.texts(.paragraph).contains("The mayor came, and he stayed."))
    #expect(reading.aside(.hidden) == ["(icon)"])
  }

  @Test func `a caption that a gallery repeats is kept once`() throws {
    let figure =
      "<figure><figcaption>The torn deck of the bridge on Monday, seen from above</figcaption></figure>"
    let reading = try read(seed(page(inside: figure + figure)))
    #expect(reading.texts(.caption).count == 1 && reading.aside(.repeated).count == 1)
  }

  @Test func `a paragraph that ends in a picture's source is a caption`() throws {
    let words = "Workers inspect the torn deck on Monday. (Wire Photo/A. Ito)"
    #expect(try read(seed(page(inside: "<p>\(words)</p>"))).texts(.caption) == [words])
  }

  @Test func `what is said about the author at the end is set aside`() throws {
    let reading = try read(
      seed(
        page(
          head: "<meta name=author content='Ana Ito'>",
          inside: ""
        ).replacing(
          "</article>", with: "<p>Ana Ito is a reporter in the north.</p></article>")))
    #expect(reading.aside(.biography) == ["Ana Ito is a reporter in the north."])
  }

  @Test func `a sentence that is linked as a whole stays in the article`() throws {
    let words = "The council had promised a repair in 2019, and again in 2021."
    let reading = try read(seed(page(inside: "<p><a href=/x>\(words)</a></p>")))
    #expect(reading.texts(.paragraph).contains(words))
  }

  @Test func `rows of scores at the end are no date line`() throws {
    let html = page().replacing("</article>", with: "<p>Home 14 11 6 15 — 46</p></article>")
    #expect(try read(seed(html)).texts(.paragraph).last == "Home 14 11 6 15 — 46")
  }

  @Test func `a heading that says the headline in other words stays a headline`() throws {
    let meta = "<meta property=og:title content='Bridge repair begins in the spring'>"
    let reading = try read(seed(page(head: meta)))
    #expect(
      reading.texts(.headline) == [
        "Bridge repair begins in the spring", "Bridge repair begins in spring",
      ])
  }

  @Test func `a menu is one block, not one for each entry`() throws {
    #expect(try read(seed(page())).aside(.navigation) == ["Front page · Sport"])
  }

  @Test func `a name for furniture that most paragraphs bear is no name for furniture`() throws {
    let paragraphs = (1...6).map { "<p class=paywall>\(filler($0))</p>" }.joined()
    let html = "<html><body><div class=story>\(paragraphs)</div></body></html>"
    #expect(try read(seed(html)).texts(.paragraph) == (1...6).map(filler))
  }

  @Test func `an element for what stands beside is none if the article stands in it`() throws {
    let paragraphs = (1...6).map { "<p>\(filler($0))</p>" }.joined()
    let html =
      "<html><body><main><aside><section><article>\(paragraphs)</article></section></aside></main>"
    #expect(try read(seed(html)).texts(.paragraph) == (1...6).map(filler))
  }

  @Test func `paragraphs in boxes as deep as page builders make them are one article`() throws {
    let rows = (1...6).map { number in
      "<div class=row><div class=column><div class=inner><div class=wrapper><div class=block>"
        + "<div class=box><p>\(filler(number))</p><p>\(filler(number + 10))</p></div></div></div></div>"
        + "</div></div>"
    }
    let html = "<html><body><div class=entry-content>\(rows.joined())</div></body></html>"
    #expect(try read(seed(html)).texts(.paragraph).count == 12)
  }

  @Test func `a sentence is no label, whatever it begins with`() throws {
    let words = "Also on Monday, the council voted for a second bridge."
    let html = page(inside: "<p>\(words)</p><p>Also on The Example</p>")
    let reading = try read(seed(html))
    #expect(reading.texts(.paragraph).contains(words))
    #expect(reading.aside(.related) == ["Also on The Example"])
  }
}
