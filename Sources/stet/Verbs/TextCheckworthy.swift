import ArgumentParser
import Prose

struct TextCheckworthy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkworthy", abstract: "Which sentences state something worth checking.",
    discussion: """
      In: {"id","text"}, one sentence. Out: {"id","score","label"}: the score from 0 to 1, the label
      1 from 0.5 on.

      Example:
        $ echo '{"id":"1","text":"Crime rose by 12 percent."}' | stet text checkworthy
      """)

  private struct Output: Encodable {
    var id: TextVerb.ID
    var score: Double
    var label: Int
  }

  func run() throws {
    try TextVerb.run { (input: TextVerb.Input) in
      let worth = WorthJudge.standard.worth(ofSentence: input.text)
      return Output(
        id: input.id, score: Double(worth.millionths) / 1_000_000, label: worth.isWorth ? 1 : 0)
    }
  }
}
