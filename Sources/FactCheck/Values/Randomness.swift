/// Where random ids come from: the system, or a seed that makes them repeatable for transcripts.
package struct Randomness: RandomNumberGenerator, Sendable {
  private var state: UInt64?

  /// The system's own randomness.
  package init() {}

  /// Always the same numbers for one seed: SplitMix64 (Steele, Lea and Flood, 2014).
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    guard let current = state else {
      var system = SystemRandomNumberGenerator()
      return system.next()
    }
    let now = current &+ 0x9E37_79B9_7F4A_7C15
    state = now
    var z = now
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Another source, for work that goes on beside: repeatable where this one is, and the system's own
  /// where this is that.
  package mutating func branch() -> Randomness {
    state == nil ? Randomness() : Randomness(seed: next())
  }
}
