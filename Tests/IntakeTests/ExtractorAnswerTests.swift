import FactCheck
import Intake
import TestSupport
import Testing

/// What a desk's own extractor may answer wrongly, each refused as a whole in plain words.
@Suite struct ExtractorAnswerTests {
  private static let text = "# Ships\n\nThe bridge fell. It cost 3 million.\n"
  private static let bridge = #""start":9,"end":25,"exact":"The bridge fell.""#
  private static let half = #""start":13,"end":28,"exact":"bridge fell. It""#

  @Test(
    "A wrong answer is refused with what is wrong in it",
    arguments: [
      ("", "it is empty"), (" \n", "it is empty"),
      ("[]", "it is no JSON object with “claims” in it"),
      (#"{"claims":["#, "it is not the JSON that was asked for"),
      ("{}", "“claims” is missing at the top"),
      ("{\"claims\":[{\(bridge)},{\(bridge)}]}", "“The bridge fell.” at 9 is there twice"),
      (
        "{\"claims\":[{\(bridge)},{\(half)}]}",
        "claim “bridge fell. It” at 13 reaches out of the claim that it begins in"
      ),
      (
        #"{"claims":[{"start":11,"end":16,"exact":"e bri"}]}"#,
        "claim “e bri”: it cuts a word in two, at 11"
      ),
      (
        #"{"claims":[{"start":24,"end":26,"exact":". "}]}"#, "claim “. ”: there is no word in it"
      ),
      (
        "{\"claims\":[{\(bridge)}],\"set-aside\":[{\(bridge),\"reason\":\"opinion\"}]}",
        "“The bridge fell.” at 9 is set aside, and there besides"
      ),
      (
        "{\"claims\":[{\(bridge),\"refers-to\":[{\"words\":\"They\",\"to\":\"Ito\"}]}]}",
        "claim “The bridge fell.”: “They” does not stand in it and refers to nothing"
      ),
      (
        "{\"claims\":[{\(bridge),\"attribution\":[{\"speaker\":\" \"}]}]}",
        "claim “The bridge fell.”: a speaker has no name"
      ),
    ])
  func refused(_ answer: String, _ says: String) {
    var random = SeededGenerator(seed: 1)
    let result = propose(
      articleText: Self.text, answer: Array(answer.utf8), date: nil, language: nil, random: &random)
    #expect(throws: ExtractorFault(says)) { try result.get() }
  }

  @Test("A claim inside another is taken")
  func nested() throws {
    let inner = #""start":13,"end":24,"exact":"bridge fell""#
    let answer = "{\"claims\":[{\(inner)},{\(Self.bridge)}]}"
    var random = SeededGenerator(seed: 1)
    let result = propose(
      articleText: Self.text, answer: Array(answer.utf8), date: nil, language: nil, random: &random)
    #expect(
      try result.get().proposal.claims.map(\.words) == [
        "Ships", "The bridge fell.", "bridge fell", "It cost 3 million.",
      ])
  }
}
