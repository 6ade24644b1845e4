import FactCheck
import Store

/// Sets a record out in YAML as people and programs may: any order, any style, comments anywhere,
/// keys that nobody knows.
struct RandomLayout {
  var random: Randomness
  /// What each comment says; each is there once.
  private(set) var comments: [String] = []
  /// Keys that nobody knows, with what stands behind them.
  private(set) var unknown: [(key: String, source: String)] = []
  /// The lines of each field of the whole record, by key, and of each item of a list, by id, if
  /// they are whole lines.
  private(set) var chunks: [String: String] = [:]
  private let commentRate: Double
  private let unknownRate: Double

  init(seed: UInt64) {
    random = Randomness(seed: seed)
    commentRate = Double.random(in: 0..<0.35, using: &random)
    unknownRate = Double.random(in: 0..<0.25, using: &random)
  }

  mutating func file(_ record: Record) -> [UInt8] {
    guard case .fields(let entries) = record.content else { return [] }
    var lines: [String] = chance(0.2) ? ["# yaml-language-server: $schema=x"] : []
    if chance(0.1) { lines.append("%YAML 1.1") }
    if chance(0.2) || lines.last == "%YAML 1.1" { lines.append("---" + tail()) }
    let end = chance(0.3) ? "\r\n" : "\n"
    for entry in withUnknown(entries) {
      lines += between(indent: 0)
      let new = field(entry, indent: 0)
      chunks[entry.key] = new.joined(separator: end)
      lines += new
    }
    lines += between(indent: 0)
    if chance(0.1) { lines += ["..."] }
    var text = lines.joined(separator: end)
    if chance(0.8) { text += end }
    return (chance(0.1) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  // MARK: Fields and items

  private mutating func withUnknown(_ entries: [Record.Entry]) -> [Record.Entry] {
    var entries = chance(0.3) ? entries.shuffled(using: &random) : entries
    while chance(unknownRate) {
      let value = one([
        "7", "1.50", "0x1F", "no", "2026-11-23", "\"7\"", "'no'", "~", "word", "[1, \"1\"]",
        "{a: 1, b: [x, 2.0]}",
      ])
      let key = "x-\(unknown.count)"
      unknown.append((key, value))
      // Marked as a source text, which ``scalar`` writes as it stands.
      entries.insert(
        Record.Entry(key, .text(RandomLayout.raw + value)),
        at: Int.random(in: 0...entries.count, using: &random))
    }
    return entries
  }

  private mutating func field(_ entry: Record.Entry, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let name = one([entry.key, entry.key, entry.key, "\"\(entry.key)\"", "'\(entry.key)'"])
    let key = margin + name + one([":", ":", ":", " :"])
    switch entry.value.content {
    case .list(let items) where !items.isEmpty:
      if chance(0.15) { return [key + " " + flow(entry.value) + tail()] }
      let inner = indent + one([0, 2, 2, 2, 4])
      var lines = [key + tail()]
      for item in items {
        lines += between(indent: inner)
        let new = self.item(item, indent: inner)
        if let id = item["id"]?.text { chunks["id " + id] = new.joined(separator: "\n") }
        lines += new
      }
      return lines
    case .fields(let entries) where !entries.isEmpty:
      if chance(entry.value.layout == .flow ? 0.6 : 0.2) {
        return [key + " " + flow(entry.value) + tail()]
      }
      var lines = [key + tail()]
      let inner = indent + one([2, 2, 2, 4, 1])
      for entry in withUnknown(entries) {
        lines += between(indent: inner) + field(entry, indent: inner)
      }
      return lines
    default:
      var lines = scalar(entry.value, indent: indent)
      lines[0] = key + " " + lines[0]
      return lines
    }
  }

  private mutating func item(_ item: Record, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard case .fields(let entries) = item.content, !entries.isEmpty,
      item.layout == .block || chance(0.4), chance(0.9)
    else {
      if case .text = item.content {
        var lines = scalar(item, indent: indent)
        lines[0] = margin + "- " + lines[0]
        return lines
      }
      return [margin + "- " + flow(item) + tail()]
    }
    let gap = one([1, 1, 1, 3])
    var lines: [String] = []
    for (index, entry) in withUnknown(entries).enumerated() {
      if index > 0 { lines += between(indent: indent + 1 + gap) }
      lines += field(entry, indent: indent + 1 + gap)
    }
    if chance(0.15) { return [margin + "-" + tail()] + lines }
    lines[0] = margin + "-" + lines[0].dropFirst(indent + 1)
    return lines
  }

  // MARK: Scalars

  private static let raw = "\u{E000}"

  private mutating func scalar(_ record: Record, indent: Int) -> [String] {
    guard let text = record.text else { return [flow(record) + tail()] }
    if text.hasPrefix(RandomLayout.raw) { return [String(text.dropFirst()) + tail()] }
    let margin = String(repeating: " ", count: indent + one([1, 2, 2, 4]))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isSimple = lines.allSatisfy {
      !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && !$0.contains("  ")
    }
    let isRaw = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value < 0x7F || (0xA1..<0x2000).contains($0.value)
        || $0 == "\n" || (0x1F300..<0x1F700).contains($0.value)
    }
    let isBody = isSimple && isRaw && !lines[0].isEmpty && lines.last != ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where isBody:
      // Literal, with lines that look like comments left as they are.
      return ["|-" + tail()] + lines.map { $0.isEmpty ? "" : margin + $0 }
    case 1 where isBody && lines.count == 1 && text.contains(" "):
      let cut = text.firstIndex(of: " ")!
      return [">-" + tail(), margin + text[..<cut], margin + text[text.index(after: cut)...]]
    case 2 where isBody && lines.count == 1:
      return [
        "'"
          + text.split(separator: "'", omittingEmptySubsequences: false)
          .joined(separator: "''") + "'" + tail()
      ]
    case 3 where isBody && lines.count == 1 && text.contains(" "):
      let words = text.split(separator: " ", maxSplits: 1).map { quoted(String($0)) }
      return ["\"" + words[0], margin + words[1] + "\"" + tail()]
    case 4: return ["\"" + quoted(text) + "\"" + tail()]
    default: return [canonical(record) + tail()]
    }
  }

  private func quoted(_ text: String) -> String {
    String(Record.text(text).canonicalJSON.dropFirst().dropLast())
  }

  /// On one line, as stet writes it.
  private func canonical(_ record: Record) -> String {
    let bytes = YAML.write(
      .fields([Record.Entry("a", .fields([.init("b", record)], layout: .flow))]))
    return String(decoding: bytes.dropFirst(7).dropLast(2), as: UTF8.self)
  }

  private mutating func flow(_ record: Record) -> String {
    switch record.content {
    case .list(let items):
      return "[" + items.map { flow($0) }.joined(separator: one([", ", ",  "])) + "]"
    case .fields(let entries):
      let all = withUnknown(entries).map { "\($0.key): " + flow($0.value) }
      return "{ " + all.joined(separator: ", ") + " }"
    case .text(let text) where text.hasPrefix(RandomLayout.raw): return String(text.dropFirst())
    default: return canonical(record)
    }
  }

  // MARK: Between

  private mutating func tail() -> String {
    chance(commentRate) ? one([" ", "   "]) + comment() : ""
  }

  private mutating func between(indent: Int) -> [String] {
    var lines: [String] = []
    if chance(0.1) { lines.append(one(["", " "])) }
    while chance(commentRate / 2) {
      lines.append(String(repeating: " ", count: indent) + comment())
    }
    return lines
  }

  private mutating func comment() -> String {
    let text =
      "#\(one(["", " "]))c\(comments.count);\(one(["", " it's", " \"no", " key: x", " # y"]))"
    comments.append(text)
    return text
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func one<Item>(_ items: [Item]) -> Item { items.randomElement(using: &random)! }
}
