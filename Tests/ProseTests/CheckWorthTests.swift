import Testing

@testable import Prose

@Suite struct CheckWorthTests {
  private func worth(_ sentence: String) -> CheckWorth {
    WorthJudge.standard.worth(ofSentence: sentence)
  }

  @Test(arguments: [
    "Unemployment in the region fell to 4.1 percent last year.",
    "The council spent $12 million on the bridge in 2019.",
    "Two thirds of the schools have closed since 2010.",
  ])
  func figuresAndFactsAreWorthChecking(sentence: String) {
    #expect(worth(sentence).isWorth)
  }

  @Test(arguments: [
    "Thank you all very much.", "What would you do about it?", "I hope we can talk again soon.",
  ])
  func thanksQuestionsAndHopesAreNot(sentence: String) {
    #expect(!worth(sentence).isWorth)
  }

  @Test("Words of praise, blame and insistence take worth away, each some more")
  func evaluation() {
    let plain = worth("The council closed nine of the town's schools last year.")
    let judged = worth(
      "The council foolishly and very wrongly closed nine of the town's schools last year.")
    let insisting = worth(
      "Shamefully, the council simply closed nine of the town's wonderful schools last year.")
    #expect(plain.isWorth)
    #expect(insisting.millionths < judged.millionths)
    #expect(insisting.millionths < plain.millionths)
  }

  @Test func theScoreStaysInsideItsBoundsAndRisesWithTheSum() {
    var last = 0
    for sum in stride(from: -100_000, through: 100_000, by: 997) {
      let score = CheckWorth(sum: sum, threshold: 5, scale: 30)
      #expect(score.millionths > 0 && score.millionths < 1_000_000)
      #expect(score.millionths >= last)
      last = score.millionths
    }
    #expect(CheckWorth(sum: 5, threshold: 5, scale: 30).isWorth)
    #expect(!CheckWorth(sum: 4, threshold: 5, scale: 30).isWorth)
  }

  @Test func nothingToReadIsNotWorthChecking() {
    for text in ["", " \n ", "…", "— * —"] { #expect(worth(text).millionths == 0, "\(text)") }
  }
}
