import Intake
import Testing

@Suite struct MarkdownTests {
  @Test func `blocks keep their kind and lose their markup`() throws {
    let reading = try read(
      seed(
        """
        # The *bridge*

        A [link](http://x.example), `code` and
        **bold**.

        ## Next

        > We wait.

        - one
        - two

        | a | b |
        |---|---|
        | 1 | 2 |
        """, "a.md"))
    #expect(reading.headline == "The bridge")
    #expect(reading.texts(.paragraph) == ["A link, code and bold."])
    #expect(reading.texts(.heading(level: 2)) == ["Next"])
    #expect(reading.texts(.quotation) == ["We wait."])
    #expect(reading.texts(.listItem) == ["one", "two"])
    #expect(reading.texts(.tableRow) == ["a | b", "1 | 2"])
  }

  @Test func `a byline with a date under the headline becomes the article's data`() throws {
    let reading = try read(
      seed(
        "# Ferries stop\n\n*By Ana Ito and Tom Okafor, 12 May 2026*\n\nThey sail no more.\n", "a.md"
      ))
    #expect(reading.byline == ["Ana Ito", "Tom Okafor"])
    #expect(reading.published == "2026-05-12")
    #expect(reading.texts(.paragraph) == ["They sail no more."])
  }

  @Test func `what front matter says of author and day holds, and the lines are set aside`() throws
  {
    let reading = try read(
      seed(
        "---\nauthor: Mia Sand\ndate: 2026-05-13\n---\n# Ferries stop\n\nBy Ana Ito\n\n12 May 2026\n\n"
          + "They sail no more.\n", "a.md"))
    #expect(reading.byline == ["Mia Sand"])
    #expect(reading.published == "2026-05-13")
    #expect(reading.texts(.paragraph) == ["They sail no more."])
  }

  @Test func `front matter gives the article's data`() throws {
    let reading = try read(
      seed(
        """
        ---
        title: "Bridge shut"
        authors:
          - Ana Ito
          - Tom Okafor
        date: 2025-06-27
        lang: en
        summary: For weeks, it seems
        ---
        Nobody came.
        """, "a.md"))
    #expect(reading.headline == "Bridge shut" && reading.byline == ["Ana Ito", "Tom Okafor"])
    #expect(reading.published == "2025-06-27" && reading.language == "en")
    #expect(reading.blocks.map(\.kind) == [.headline, .standfirst, .paragraph])
  }

  @Test func `pictures give their alternative text, or their file's name`() throws {
    let reading = try read(
      seed("# T\n\nIt fell. ![A crane](c.jpg) ![](pics/d.png)\n\nMore.", "a.md"))
    #expect(reading.texts(.alternativeText) == ["A crane"])
    #expect(reading.aside(.pictureFile) == ["d.png"])
  }

  @Test func `HTML inside Markdown is read for its words`() throws {
    let reading = try read(
      seed("# T\n\n<div>Shown <!-- no -->words</div>\n\nA <b>b</b> c.", "a.md"))
    #expect(reading.texts(.paragraph) == ["Shown words", "A b c."])
  }

  @Test func `a hostile table is read as text, every word kept`() throws {
    let row = String(repeating: "|a", count: 20_000)
    let rule = String(repeating: "|-", count: 20_000)
    let reading = try read(seed("# T\n\n\(row)\n\(rule)\n\(row)\n", "a.md"))
    #expect(reading.texts(.tableRow).isEmpty && !reading.texts(.paragraph).isEmpty)
  }

  @Test func `further headings of level 1 are subheads`() throws {
    let reading = try read(seed("# One\n\nText.\n\n# Two\n\nText.", "a.md"))
    #expect(reading.texts(.headline) == ["One"] && reading.texts(.heading(level: 2)) == ["Two"])
  }
}
