/// Random ids: short, permanent, easy to read aloud.
///
/// Crockford's base32 in lower case (no i, l, o, u), always beginning with a letter so that no YAML
/// reader takes one for a number.
package enum Identifier {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A claim's id: a letter and seven more, about 10^12 of them.
  package static func uid(using random: inout some RandomNumberGenerator) -> String {
    make(first: alphabet[Int.random(in: 10..<32, using: &random)], more: 7, using: &random)
  }

  /// The id of something inside a claim or an article: the letter of its kind and four more, not
  /// among `taken`.
  package static func part(
    _ kind: Character, not taken: Set<String> = [], using random: inout some RandomNumberGenerator
  ) -> String {
    while true {
      let id = make(first: kind, more: 4, using: &random)
      if !taken.contains(id) { return id }
    }
  }

  private static func make(
    first: Character, more: Int, using random: inout some RandomNumberGenerator
  ) -> String {
    String(first)
      + String((0..<more).map { _ in alphabet[Int.random(in: 0..<32, using: &random)] })
  }
}
