import FactCheck
import Testing

/// RFC 8785, rule by rule.
@Suite struct CanonicalJSONTests {
  @Test func `keys are sorted by UTF-16 code units, at every level`() {
    // The order of RFC 8785, section 3.2.3: the emoji's surrogates come before U+FB33.
    let keys = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}"]
    let record = Record.fields(keys.map { Record.Entry($0, .list([])) })
    #expect(
      record.canonicalJSON.isSame(
        as: "{\"\\r\":[],\"1\":[],\"\u{80}\":[],\"\u{F6}\":[],\"\u{20AC}\":[],"
          + "\"\u{1F600}\":[],\"\u{FB33}\":[]}"))
    let nested = Record.fields([
      Record.Entry("b", .fields([Record.Entry("d", .number(1)), Record.Entry("c", .number(-2))])),
      Record.Entry("a", .flag(true)),
    ])
    #expect(nested.canonicalJSON == #"{"a":true,"b":{"c":-2,"d":1}}"#)
  }

  @Test func `only what must be escaped is, controls in lower case`() {
    let text = "\u{20AC}$\u{F}\u{A}A'\u{42}\u{22}\u{5C}\\\"/\u{7F}\u{2028}\u{8}\u{C}\r\t\0\u{1F}"
    #expect(
      Record.text(text).canonicalJSON.isSame(
        as: "\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u{7F}\u{2028}\\b\\f\\r\\t\\u0000\\u001f\""))
  }

  @Test func `text is not normalised`() {
    #expect(Record.text("e\u{301}").canonicalJSON.isSame(as: "\"e\u{301}\""))
  }

  @Test func `there is no white space between tokens, and pretty JSON has two spaces a level`() {
    let record = Record.fields([
      Record.Entry("b", .list([.number(1), .fields([])])), Record.Entry("a", .text("x y")),
    ])
    #expect(record.canonicalJSON == #"{"a":"x y","b":[1,{}]}"#)
    #expect(record.prettyJSON == "{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": \"x y\"\n}\n")
  }
}

@Suite struct ReadingFieldsTests {
  private static func faults(_ entries: [(String, Record)]) -> [String] {
    var faults: [Fault] = []
    let record = Record.fields(entries.map { Record.Entry($0.0, $0.1) })
    _ = Claim.read(record, &faults)
    return faults.map(\.message)
  }

  private static let span = Record.fields([
    Record.Entry("exact", .text("x")), Record.Entry("start", .text("0")),
    Record.Entry("end", .text("1")),
  ])
  private static var good: [(String, Record)] {
    [
      ("uid", .text("k3f9x2ab")), ("claim", .text("x")), ("status", .text("unchecked")),
      ("span", span),
    ]
  }

  @Test func `all that is wrong is said at once, with the words that were meant`() {
    let faults = Self.faults([
      ("claim", .list([])), ("status", .text("unchekced")), ("verdict", .text("confirmd")),
      ("span", .text("x")), ("assignee", .text("Ana")), ("was", .text("010")),
    ])
    #expect(faults.count == 7)
    #expect(faults[1].hasSuffix("did you mean “unchecked”?"))
    #expect(faults[2].hasSuffix("did you mean “confirmed”?"))
    #expect(faults[6] == "“uid” is missing: permanent random id of the claim")
  }

  @Test(arguments: ["queried", "Checked", "", "checked "])
  func `a status is one that may stand in a file`(word: String) {
    var entries = Self.good
    entries[2].1 = .text(word)
    #expect(Self.faults(entries).count == 1)
  }

  @Test(arguments: [
    "1e3", "0x1F", "1_000", "12:30", "+1", "-0", "1.0", "９", "9007199254740992",
    "99999999999999999999", "", "one",
  ])
  func `numbers are plain decimals that every JSON reader keeps`(text: String) {
    #expect(Self.faults(Self.good + [("was", .text(text))]).count == 1)
  }

  @Test func `a key without a value is as if it were not there`() {
    #expect(Self.faults(Self.good + [("verdict", Record(.nothing))]) == [])
    var entries = Self.good
    entries[0].1 = Record(.nothing)
    #expect(Self.faults(entries).count == 1)
  }

  @Test func `keys that nobody knows are kept in order`() throws {
    var faults: [Fault] = []
    let entries = Self.good + [("x-b", .number(1)), ("x-a", .list([.text("y")]))]
    let claim = try #require(
      Claim.read(.fields(entries.map { Record.Entry($0.0, $0.1) }), &faults))
    #expect(claim.others.map(\.key) == ["x-b", "x-a"])
    #expect(claim.record.prettyJSON.contains("\"x-b\": 1,\n  \"x-a\": ["))
  }
}

@Suite struct NearestTests {
  @Test(arguments: [
    ("confirmd", "confirmed"), ("wrnog", "wrong"), ("impr", "imprecise"), ("WRONG", "wrong"),
  ])
  func `a slip of the finger finds its word`(typed: String, word: String) {
    #expect(nearest(to: typed, among: Verdict.allCases.map(\.rawValue)) == word)
  }

  @Test(arguments: ["", "zebra", "xyzzy", "con firm ed or so"])
  func `what is like none finds none`(typed: String) {
    #expect(nearest(to: typed, among: Verdict.allCases.map(\.rawValue)) == nil)
  }

  @Test func `a very long word does no harm`() {
    #expect(nearest(to: String(repeating: "x", count: 100_000), among: ["wrong"]) == nil)
  }
}
