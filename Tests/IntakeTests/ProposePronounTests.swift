import FactCheck
import Intake
import Testing

/// Whom a he or she means, as what a claim is about and as who says it.
@Suite struct ProposePronounTests {
  @Test(
    "Whom a pronoun is said to mean and who is said to speak are one",
    arguments: [
      ("“We lost,” Ana Ito said. Karin Dahl opened the shop.", "She", "Karin Dahl"),
      ("“We lost,” Ana Ito told Karin Dahl.", "She", "Ana Ito"),
      ("Mr Obi said that the quay was safe. Karin Dahl opened the shop.", "He", "Obi"),
      (
        "Mr Per Obi, who runs the quay, said it was safe. Karin Dahl opened the shop.", "He",
        "Per Obi"
      ),
      ("The mayor Per Ito left. Karin Dahl opened the shop in May.", "She", "Karin Dahl"),
    ])
  func one(_ before: String, _ pronoun: String, _ name: String) throws {
    var random = SystemRandomNumberGenerator()
    let text = "# Ships\n\n\(before) \(pronoun) added: “The bridge is safe.”\n"
    let claims = propose(articleText: text, date: nil, language: nil, random: &random).claims
    let claim = try #require(claims.last)
    #expect(claim.attribution.map(\.speaker) == [name])
    #expect(claim.refersTo.map(\.to) == [name])
  }

  @Test("Who spoke long before is not said to speak where others were named since")
  func longBefore() {
    let text = """
      # Ships

      Ana Ito said that the quay was safe. The storm came. Rain fell. Boats sank. The town slept. Karin Dahl met Ruth Vale. She added: “The bridge is safe.”
      """
    var random = SystemRandomNumberGenerator()
    let claim = propose(articleText: text, date: nil, language: nil, random: &random).claims.last
    #expect(claim?.attribution.map(\.speaker) == ["She"])
    #expect(claim?.refersTo.map(\.to) == [nil])
  }

  @Test(
    "Nobody is said to speak whom a title tells not to be meant",
    arguments: [
      "Ms Ruth Vale said that the quay was safe. The storm came.",
      "Ruth Vale, a businesswoman, said that the quay was safe. The storm came.",
      "“We lost,” said the spokeswoman Ruth Vale. The storm came.",
    ])
  func mismatch(_ before: String) throws {
    var random = SystemRandomNumberGenerator()
    let text = "# Ships\n\n\(before) He added: “The bridge is safe.”\n"
    let claims = propose(articleText: text, date: nil, language: nil, random: &random).claims
    let claim = try #require(claims.last)
    #expect(claim.attribution.map(\.speaker) == ["He"])
    #expect(claim.refersTo.map(\.to) == [nil])
  }

  @Test(
    "A he or she that speaks is nobody who is named inside what is said",
    arguments: [
      (
        "Opposition leader Ruth Vale spoke. “The mayor has gone, but the man is there,” she said.",
        "Ruth Vale"
      ),
      ("Mayor Per Dunn met Ana Ito. “The governor is a fool,” he said.", "he"),
      ("“Kim Poe never called,” he added.", "he"),
      ("“Ben Obi told us that it would rain,” she said.", "she"),
      ("Mayor Per Dunn met Ana Ito. “The governor is a fool,” he said. “It is so,” he said.", "he"),
      ("The storm came. “Kim Poe told us it was late,” he later said.", "he"),
    ])
  func namedInside(_ text: String, _ speaker: String) throws {
    let claim = try #require(propose("# Ships\n\n\(text)\n").claims.last)
    #expect(claim.attribution.last?.speaker == speaker)
  }

  @Test("A he or she behind somebody unnamed who spoke means that one, not a name farther back")
  func unnamed() throws {
    let claims = propose(
      """
      # Ships

      Ben Obi said the line was old. It was built in May. Nobody came. A signaller who had seen the crash told the Harbour Post that the rail was bent. “I reported it both times,” he said.
      """
    ).claims
    #expect(claims.last?.attribution.map(\.speaker) == ["A signaller"])
  }
}
