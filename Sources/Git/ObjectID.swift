internal import CLibgit2

/// The name of a git object: the SHA-1 of its content, 20 bytes.
///
/// Ordered as its hexadecimal digits are. SHA-256 repositories are refused when they are opened, so
/// no other length occurs.
package struct ObjectID: Hashable, Sendable, Comparable, CustomStringConvertible {
  // Big-endian words rather than bytes: hashing, equality and order each cost a few instructions,
  // and the report over 100,000 claims does little else.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  /// Reads exactly 40 hexadecimal digits, upper or lower case; anything else gives `nil`.
  package init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 40 else { return nil }
    var words: [UInt64] = []
    for range in [0..<16, 16..<32, 32..<40] {
      var word: UInt64 = 0
      for digit in digits[range] {
        guard let value = Self.value(ofDigit: digit) else { return nil }
        word = word << 4 | value
      }
      words.append(word)
    }
    first = words[0]
    second = words[1]
    third = UInt32(words[2])
  }

  /// All 40 digits, in lower case.
  package var hex: String {
    Self.digits(of: first, count: 16) + Self.digits(of: second, count: 16)
      + Self.digits(of: UInt64(third), count: 8)
  }

  /// Reads the 20 bytes; nil if there are not 20.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 20 else { return nil }
    var oid = git_oid()
    Swift.withUnsafeMutableBytes(of: &oid.id) { $0.copyBytes(from: bytes) }
    self.init(oid)
  }

  /// The first ten digits: enough for people, not for storing.
  package var short: String { Self.digits(of: first >> 24, count: 10) }

  package var description: String { hex }

  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.first, left.second, left.third) < (right.first, right.second, right.third)
  }

  /// Git's id of a tree with nothing in it, the same in every repository.
  package static let emptyTree = ObjectID(hex: "4b825dc642cb6eb9a060e54bf8d69288fbee4904")!

  private static func value(ofDigit digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private static func digits(of word: UInt64, count: Int) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: count - digits.utf8.count) + digits
  }
}

// Between libgit2's bytes and ours; seen by this room only.
extension ObjectID {
  init(_ oid: git_oid) {
    (first, second, third) = withUnsafeBytes(of: oid.id) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// Reads 20 bytes.
  init(bytes: ArraySlice<UInt8>) {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid.id) { $0.copyBytes(from: bytes) }
    self.init(oid)
  }

  /// The 20 bytes.
  package var bytes: [UInt8] {
    var oid = self.oid
    return withUnsafeBytes(of: &oid.id) { Array($0) }
  }

  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid.id) { bytes in
      bytes.storeBytes(of: first.bigEndian, as: UInt64.self)
      bytes.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }
}
