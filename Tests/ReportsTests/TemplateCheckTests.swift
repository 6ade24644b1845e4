import FactCheck
import Reports
import Templates
import Testing

/// A template that would leave a hole, or let text through unescaped, renders nothing.
@Suite struct TemplateCheckTests {
  static let refused: [(template: String, message: String)] = [
    ("{{headlin}}", ":1:1: “headlin” is not offered here"),
    (
      "# {{article.headlin}}",
      ":1:3: “article.headlin” is not offered here: no “headlin” in it; did you mean “headline”?"
    ),
    (
      "x\n  {{#claim}}{{number}}{{/claim}}",
      ":2:3: “claim” is not offered here; did you mean “claims”?"
    ),
    (
      "{{#claims}}{{verdct}}{{/claims}}",
      ":1:12: “verdct” is not offered here; did you mean “verdict”?"
    ),
    ("{{^claims}}{{number}}{{/claims}}", ":1:12: “number” is not offered here"),
    ("{{number}}", ":1:1: “number” is not offered here"),
    ("{{#claims}}{{#evidence}}{{tittle}}{{/evidence}}{{/claims}}", "did you mean “title”?"),
    ("{{claims}}", "“claims” has parts: write {{#claims}}…"),
    ("{{publishable}}", "“publishable” is yes or no: write {{#publishable}}…"),
    ("{{{commit}}}", "write {{name}} with two braces"),
    ("{{& commit}}", "write {{name}} with two braces"),
    ("{{> stile.css}}", "there is no template “stile.css.mustache”; did you mean “style.css”?"),
    ("{{> *commit}}", "there is no template"),
    ("{{% CONTENT_TYPE:TEXT}}", "a report's format says how it is escaped"),
    ("{{=<% %>=}}", "“{{=” is not used in stet's templates"),
    ("{{$block}}x{{/block}}", "“{{$” is not used in stet's templates"),
    ("{{uppercased(commit)}}", "“uppercased()” is not offered"),
    ("{{#last()}}x{{/last()}}", "“last()” means something right inside a list only"),
    ("{{#claims}}{{#decision}}{{#last()}}x{{/last()}}{{/decision}}{{/claims}}", "“last()” means"),
    ("{{.}}", "“.” stands for words"),
    ("{{#claims}}", ": a section is opened and not closed"),
    ("{{#claims}}{{/changes}}", ": this does not close the section that was opened last"),
    ("{{commit", ": a tag is not finished"),
    ("{{com mit}}", ": a tag is not finished"),
  ]

  @Test(arguments: refused)
  func `A template with a fault is refused, with its place`(
    _ template: String, _ message: String
  ) throws {
    do {
      _ = try rendered(.status, .markdown, Ferry.state, own: ["status.md.mustache": template])
      Issue.record("“\(template)” was rendered")
    } catch let error as ReportError {
      #expect(error.message.hasPrefix("templates/status.md.mustache:"))
      #expect(error.message.contains(message), "\(error.message)")
      #expect(error.hint == "correct the file; without it, the built-in template is used")
    }
  }

  @Test func `Every fault is told at once, those of a partial with the partial's name`() throws {
    let own = [
      "status.html.mustache": "{{aa}}\n{{> foot.html}}\n{{bb}}", "foot.html.mustache": "\n {{cc}}",
    ]
    let faults = Report.faults(in: .status, as: .html) { own[$0].map { Array($0.utf8) } }
    #expect(
      faults.map(\.description) == [
        "templates/status.html.mustache:1:1: “aa” is not offered here",
        "templates/foot.html.mustache:2:2: “cc” is not offered here",
        "templates/status.html.mustache:3:1: “bb” is not offered here",
      ])
  }

  @Test func `A section that is not offered is one fault, whatever stands in it`() {
    let template = Array("{{#nothing}}{{a}}{{#b}}{{c}}{{/b}}{{/nothing}}{{zzz}}".utf8)
    let faults = Report.faults(in: .status, as: .markdown) { name in
      name == "status.md.mustache" ? template : nil
    }
    #expect(faults.map { $0.place?.column } == [1, 47])
  }

  @Test func `A partial that contains itself is refused`() {
    let own = ["status.md.mustache": "{{> a}}", "a.mustache": "{{> b}}", "b.mustache": "{{> a}}"]
    let faults = Report.faults(in: .status, as: .markdown) { own[$0].map { Array($0.utf8) } }
    #expect(faults.map(\.description) == ["templates/b.mustache:1:1: “a” would contain itself"])
  }

  @Test func `A template that is not UTF-8 is refused`() {
    let faults = Report.faults(in: .status, as: .markdown) { _ in [0xFF, 0xFE, 0x41] }
    #expect(faults.map(\.description) == ["templates/status.md.mustache: not UTF-8"])
  }

  @Test func `The built-in templates have no fault`() {
    for (kind, format) in GoldenReportTests.all {
      #expect(Report.faults(in: kind, as: format) { _ in nil } == [])
    }
  }

  @Test func `A desk's template wins over the built-in one, and a desk's partial too`() throws {
    #expect(
      try rendered(
        .status, .markdown, Ferry.state,
        own: [
          "status.md.mustache": "{{! ours }}\n{{answer}}: {{> ours}}.\n",
          "ours.mustache": "{{#claims}}{{number}}{{^last()}}, {{/last()}}{{/claims}}",
        ]) == "No: 16 reasons: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16.\n")
  }

  @Test func `A name without a value is not looked for further out`() throws {
    let template = "{{#claims}}{{#queries}}{{number}}{{due}}{{/queries}}[{{reason}}]{{/claims}}"
    let state = article(of: ["a", "b"]) { claims in
      claims[0].decide(.wrong, reason: "unfair")
    }
    #expect(
      try rendered(.status, .markdown, state, own: ["status.md.mustache": template])
        == "\\[unfair\\]\\[\\]".replacing("\\", with: ""))
  }

  @Test func `A count of nought is no section, and a count is not a place for names`() throws {
    let template =
      "{{#claim-count}}{{.}} {{answer}}{{/claim-count}}{{^claim-count}}none{{/claim-count}}"
    let own = ["status.md.mustache": template]
    #expect(try rendered(.status, .markdown, article(of: []), own: own) == "none")
    #expect(try rendered(.status, .markdown, article(of: "a"), own: own).hasPrefix("1 No: "))
  }

  @Test func `A kind that has no such format is refused with those it has`() {
    #expect(throws: ReportError.noSuchFormat(.checkingCopy, .csv)) {
      try rendered(.checkingCopy, .csv, Ferry.state)
    }
    let error = ReportError.noSuchFormat(.changeList, .json)
    #expect(error.message == "a change-list report is not written as json")
    #expect(error.hint == "it is written as md, html")
  }

  @Test func `Every name that templates may use is said with what it is`() {
    let names = Report.names
    #expect(names.count > 200)
    #expect(names.allSatisfy { !$0.says.isEmpty })
    #expect(Set(names.map { $0.path.joined(separator: " ") }).count == names.count)
  }

  @Test func `Every built-in template can be called from a report`() {
    let called = Templates.builtIn.filter { $0.name.hasSuffix(".mustache") }
      .flatMap { String(decoding: $0.bytes, as: UTF8.self).matches(of: /\{\{> ([^}]*)\}\}/) }
      .map { String($0.output.1) + ".mustache" }
    let starts =
      GoldenReportTests.all.map { Report.templateName($0, $1) }
      + Report.deskFormats.map(Report.deskTemplateName)
    for (name, _) in Templates.builtIn where name.hasSuffix(".mustache") {
      #expect(called.contains(name) || starts.contains(name), "\(name)")
    }
  }
}
