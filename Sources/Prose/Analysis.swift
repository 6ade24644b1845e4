/// A text read once: its sentences, their tokens, the names it knows, who says what.
///
/// The passes need one another's findings (a name at a sentence's start is told from how the rest
/// of the text writes it), so they are made together and kept.
package struct Analysis: Sendable {
  /// The text that was read.
  package let text: Text
  /// Its sentences in order.
  package let sentences: [Sentence]
  /// The day from which relative words are read.
  package let date: CalendarDate?
  let tokens: [[Token]]
  let names: NameTable
  /// What the text is written in.
  package let language: Language
  let stretches: [QuotedStretch]

  /// Reads a text.
  /// - Parameters:
  ///   - date: the day from which relative words are read.
  ///   - language: what it is written in, where that is known; else its words tell, of which a few
  ///     may tell wrong.
  package init(_ text: Text, on date: CalendarDate? = nil, in language: Language? = nil) {
    self.text = text
    self.date = date
    sentences = text.sentences()
    let tokenizer = Tokenizer(bytes: text.bytes)
    tokens = sentences.map { tokenizer.tokens(in: $0.bytes) }
    names = NameTable(bytes: text.bytes, sentences: tokens)
    self.language = language ?? Self.language(of: text, tokens)
    stretches = QuotationFinder(bytes: text.bytes, blocks: text.blocks).stretches()
  }

  private static func language(of text: Text, _ tokens: [[Token]]) -> Language {
    let first = tokens.lazy.joined().prefix(telling)
    let small = first.count { $0.isOne(of: FunctionWords.english) }
    if first.count == telling, small * share >= telling {
      return .english
    }
    return Language(of: text.string(0..<text.bytes.count))
  }

  /// So many words tell at a glance that a text is English, where one in so many is a small word of
  /// English: looking at all languages takes longer.
  private static let telling = 120
  private static let share = 8

  /// Who says what, in the order of the text.
  package func utterances() -> [Utterance] { UtteranceFinder(analysis: self).find() }

  /// The sentence that holds a byte, or the one before it.
  func sentence(at byte: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].bytes.lowerBound <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// The quoted stretches that share bytes with a range.
  func stretches(touching range: Range<Int>) -> ArraySlice<QuotedStretch> {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].outer.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < stretches.count, stretches[end].outer.lowerBound < range.upperBound { end += 1 }
    return stretches[low..<end]
  }

  /// Whether a sentence, or one of a few before it, names another year than the one that dates are read
  /// from: it tells of that year.
  private func isOfOtherYear(_ index: Int) -> Bool {
    guard let date else { return false }
    return tokens[max(0, index - Self.reachOfYear)...index].contains { tokens in
      let finder = DateFinder(
        bytes: text.bytes, tokens: tokens, reference: nil, isOfOtherYear: false)
      return tokens.indices.contains { finder.year(at: $0).map { $0 != date.year } ?? false }
    }
  }
  private static let reachOfYear = 4

  /// What can be looked up by itself in a sentence, in the order of the text. A quotation may hold
  /// other mentions; besides that none overlaps another.
  package func mentions(inSentence index: Int) -> [Mention] {
    let tokens = tokens[index]
    guard !tokens.isEmpty else { return [] }
    let bytes = text.bytes
    var found = MentionCollector(tokens)
    DateFinder(
      bytes: bytes, tokens: tokens, reference: date, isOfOtherYear: isOfOtherYear(index)
    ).find(into: &found)
    TitleFinder(bytes: bytes, tokens: tokens).find(into: &found)
    let hasNounCapitals = language == .german
    NumberFinder(bytes: bytes, tokens: tokens, hasNounCapitals: hasNounCapitals).find(into: &found)
    NameFinder(bytes: bytes, tokens: tokens, table: names, hasNounCapitals: hasNounCapitals)
      .find(into: &found)
    WordingFinder(tokens: tokens, bytes: bytes).find(into: &found)
    var mentions = found.found.map { mention in
      Mention(
        kind: mention.kind, range: text.scalars(found.bytes(mention.tokens)),
        meaning: mention.meaning, isGuess: mention.isGuess)
    }
    let sentence = sentences[index].bytes
    for stretch in stretches(touching: sentence) {
      let words = stretch.words.clamped(to: sentence)
      if !words.isEmpty { mentions.append(Mention(kind: .quotation, range: text.scalars(words))) }
    }
    return mentions.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }
}
