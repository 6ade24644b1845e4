/// What stands right before or behind a quotation and names its speaker without a verb of saying:
/// `Ito defended the plan: “…”`, `She: “…”`, `“…” — Ana Ito`.
struct QuotationFrame {
  let analysis: Analysis
  let stretch: QuotedStretch
  let sentence: Int

  /// The longest that a name standing alone may be, in tokens; with what is told of its bearer.
  private static let longestName = 8
  private static let longestSignature = 20

  /// Where the speaker is named, in bytes.
  var speaker: Range<Int>? { introduction ?? signature }

  /// A sentence begins with it: it is no part of one of the writer's own.
  var opensSentence: Bool {
    analysis.sentences[sentence].bytes.lowerBound == stretch.outer.lowerBound
  }

  /// It opens a sentence and ends with a stop: words said, though each has a capital.
  var isSentence: Bool {
    guard opensSentence, let last = analysis.text.bytes[stretch.inner].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  /// A colon stands right before it.
  var isIntroduced: Bool {
    before.last?.isColon ?? false
  }

  /// The subject of the sentence that it stands in, or, where it opens one, of the sentence before in
  /// its paragraph: `Ito was blunt. “We lost.”`
  var subject: Range<Int>? {
    if !opensSentence {
      return personalSubject(of: before)
    }
    guard sentence > 0,
      analysis.sentences[sentence - 1].block == analysis.sentences[sentence].block,
      let range = personalSubject(of: analysis.tokens[sentence - 1][...]),
      analysis.stretches(touching: range).isEmpty, !isSilent(analysis.tokens[sentence - 1])
    else { return nil }
    return range
  }

  /// `Ito declined to comment`, `Ito could not be reached`: what follows is another's.
  private func isSilent(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { Denials.silences.length(at: $0, in: tokens) > 0 }
  }

  /// The subject of some words, if it may speak: somebody named, titled, or a pronoun for one.
  private func personalSubject(of tokens: ArraySlice<Token>) -> Range<Int>? {
    guard let range = subject(of: Array(tokens)) else { return nil }
    let inside = tokens.filter { range.contains($0.bytes.lowerBound) }
    guard let first = inside.first, let last = inside.last else { return nil }
    let isPerson =
      first.isOne(of: Self.persons)
      || !first.isOne(of: WordClasses.subjectPronouns) && !first.isOne(of: WordClasses.prepositions)
        && inside.contains { $0.isCapital && !WordClasses.isFunction($0.key) }
      || last.isOne(of: TitleWords.nouns)
    return isPerson ? range : nil
  }
  private static let persons = WordList("he she they")

  /// The tokens of its sentence before it, no more than a speaker's phrase and its verb take up.
  private var before: ArraySlice<Token> {
    let tokens = analysis.tokens[sentence]
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].bytes.upperBound <= stretch.outer.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return tokens[max(0, low - 3 * SpeakerPhrase.reach)..<low]
  }

  private var introduction: Range<Int>? {
    let before = before
    if let last = before.last { return last.isColon ? subject(of: Array(before)) : nil }
    guard sentence > 0, let colon = analysis.tokens[sentence - 1].last, colon.isColon,
      analysis.sentences[sentence].block - analysis.sentences[sentence - 1].block <= 1
    else { return nil }
    return subject(of: analysis.tokens[sentence - 1])
  }

  /// The subject of words that end in a colon, or all of them if they are but a name.
  private func subject(of all: [Token]) -> Range<Int>? {
    let bytes = analysis.text.bytes
    let tokens = withoutOpening(all)
    let phrase = SpeakerPhrase(
      bytes: bytes, tokens: tokens, isQuoted: Array(repeating: false, count: tokens.count))
    let verb = tokens.indices.first { $0 > 0 && Verbs.mayBe(tokens[$0], bytes) }
    if let verb { return phrase.before(verb).flatMap { Self.bytes(tokens[$0]) } }
    guard tokens.count - 1 <= Self.longestName, let first = tokens.first, first.isCapital,
      tokens.dropLast().allSatisfy(\.isWord)
    else { return nil }
    return Self.bytes(tokens.dropLast())
  }

  /// Without the phrase or clause that opens a sentence: `Asked about it, Ito laughed`.
  private func withoutOpening(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, let comma = tokens.firstIndex(where: \.isComma),
      comma + 1 < tokens.count,
      first.isOne(of: WordClasses.prepositions) || first.isOne(of: WordClasses.conjunctions)
        || first.key == WordKey("asked")
    else { return tokens }
    return Array(tokens[(comma + 1)...])
  }

  private var signature: Range<Int>? {
    let block = analysis.sentences[sentence].block
    var behind: [Token] = []
    var index = sentence
    while index < analysis.sentences.count, index <= sentence + 1 || behind.isEmpty,
      analysis.sentences[index].block == block, behind.count <= Self.longestSignature
    {
      behind += analysis.tokens[index].lazy.filter {
        $0.bytes.lowerBound >= stretch.outer.upperBound
      }.prefix(Self.longestSignature + 1)
      index += 1
    }
    guard let dash = behind.first, dash.isDash(analysis.text.bytes),
      behind.count <= Self.longestSignature
    else { return nil }
    let name = behind.dropFirst().prefix { !$0.isComma }
    // `— Ana Ito, a nurse`: what is told behind the comma is no part of the name, nor a clause.
    let isNameAlone = name.count + 1 == behind.count
    guard (1...Self.longestName).contains(name.count),
      name.allSatisfy({ $0.isWord && ($0.isCapital || $0.bytes.count <= 3) }),
      isNameAlone
        || name.count > 1
          && behind[name.endIndex...].allSatisfy({
            ($0.isWord || $0.isComma) && !$0.isOne(of: WordClasses.auxiliaries)
          })
    else { return nil }
    return Self.bytes(name)
  }

  private static func bytes(_ tokens: ArraySlice<Token>) -> Range<Int>? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }
}
