import FactCheck
import Intake
import TestSupport
import Testing

/// Sentences that state several things.
@Suite struct ProposePartsTests {
  @Test(
    "Only a clause is a claim inside its sentence",
    arguments: [
      "The sailors left, after reading a secret report on the tides.",
      "According to the Oslo Post, after reading a secret report.",
      "By hiring two more pilots, the Oslo Post said.",
      "Before learning that the pier was shut, Ana Ito said.",
      "The oldest pier of all Norway, according to the Oslo Post.",
    ])
  func noClause(_ words: String) {
    #expect(propose("# Ships\n\n\(words)\n").claims.dropFirst().map(\.words) == [words])
  }

  @Test(
    "A clause is one whatever it opens with and whatever its verb",
    arguments: [
      ("After reading a report, the crew left", ", Ana Ito said."),
      ("By spring the port will shut", ", according to the Oslo Post."),
      ("Ferries dock here at noon", ", according to the Oslo Post."),
      ("The ferry docks here at noon", ", according to the Oslo Post."),
    ])
  func clause(_ part: String, _ rest: String) {
    #expect(propose("# Ships\n\n\(part)\(rest)\n").claims.last?.words == part)
  }

  @Test(
    "What the writer states behind somebody's words is a claim of its own, and nobody's",
    arguments: [
      (
        "The mayor said the bridge was safe, but engineers found 40 cracks.",
        [
          "The mayor said the bridge was safe.", "the bridge was safe",
          "Engineers found 40 cracks.",
        ]
      ),
      (
        "Police said the man was armed, although no gun was found.",
        ["Police said the man was armed.", "the man was armed", "No gun was found."]
      ),
      (
        "The office said the quay was shut, while the guild said it was open.",
        [
          "The office said the quay was shut, while the guild said it was open.",
          "the quay was shut", "it was open",
        ]
      ),
    ])
  func writersClause(_ sentence: String, _ words: [String]) {
    let proposal = propose("# Ships\n\nIt rained.\n\n\(sentence)\n")
    let claims = proposal.claims.filter { $0.span.start > 15 }
    #expect(claims.map(\.words) == words)
    #expect(claims[2].attribution.isEmpty == (words[0] != sentence))
    #expect(proposal.claims.flatMap(\.contradictions) == [])
  }

  @Test("A compound sentence makes a claim of each part, worded to stand alone")
  func compound() {
    let claims = propose(
      """
      # Ships

      Ana Ito bought the ferry for 3 million crowns in 1990 and sold it in May. The bridge opened
      in June, but two ferries are in use.
      """
    ).claims.dropFirst()
    #expect(
      claims.map(\.words) == [
        "Ana Ito bought the ferry for 3 million crowns in 1990.", "Ana Ito sold it in May.",
        "The bridge opened\nin June.", "Two ferries are in use.",
      ])
    #expect(
      claims.map(\.span.exact) == [
        "Ana Ito bought the ferry for 3 million crowns in 1990", "and sold it in May.",
        "The bridge opened\nin June,", "but two ferries are in use.",
      ])
    #expect(claims.allSatisfy { $0.contradictions.isEmpty })
    #expect(
      claims.map { $0.ticks.map(\.exact) } == [
        ["Ana Ito", "3 million crowns", "1990"], ["May"], ["June"], ["Two ferries"],
      ])
  }

  @Test("A part whose subject only points says to what")
  func compoundPointing() {
    let claims = propose(
      "# Ships\n\nThe last ferry sailed on 3 May, and it carried 212 people to the city of Lund.\n"
    ).claims
    #expect(claims.last?.words == "It carried 212 people to the city of Lund.")
    #expect(claims.last?.refersTo.map(\.words) == ["It"])
    #expect(claims.last?.refersTo.map(\.to) == ["The last ferry"])
  }

  @Test("What a sentence tells in passing makes a claim of its own")
  func aside() {
    let claims = propose(
      """
      # Ships

      The bridge, which cost 3 million crowns, opened in June. The council met Ana Ito, who built
      nine ferries in Lund. That was what the town had to do, and it was of use to all of them.
      """
    ).claims.dropFirst().prefix(4)
    #expect(
      claims.map(\.words) == [
        "The bridge opened in June.", "The bridge cost 3 million crowns.",
        "The council met Ana Ito.", "Ana Ito built\nnine ferries in Lund.",
      ])
    #expect(
      claims.map { $0.ticks.map(\.exact) } == [
        ["June"], ["3 million crowns"], ["Ana Ito"], ["nine ferries", "Lund"],
      ])
    #expect(claims.allSatisfy { $0.contradictions.isEmpty })
  }
}
