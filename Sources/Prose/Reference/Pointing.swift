/// Words that stand for something named elsewhere: `It`, `its`, `the facility`.
package struct Pointing: Sendable, Equatable {
  /// The words that point, in Unicode scalars.
  package let range: Range<Int>
  /// What they most likely stand for, in the text's own words; nil where nothing fits. A guess.
  package let antecedent: String?
  /// A he or a she.
  package let isPersonal: Bool
  /// Who is near and told to be a she where this is a he, or the other way round.
  package let others: Set<String>

  init(
    range: Range<Int>, antecedent: String?, isPersonal: Bool = false, others: Set<String> = []
  ) {
    self.range = range
    self.antecedent = antecedent
    self.isPersonal = isPersonal
    self.others = others
  }
}

extension Analysis {
  /// What in each sentence points to something named elsewhere.
  /// - Parameters:
  ///   - mentions: of each sentence, as ``mentions(inSentence:)`` has them.
  ///   - utterances: as ``utterances()`` has them.
  package func pointings(mentions: [[Mention]], utterances: [Utterance]) -> [[Pointing]] {
    var finder = PointingFinder(analysis: self, mentions: mentions, utterances: utterances)
    return finder.find()
  }

  /// Where the subject of the words at a range may begin: behind what only opens a clause, such as
  /// `But`, `On Monday,`.
  package func subjectStart(in range: Range<Int>) -> Int {
    let part = text.bytes(ofScalars: range)
    let tokens = tokens[sentence(at: part.lowerBound)].filter { part.overlaps($0.bytes) }
    var index = 0
    while index < tokens.count, !tokens[index].isWord || tokens[index].isOne(of: Self.opening) {
      index += 1
    }
    // An adverbial up to its comma, if a subject follows soon.
    if index < tokens.count, tokens[index].isOne(of: WordClasses.prepositions),
      let comma = tokens.prefix(index + 8).lastIndex(where: \.isComma), comma + 1 < tokens.count
    {
      index = comma + 1
    }
    return index < tokens.count ? text.scalars(tokens[index].bytes).lowerBound : range.lowerBound
  }

  private static let opening = WordList(
    """
    also although and because but earlier finally however instead later meanwhile moreover now since
    so still that then though today when while yesterday yet
    """
  )
}
