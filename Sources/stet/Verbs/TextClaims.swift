import ArgumentParser
import Prose

struct TextClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "What a sentence states, each thing worded to stand alone.",
    discussion: """
      In: {"id","text","context"?}, one sentence and the text that it stands in.
      Out: {"id","units","claims","guesses"?}: where its clauses stand; the
      statements; which of those (from 0) have a pronoun replaced, and by what.

      Example:
        $ echo '{"id":"1","text":"The mill opened in May and burnt down in June."}' \\
            | stet text claims
      """)

  private struct Input: Decodable {
    var id: TextVerb.ID
    var text: String
    var context: String?
  }

  private struct Guess: Encodable {
    var claim: Int
    var word: String
    var refersTo: String

    enum CodingKeys: String, CodingKey {
      case claim, word
      case refersTo = "refers-to"
    }
  }

  private struct Output: Encodable {
    var id: TextVerb.ID
    var units: [[Int]]
    var claims: [String]
    var guesses: [Guess]?
  }

  func run() throws {
    try TextVerb.run { (input: Input) in
      let parts = SentenceParts(sentence: input.text, context: input.context)
      let guesses = parts.statements.enumerated().compactMap { place, statement in
        statement.guess.map { Guess(claim: place, word: $0.word, refersTo: $0.meaning) }
      }
      return Output(
        id: input.id, units: parts.clauses.map { [$0.lowerBound, $0.upperBound] },
        claims: parts.statements.map(\.words), guesses: guesses.isEmpty ? nil : guesses)
    }
  }
}
