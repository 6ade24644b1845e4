/// Makes one number of several: what kind of feature it is, and what was seen.
///
/// Two features may fall together; the weights were learned with that.
package enum FeatureHash {
  package static func of(_ kind: UInt32, _ first: UInt32) -> UInt32 {
    mix(kind &* 0x9E37_79B1, first)
  }

  package static func of(_ kind: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
    mix(of(kind, first), second)
  }

  package static func of(
    _ kind: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> UInt32 {
    mix(of(kind, first, second), third)
  }

  package static func of(
    _ kind: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32
  ) -> UInt32 {
    mix(of(kind, first, second, third), fourth)
  }

  static func mix(_ seed: UInt32, _ value: UInt32) -> UInt32 {
    var hash = (seed ^ value) &* 0xCC9E_2D51
    hash = hash << 15 | hash >> 17
    return hash &* 0x1B87_3593 &+ seed &* 5 &+ 0xE654_6B64
  }
}
