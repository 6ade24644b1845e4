internal import FactCheck
internal import Foundation

/// What a scan writes down, kept for the next one: to ask the system for it again with each file of a
/// large desk takes as long as half the scan. For one thread.
final class ScanMemory {
  fileprivate var marks: [Scanned.Mark] = []
  fileprivate var texts: [String] = []
  fileprivate var keys: [UInt64] = []

  func takeBack(_ scan: inout CanonicalScan) {
    scan.clear()
    swap(&marks, &scan.marks)
    swap(&texts, &scan.texts)
    swap(&keys, &scan.keys)
  }
}

/// A scan over the lines of a canonical file, which marks what it finds. Every function returns
/// false to decline.
struct CanonicalScan {
  /// Levels that the scan follows; a claim has four, and the parser's limit lies above.
  private static let depthLimit = 12

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the scan stands: between functions, at the beginning of a line.
  var position = 0
  /// What was found, each value before those inside it.
  fileprivate(set) var marks: [Scanned.Mark] = []
  /// Texts that had to be put together.
  fileprivate(set) var texts: [String] = []
  /// The key of the value that comes next.
  private var key = 0..<0
  /// Hashes of the keys of the fields that are being read, innermost last: a key that is there
  /// twice is the parser's to complain of.
  fileprivate var keys: [UInt64] = []
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, in memory: ScanMemory) {
    self.bytes = bytes
    swap(&marks, &memory.marks)
    swap(&texts, &memory.texts)
    swap(&keys, &memory.keys)
    marks.reserveCapacity(128)
    keys.reserveCapacity(32)
  }

  fileprivate mutating func clear() {
    marks.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  mutating func document() -> Bool {
    while position < bytes.count, bytes[position] == UInt8(ascii: "#") { skipLine() }
    guard position < bytes.count else { return false }
    return inside(.fields) { $0.block(indent: 0) } && position == bytes.count
  }

  // MARK: Marks

  private mutating func add(_ kind: Scanned.Kind, _ text: Range<Int> = 0..<0) {
    marks.append(Scanned.Mark(kind, key: key, text: text))
    key = 0..<0
    marks[marks.count - 1].next = UInt32(marks.count)
  }

  private mutating func add(made text: String) {
    texts.append(text)
    add(.made, (texts.count - 1)..<texts.count)
  }

  /// Marks a list or fields, and what `body` finds inside.
  private mutating func inside(_ kind: Scanned.Kind, _ body: (inout CanonicalScan) -> Bool) -> Bool
  {
    let index = marks.count
    add(kind)
    guard body(&self) else { return false }
    marks[index].next = UInt32(marks.count)
    return true
  }

  // MARK: Blocks

  private mutating func block(indent: Int) -> Bool {
    let first = keys.count
    depth += 1
    defer {
      keys.removeSubrange(first...)
      depth -= 1
    }
    guard depth <= Self.depthLimit else { return false }
    repeat {
      position += indent
      guard entry(indent: indent, first: first) else { return false }
    } while position < bytes.count && margin() == indent
    // What stands further in belongs to nothing that is canonical.
    return position == bytes.count || margin() < indent
  }

  /// One field, from its key on.
  private mutating func entry(indent: Int, first: Int) -> Bool {
    guard readKey(first: first) else { return false }
    if bytes[position] == 0x0A {
      position += 1
      return nested(indent: indent)
    }
    guard bytes[position] == 0x20 else { return false }
    position += 1
    switch bytes[position] {
    case UInt8(ascii: "|"): return literal(indent: indent)
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return flowValue() && lineEnd()
    default: return plain(inFlow: false) && lineEnd()
    }
  }

  /// What stands below a key, two columns further in; nothing where there is nothing.
  private mutating func nested(indent: Int) -> Bool {
    guard position < bytes.count, margin() > indent else {
      add(.nothing)
      return true
    }
    guard margin() == indent + 2 else { return false }
    if isItem(at: position + indent + 2) { return list(indent: indent + 2) }
    return inside(.fields) { $0.block(indent: indent + 2) }
  }

  private mutating func list(indent: Int) -> Bool {
    inside(.list) { scan in
      repeat {
        guard scan.isItem(at: scan.position + indent) else { return false }
        scan.position += indent + 2
        guard scan.item(indent: indent) else { return false }
      } while scan.position < scan.bytes.count && scan.margin() == indent
      return scan.position == scan.bytes.count || scan.margin() < indent
    }
  }

  private mutating func item(indent: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return flowValue() && lineEnd()
    default: break
    }
    var end = position
    while CanonicalText.isOfKey(bytes[end]) { end += 1 }
    guard end > position, bytes[end] == UInt8(ascii: ":"),
      bytes[end + 1] == 0x20 || bytes[end + 1] == 0x0A
    else { return plain(inFlow: false) && lineEnd() }
    // The first field stands behind the hyphen, as if that were margin.
    position -= indent + 2
    return inside(.fields) { $0.block(indent: indent + 2) }
  }

  // MARK: Scalars

  /// Takes the key of the value that comes next, and moves behind its colon.
  private mutating func readKey(first: Int) -> Bool {
    // A key such as `on` stands between quotes.
    let isQuoted = bytes[position] == UInt8(ascii: "\"")
    if isQuoted { position += 1 }
    let start = position
    guard CanonicalText.isLetter(bytes[start]) else { return false }
    // FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): two keys of one hash are
    // declined, which is never wrong.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while CanonicalText.isOfKey(bytes[position]) {
      hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3
      position += 1
    }
    let end = position
    if isQuoted, bytes[position] == UInt8(ascii: "\"") { position += 1 }
    // The parser looks for a key's colon no further than 1,024 characters.
    guard bytes[position] == UInt8(ascii: ":"), end - start <= 128,
      position - end == (isQuoted ? 1 : 0)
    else { return false }
    for index in first..<keys.count where keys[index] == hash { return false }
    keys.append(hash)
    position += 1
    key = start..<end
    return true
  }

  /// A value without quotes, up to the end of its line or, in flow, to what ends it.
  private mutating func plain(inFlow: Bool) -> Bool {
    guard CanonicalText.mayBeginPlain(bytes[position]) else { return false }
    return inFlow ? plainInFlow() : plainLine()
  }

  private mutating func plainLine() -> Bool {
    let start = position
    position = endOfLine(from: start)
    let line = start..<position
    var colon = start
    while let found = first(UInt8(ascii: ":"), in: colon..<line.upperBound) {
      if bytes[found + 1] == 0x20 || bytes[found + 1] == 0x0A { return false }
      colon = found + 1
    }
    var sign = start
    while let found = first(UInt8(ascii: "#"), in: sign..<line.upperBound) {
      if bytes[found - 1] == 0x20 { return false }
      sign = found + 1
    }
    return scalar(start)
  }

  private mutating func plainInFlow() -> Bool {
    let start = position
    while true {
      switch bytes[position] {
      case 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return scalar(start)
      case UInt8(ascii: "#"): if bytes[position - 1] == 0x20 { return false }
      case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"),
        UInt8(ascii: "\""), UInt8(ascii: "'"):
        return false
      default: break
      }
      position += 1
    }
  }

  private mutating func scalar(_ start: Int) -> Bool {
    guard bytes[position - 1] != 0x20 else { return false }
    // What YAML takes for nothing (`null` in three ways; `~` begins no plain value here).
    if position - start == 4, CanonicalText.isNull(bytes, at: start) {
      add(.nothing)
    } else {
      add(.plain, start..<position)
    }
    return true
  }

  /// The text between double quotes, and moves behind them.
  private mutating func quoted() -> Bool {
    position += 1
    let start = position
    let line = start..<endOfLine(from: start)
    guard let end = first(UInt8(ascii: "\""), in: line) else { return false }
    if let escape = first(UInt8(ascii: "\\"), in: start..<end) {
      position = escape
      return escaped(from: start)
    }
    add(.quoted, start..<end)
    position = end + 1
    return true
  }

  private mutating func escaped(from start: Int) -> Bool {
    var content = Array(bytes[start..<position])
    while true {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x0A: return false
      case UInt8(ascii: "\""):
        add(made: String(decoding: content, as: UTF8.self))
        return true
      case UInt8(ascii: "\\"):
        guard let scalar = CanonicalText.escape(bytes, &position) else { return false }
        content += UTF8.encode(scalar)!
      default: content.append(byte)
      }
    }
  }

  /// The lines of a literal block, two columns further in than its key.
  private mutating func literal(indent: Int) -> Bool {
    position += 1
    let isStripped = bytes[position] == UInt8(ascii: "-")
    if isStripped { position += 1 }
    guard bytes[position] == 0x0A else { return false }
    position += 1
    let indent = indent + 2
    var content: [UInt8] = []
    var blank = 0
    while position < bytes.count {
      if bytes[position] == 0x0A {
        blank += 1
        position += 1
        continue
      }
      let margin = margin()
      guard margin >= indent else { break }
      let start = position + indent
      // A first line that is blank or further in leaves the margin to be guessed; one of spaces
      // alone means different things to different people.
      if content.isEmpty, blank > 0 || margin > indent { return false }
      if bytes[position + margin] == 0x0A { return false }
      for _ in 0..<blank { content.append(0x0A) }
      blank = 0
      skipLine()
      content += bytes[start..<position]
    }
    guard blank == 0, !content.isEmpty else { return false }
    if isStripped { content.removeLast() }
    add(made: String(decoding: content, as: UTF8.self))
    return true
  }

  // MARK: Between braces

  private mutating func flowValue() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "{"): return nesting(.fields) { $0.flowFields() }
    case UInt8(ascii: "["): return nesting(.list) { $0.flowList() }
    default: return plain(inFlow: true)
    }
  }

  private mutating func nesting(
    _ kind: Scanned.Kind, _ read: (inout CanonicalScan) -> Bool
  ) -> Bool {
    depth += 1
    position += 1
    defer { depth -= 1 }
    return depth <= Self.depthLimit && inside(kind, read)
  }

  private mutating func flowFields() -> Bool {
    let first = keys.count
    defer { keys.removeSubrange(first...) }
    while true {
      guard readKey(first: first), bytes[position] == 0x20 else { return false }
      position += 1
      guard flowValue() else { return false }
      if end(UInt8(ascii: "}")) { return true }
      guard comma() else { return false }
    }
  }

  private mutating func flowList() -> Bool {
    if end(UInt8(ascii: "]")) { return true }
    while true {
      guard flowValue() else { return false }
      if end(UInt8(ascii: "]")) { return true }
      guard comma() else { return false }
    }
  }

  private mutating func end(_ bracket: UInt8) -> Bool {
    guard bytes[position] == bracket else { return false }
    position += 1
    return true
  }

  private mutating func comma() -> Bool {
    guard bytes[position] == UInt8(ascii: ","), bytes[position + 1] == 0x20 else { return false }
    position += 2
    return true
  }

  // MARK: Lines

  /// The spaces at the beginning of this line.
  private func margin() -> Int {
    var end = position
    while bytes[end] == 0x20 { end += 1 }
    return end - position
  }

  private func isItem(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == 0x20
  }

  /// Whether the value ends its line; moves to the next.
  private mutating func lineEnd() -> Bool { end(0x0A) }

  private mutating func skipLine() { position = endOfLine(from: position) + 1 }

  /// Where the line feed of this line stands; there always is one.
  private func endOfLine(from start: Int) -> Int {
    first(0x0A, in: start..<bytes.count) ?? bytes.count - 1
  }

  /// Where a byte stands first.
  private func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = bytes.baseAddress,
      let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
