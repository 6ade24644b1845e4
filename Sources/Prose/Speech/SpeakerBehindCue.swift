extension SpeakerPhrase {
  /// The phrase that begins at an index: `said ⟦a spokesman for the ministry⟧ on Monday`.
  func behind(_ index: Int) -> Range<Int>? {
    var end = index
    while end < tokens.count, end - index < Self.reach, !isQuoted[end] {
      let token = tokens[end]
      if token.make == .mark {
        if token.mark == UInt8(ascii: "."), end > index, tokens[end - 1].bytes.count <= 3,
          tokens[end - 1].isCapital, end + 1 < tokens.count
        {
          end += 1
          continue
        }
        if token.mark == UInt8(ascii: "/") || token.mark == UInt8(ascii: "&") {
          end += 1
          continue
        }
        break
      }
      if token.isQuote { break }
      if end > index {
        if token.isOne(of: WordClasses.relatives) || token.isOne(of: WordClasses.auxiliaries) {
          break
        }
        if token.isOne(of: WordClasses.conjunctions), !isJoint(end, tokens.count) { break }
        if token.isOne(of: WordClasses.prepositions), !token.isOne(of: Self.insidePhrase),
          tokens.isFunction(at: end)
        {
          break
        }
        if token.isOne(of: CueVerbs.speech), !token.isCapital, !isNoun(end) { break }
        // `According to Ito the bridge …`: a new phrase begins.
        if token.isOne(of: WordClasses.determiners) || token.isOne(of: WordClasses.subjectPronouns),
          !tokens[end - 1].isOne(of: WordClasses.prepositions),
          !tokens[end - 1].isOne(of: WordClasses.determiners),
          !tokens[end - 1].isOne(of: WordClasses.conjunctions)
        {
          break
        }
        if isDay(token) { break }
      }
      end += 1
    }
    guard end > index, tokens[index].isWord || tokens[index].make == .number else { return nil }
    if tokens[index].isOne(of: WordClasses.prepositions) || isDay(tokens[index])
      || tokens[index].isOne(of: WordClasses.conjunctions)
      || tokens[index].isOne(of: WordClasses.objectPronouns)
        && !tokens[index].isOne(of: WordClasses.subjectPronouns)
    {
      return nil
    }
    return index..<end
  }

  private func isDay(_ token: Token) -> Bool {
    DateWords.weekdays.contains(token.key) || DateWords.plainDays.contains(token.key)
  }

  /// `the report`, `a new claim`
  private func isNoun(_ index: Int) -> Bool {
    tokens[index].isOne(of: CueVerbs.nounsToo)
      && tokens[max(0, index - 2)..<index].contains {
        $0.isOne(of: WordClasses.determiners) || $0.isPossessive
      }
  }

  private static let insidePhrase = WordList("at by for from in of to with")
}
