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
    if let last = run.last(where: { tokens[$0].isOne(of: Self.honorifics) }) {
      return last + 1 < run.upperBound ? last + 1..<run.upperBound : nil
    }
    if isTitled || isKnown(run) { return run.contains(where: isMeasure) ? nil : run }
    let first = run.lowerBound
    let startsAnew = NameTable.startsAnew(first, tokens)
    // The noun of a phrase is no name, what stands beside it is; `Neue Busse` may be a phrase as well.
    let isPhrase = !startsAnew && isInPhrase(first)
    let name = isPhrase || startsAnew && isInflected(first) ? run.dropFirst() : run
    guard name.count > (isPhrase ? 0 : 1), !name.contains(where: isMeasure) else { return nil }
    return name
  }

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
  private static let honorifics = WordList("dr frau herr herrn prof professor professorin")
}
