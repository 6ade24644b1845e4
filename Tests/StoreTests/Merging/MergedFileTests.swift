import FactCheck
import Store
import TestClaims
import Testing

/// Files of claims that two machines went on with, laid out at random.
@Suite struct MergedFileTests {
  private static let path = "claims/x/001.yaml"
  private static let kind = DeskFileKind.claim(slug: "x", number: 1)

  private static func merged(_ base: [UInt8]?, _ a: [UInt8], _ b: [UInt8]) throws -> [UInt8]? {
    try MergedFile.merge(kind, base: base, FileSide(a), FileSide(b), path: path)
  }

  private static func text(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test("Both orders of the sides give the same bytes, which say what the claims come to")
  func sameBytes() throws {
    var merges = 0
    for seed in 0..<UInt64(250) {
      var work = RandomWork(seed: seed, text: NastyText.typed)
      var layout = RandomLayout(seed: seed)
      let base = layout.file(work.claim().record)
      let before = try YAML.read(Claim.self, from: base, path: Self.path)
      func side(_ steps: Int) throws -> [UInt8]? {
        var claim = before
        for step in 0..<steps {
          let circumstances = work.circumstances(at: step)
          claim = (try? claim.applying(work.action(on: claim), in: circumstances)) ?? claim
        }
        return try? DeskFile.changed(base, from: before, to: claim, path: Self.path)
      }
      guard let a = try side(6), let b = try side(6), a != b else { continue }
      let one = try #require(try Self.merged(base, a, b), "seed \(seed)")
      #expect(try Self.merged(base, b, a) == one, "seed \(seed)")
      #expect(try Self.merged(base, a, base) == a && Self.merged(base, base, b) == b)
      let claim = try YAML.read(Claim.self, from: one, path: Self.path)
      let record = Claim.merged(
        base: try YAML.read(base, path: ""), MergeSide(try YAML.read(a, path: "")),
        MergeSide(try YAML.read(b, path: "")))
      var faults: [Fault] = []
      let wanted = try #require(record.flatMap { Claim.read($0, &faults) })
      let written = try YAML.read(Claim.self, from: DeskFile.new(wanted), path: "")
      let (made, expected) = (claim.record.canonicalJSON, written.record.canonicalJSON)
      #expect(made == expected, "seed \(seed):\n\(Self.text(one))")
      #expect(claim.contradictions == [], "seed \(seed)")
      for (key, _) in layout.unknown where Self.text(base).contains("\n\(key):") {
        #expect(Self.text(one).contains("\(key):"), "seed \(seed)")
      }
      merges += 1
    }
    #expect(merges > 150)
  }

  @Test func `comments of both sides are there, and those that were there before`() throws {
    let claim = ClaimAtWork().claim
    let base = Array(
      Self.text(DeskFile.new(claim)).replacing("\nkind:", with: "\n# asked\nkind:").utf8)
    let a = Self.text(base).replacing("status: unchecked", with: "status: unchecked # mine")
      .replacing("kind: quantity", with: "kind: cause")
    let b =
      Self.text(base).replacing("\nspan:", with: "\n# where it stands\nspan:")
      .replacing("\n# asked", with: "\npriority: high\n# asked") + "# the end\n"
    let one = Self.text(try Self.merged(base, Array(a.utf8), Array(b.utf8)))
    #expect(one == Self.text(try Self.merged(base, Array(b.utf8), Array(a.utf8))))
    for part in [
      "# asked\nkind: cause", "# mine", "# where it stands\nspan:", "priority: high", "# the end",
    ] {
      #expect(one.contains(part), "\(part) in\n\(one)")
    }
  }

  @Test func `two claims under one number are not merged`() throws {
    let one = ClaimAtWork().claim
    var other = one
    other.uid = "zzzzzzzz"
    #expect(try Self.merged(nil, DeskFile.new(one), DeskFile.new(other)) == nil)
  }

  @Test func `a version that cannot be read is named with its line`() throws {
    let file = DeskFile.new(ClaimAtWork().claim)
    let broken = Array((Self.text(file) + "verdict: perhaps\n").utf8)
    let fault = #expect(throws: FileFaults.self) {
      _ = try Self.merged(file, broken, Array((Self.text(file) + "x-a: 1\n").utf8))
    }
    #expect(fault?.description.contains("“perhaps” is not a verdict") ?? false)
  }
}
