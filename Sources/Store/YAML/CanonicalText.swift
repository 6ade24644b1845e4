/// Which bytes may stand where in a canonical file.
///
/// Whoever looks ahead may do so: a file ends with a line feed, and no rule looks beyond one.
enum CanonicalText {
  /// Whether the bytes are UTF-8, and nothing in them needs the parser's judgement: no control but
  /// the line feed, no tab, none of YAML 1.1's further line ends, no byte order mark.
  static func isPlainUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      while index + 8 <= bytes.count, isPlainASCII(word(bytes, at: index)) { index += 8 }
      guard index < bytes.count else { return true }
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 ? byte != 0x7F : byte == 0x0A else { return false }
        index += 1
      } else {
        let length = scalarLength(bytes, at: index)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Whether eight bytes at once are ASCII, and none a control but the line feed. Bytes are told
  /// apart by their upper bits, as in “Bit Twiddling Hacks” (Sean Eron Anderson): nothing is carried
  /// from one into another before the first that is not plain.
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (each * 0x7F, each * 0x80)
    // A line feed is taken for another plain byte.
    let lineFeeds = word ^ (each * 0x0A)
    let plain = word | ~(((lineFeeds & low) &+ low) | lineFeeds | low) >> 2
    return (plain | (plain &- each * 0x20) | (plain &+ each)) & high == 0
  }

  /// The length in bytes of a well-formed scalar (Unicode 16, table 3-7) that needs no judgement;
  /// 0 for any other.
  private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2: return follows(1, 0xA0...0xBF) ? 2 : 0
    case 0xC3...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xE2:
      guard follows(1), follows(2) else { return 0 }
      let isSeparator =
        bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
      return isSeparator ? 0 : 3
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xEF:
      guard follows(1), follows(2) else { return 0 }
      let isMark = bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
      let isNoCharacter = bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      return isMark || isNoCharacter ? 0 : 3
    case 0xE1...0xEE: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isOfKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// What begins a value without quotes and can begin nothing else.
  static func mayBeginPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80 || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
  }

  /// `null`, `Null` or `NULL` at an index.
  static func isNull(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    func spells(_ word: StaticString) -> Bool {
      (0..<4).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
    return spells("null") || spells("Null") || spells("NULL")
  }

  /// The scalar that an escape stands for, of those that are written here; moves behind it. Nil for
  /// the others, and for what the parser has ideas of its own about: NUL and the byte order mark.
  static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Unicode.Scalar? {
    let sign = bytes[position]
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(sign)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "x"): return hexadecimal(2, bytes, &position)
    case UInt8(ascii: "u"): return hexadecimal(4, bytes, &position)
    case UInt8(ascii: "U"): return hexadecimal(8, bytes, &position)
    default: return nil
    }
  }

  private static func hexadecimal(
    _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for _ in 0..<count {
      let byte = bytes[position]
      let letter = (byte | 0x20) &- 0x61
      guard byte &- 0x30 < 10 || letter < 6, value < 0x200000 else { return nil }
      value = value << 4 | UInt32(byte &- 0x30 < 10 ? byte - 0x30 : letter + 10)
      position += 1
    }
    return value == 0 || value == 0xFEFF ? nil : Unicode.Scalar(value)
  }
}
