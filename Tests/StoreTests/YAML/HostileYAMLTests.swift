import FactCheck
import Store
import TestClaims
import Testing

/// Files that are wrong by accident or on purpose: a clear fault with its line, and never a crash.
@Suite struct HostileYAMLTests {
  private static func faults(_ bytes: [UInt8]) -> [Fault] {
    do throws(FileFaults) {
      _ = try YAML.read(Claim.self, from: bytes, path: "claims/x/001.yaml")
      return []
    } catch {
      return error.faults
    }
  }

  private static func fault(_ text: String) -> String {
    faults(Array(text.utf8)).map(\.description).joined(separator: "\n")
  }

  @Test func `a file is of a size and a depth that people write`() {
    let large = Array(repeating: UInt8(ascii: " "), count: YAML.sizeLimit + 1)
    #expect(
      Self.faults(large).map(\.description) == [
        "claims/x/001.yaml: the file has 1048577 bytes; 1048576 are the most that is read"
      ])
    let deep = String(repeating: "[", count: 34) + String(repeating: "]", count: 34)
    #expect(Self.fault("x: " + deep).contains("nested more than 32 levels deep"))
    #expect(
      Self.fault(
        "x: \(String(repeating: "[", count: 31))1"
          + String(repeating: "]", count: 31)
      ).contains("001.yaml:1:1: “uid” is missing"))
    for opening in ["[", "{a: ", "- ", "? "] {
      let fault = Self.fault(String(repeating: opening, count: 100_000))
      #expect(fault.hasPrefix("claims/x/001.yaml:1:"), "\(opening): \(fault.prefix(200))")
    }
  }

  @Test func `anchors and aliases are refused at the first, before they can grow`() {
    #expect(Self.fault("a: 1\nb: &x 2\nc: *x\n").hasPrefix("claims/x/001.yaml:2:4: anchors"))
    var bomb = "a0: &a0 [x]\n"
    for level in 1..<40 {
      let last = "*a\(level - 1)"
      bomb +=
        "a\(level): &a\(level) [\(Array(repeating: last, count: 9).joined(separator: ", "))]\n"
    }
    #expect(Self.fault(bomb).hasPrefix("claims/x/001.yaml:1:5: anchors"))
    #expect(Self.fault("&k a: 1\n").contains("anchors"))
    #expect(Self.fault("a: *nobody\n").hasPrefix("claims/x/001.yaml:1:4: "))
  }

  @Test func `a key that is there twice is named where it stands again`() {
    let fault = Self.fault("uid: a\nclaim: b\nuid: c\n")
    #expect(fault == "claims/x/001.yaml:3:1: “uid” is there twice in these fields")
    #expect(Self.fault("ticks:\n  - {id: a, id: b}\n").hasPrefix("claims/x/001.yaml:2:"))
  }

  @Test(arguments: [
    ("---\na: 1\n---\nb: 2\n", 3), ("a: 1\n\tb: 2\n", 2), ("a: [1, 2\nb: 3\n", 2),
    ("a: \"x\nb: 1\n", 2), ("a: 1\n b: 2\n", 2), ("a: 'x\n", 2), ("\u{1}", 1),
    ("a: b\n\u{7}c: d", 2),
    ("a: \"x\u{0}\"\n", 1), ("- a\n- b\n", 1), ("just text", 1), ("", 1), ("# only a comment\n", 1),
    ("a: {b: 1, b\n", 2), ("a: |x\n  b\n", 1), ("{a: 1}}\n", 1), ("a: @b\n", 1), ("a: %b\n", 1),
    ("? [a]\n: b\n", 1), ("a: \"\\q\"\n", 1), ("%YAML 9.9\n---\na: 1\n", 1),
  ])
  func `what is not a claim's YAML is refused with its line`(text: String, line: Int) {
    let faults = Self.faults(Array(text.utf8))
    #expect(!faults.isEmpty)
    #expect(faults.first?.path == "claims/x/001.yaml")
    #expect(abs((faults.first?.place?.line ?? 0) - line) <= 1, "\(faults)")
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], 1, 4), ([0x61, 0x0A, 0x62, 0xC3], 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x0A, 0xC3, 0xA9, 0xED, 0xA0, 0x80], 2, 2),
      ([0xFF, 0xFE, 0x61, 0], 1, 1),
      ([0xC0, 0x80], 1, 1), ([0xF5, 0x80, 0x80, 0x80], 1, 1),
    ] as [([UInt8], Int, Int)])
  func `invalid UTF-8 is told with its place`(bytes: [UInt8], line: Int, column: Int) {
    #expect(
      Self.faults(bytes) == [
        Fault(
          path: "claims/x/001.yaml", at: .init(line: line, column: column),
          "the file is not UTF-8")
      ])
  }

  @Test func `every fault of a file is told at once, with the words that were meant`() {
    let text = """
      uid: k3f9x2ab
      claim: [a]
      status: chekced
      verdict: confirmed
      span: {exact: x, start: 010, end: ten}
      ticks:
        - {id: t1, kind: nummer, exact: x, start: 0, end: 1, by: Ana}
        - word
      decided: {by: Ana Ito <ana@desk.example>, at: yesterday}
      """
    let lines = Self.fault(text).split(separator: "\n").map(String.init)
    #expect(lines.count == 8)
    #expect(lines[0] == "claims/x/001.yaml:2:8: claim: expected text here")
    #expect(
      lines[1].hasPrefix("claims/x/001.yaml:3:9: status: “chekced” is not a status; expected"))
    #expect(lines[1].hasSuffix("did you mean “checked”?"))
    #expect(lines[2].hasPrefix("claims/x/001.yaml:5:25: start: expected a whole number, not “010”"))
    #expect(lines[4].contains("did you mean “number”?"))
    #expect(lines[5].hasPrefix("claims/x/001.yaml:7:60: by: expected a person as"))
    #expect(lines[6].hasPrefix("claims/x/001.yaml:8:5: expected fields here"))
    #expect(lines[7].hasPrefix("claims/x/001.yaml:9:47: at: expected a time as"))
  }

  @Test func `random bytes never crash the reader, and are told with a line`() {
    var random = Randomness(seed: 99)
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<200, using: &random)
      let isText = Bool.random(using: &random)
      let bytes = (0..<count).map { _ in
        isText
          ? Array("[]{}:,-#&*!|>'\"%@?\n\n  \taZ0~".utf8).randomElement(using: &random)!
          : UInt8.random(in: 0 ... .max, using: &random)
      }
      for fault in Self.faults(bytes) {
        #expect(fault.place != nil, "\(fault) for \(bytes)")
      }
    }
  }

  @Test func `a damaged claim is read as something or refused with a line, and never crashes`()
    throws
  {
    var random = Randomness(seed: 7)
    for seed in 0..<UInt64(150) {
      var work = RandomWork(seed: seed, text: NastyText.typed)
      var layout = RandomLayout(seed: seed)
      let good = layout.file(work.claim().record)
      for _ in 0..<10 {
        var bytes = good
        for _ in 0..<Int.random(in: 1..<4, using: &random) {
          let at = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes.remove(at: at)
          case 1: bytes[at] = UInt8.random(in: 0 ... .max, using: &random)
          case 2: bytes.insert(Array("\n:#-'\"[{&*\t ".utf8).randomElement(using: &random)!, at: at)
          default: bytes.removeSubrange(at..<min(bytes.count, at + 30))
          }
        }
        for fault in Self.faults(bytes) {
          #expect(fault.place != nil, "seed \(seed): \(fault)")
        }
        guard let claim = try? YAML.read(Claim.self, from: bytes, path: "x") else { continue }
        var after = claim
        after.assignee = ClaimAtWork.ben
        // Changing it in place works or is refused; it never spoils what was there.
        guard let changed = try? DeskFile.changed(bytes, from: claim, to: after, path: "x") else {
          continue
        }
        let again = try YAML.read(Claim.self, from: changed, path: "x")
        #expect(again.assignee == ClaimAtWork.ben)
        #expect(again.words.isSame(as: claim.words))
      }
    }
  }
}
