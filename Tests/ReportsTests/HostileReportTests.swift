import FactCheck
import Foundation
import Reports
import Testing

/// Text that tries to be more than text.
@Suite struct HostileReportTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "\"\u{301} onmouseover=\"alert(1)", "</style><script>x</script>", "{{article.headline}}",
    "{{{commit}}} {{> style.css}} {{/claims}}", "a | b | c", "`code` ``x``", "[here](javascript:x)",
    "![x](https://evil.example/x.png)", "<https://evil.example>", "# not a heading",
    "- not an item",
    "1. not a list", "> not a quotation", "===", "---", "line\none\r\nanother\u{2028}third",
    "مرحبا بالعالم", "שלום \u{202E}txet desrever", "👩‍👩‍👧 🇺🇳 é e\u{301}", "&amp; &lt; &#60;",
    "*bold* _it_ ~~no~~ $x$", "nul\u{0}bell\u{7}", "    four spaces", "\ttab",
    "https://evil.example/x",
  ]

  @Test(arguments: hostile)
  func `Hostile words come out as words in HTML`(_ words: String) throws {
    let state = Self.state(words)
    for (kind, format) in [
      (ReportKind.status, ReportFormat.html), (.changeList, .html), (.checkingCopy, .html),
    ] {
      let harmless = try rendered(kind, format, Self.state("x"))
      let page = try rendered(kind, format, state)
      // Whatever the words are, the page has the tags it has for one plain letter.
      #expect(tags(in: page) == tags(in: harmless), "\(kind.rawValue)")
      #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test(arguments: hostile)
  func `Hostile words break no line, no table and no list in Markdown`(_ words: String) throws {
    for kind in [ReportKind.status, .changeList] {
      let harmless = try rendered(kind, .markdown, Self.state("x")).split(
        separator: "\n", omittingEmptySubsequences: false)
      let page = try rendered(kind, .markdown, Self.state(words)).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(page.count == harmless.count)
      for (line, plain) in zip(page, harmless) {
        #expect(bars(in: line) == bars(in: plain), "\(line)")
        #expect(line.prefix { "#->|*".contains($0) } == plain.prefix { "#->|*".contains($0) })
        #expect(!line.replacing("\\<", with: "").contains("<"), "\(line)")
        #expect(!line.replacing("\\`", with: "").contains("`"), "\(line)")
        #expect(!line.replacing("\\[", with: "").contains("["), "\(line)")
        #expect(!line.replacing("\\://", with: "").contains("://"), "\(line)")
      }
    }
  }

  @Test(arguments: hostile)
  func `Hostile words come back from JSON as they are`(_ words: String) throws {
    let json = try rendered(.status, .json, Self.state(words))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let claims = try #require(read["claims"] as? [[String: Any]])
    let word = try #require(claims[0]["claim"] as? String)
    #expect(Array(word.utf8) == Array(words.utf8))
  }

  @Test(arguments: hostile)
  func `Hostile words come back from CSV as they are, or behind an apostrophe`(
    _ words: String
  ) throws {
    let rows = readCSV(try rendered(.status, .csv, Self.state(words)))
    #expect(rows.count == 2)
    #expect(rows[0].count == rows[1].count)
    let column = try #require(rows[0].firstIndex(of: "claim"))
    let cell = rows[1][column]
    #expect(
      Array(cell.utf8) == Array(words.utf8) || Array(cell.utf8) == Array(("'" + words).utf8))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "＝1", "=cmd|' /C calc'!A0",
    "\n=HYPERLINK(\"https://evil.example\")",
  ])
  func `A cell that a spreadsheet would run begins with an apostrophe`(_ words: String) throws {
    let rows = readCSV(try rendered(.status, .csv, Self.state(words)))
    let column = try #require(rows[0].firstIndex(of: "claim"))
    #expect(Array(rows[1][column].utf8) == Array(("'" + words).utf8))
  }

  @Test func `An address that runs something is not made a link`() throws {
    let state = article(of: "x") { claim in
      var evidence = Evidence.report(id: "e1", stance: .supports)
      evidence.url = "javascript:alert(1)"
      claim.evidence = [evidence]
    }
    let page = try rendered(.checkingCopy, .html, state)
    #expect(page.contains("javascript:alert(1)"))
    #expect(!page.contains("href=\"javascript"))
  }

  /// One claim with the words wherever a person can write any.
  static func state(_ words: String) -> ArticleState {
    article(of: "Plain text of the article") { claim in
      claim.words = words
      claim.decide(.imprecise, reason: words, note: words)
      claim.decided?.by.name = words
      claim.propose(words, .refused, note: words)
      claim.flags = [words]
      claim.assignee = Person(name: words, email: "a@b.example")
      var evidence = Evidence.report(id: "e1", stance: .refutes)
      evidence.locator = words
      evidence.quote = words
      evidence.observed = words
      evidence.note = words
      evidence.file = words
      claim.evidence = [evidence]
      claim.ticks = [.bare("t1", .name, words, means: words)]
      claim.placeTicks()
      var query = Query()
      query.id = "q1"
      query.to = words
      query.ask = words
      claim.queries = [query]
      claim.acceptedRisk = AcceptedRisk(
        by: Person(name: words, email: "a@b.example"), at: Ferry.now, reason: words)
    }
  }
}

/// The tags of a page with their attributes' names; values left out, since words may stand there.
private func tags(in page: String) -> [String] {
  page.matches(of: /<\/?[a-zA-Z][^<>]*>/).map { match in
    String(match.output).replacing(/="[^"]*"/, with: "")
  }
}

/// Bars that part a table's cells.
private func bars(in line: Substring) -> Int {
  line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
}

/// The rows of a CSV text, by RFC 4180.
func readCSV(_ text: String) -> [[String]] {
  var rows: [[String]] = [[]]
  var cell = String.UnicodeScalarView()
  var quoted = false
  let scalars = Array(text.unicodeScalars)
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    index += 1
    if quoted {
      if scalar != "\"" {
        cell.append(scalar)
      } else if index < scalars.count, scalars[index] == "\"" {
        cell.append(scalar)
        index += 1
      } else {
        quoted = false
      }
      continue
    }
    switch scalar {
    case "\"": quoted = true
    case ",", "\r":
      rows[rows.count - 1].append(String(cell))
      cell = String.UnicodeScalarView()
      if scalar == "\r" {
        index += 1
        rows.append([])
      }
    default: cell.append(scalar)
    }
  }
  return rows.filter { !$0.isEmpty }
}
