/// A table of small whole numbers that features fall into by their hash.
///
/// Sums of its weights are the same on every machine. In a source file each weight is one
/// character, its code less 81, which the compiler takes in at once where a list of numbers of this
/// length would take it half a minute.
package struct WeightTable: Sendable {
  /// Weights reach from `-limit` to `limit`.
  package static let limit = 45
  private static let zero = 81

  private let weights: [Int8]
  private let shift: UInt32

  /// A table of weights whose number is a power of two.
  package init(_ weights: [Int8]) {
    precondition(weights.count > 1 && weights.count & (weights.count - 1) == 0)
    self.weights = weights
    shift = UInt32(32 - weights.count.trailingZeroBitCount)
  }

  /// Reads the written form, line ends left out.
  init(written: StaticString) {
    var weights: [Int8] = []
    written.withUTF8Buffer { bytes in
      weights.reserveCapacity(bytes.count)
      for byte in bytes where byte != 0x0A { weights.append(Int8(Int(byte) - Self.zero)) }
    }
    self.init(weights)
  }

  /// The written form in lines of at most 96 characters, for a raw multi-line string literal.
  package var written: [String] {
    stride(from: 0, to: weights.count, by: 96).map { start in
      String(
        decoding: weights[start..<min(start + 96, weights.count)].map {
          UInt8(Int($0) + Self.zero)
        }, as: UTF8.self)
    }
  }

  /// The number of weights.
  package var count: Int { weights.count }

  /// Where a feature's weight stands among `count` weights.
  package static func index(of feature: UInt32, among count: Int) -> Int {
    Int(scatter(feature) >> UInt32(32 - count.trailingZeroBitCount))
  }

  private static func scatter(_ feature: UInt32) -> UInt32 {
    let folded = (feature ^ feature >> 16) &* 0x85EB_CA6B
    return (folded ^ folded >> 13) &* 0xC2B2_AE35
  }

  func weight(of feature: UInt32) -> Int {
    Int(weights[Int(Self.scatter(feature) >> shift)])
  }

  /// The sum of the weights of several features.
  package func sum(_ features: [UInt32]) -> Int {
    var sum = 0
    for feature in features { sum += weight(of: feature) }
    return sum
  }
}
