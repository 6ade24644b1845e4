import FactCheck
import Intake
import TestSupport
import Testing

/// What claims have to do with each other.
@Suite struct ProposeLinksTests {
  @Test(
    "What is stated twice is linked: as the same, or as conflicting where figures or dates differ",
    arguments: [
      (
        "The port sent 40 ships to Oslo.", "So far 40 ships were sent to Oslo from the port.",
        "same-as"
      ),
      (
        "The new bridge opens in July.", "The bridge, all new, opens in July or August.",
        "conflicts-with"
      ),
      (
        "The bridge cost 14 million crowns.", "The bridge cost 15 million crowns.", "conflicts-with"
      ),
      ("The council of Oslo wants a new bridge.", "The council wants a bridge in Oslo.", "same-as"),
    ])
  func repeats(_ first: String, _ second: String, _ kind: String) throws {
    let claims = propose("# Ships\n\n\(first) Rain fell.\n\n\(second)\n").claims
    let link = try #require(claims.last?.links.first)
    #expect(link.kind.rawValue == kind)
    #expect(link.to == claims[1].uid && link.isGuess == true)
    #expect(claims.dropLast().allSatisfy { $0.links.isEmpty })
  }

  @Test(
    "Claims of different things are not linked for having words in common",
    arguments: [
      ("The quay is 65 m long.", "The pier is 30 m long."),
      ("The port has 40 cranes.", "The port had 20 ships."),
      ("Ana Ito left Oslo on Monday.", "Ben Obi left Oslo on Friday."),
      ("The ferry carried 212 people.", "The bus carried 300 people."),
    ])
  func differentThings(_ first: String, _ second: String) {
    let claims = propose("# Ships\n\n\(first)\n\n\(second)\n").claims
    #expect(claims.allSatisfy { $0.links.isEmpty }, "\(claims.map(\.links))")
  }

  @Test("A correction is linked to what it corrects, and claims nothing of its own")
  func correction() {
    let claims = propose(
      """
      # Ships

      The bridge in Oslo opened in 1931.

      Correction: An earlier version of this article said that the bridge opened in 1913.
      """
    ).claims
    #expect(
      claims.map(\.words).last
        == "An earlier version of this article said that the bridge opened in 1913.")
    #expect(claims.count == 3)
    #expect(claims.last?.links == [Link(to: claims[1].uid, kind: .conflictsWith, isGuess: true)])
  }
}
