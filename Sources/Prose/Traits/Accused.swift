/// Whether a word of wrongdoing is told of somebody in particular who may have done it.
///
/// `Obi stole it` accuses; `Theft rose in Lund` names nobody, and `Obi was killed by a tree` tells what
/// befell him. In doubt it accuses: such claims are checked first.
struct Accused {
  private let tokens: [Token]
  /// Where somebody or something stands that may have done wrong, in tokens.
  private let doers: [Int]
  /// The tokens that are read.
  private let isRead: [Bool]

  /// - Parameters:
  ///   - mentions: those of the parts that are read.
  ///   - parts: what is read of the sentence, in bytes.
  init(analysis: Analysis, tokens: [Token], mentions: [Mention], parts: [Range<Int>]) {
    self.tokens = tokens
    let isRead = tokens.map { token in parts.contains { $0.contains(token.bytes.lowerBound) } }
    self.isRead = isRead
    var doers = tokens.indices.filter {
      isRead[$0] && tokens[$0].isOne(of: Self.persons) && !tokens[$0].isAcronym
    }
    for mention in mentions where mention.kind == .name || mention.kind == .place {
      let start = analysis.text.bytes(ofScalars: mention.range).lowerBound
      guard let first = tokens.firstIndex(where: { $0.bytes.upperBound > start }) else { continue }
      // `in Lund`: where it was, not who did it.
      if mention.kind == .place, first > 0, tokens[first - 1].isOne(of: Self.locating) { continue }
      let end = analysis.text.bytes(ofScalars: mention.range).upperBound
      let behind = tokens.firstIndex { $0.bytes.lowerBound >= end }
      // `from a Swiss museum`: whose it was.
      let article = first > 0 && tokens[first - 1].isOne(of: WordClasses.determiners) ? 1 : 0
      if let behind, first > article, tokens[first - 1 - article].isOne(of: Self.locating),
        tokens[behind].isWord, !tokens[behind].isCapital, !tokens[behind].isPossessive,
        !WordClasses.isFunction(tokens[behind].key),
        !Verbs.mayBe(tokens[behind], analysis.text.bytes)
      {
        continue
      }
      doers.append(first)
    }
    self.doers = doers
  }

  /// Whether the word of wrongdoing at a token may be somebody's deed.
  func isSomebody(of position: Int) -> Bool {
    guard !doers.isEmpty, !isCourts(position) else { return false }
    guard tokens[position].isOne(of: TraitWords.harm) else { return true }
    if isPassive(position) {
      // `was shot dead by Ben Obi`, not `by a falling tree`
      guard
        let agent = (position + 1..<tokens.count).prefix(Self.reach).first(where: {
          isRead[$0] && tokens[$0].key == WordKey("by") && tokens[$0].isWord
        })
      else { return false }
      return doers.contains { $0 > agent && $0 <= agent + Self.reach }
    }
    return doers.contains { $0 < position }
  }

  /// `He stole the show`: no wrong is told of.
  func isFigure(_ position: Int) -> Bool {
    guard tokens[position].isOne(of: Self.stealing) else { return false }
    let behind = tokens[(position + 1)...].drop { $0.isOne(of: WordClasses.determiners) }
    return behind.first?.isOne(of: Self.stolenInFigures) ?? false
  }

  /// `Judge Ito jailed Ben Obi for theft`: what a court has done, and the ground it gave. That is no charge
  /// of the writer's, and none against the judge.
  private func isCourts(_ position: Int) -> Bool {
    let start = tokens[..<position].lastIndex(where: \.isComma) ?? -1
    let verb = (start + 1..<position + 1).first { index in
      isRead[index] && tokens[index].isOne(of: Self.sentencing) && !isPassive(index)
    }
    guard let verb else { return false }
    return tokens[..<verb].contains { $0.isOne(of: Self.courts) }
  }

  /// Whether a verb's subject is whom it befalls: a form of `be` before it, or nothing behind it that
  /// it could be done to.
  private func isPassive(_ verb: Int) -> Bool {
    var before = verb - 1
    while before >= 0, tokens[before].isWord, tokens[before].isOne(of: WordClasses.beforeCue),
      !tokens[before].isOne(of: Self.befalling)
    {
      before -= 1
    }
    if before >= 0, tokens[before].isOne(of: Self.befalling) { return true }
    // `which Olsen bombed`
    let isRelative = doers.contains { doer in
      doer > 0 && doer < verb && verb - doer < Self.longestName
        && tokens[doer - 1].isOne(of: WordClasses.relatives)
    }
    if isRelative { return false }
    guard verb + 1 < tokens.count else { return true }
    let next = tokens[verb + 1]
    return !next.isWord && next.make != .number || next.isOne(of: WordClasses.prepositions)
      || next.isOne(of: WordClasses.conjunctions)
  }

  private static let longestName = 4

  private static let stealing = WordList("stole stolen")
  private static let stolenInFigures = WordList("headlines hearts limelight scene show spotlight")
  private static let sentencing = WordList("convicted fined imprisoned jailed")
  private static let courts = WordList(
    "court courts judge judges jurors jury justice magistrate magistrates tribunal")

  private static let befalling =
    SentenceCues.be + WordList("get gets getting got isn't wasn't weren't")
  private static let persons = PointingWords.masculine + PointingWords.feminine
  private static let locating = WordList(
    "across against around at from in inside into near outside over through throughout to toward")

  /// Tokens between a verb and who did it: `shot dead in Lund on Monday by Ben Obi`.
  private static let reach = 10
}
