/// Where random ids come from: SplitMix64 (Steele, Lea and Flood, 2014), from a seed of the system's
/// or from one that makes them repeatable for transcripts.
///
/// Not for secrets. The system is asked once, and not for each of the hundreds of ids of an article.
package struct Randomness: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// From a seed of the system's.
  package init() {
    var system = SystemRandomNumberGenerator()
    self.init(seed: system.next())
  }

  /// Always the same numbers for one seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Another source, for work that goes on beside: repeatable where this one is.
  package mutating func branch() -> Randomness { Randomness(seed: next()) }
}
