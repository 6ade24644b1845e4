internal import Digest

extension Identifier {
  /// The id of something that a merge adds, made from what it says: so every machine that merges
  /// the same gives it the same.
  static func part(_ kind: Character, from content: String, not taken: Set<String>) -> String {
    let digits = SHA256.hexadecimal(of: content.utf8).prefix(16)
    var random = Randomness(seed: UInt64(digits, radix: 16) ?? 0)
    return part(kind, not: taken, using: &random)
  }
}
