/// A word's letters, small, packed into one number: comparing words without making strings.
///
/// The first 16 bytes are the number itself; what follows is folded in. Case is taken off ASCII,
/// Latin-1 and Cyrillic letters, which is what the word lists are written in, and a typographic
/// apostrophe reads as a straight one.
struct WordKey: Hashable, Sendable {
  fileprivate var value: UInt128 = 0

  init<Bytes: Collection>(_ bytes: Bytes) where Bytes.Element == UInt8 {
    var value: UInt128 = 0
    var count = 0
    func add(_ byte: UInt8) {
      if count < 16 {
        value = value << 8 | UInt128(byte)
      } else {
        value = (value &* 0x0000_0000_0100_0000_0000_0000_0000_013B) ^ UInt128(byte)
      }
      count += 1
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      switch byte {
      case 0x41...0x5A:
        add(byte | 0x20)
      case 0xC3, 0xD0:
        guard index < bytes.endIndex else {
          add(byte)
          break
        }
        let second = bytes[index]
        index = bytes.index(after: index)
        if byte == 0xC3 {
          add(byte)
          add(second >= 0x80 && second <= 0x9E && second != 0x97 ? second + 0x20 : second)
        } else if second >= 0x90 && second <= 0x9F {
          add(0xD0)
          add(second + 0x20)
        } else if second >= 0xA0 && second <= 0xAF {
          add(0xD1)
          add(second - 0x20)
        } else if second >= 0x80 && second <= 0x8F {
          add(0xD1)
          add(second + 0x10)
        } else {
          add(byte)
          add(second)
        }
      case 0xE2:
        let second = index < bytes.endIndex ? bytes[index] : 0
        let after = index < bytes.endIndex ? bytes.index(after: index) : index
        if second == 0x80, after < bytes.endIndex, bytes[after] == 0x99 {
          add(UInt8(ascii: "'"))
          index = bytes.index(after: after)
        } else {
          add(byte)
        }
      default:
        add(byte)
      }
    }
    self.value = value
  }

  /// The word as a smaller number, for the learned parts.
  var folded: UInt32 {
    let half = UInt64(truncatingIfNeeded: value) ^ UInt64(truncatingIfNeeded: value >> 64)
    let mixed = (half ^ half >> 29) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Where the word goes in a table of a power of two slots.
  fileprivate func slot(of bits: Int) -> Int {
    let half = UInt64(truncatingIfNeeded: value) ^ UInt64(truncatingIfNeeded: value >> 64)
    return Int(((half ^ half >> 32) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  init(_ word: StaticString) {
    self.init(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}

/// A set of words written as one string, parted by white space.
///
/// Every token of a text is looked up in dozens of lists, so a list is a table of its own: a word goes into
/// the first free slot from the one its letters give, and half of the slots stay free.
struct WordList: Sendable {
  /// A free slot is 0, which is the key of no word.
  private var slots: [UInt128]
  private let bits: Int
  /// The words as written, in order, so that a test can look for doubles and disorder.
  let written: [String]

  init(_ words: String) {
    self.init(
      words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) })
  }

  private init(_ words: [String]) {
    written = words
    bits = max(1, Int.bitWidth - (2 * words.count).leadingZeroBitCount)
    slots = [UInt128](repeating: 0, count: 1 << bits)
    for word in words {
      let key = WordKey(word.utf8)
      var slot = key.slot(of: bits)
      while slots[slot] != 0, slots[slot] != key.value { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key.value
    }
  }

  func contains(_ key: WordKey) -> Bool {
    guard key.value != 0 else { return false }
    var slot = key.slot(of: bits)
    while slots[slot] != 0 {
      if slots[slot] == key.value { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  static func + (left: WordList, right: WordList) -> WordList {
    WordList(left.written + right.written)
  }
}
