/// Random ids: short, permanent, easy to read aloud.
///
/// Crockford's base32 in lower case (no i, l, o, u), always beginning with a letter so that no YAML
/// reader takes one for a number.
package enum Identifier {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A claim's id: a letter and seven more, about 10^12 of them.
  package static func uid(using random: inout some RandomNumberGenerator) -> String {
    let letter = alphabet[Int.random(in: 10..<32, using: &random)]
    return make(first: Character(Unicode.Scalar(letter)), more: 7, using: &random)
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
    var id = Array(String(first).utf8)
    // Five bits at a time, the upper ones.
    for _ in 0..<more { id.append(alphabet[Int(random.next() >> 59)]) }
    return String(decoding: id, as: UTF8.self)
  }
}
