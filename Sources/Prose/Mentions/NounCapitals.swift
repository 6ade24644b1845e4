/// Tells a name in a language that writes every noun with a capital, German, by more than that: a place or
/// an acronym that is known, `Frau` before it, or a second capital behind that is no noun's of a phrase.
///
/// A name missed is found by a reader; a tick on every noun hides those that matter.
struct NounCapitals {
  let tokens: [Token]
  let bytes: [UInt8]

  /// The name in a run of words with capitals: all of `Ben Obi`, of `die Lehrerin Ana Ito` what is behind
  /// the noun, nothing of `die Schule`.
  ///
  /// - Parameter isTitled: a title stands right before the run.
  func name(in run: Range<Int>, isTitled: Bool) -> Range<Int>? {
    if let noble = noble(run, isTitled: isTitled) { return noble }
    if let last = run.last(where: { tokens[$0].isOne(of: GermanWords.honorifics) }) {
      return last + 1 < run.upperBound ? last + 1..<run.upperBound : nil
    }
    if isTitled || isKnown(run) || isHonoured(run.lowerBound) {
      return run.contains(where: isMeasure) ? nil : run
    }
    let first = run.lowerBound
    let startsAnew = NameTable.startsAnew(first, tokens)
    // The noun of a phrase is no name, what stands beside it is; `Neue Busse` may be a phrase as well.
    let isPhrase = !startsAnew && isInPhrase(first)
    // `die Deutsche Bahn`, `das Bayerische Rote Kreuz`
    let adjectives = run.prefix { index in
      let word = bytes[tokens[index].bytes]
      // `der Neue Lunder Bote`
      return GermanWords.isAdjective(word)
        || index > first && word.suffix(2).elementsEqual("er".utf8)
    }
    if isPhrase, !adjectives.isEmpty, run.count == adjectives.count + 1 { return run }
    let name = isPhrase || startsAnew && isInflected(first) ? run.dropFirst() : run
    guard name.count > (isPhrase ? 0 : 1), !name.contains(where: isMeasure) else { return nil }
    return name
  }

  /// `Ursula von der Heide`, `Frau von Lund`: with the name behind `von`. Of two words without more to
  /// tell, the first may be a noun: `Kritik von der Opposition`.
  private func noble(_ run: Range<Int>, isTitled: Bool) -> Range<Int>? {
    var next = run.upperBound
    guard next < tokens.count, tokens[next].isOne(of: Self.particles) else { return nil }
    let isVon = tokens[next].key == WordKey("von")
    next += 1
    let hasArticle = next < tokens.count && tokens[next].isOne(of: Self.behindParticle)
    while next < tokens.count, tokens[next].isOne(of: Self.behindParticle) { next += 1 }
    guard next < tokens.count, tokens[next].isWord, tokens[next].isCapital,
      !tokens[next].isOne(of: GermanWords.days), !isMeasure(next)
    else { return nil }
    let end = next + 1
    if let last = run.last(where: { tokens[$0].isOne(of: GermanWords.honorifics) }) {
      return last + 1..<end
    }
    let first = run.lowerBound
    if isTitled || isHonoured(first) { return first..<end }
    let startsAnew = NameTable.startsAnew(first, tokens)
    let isPhrase = !startsAnew && isInPhrase(first)
    let name = isPhrase ? run.dropFirst() : run
    guard let given = name.first, hasArticle || !isVon,
      !name.contains(where: { GermanWords.looksLikeNoun(bytes[tokens[$0].bytes]) || isMeasure($0) })
        || isPhrase
    else { return nil }
    // `mit Geld von der Bank`
    if !isPhrase, !startsAnew, tokens[given - 1].isOne(of: Self.prepositions) { return nil }
    return given..<end
  }

  /// `Dr. Weber`, `Prof. Dr. Weber`
  private func isHonoured(_ first: Int) -> Bool {
    let before = first > 1 && tokens[first - 1].mark == UInt8(ascii: ".") ? first - 2 : first - 1
    return before >= 0 && tokens[before].isOne(of: GermanWords.honorifics)
  }

  private static let particles = WordList("van von")
  private static let behindParticle = WordList("dem den der und zu zur")
  private static let prepositions = WordList(
    "an auf aus bei durch für gegen in mit nach ohne seit statt trotz über um unter von vor wegen zu"
  )

  private func isKnown(_ run: Range<Int>) -> Bool {
    guard run.count == 1 else { return false }
    return tokens[run.lowerBound].isAcronym
      || Gazetteer.contains(Array(bytes[tokens[run.lowerBound].bytes]))
  }

  /// An article stands before, or before one word in between: `die neue Lehrerin`.
  private func isInPhrase(_ index: Int) -> Bool {
    if tokens[index - 1].isOne(of: Self.articles) { return true }
    return index > 1 && tokens[index - 1].isWord && !tokens[index - 1].isCapital
      && tokens[index - 2].isOne(of: Self.articles)
  }

  private func isInflected(_ index: Int) -> Bool {
    Self.endings.contains { bytes[tokens[index].bytes].suffix(2).elementsEqual($0.utf8) }
  }

  /// `Millionen Euro`, `Ende Juli`
  private func isMeasure(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isOne(of: NumberWords.multipliers) || token.isOne(of: NumberWords.units)
      || token.isOne(of: GermanMonths.words)
  }

  static let articles = WordList(
    """
    am beim das dem den der des die dies diese diesem diesen dieser dieses ein eine einem einen einer
    eines ihr ihre ihrem ihren ihrer im ins kein keine keinen keiner sein seine seinem seinen seiner
    unser unsere vom zum zur
    """)
  private static let endings = ["en", "er", "es", "le", "ne", "ue"]
}
