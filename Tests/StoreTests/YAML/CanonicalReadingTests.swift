import FactCheck
import Store
import TestClaims
import Testing

/// The scan of canonical files gives what the parser gives, or declines.
@Suite struct CanonicalReadingTests {
  private static let seed = UInt64.random(in: 0..<1 << 32)

  @Test func `a claim as stet writes it is read without the parser`() throws {
    var work = RandomWork(seed: 11)
    for _ in 0..<100 {
      let claim = Self.claim(&work)
      let read = try #require(YAML.readCanonical(Claim.self, from: DeskFile.new(claim)))
      #expect(read == claim)
    }
  }

  @Test func `any file that the scan takes says the same to the parser`() throws {
    var random = Randomness(seed: Self.seed)
    var taken = 0
    for round in 0..<4000 {
      var bytes = Self.file(&random)
      for _ in 0..<Int.random(in: 0..<4, using: &random) { Self.mutate(&bytes, &random) }
      guard let scanned = YAML.readCanonical(bytes) else { continue }
      taken += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let parsed = try? YAML.read(bytes, path: "x.yaml")
      try #require(
        parsed.map { $0.isExactly(scanned) } ?? false, "seed \(Self.seed), round \(round):\n\(text)"
      )
    }
    #expect(taken > 800, "seed \(Self.seed): \(taken)")
  }

  @Test func `a claim that the scan reads is the one that the parser reads`() throws {
    var random = Randomness(seed: Self.seed &+ 1)
    var taken = 0
    for round in 0..<4000 {
      var bytes = Self.file(&random)
      for _ in 0..<Int.random(in: 0..<3, using: &random) { Self.mutate(&bytes, &random) }
      guard let scanned = YAML.readCanonical(Claim.self, from: bytes) else { continue }
      taken += 1
      let parsed = try? YAML.readParsed(Claim.self, from: bytes, path: "x.yaml")
      try #require(
        parsed.map { $0 == scanned } ?? false,
        "seed \(Self.seed), round \(round):\n\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(taken > 400, "seed \(Self.seed): \(taken)")
  }

  @Test func `a claim with a fault is left to the parser, which says where`() {
    let text = "uid: k3f9x2ab\nclaim: x\nstatus: done\nspan: {exact: x, start: 0, end: 1}\n"
    #expect(YAML.readCanonical(Claim.self, from: Array(text.utf8)) == nil)
    let fault = #expect(throws: FileFaults.self) {
      try YAML.read(Claim.self, from: Array(text.utf8), path: "x.yaml")
    }
    #expect(fault?.faults.first?.place == Record.Place(line: 3, column: 9))
  }

  @Test(arguments: [
    "a: 1\na: 2\n", "a: 1", "a:  1\n", "a: 1 \n", "a: 'b'\n", "a: b # c\n", "a: b\n  c\n",
    "a: b: c\n", "a: |+\n  b\n", "a: |\n  b\n\nc: d\n", "a: |\n    b\n  c\n", "a: &x b\n",
    "a: *x\n", "a: !!str b\n", "\na: b\n", "a: b\n\n", "- a\n", "a\n", "---\na: b\n", "a: b\n...\n",
    "a:\n- b\n", "a:\n   b: c\n", "a: {b: c\n", "a: {b: c} d\n", "a: [b,c]\n", "a: {b}\n",
    "a: \"b\n", "a: \"\\0\"\n", "a: \"\\e\"\n", "a: \"\\uD800\"\n", "a: \"\\uFEFF\"\n", "a: -1\n",
    "a:\tb\n", "a: b\r\n", "a: b\u{85}\n", "a: b\u{2028}c\n", "\u{FEFF}a: b\n", "<<: {a: b}\n",
    "a: {b: c, b: d}\n", "# only\n", "", "a: ~\n", "? a\n: b\n", "a: {}\n", "a:\n  - - b\n",
  ])
  func `what is not plainly canonical is declined`(text: String) {
    #expect(YAML.readCanonical(Array(text.utf8)) == nil)
  }

  // MARK: Files

  private static func claim(_ work: inout RandomWork) -> Claim {
    var claim = work.claim()
    for step in 0..<work.one([0, 1, 4, 9]) {
      let action = work.action(on: claim)
      claim = (try? claim.applying(action, in: work.circumstances(at: step))) ?? claim
    }
    return claim
  }

  private static func file(_ random: inout Randomness) -> [UInt8] {
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    if Int.random(in: 0..<5, using: &random) == 0 {
      var layout = RandomLayout(seed: seed)
      var work = RandomWork(seed: seed, text: NastyText.typed)
      return layout.file(claim(&work).record)
    }
    let nasty: (inout Randomness) -> String =
      seed.isMultiple(of: 2) ? { NastyText.any(&$0) } : { NastyText.typed(&$0) }
    var work = RandomWork(seed: seed, text: nasty)
    var claim = claim(&work)
    if work.chance(0.3) {
      let text = NastyText.any(&work.random)
      claim.others = [
        Record.Entry("desk-key", .fields([Record.Entry("deep", .list([.text(text)]))])),
        Record.Entry(work.one(["x", "on", "y"]), .text(NastyText.any(&work.random))),
      ]
    }
    return DeskFile.new(claim)
  }

  private static let pieces: [String] =
    NastyText.lookAlikes + [
      ": ", " #", "\n", "\n\n", "  ", "- ", "{", "}", "[", "]", ", ", "\"", "'", "|", "|-", ">",
      "~",
      "null", "Null", "a: b\n", "\t", "\r\n", "\\", "\\x41", "\\u0000", "key:\n", "  - x\n",
      "---\n",
      "...\n", "# c\n", "é", "\u{A0}", "?", "0", " ", "- - ", "k: {a: b}\n", "<<: x\n",
      "\"on\": x\n", "\"k\"",
    ]

  private static func mutate(_ bytes: inout [UInt8], _ random: inout Randomness) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0...bytes.count, using: &random)
    let other = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[other] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: other)
    case 2: bytes.insert(UInt8.random(in: 0x20..<0x7F, using: &random), at: place)
    case 3: bytes.removeSubrange(min(place, other)..<min(max(place, other), min(place, other) + 40))
    case 4, 5: bytes.insert(contentsOf: pieces.randomElement(using: &random)!.utf8, at: place)
    default: swapLines(&bytes, &random)
    }
  }

  /// Moves a line, doubles it, drops it, or sets it further in or out.
  private static func swapLines(_ bytes: inout [UInt8], _ random: inout Randomness) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let from = Int.random(in: 0..<lines.count, using: &random)
    let to = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.swapAt(from, to)
    case 1: lines.insert(lines[from], at: to)
    case 2: lines.remove(at: from)
    case 3: lines[from].insert(contentsOf: [0x20, 0x20], at: 0)
    default: if lines[from].starts(with: [0x20, 0x20]) { lines[from].removeFirst(2) }
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}

extension Record {
  /// Whether two records are the same in all but where they were read.
  fileprivate func isExactly(_ other: Record) -> Bool {
    guard isPlain == other.isPlain, layout == other.layout else { return false }
    switch (content, other.content) {
    case (.text(let a), .text(let b)): return a.isSame(as: b)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isExactly($1) }
    case (.fields(let a), .fields(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key.isSame(as: $1.key) && $0.value.isExactly($1.value) }
    case (.nothing, .nothing): return true
    default: return false
    }
  }
}
