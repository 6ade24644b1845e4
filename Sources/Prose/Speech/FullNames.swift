/// The full names of a text by their parts.
struct FullNames {
  private let analysis: Analysis
  private var byPart: [WordKey: Bearer] = [:]

  /// The first person of the text whose name has a part, and where another one turns up.
  private struct Bearer {
    let name: Range<Int>
    /// The part is the name's last.
    let isLast: Bool
    var other: Int?
  }

  init(analysis: Analysis) {
    self.analysis = analysis
    for tokens in analysis.tokens {
      var index = 0
      while index < tokens.count {
        var end = index
        while end < tokens.count, Self.isPart(tokens, end) {
          end += 1
        }
        if end - index >= 2, end - index <= 5 {
          let range = tokens[index].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
          for (offset, token) in tokens[index..<end].enumerated() {
            note(range, token.key, isLast: offset == end - index - 1)
          }
        }
        index = max(end, index + 1)
      }
    }
  }

  private mutating func note(_ name: Range<Int>, _ key: WordKey, isLast: Bool) {
    guard let bearer = byPart[key] else {
      byPart[key] = Bearer(name: name, isLast: isLast)
      return
    }
    let bytes = analysis.text.bytes
    // `the Ito Prize` is no second Ito.
    if bearer.other == nil, !bearer.isLast || isLast, !bytes[bearer.name].elementsEqual(bytes[name])
    {
      byPart[key]?.other = name.lowerBound
    }
  }

  private static func isPart(_ tokens: [Token], _ index: Int, isInside: Bool = false) -> Bool {
    let token = tokens[index]
    return token.isWord && token.isCapital && !token.isPossessive
      && !tokens.isFunction(at: index, isInside: isInside) && !TitleWords.nouns.contains(token.key)
      && !TitleWords.modifiers.contains(token.key) && !TitleWords.honorifics.contains(token.key)
      && !BodyWords.words.contains(token.key) && DateWords.months[token.key] == nil
      && !DateWords.weekdays.contains(token.key) && !SentenceStarters.words.contains(token.key)
  }

  /// The parts of the name of whom a phrase means: none of `a lawyer for Ito`, `Ito's lawyer`.
  private func parts(namedIn range: Range<Int>) -> [Token] {
    let tokens = Tokenizer(bytes: analysis.text.bytes).tokens(in: range)
    let end = tokens.indices.first { index in
      tokens[index].isOne(of: WordClasses.prepositions)
        && tokens.isFunction(at: index, isInside: true) || tokens[index].isPossessive
    }
    if let end, tokens[end].isPossessive, end + 1 < tokens.count { return [] }
    return (0..<(end ?? tokens.count)).filter { Self.isPart(tokens, $0, isInside: true) }
      .map { tokens[$0] }
  }

  /// The fuller name of a speaker named by one part of it: `Ito` after `Ana Ito`.
  func full(for range: Range<Int>) -> String? {
    let parts = parts(namedIn: range)
    guard parts.count == 1, let bearer = byPart[parts[0].key],
      bearer.name.lowerBound < range.lowerBound
    else { return nil }
    // Two persons of one surname: no telling which.
    if let other = bearer.other, other < range.lowerBound { return nil }
    return analysis.text.string(bearer.name)
  }

  /// The full name put beside a title that speaks: `The chancellor, ⟦Ana Ito⟧, said`.
  func apposed(to range: Range<Int>) -> String? {
    let sentence = analysis.tokens[analysis.sentence(at: range.lowerBound)]
    let words = sentence.filter { range.contains($0.bytes.lowerBound) }
    guard let last = words.last, last.isOne(of: TitleWords.nouns), !last.isCapital,
      !words.contains(where: { $0.isOne(of: WordClasses.prepositions) }),
      let comma = sentence.firstIndex(where: { $0.bytes.lowerBound >= range.upperBound }),
      sentence[comma].isComma
    else { return nil }
    var end = comma + 1
    while end < sentence.count, Self.isPart(sentence, end, isInside: true) { end += 1 }
    guard (2...4).contains(end - comma - 1), end < sentence.count, sentence[end].make == .mark
    else { return nil }
    return analysis.text.string(
      sentence[comma + 1].bytes.lowerBound..<sentence[end - 1].bytes.upperBound)
  }

  /// What an acronym stands for, if that is all a speaker is called: `the NWS`.
  func longForm(of range: Range<Int>) -> String? {
    let words = Tokenizer(bytes: analysis.text.bytes).tokens(in: range).filter {
      !$0.isOne(of: WordClasses.determiners)
    }
    return words.count == 1 ? analysis.names.longForms[words[0].key] : nil
  }

  /// The full name inside a speaker's phrase, if there is one.
  func person(in range: Range<Int>) -> String? {
    let parts = parts(namedIn: range)
    guard parts.count >= 2, parts.count <= 5 else { return nil }
    return parts.map { analysis.text.string($0.bytes) }.joined(separator: " ")
  }
}
