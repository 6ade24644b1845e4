import Intake
import Testing

@Suite struct SeedFormatTests {
  @Test(arguments: [
    ("story.html", "Words.", Seed.Format.html), ("STORY.HTM", "Words.", .html),
    ("story.md", "Words.", .markdown), ("story.txt", "Words.", .text),
    ("story.txt", "<!DOCTYPE html><html><body>Words.", .html),
    ("-", "\n  <html><head>", .html), ("-", "# A title\n\nWords.", .markdown),
    ("-", "---\ntitle: A\n---\nWords.", .markdown), ("-", "#hashtag of the day", .text),
    ("-", "< 5 % of voters came.", .text), ("notes.2025", "Words.", .text),
  ])
  func `the format is told from the name, then from the content`(
    _ name: String, _ text: String, _ format: Seed.Format
  ) {
    #expect(seed(text, name).format == format)
  }

  @Test func `a format that the caller gives wins`() {
    #expect(Seed(bytes: Array("<html>".utf8), name: "a.html", format: .text).format == .text)
  }
}
