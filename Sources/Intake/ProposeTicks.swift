package import FactCheck
internal import Prose

/// What is to be ticked off in the words of a claim that a person has reworded.
///
/// - Parameters:
///   - words: the claim's words; the ticks' offsets count their Unicode scalars.
///   - date: the day that relative dates are read from.
///   - language: what the article is written in, by its code (BCP 47): a claim has too few words to
///     tell. Nil where they have to.
///   - random: where the ids come from.
package func proposedTicks(
  inWords words: String, date: Day?, language: String?,
  random: inout some RandomNumberGenerator
) -> [Tick] {
  let day = date.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
  let whole = 0..<words.unicodeScalars.count
  let analysis = Analysis(
    Text(words, blocks: [whole]), on: day, in: language.flatMap(Language.init(code:)))
  var taken: Set<String> = []
  return analysis.sentences.indices.flatMap { analysis.mentions(inSentence: $0) }.map { mention in
    let id = Identifier.part("t", not: taken, using: &random)
    taken.insert(id)
    return Tick(
      id: id, kind: TickKind(rawValue: mention.kind.rawValue) ?? .wording,
      exact: analysis.text.words(mention.range), start: mention.range.lowerBound,
      end: mention.range.upperBound, means: mention.meaning,
      isGuess: mention.isGuess ? true : nil)
  }
}
