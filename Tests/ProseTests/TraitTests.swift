import Prose
import Testing

/// Which traits a sentence's words give it, and which they only seem to.
@Suite struct TraitTests {
  @Test(
    "The month and the name May foretell nothing, the verb does",
    arguments: [
      ("The boats sailed on 3 May.", false), ("The lease was signed in May of last year.", false),
      ("May was wet.", false), ("May 3 was wet.", false), ("Ana May left.", false),
      ("May this year was wet.", false),
      ("The pier may burn.", true), ("May they return.", true), ("May the tide turn.", true),
      ("“May it never rain,” she said.", true), ("May contain nuts.", true),
      ("In May it may burn.", true),
      ("Obi could not be reached.", false), ("The pier could burn.", true),
    ])
  func may(_ text: String, _ expected: Bool) { expect(.prediction, expected, text) }

  @Test(
    "A small number in words is a number and no amount",
    arguments: [
      ("The two fleets met.", false), ("Three of them left.", false),
      ("Two or three sailors left.", false), ("A four-member crew left.", false),
      ("The 2 fleets met.", true), ("Ten fleets met.", true), ("Twenty-two fleets met.", true),
      ("Nine per cent left.", true), ("Two-thirds left.", true), ("Half of them left.", true),
      ("It is five metres long.", true), ("It cost three euros.", true),
      ("Two million left.", true), ("Three dozen left.", true), ("A five-mile road.", true),
      ("A third of them left.", true), ("Traffic falls by a third", true),
      ("Fares rose by almost a quarter last year.", true), ("A third more of them left.", true),
      ("Sales are down a third since May.", true), ("One third of them left.", true),
      ("Dozens of them left.", true),
    ])
  func amounts(_ text: String, _ expected: Bool) {
    expect(.number, true, text)
    expect(.amount, expected, text)
  }

  @Test(
    "More of something is no comparison until it is more than something",
    arguments: [
      ("They sent more boats.", false), ("A bigger boat came.", false),
      ("She sailed there twice.", false),
      ("They sent more boats than Chile did.", true), ("It is bigger than Oslo.", true),
      ("It has twice as many boats.", true), ("It is twice the size.", true),
      ("It cost double the price.", true), ("The price fell.", false),
      ("The boy fell into the harbour.", false), ("She grew up in Lund.", false),
      ("The mayor rose from his seat.", false), ("The old pier falls into the sea.", false),
      ("Two sailors dropped the anchor.", false), ("The fleet grew by nine boats.", true),
      ("Ferry traffic falls by a third", true), ("The number of boats rises.", false),
      ("The firm, which sank the ferry, left.", false), ("A rise in fares is planned.", false),
      ("Taxes would rise.", false), ("Profits fell faster than in May.", true),
      ("The price of bread fell in May, by 12%.", true),
    ])
  func comparisons(_ text: String, _ expected: Bool) { expect(.comparison, expected, text) }

  @Test(
    "The third one is no share",
    arguments: [
      "It was paid by a third party.", "It was sold to a third and last owner.",
      "A third boat came.",
    ])
  func ordinals(_ text: String) { expect(.number, false, text) }

  @Test(
    "Somebody is accused who may have done it, not whom it befell, nor the place where it was",
    arguments: [
      ("Ben Obi stole the plans.", true), ("He stole the plans.", true),
      ("A man was shot dead in Oslo by Ben Obi.", true), ("Russia bombed the quay.", true),
      ("The ferry, which Obi bombed, sank.", true), ("Ben Obi was convicted of theft.", true),
      ("Ben Obi, a convicted fraudster, left.", true),
      ("A man was killed by a falling tree.", false),
      ("A man was killed by a falling tree in Oslo.", false),
      ("Ana Ito was killed by a falling tree in Oslo.", false),
      ("The storm killed three sailors in Oslo.", false), ("Theft rose in Oslo.", false),
      ("Somebody stole the plans.", false), ("Obi stole the show.", false),
      ("The theft is the biggest from a Swiss museum since 2002.", false),
      ("Judge Ana Ito jailed Ben Obi.", false), ("Judge Ana Ito jailed Obi for fraud.", false),
      ("The theft from a Swiss museum was Obi's.", true),
      ("Judge Ana Ito was jailed.", true), ("Judge Ana Ito took a bribe.", true),
    ])
  func accusations(_ text: String, _ expected: Bool) { expect(.accusation, expected, text) }

  @Test(
    "A picture's credit is one in brackets too, and with by",
    arguments: [
      ("Photo: Ana Ito", true), ("(Photo by Ana Ito/The Agency)", true),
      ("Picture by Ana Ito", true), ("Photo: The mayor opens a bridge.", false),
      ("Photo by the sea.", false),
    ])
  func credits(_ text: String, _ expected: Bool) { expect(.credit, expected, text) }

  private func expect(_ trait: SentenceTrait, _ expected: Bool, _ text: String) {
    let analysis = Analysis(Text(text))
    let traits = analysis.traits(ofSentence: 0, mentions: analysis.mentions(inSentence: 0))
    #expect(traits.contains(trait) == expected, "\(text)")
  }
}
