import FactCheck
import Intake
import Testing

/// When two claims say otherwise of one thing, and when they speak of two.
@Suite struct ProposeConflictTests {
  @Test(
    "Claims conflict that say the same of one thing in other figures or dates",
    arguments: [
      ("The port sent 40 ships to Oslo.", "So far 45 ships were sent to Oslo from the port."),
      ("The bridge opens to cars in May.", "In June the bridge opened to cars."),
      ("The mill sold 40 old boats in May.", "The mill sold 45 old boats."),
      ("Nine people died in the fire.", "Ten were killed in the fire."),
      ("Nine died.", "Ten were killed."), ("9 people were hurt.", "More than ten were injured."),
      ("Nine died when the ferry Marta sank off Lund on Tuesday.", "Ten were killed."),
      ("Nine people have died in the storm, among them two children.", "Ten people died."),
      ("Twenty-two dead", "24 people perished."),
      ("Ivo Lang, 52, left the firm.", "Ivo Lang, 54, sang."),
      ("The firm made a loss of 3 million.", "The firm made a profit of 3 million."),
      ("The ferry carries 400 cars.", "The ferry can carry 380 cars."),
    ])
  func conflicts(_ first: String, _ second: String) {
    let claims = claims(first, second)
    #expect(claims.last?.links.map(\.kind) == [.conflictsWith])
    #expect(claims.last?.links.map(\.to) == claims.dropLast().suffix(1).map(\.uid))
  }

  @Test(
    "Other figures of another thing, or of another time, are no conflict",
    arguments: [
      (
        "The council spent 4 million crowns on the bridge.",
        "The council hired 12 people for the park."
      ),
      (
        "The council spent 4 million crowns on the bridge.",
        "The council spent 3 million crowns on the park."
      ),
      ("The mill sold 40 old boats to Oslo.", "The mill bought 45 old boats from Oslo."),
      ("In May the port sent 40 ships to Oslo.", "In June the port sent 45 ships to Oslo."),
      ("The port sent nine ships to Oslo.", "The council met 9 times."),
      ("Nine died.", "Two more died."), ("Nine died.", "Ten were injured."),
      ("Nine died.", "Ten others were killed."), ("Nine died in Oslo.", "Ten died in Lund."),
      ("Nine died on 3 May.", "Ten were killed on 4 May."), ("Nine died.", "Ten died in 1990."),
      ("Nine men died.", "Ten women were killed."), ("Nine left.", "Ten left."),
      ("Nine sailors died when the ferry sank.", "Ten were killed."),
      ("Police killed nine in 1990.", "Ten were killed."),
      ("Nine died when the ferry sank in 1990.", "Ten were killed."),
      ("Nine died when the ferry sank.", "Ten died when the bus burned."),
      ("Nine people died in the fire.", "Two more people died in the fire."),
      ("Ivo Lang, 52, left the firm.", "Ana Lang, 54, sang."),
      ("Lund made a loss of 3 million.", "Oslo made a profit of 3 million."),
      ("The ferry cost 4 million crowns.", "The old ferry cost 2 million crowns."),
      ("The ferry cost 4 million.", "A second ferry will cost 6 million."),
      ("The ferry cost 4 million.", "The Brask ferry cost 2 million."),
      ("The ferry carried 400 cars to Oslo.", "The new ferry carried 500 cars to Oslo."),
    ])
  func twoThings(_ first: String, _ second: String) {
    let claims = claims(first, second)
    #expect(claims.allSatisfy { $0.links.isEmpty }, "\(claims.map(\.links))")
  }

  @Test("A number in words is the same as in figures")
  func words() {
    let claims = claims("The port sent nine ships to Oslo.", "The port sent 9 ships to Oslo.")
    #expect(claims.last?.links.map(\.kind) == [.sameAs])
  }

  private func claims(_ first: String, _ second: String) -> [Claim] {
    var random = SystemRandomNumberGenerator()
    let text = "# Ships\n\n\(first)\n\n\(second)\n"
    return propose(articleText: text, date: Day("2025-06-27"), language: nil, random: &random)
      .claims
  }
}
