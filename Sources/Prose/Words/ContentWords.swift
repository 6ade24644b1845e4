/// The words of a text that carry its meaning, in small letters: no word of a closed class, no verb of
/// saying.
package func contentWords(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return Tokenizer(bytes: bytes).tokens(in: 0..<bytes.count).compactMap { token in
    guard token.isWord, !token.isPossessive, !WordClasses.isFunction(token.key),
      !CueVerbs.say.contains(token.key)
    else { return nil }
    return String(decoding: bytes[token.bytes], as: UTF8.self).lowercased()
  }
}
