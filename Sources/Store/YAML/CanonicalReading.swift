package import FactCheck

extension YAML {
  /// Reads a file in the form in which ``write(_:schema:)`` sets one out, by one scan over its
  /// bytes: a desk has a hundred thousand of them, and the parser takes ten times as long.
  ///
  /// Declining is always right: whoever asks goes to the parser then, which alone says what is
  /// wrong with a file. So everything is declined that is not plainly canonical: comments but
  /// those on top, other quotes, blank lines, tabs, anchors, tags, a key twice, any fault.
  /// - Returns: what ``read(_:path:limit:)`` returns, without places; nil: declined.
  package static func readCanonical(_ bytes: [UInt8], limit: Int = sizeLimit) -> Record? {
    guard bytes.count <= limit, bytes.last == 0x0A else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard CanonicalText.isPlainUTF8(bytes) else { return nil }
      var scan = CanonicalScan(bytes)
      return scan.document()
    }
  }
}

/// A scan over the lines of a canonical file. Every function returns nil to decline.
struct CanonicalScan {
  /// Levels that the scan follows; a claim has four, and the parser's limit lies above.
  private static let depthLimit = 12

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the scan stands: between functions, at the beginning of a line.
  var position = 0
  /// Hashes of the keys of the fields that are being read, innermost last: a key that is there
  /// twice is the parser's to complain of.
  private var keys: [UInt64] = []
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() -> Record? {
    while position < bytes.count, bytes[position] == UInt8(ascii: "#") { skipLine() }
    guard position < bytes.count, let entries = block(indent: 0), position == bytes.count else {
      return nil
    }
    return .fields(entries)
  }

  // MARK: Blocks

  private mutating func block(indent: Int) -> [Record.Entry]? {
    var entries: [Record.Entry] = []
    entries.reserveCapacity(indent == 0 ? 16 : 8)
    let first = keys.count
    depth += 1
    defer {
      keys.removeSubrange(first...)
      depth -= 1
    }
    guard depth <= Self.depthLimit else { return nil }
    repeat {
      position += indent
      guard let entry = entry(indent: indent, first: first) else { return nil }
      entries.append(entry)
    } while position < bytes.count && margin() == indent
    // What stands further in belongs to nothing that is canonical.
    guard position == bytes.count || margin() < indent else { return nil }
    return entries
  }

  /// One field, from its key on.
  private mutating func entry(indent: Int, first: Int) -> Record.Entry? {
    guard let key = key(first: first) else { return nil }
    if bytes[position] == 0x0A {
      position += 1
      guard let value = nested(indent: indent) else { return nil }
      return Record.Entry(key, value)
    }
    guard bytes[position] == 0x20 else { return nil }
    position += 1
    let value: Record?
    switch bytes[position] {
    case UInt8(ascii: "|"): value = literal(indent: indent)
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): value = lineEnd(flowValue())
    default: value = lineEnd(plain(inFlow: false))
    }
    guard let value else { return nil }
    return Record.Entry(key, value)
  }

  /// What stands below a key, two columns further in; nothing where there is nothing.
  private mutating func nested(indent: Int) -> Record? {
    guard position < bytes.count, margin() > indent else { return Record(.nothing) }
    guard margin() == indent + 2 else { return nil }
    if isItem(at: position + indent + 2) { return list(indent: indent + 2) }
    return block(indent: indent + 2).map { .fields($0) }
  }

  private mutating func list(indent: Int) -> Record? {
    var items: [Record] = []
    repeat {
      guard isItem(at: position + indent) else { return nil }
      position += indent + 2
      guard let item = item(indent: indent) else { return nil }
      items.append(item)
    } while position < bytes.count && margin() == indent
    guard position == bytes.count || margin() < indent else { return nil }
    return .list(items)
  }

  private mutating func item(indent: Int) -> Record? {
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return lineEnd(flowValue())
    default: break
    }
    var end = position
    while CanonicalText.isOfKey(bytes[end]) { end += 1 }
    guard end > position, bytes[end] == UInt8(ascii: ":"),
      bytes[end + 1] == 0x20 || bytes[end + 1] == 0x0A
    else { return lineEnd(plain(inFlow: false)) }
    // The first field stands behind the hyphen, as if that were margin.
    position -= indent + 2
    return block(indent: indent + 2).map { .fields($0) }
  }

  // MARK: Scalars

  /// The key, and moves behind its colon.
  private mutating func key(first: Int) -> String? {
    // A key such as `on` stands between quotes.
    let isQuoted = bytes[position] == UInt8(ascii: "\"")
    if isQuoted { position += 1 }
    let start = position
    guard CanonicalText.isLetter(bytes[start]) else { return nil }
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
    else { return nil }
    for index in first..<keys.count where keys[index] == hash { return nil }
    keys.append(hash)
    position += 1
    return text(start, end)
  }

  /// A value without quotes, up to the end of its line or, in flow, to what ends it.
  private mutating func plain(inFlow: Bool) -> Record? {
    let start = position
    guard CanonicalText.mayBeginPlain(bytes[start]) else { return nil }
    while true {
      switch bytes[position] {
      case 0x0A: return scalar(start)
      case UInt8(ascii: ":"):
        guard !inFlow, bytes[position + 1] != 0x20, bytes[position + 1] != 0x0A else { return nil }
      case UInt8(ascii: "#"): if bytes[position - 1] == 0x20 { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if inFlow { return scalar(start) }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        if inFlow { return nil }
      default: break
      }
      position += 1
    }
  }

  private func scalar(_ start: Int) -> Record? {
    guard bytes[position - 1] != 0x20 else { return nil }
    // What YAML takes for nothing (`null` in three ways; `~` begins no plain value here).
    if position - start == 4, CanonicalText.isNull(bytes, at: start) { return Record(.nothing) }
    var record = Record.text(text(start, position))
    record.isPlain = true
    return record
  }

  /// The text between double quotes, and moves behind them.
  private mutating func quoted() -> Record? {
    position += 1
    let start = position
    while true {
      switch bytes[position] {
      case 0x0A: return nil
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return .text(text(start, position))
      case UInt8(ascii: "\\"): return escaped(from: start)
      default: position += 1
      }
    }
  }

  private mutating func escaped(from start: Int) -> Record? {
    var content = Array(bytes[start..<position])
    while true {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x0A: return nil
      case UInt8(ascii: "\""): return .text(String(decoding: content, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let scalar = CanonicalText.escape(bytes, &position) else { return nil }
        content += UTF8.encode(scalar)!
      default: content.append(byte)
      }
    }
  }

  /// The lines of a literal block, two columns further in than its key.
  private mutating func literal(indent: Int) -> Record? {
    position += 1
    let isStripped = bytes[position] == UInt8(ascii: "-")
    if isStripped { position += 1 }
    guard bytes[position] == 0x0A else { return nil }
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
      if content.isEmpty, blank > 0 || margin > indent { return nil }
      if bytes[position + margin] == 0x0A { return nil }
      for _ in 0..<blank { content.append(0x0A) }
      blank = 0
      skipLine()
      content += bytes[start..<position]
    }
    guard blank == 0, !content.isEmpty else { return nil }
    if isStripped { content.removeLast() }
    return .text(String(decoding: content, as: UTF8.self))
  }

  // MARK: Between braces

  private mutating func flowValue() -> Record? {
    switch bytes[position] {
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "{"): return nesting { $0.flowFields() }
    case UInt8(ascii: "["): return nesting { $0.flowList() }
    default: return plain(inFlow: true)
    }
  }

  private mutating func nesting(_ read: (inout CanonicalScan) -> Record?) -> Record? {
    depth += 1
    position += 1
    defer { depth -= 1 }
    return depth <= Self.depthLimit ? read(&self) : nil
  }

  private mutating func flowFields() -> Record? {
    var entries: [Record.Entry] = []
    entries.reserveCapacity(8)
    let first = keys.count
    defer { keys.removeSubrange(first...) }
    while true {
      guard let key = key(first: first), bytes[position] == 0x20 else { return nil }
      position += 1
      guard let value = flowValue() else { return nil }
      entries.append(Record.Entry(key, value))
      if end(UInt8(ascii: "}")) { return .fields(entries) }
      guard comma() else { return nil }
    }
  }

  private mutating func flowList() -> Record? {
    if end(UInt8(ascii: "]")) { return .list([]) }
    var items: [Record] = []
    while true {
      guard let item = flowValue() else { return nil }
      items.append(item)
      if end(UInt8(ascii: "]")) { return .list(items) }
      guard comma() else { return nil }
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

  /// The value, if it ends its line; moves to the next.
  private mutating func lineEnd(_ value: Record?) -> Record? {
    guard let value, bytes[position] == 0x0A else { return nil }
    position += 1
    return value
  }

  private mutating func skipLine() {
    while bytes[position] != 0x0A { position += 1 }
    position += 1
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}
