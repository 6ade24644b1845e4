import Intake
import Testing

@Suite struct PlainTextTests {
  @Test func `paragraphs are parted by blank lines, and the first title-like line is the headline`()
    throws
  {
    let reading = try read(
      seed("Bridge shut after storm\n\nIt was shut on Monday.\n\n\nNobody came."))
    #expect(reading.headline == "Bridge shut after storm")
    #expect(reading.blocks.first == Block(.headline, "Bridge shut after storm"))
    #expect(reading.texts(.paragraph) == ["It was shut on Monday.", "Nobody came."])
  }

  @Test func `the language is told by the words, unless the seed names it`() throws {
    let words = "Die Brücke ist seit Montag zu, und sie wird nicht vor dem Herbst geöffnet."
    #expect(try read(seed(words)).language == "de")
    #expect(try read(seed("Oslo 1 Bergen 2")).language == nil)
    let named = Seed(bytes: Array("---\nlang: nds\n---\n\n\(words)".utf8), name: "a.md")
    #expect(try read(named).language == "nds")
  }

  @Test func `hard-wrapped lines are joined, and a short line ends its paragraph`() throws {
    let reading = try read(
      seed(
        """
        Bridge shut after storm

        The bridge over the river was shut on Monday after
        the storm had torn three plates from its deck, the
        council said.
        Nobody was hurt, and the ferry takes people across
        for nothing.
        """))
    #expect(
      reading.texts(.paragraph) == [
        "The bridge over the river was shut on Monday after the storm had torn three plates from its "
          + "deck, the council said.",
        "Nobody was hurt, and the ferry takes people across for nothing.",
      ])
  }

  @Test func `lines of a text that is not wrapped are paragraphs of their own`() throws {
    let reading = try read(seed("Title here\n\n" + filler(1) + "\n" + filler(2)))
    #expect(reading.texts(.paragraph) == [filler(1), filler(2)])
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `all line ends are read alike`(_ end: String) throws {
    let reading = try read(seed(["Title", "", "One.", "", "Two."].joined(separator: end)))
    #expect(reading.texts(.paragraph) == ["One.", "Two."])
  }

  @Test func `list items and quotations keep their kind`() throws {
    let reading = try read(seed("Title\n\nThey said:\n\n- one\n- two\n\n> never again"))
    #expect(reading.texts(.listItem) == ["one", "two"])
    #expect(reading.texts(.quotation) == ["never again"])
  }

  @Test(arguments: ["Vue lecture", "Reader View", "Leseansicht"])
  func `a reader's label before the headline is set aside`(_ label: String) throws {
    let reading = try read(seed("\(label)\n\nBridge shut after the great storm\n\n\(filler(1))"))
    #expect(reading.headline == "Bridge shut after the great storm")
    #expect(reading.aside(.readerChrome) == [label])
  }

  @Test func `an unknown short line before the headline stays in the article, behind it`() throws {
    let reading = try read(seed("Analysis\n\nBridge shut after the great storm\n\n\(filler(1))"))
    #expect(
      reading.blocks.map(\.text).prefix(2) == ["Bridge shut after the great storm", "Analysis"])
    #expect(reading.blocks.allSatisfy { $0.furniture == nil })
  }

  @Test(arguments: [
    "storm-bridge-2.jpg", "mayor at the bridge 9 bafybeigdyrzt5sfp7udm7hu76uh7y26nf3 storm",
    "bridge 1200x800 storm",
  ])
  func `a picture's file name is set aside to be checked`(_ line: String) throws {
    let reading = try read(seed("Bridge shut\n\n\(line)\n\n\(filler(1))"))
    #expect(reading.aside(.pictureFile) == [line])
    #expect(reading.blocks.first { $0.text == line }?.kind == .picture)
  }

  @Test(arguments: [
    "The mayor posed for bridge.jpg, a film about him.", "a quiet town by the river",
    "He scored 12x in 2024",
  ])
  func `a line that only looks a little like a file name stays`(_ line: String) throws {
    let reading = try read(seed("Bridge shut\n\n\(line)\n\n\(filler(1))"))
    #expect(reading.aside(.pictureFile).isEmpty)
  }

  @Test(arguments: [
    ("Share on Facebook", FurnitureReason.share), ("Facebook Twitter WhatsApp Email", .share),
    ("Advertisement", .advert), ("Read more: The bridge in pictures", .related),
    ("© The Daily Example", .legal), ("❌", .symbol), ("* * *", .symbol),
    ("Sign up for our newsletter and get the news in your inbox", .newsletter),
    ("Please support our work: become a member or make a donation today.", .support),
    ("Photo: A. Ito", .credit),
  ])
  func `what the page says for itself is set aside with its reason`(
    _ line: String, _ reason: FurnitureReason
  ) throws {
    let reading = try read(seed("Bridge shut after storm\n\n\(filler(1))\n\n\(line)"))
    #expect(reading.aside(reason) == [line])
  }

  @Test(arguments: [
    "What the mayor knew", "Supporters donate more",
    "He asked readers to share the story with friends.",
    "Facebook bought the site for $2bn.", "The newsletter of the council is free.",
  ])
  func `what may be the author's stays`(_ line: String) throws {
    let reading = try read(seed("Bridge shut after storm\n\n\(filler(1))\n\n\(line)"))
    #expect(reading.blocks.allSatisfy { $0.furniture == nil })
  }

  @Test func `a byline and a date under the headline become the article's data`() throws {
    let reading = try read(
      seed("Bridge shut\n\nBy Ana Ito and Tom Okafor\n\n27 June 2025\n\n\(filler(1))"))
    #expect(reading.byline == ["Ana Ito", "Tom Okafor"])
    #expect(reading.published == "2025-06-27")
    #expect(reading.aside(.byline) == ["By Ana Ito and Tom Okafor", "27 June 2025"])
  }

  @Test func `the day in a dateline is the article's`() throws {
    let reading = try read(
      seed(
        "Buses stand idle\n\nBRASK, 3 March 2026 — The city bought buses.\n\nThey stand.\n", "a.txt"
      ))
    #expect(reading.published == "2026-03-03")
    #expect(reading.texts(.paragraph).count == 2)
  }

  @Test func `a sentence that begins with By is no byline`() throws {
    let reading = try read(seed("Bridge shut\n\nBy Friday the talks had failed\n\n\(filler(1))"))
    #expect(reading.byline.isEmpty && reading.aside(.byline).isEmpty)
  }
}
