import Intake
import Testing

@Suite struct PageDataTests {
  private func jsonLD(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test(arguments: [
    #"{"@type":"NewsArticle","headline":"Deck","author":{"name":"Ana Ito"},"datePublished":"2025-06-27"}"#,
    #"[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Deck","author":["Ana Ito"],"datePublished":"2025-06-27"}]"#,
    #"{"@graph":[{"@type":"Article","headline":"Deck","author":{"@id":"x:a"},"datePublished":"2025-06-27"},{"@id":"x:a","name":"Ana Ito"}]}"#,
    "{\"@type\":\"NewsArticle\",\"headline\":\"Deck\",\"description\":\"a\nb\",\"author\":[{\"name\":\"Ana Ito\"}],\"datePublished\":\"2025-06-27\"};",
    #"//<![CDATA[ {"@type":"http://schema.org/BlogPosting","headline":"Deck","author":{"name":["Ana Ito"]},"datePublished":"2025-06-27"} //]]>"#,
  ])
  func `JSON-LD is read in all its shapes`(_ json: String) throws {
    let reading = try read(seed(page(head: jsonLD(json))))
    #expect(reading.headline == "Deck")
    #expect(reading.byline == ["Ana Ito"])
    #expect(reading.published == "2025-06-27")
  }

  @Test(arguments: ["{", "null", "[[[[", "\"x\"", "{\"@type\":3,\"headline\":[1]}"])
  func `JSON-LD that makes no sense is passed over`(_ json: String) throws {
    #expect(try read(seed(page(head: jsonLD(json)))).headline == "Bridge repair begins in spring")
  }

  @Test func `JSON-LD nested a hundred thousand deep is passed over`() throws {
    let json = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try read(seed(page(head: jsonLD(json)))).headline != nil)
  }

  @Test func `JSON-LD comes before meta elements, and these before markup`() throws {
    let meta = """
      <meta property="og:title" content="From meta"><meta name="author" content="Tom Okafor">
      <meta property="article:published_time" content="2025-01-02T03:04:05Z">
      """
    let both = try read(
      seed(page(head: meta + jsonLD(#"{"@type":"Article","headline":"From JSON"}"#))))
    #expect(both.headline == "From JSON" && both.byline == ["Tom Okafor"])
    let one = try read(seed(page(head: meta, top: "<p class=byline>By Ana Ito</p>")))
    #expect(one.headline == "From meta" && one.byline == ["Tom Okafor"])
    #expect(one.published == "2025-01-02T03:04:05Z")
  }

  @Test func `markup is asked when nothing else tells`() throws {
    let reading = try read(
      seed(
        page(
          top: """
            <span class=byline>By <a rel=author href=/a>Ana Ito</a></span>
            <time datetime="2025-06-27T10:00:00+02:00">Friday</time>
            """)))
    #expect(reading.byline == ["Ana Ito"])
    #expect(reading.published == "2025-06-27T10:00:00+02:00")
  }

  @Test func `the date is taken from the address when nothing else tells`() throws {
    let link = "<link rel=canonical href=\"https://x.example/2025/06/27/bridge\">"
    let reading = try read(seed(page(head: link)))
    #expect(reading.published == "2025-06-27")
    #expect(reading.address == "https://x.example/2025/06/27/bridge")
  }

  @Test(arguments: [
    ("The old bridge is shut for good | The Daily Example", "The old bridge is shut for good"),
    ("The old bridge is shut - Local - Daily", "The old bridge is shut - Local"),
    ("Bridge: what we know about the long repair", "Bridge: what we know about the long repair"),
  ])
  func `the site's name is cut off the title`(_ title: String, _ expected: String) throws {
    let html =
      "<html><head><title>\(title)</title></head><body><h2>\(expected)</h2><p>\(filler(1))</p>"
    #expect(try read(seed(html)).headline == expected)
  }

  @Test func `a title given with the site's name loses it if a heading shows the rest alone`()
    throws
  {
    let meta = "<meta property=og:title content=\"Bridge repair begins in spring | Example\">"
    #expect(try read(seed(page(head: meta))).headline == "Bridge repair begins in spring")
  }

  @Test func `outlet and language are taken`() throws {
    let reading = try read(seed(page(head: "<meta property=og:site_name content='The Example'>")))
    #expect(reading.outlet == "The Example" && reading.language == "en")
  }

  @Test func `a date that only stands for none is passed over`() throws {
    let reading = try read(
      seed(
        page(
          head: jsonLD(
            #"{"@type":"Article","headline":"A","datePublished":"0001-01-01T00:00:00Z"}"#)
            + "<meta property=article:published_time content=2025-06-27>")))
    #expect(reading.published == "2025-06-27")
  }

  @Test(arguments: [
    ("By Ana Ito and Tom Okafor, The Daily Example", ["Ana Ito", "Tom Okafor"]),
    ("By Ana Ito, Senior Reporter", ["Ana Ito"]),
    ("Ana Ito ana@paper.example", ["Ana Ito"]),
    ("Reporters United", ["Reporters United"]),
    ("The Daily Example", ["The Daily Example"]),
  ])
  func `what a byline says besides names is left out of them`(_ line: String, _ names: [String])
    throws
  {
    let site = "<meta property=og:site_name content='Daily Example'>"
    let reading = try read(seed(page(head: site, top: "<p class=byline>\(line)</p>")))
    #expect(reading.byline == names)
    #expect(reading.bylineAsGiven == line)
  }

  @Test func `the byline as given is the words of the element that is marked innermost`() throws {
    let top = """
      <div class=byline><span class=author-name>Ana Ito</span> <span>2 hours ago</span></div>
      """
    #expect(try read(seed(page(top: top))).bylineAsGiven == "Ana Ito")
  }

  @Test func `what says who the author is counts below the article too`() throws {
    let after =
      "<aside><span itemprop=author><span itemprop=name>Ana Ito</span> wrote this</span></aside>"
    let comment = "<div class=comments><span itemprop=author>Kit Marsh</span></div>"
    #expect(try read(seed(page(after: comment + after))).byline == ["Ana Ito"])
  }

  @Test func `a date that the article shows is taken, one that the page shows is not`() throws {
    let clock = "<div class=date>Monday, 1 July 2025</div>"
    let shown = page(top: "<div class=posted-on>Posted on June 27, 2025</div>")
    #expect(
      try read(seed(shown.replacing("<article>", with: clock + "<article>"))).published
        == "2025-06-27")
    #expect(
      try read(seed(page().replacing("<article>", with: clock + "<article>"))).published == nil)
    let facts = "<table><tr><td class=date>June 27, 1901</td></tr></table>"
    #expect(try read(seed(page(inside: facts))).published == nil)
  }

  @Test func `the day in the address goes before a time that the page shows of another`() throws {
    let link = "<link rel=canonical href=\"https://x.example/2025/06/27/bridge\">"
    let other = "<time datetime=2025-07-30T10:00:00Z>now</time>"
    #expect(try read(seed(page(head: link, top: other))).published == "2025-06-27")
    let same = "<time datetime=2025-06-27T10:00:00Z>then</time>"
    #expect(try read(seed(page(head: link, top: same))).published == "2025-06-27T10:00:00Z")
  }
}
