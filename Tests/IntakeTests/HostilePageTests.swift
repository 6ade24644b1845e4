import Intake
import TestSupport
import Testing

/// Random damage to seeds: reading ends with a reading or a fault, never with a crash or without
/// end.
@Suite struct HostilePageTests {
  private let whole = page(
    head: #"<script type="application/ld+json">{"@type":"Article","headline":"A"}</script>"#,
    inside: "<table><tr><td>a<td>b</table><ul><li>x<li><b>y</ul><blockquote>q<br><br>r</blockquote>"
  )

  private func check(_ bytes: [UInt8], _ name: String, _ number: Int) {
    guard let reading = try? read(Seed(bytes: bytes, name: name)) else { return }
    let article = articleText(of: reading)
    #expect(blocks(ofArticleText: article.text) == article.blocks, "seed \(number)")
  }

  @Test(arguments: ["<", "<<<", "<!", "</", "<!-- ", "&", "<?", "<![CDATA[", "</p></p>", "<>"])
  func `signs alone have no text`(_ signs: String) {
    for count in [1, 40, 4_000] {
      let bytes = Array(String(repeating: signs, count: count).utf8)
      check(bytes, "a.html", count)
    }
    #expect(throws: SeedFault.self) { try read(seed("<<<<", "a.html")) }
  }

  @Test(arguments: ["a.html", "a.md", "a.txt"])
  func `random bytes`(_ name: String) {
    for number in 0..<300 {
      var random = SeededGenerator(seed: UInt64(number))
      let count = Int.random(in: 0...2_000, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 1...127, using: &random) }, name, number)
    }
  }

  @Test(arguments: ["a.html", "a.md", "a.txt"])
  func `truncated, doubled and overwritten pages`(_ name: String) {
    let bytes = Array(whole.utf8)
    for number in 0..<300 {
      var random = SeededGenerator(seed: UInt64(number))
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged = Array(damaged[...place])
        case 1: damaged[place] = UInt8.random(in: 1...255, using: &random)
        case 2: damaged.insert(contentsOf: bytes.suffix(from: place % bytes.count), at: place)
        default: damaged.remove(at: place)
        }
        if damaged.isEmpty { damaged = bytes }
      }
      check(damaged, name, number)
    }
  }

  @Test(arguments: [
    "<b>", "<a href=x>", "<table><tr><td>", "<p><div>", "</div>", "<li>", "<ul>", "<font><p>",
    "<!--",
    "&#x", "<p>a, b. ", "<div>words words ", "<h1>x", "<img alt=x>", "<br>", "x", "<svg><p>",
  ])
  func `one thing over and over`(_ piece: String) {
    let page = "<html><body>" + String(repeating: piece, count: 60_000 / piece.utf8.count)
    check(Array(page.utf8), "a.html", 0)
  }

  @Test(arguments: [">", "- ", "[", "![", "*", "`", "|", "<", "#", "_a", "[a](", "&", "\\"])
  func `one Markdown sign over and over`(_ piece: String) {
    check(Array(String(repeating: piece, count: 20_000).utf8), "a.md", 0)
  }
}
