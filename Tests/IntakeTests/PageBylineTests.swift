import Intake
import Testing

/// Who wrote an article and when, where neither the page's data nor its marks say so.
@Suite struct PageBylineTests {
  private func reading(_ lines: String...) throws -> Reading {
    let text = (1...3).map { number in
      "<p>The harbour office said in its report number \(number) that the ferry had cost four million to "
        + "build, and that nobody at the quay had been asked about any of it before the work began.</p>"
    }.joined()
    let page =
      "<html><head><title>Ferry</title></head><body><h1>The ferry cost four million</h1>"
      + lines.map { "<p>\($0)</p>" }.joined() + text + "</body></html>"
    return try read(Seed(bytes: Array(page.utf8), name: "a.html"))
  }

  @Test(
    "Lines over the text name the author and the day",
    arguments: [
      (["By Oskar Dahl", "Published: Thursday 2 November 2023 at 07:15"], ["Oskar Dahl"]),
      (["Posted by Oskar Dahl, 2 November 2023, 07:15"], ["Oskar Dahl"]),
      (["Posted on November 2, 2023 by Mia Sol"], ["Mia Sol"]),
      (["By Oskar Dahl and Mia Sol in Leeds", "2 November 2023"], ["Oskar Dahl", "Mia Sol"]),
      (["Par Oskar Dahl", "Publié le 2 novembre 2023 à 07h15"], ["Oskar Dahl"]),
    ])
  func lines(lines: [String], names: [String]) throws {
    let page = try lines.count > 1 ? reading(lines[0], lines[1]) : reading(lines[0])
    #expect(page.byline == names)
    #expect(page.published?.hasPrefix("2023-11-02") ?? false, "\(page.published ?? "none")")
    #expect(page.blocks.filter { $0.furniture == nil }.count == 4)
  }

  @Test func `a line further down is nobody's byline`() throws {
    let page = try reading("Ferries are cheap.")
    #expect(page.byline == [] && page.published == nil)
  }
}
