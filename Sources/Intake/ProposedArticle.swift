internal import FactCheck
internal import Prose

/// An article read for its claims: its blocks, and what the text engine finds in their words.
struct ProposedArticle {
  let blocks: [PlacedBlock]
  /// The blocks of the article itself, as indices: the text engine reads these alone, since the
  /// page's own words say nothing about how the article writes names.
  private let own: [Int]
  let analysis: Analysis
  var language: Language { analysis.language }
  /// What takes sentences apart knows English alone.
  var isEnglish: Bool { language == .english }
  private let utterances: [Utterance]
  /// By sentence; the passes over a claim's words need them several times.
  private let mentions: [[Mention]]
  /// By sentence: what points to something named elsewhere.
  let pointings: [[Pointing]]
  /// By sentence: the utterances whose words or cue stand in it, so that a claim asks only its own.
  private let utterancesBySentence: [[Int]]
  /// By block: who is named below it as having said it.
  private(set) var signatories: [Int: String] = [:]
  /// By block: the head of the table that it is a row of.
  private(set) var tableHeads: [Int: Int] = [:]

  /// - Parameter language: the article's own, by its code (BCP 47); nil where its words are to tell.
  init(_ text: String, date: Day?, language: String?) {
    let blocks = Intake.blocks(ofArticleText: text)
    let own = blocks.indices.filter { blocks[$0].block.isArticles }
    self.blocks = blocks
    self.own = own
    let day = date.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    analysis = Analysis(
      Text(text, blocks: own.map { blocks[$0].range }), on: day,
      in: language.flatMap(Language.init(code:)))
    let found = analysis
    mentions = found.sentences.indices.map { found.mentions(inSentence: $0) }
    let utterances = analysis.utterances()
    self.utterances = utterances
    pointings = found.pointings(mentions: mentions, utterances: utterances)
    var bySentence = [[Int]](repeating: [], count: analysis.sentences.count)
    for (index, utterance) in utterances.enumerated() {
      for range in utterance.content + [utterance.cue].compactMap({ $0 }) {
        for sentence in Self.sentences(of: analysis, touching: range)
        where bySentence[sentence].last != index {
          bySentence[sentence].append(index)
        }
      }
    }
    utterancesBySentence = bySentence
    signatories = signatoriesByBlock()
    tableHeads = headsByRow()
  }

  /// The index of the article's first paragraph; nil if it has none.
  var firstParagraph: Int? { own.first { blocks[$0].block.kind == .paragraph } }

  /// The index of the block that holds a sentence.
  func block(ofSentence index: Int) -> Int { own[analysis.sentences[index].block] }

  func words(_ range: Range<Int>) -> String { analysis.text.words(range) }

  /// The sentences that share words with a range.
  func sentences(touching range: Range<Int>) -> Range<Int> {
    Self.sentences(of: analysis, touching: range)
  }

  /// The utterances whose words or cue stand in the sentences of a range, in the order of the text.
  func utterances(near range: Range<Int>) -> [Utterance] {
    var indices: Set<Int> = []
    for sentence in sentences(touching: range) { indices.formUnion(utterancesBySentence[sentence]) }
    return indices.sorted().map { utterances[$0] }
  }

  /// Those of them that somebody stands by; none inside words that nobody does.
  func affirmed(near range: Range<Int>) -> [Utterance] {
    let near = utterances(near: range)
    let open = near.filter { !$0.isAffirmed }.flatMap(\.content)
    guard !open.isEmpty else { return near }
    return near.filter { utterance in
      utterance.isAffirmed
        && !utterance.content.allSatisfy { part in
          open.contains { part.clamped(to: $0) == part }
        }
    }
  }

  private static func sentences(of analysis: Analysis, touching range: Range<Int>) -> Range<Int> {
    let sentences = analysis.sentences
    let first = sentences.partition { $0.range.upperBound > range.lowerBound }
    let end = sentences.partition { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  func mentions(ofSentence index: Int) -> [Mention] { mentions[index] }

  func mentions(in range: Range<Int>) -> [Mention] {
    sentences(touching: range).flatMap { mentions[$0] }
      .compactMap { mention in
        let inside = mention.range.clamped(to: range)
        guard !inside.isEmpty else { return nil }
        // Of a quotation a part is still a quotation; of a name it is no name.
        guard inside == mention.range || mention.kind == .quotation else { return nil }
        return Mention(
          kind: mention.kind, range: inside, meaning: mention.meaning, isGuess: mention.isGuess)
      }
  }

  func traits(in range: Range<Int>) -> Set<SentenceTrait> { traits(in: [range]) }

  /// The traits of the words at several ranges, read together.
  func traits(in ranges: [Range<Int>]) -> Set<SentenceTrait> {
    Set(ranges.flatMap(sentences(touching:))).reduce(into: []) { traits, index in
      traits.formUnion(analysis.traits(ofSentence: index, in: ranges, mentions: mentions[index]))
    }
  }
}

extension Block {
  /// Whether its words are the article's, as far as its signs tell.
  fileprivate var isArticles: Bool { furniture == nil && kind != .picture }
}

extension Array {
  /// The first index whose element, and all after it, satisfy a condition.
  fileprivate func partition(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
