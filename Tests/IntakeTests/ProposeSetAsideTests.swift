import FactCheck
import Intake
import TestSupport
import Testing

/// What claims nothing, and why.
@Suite struct ProposeSetAsideTests {
  @Test("A row of a table says which columns its cells are of")
  func rows() {
    let proposal = propose(
      """
      # Boats

      | Town | 2023 | 2024

      | Malmö | 12 | 15

      | Oslo | 9

      It rained.

      | Founded | 1990

      | Boats | 40

      It snowed.

      | 2023 | 2024

      | Lund | 7 | 8

      | Rome | 9
      """)
    let rows = proposal.claims.filter { $0.words.contains(" | ") }
    #expect(
      rows.map(\.words) == [
        "Malmö | 12 | 15", "Oslo | 9", "Founded | 1990", "Boats | 40", "Lund | 7 | 8", "Rome | 9",
      ])
    // The cell over the rows' names is often empty.
    #expect(
      rows.map { $0.refersTo.map(\.to) }
        == [["Town | 2023 | 2024"], [], [], [], ["2023 | 2024"], []])
    #expect(rows[0].refersTo[0].isGuess == true)
    #expect(rows.flatMap(\.contradictions) == [])
    #expect(proposal.setAside.map(\.exact) == ["Town | 2023 | 2024", "2023 | 2024"])
  }

  @Test(
    "Words that state nothing are set aside with the reason",
    arguments: [
      ("Who pays for it?", "question"), ("Who pays Ben Obi?", "question"),
      ("Was the quay sold?", "question"),
      ("Have you seen our 12 tips?", "question"), ("What do the 12 ships cost?", "question"),
      ("Download the redacted plan.", "instruction"),
      ("Read the whole report here.", "instruction"),
      ("We should all hope for better days.", "opinion"),
      ("❌", "lone symbol"),
      ("Subscribe to our newsletter.", "newsletter plea"),
      ("*Picture:* img_0417.jpg", "picture: check"),
      ("14:32", "time of an entry"), ("Picture by Ana Ito", "picture credit"),
      ("*Caption:* Photograph: Ana Ito/The Agency", "picture credit"),
      ("Stay with us.", "reader chrome"),
      (
        "You have come to the end. Readers like you keep us afloat. Please support our work.",
        "support plea"
      ),
    ])
  func setAside(_ words: String, _ reason: String) {
    let proposal = propose("# Ships\n\nA ship came to Oslo.\n\n\(words)\n")
    #expect(proposal.setAside.map(\.reason) == [reason])
    #expect(proposal.claims.count == 2)
  }

  @Test(
    "In doubt a sentence stays a claim",
    arguments: [
      "We should remember that 40 people died.", "Why not? asked nobody in 2019.",
      "Support for the mayor grew.", "Our newsletter had 12 readers in Oslo.",
      "“Why did it sink?” she asked.", "Next steps", "Subscribe rates doubled, it was found.",
      "Let the record show that he voted against the bill.",
      "Why did the mayor take 4,000 crowns from the firm?", "Did Ben Obi sell the ship?",
      "Should the council have spent 4 million on a quay?",
    ])
  func doubt(_ words: String) {
    #expect(propose("# Ships\n\n\(words)\n").claims.count >= 2, "\(words)")
  }

  @Test("The row that names a table's columns is set aside, and so is a page's word among others")
  func tableHead() {
    let proposal = propose(
      "# Ships\n\n| Year | Cost\n\n| 2001 | 3 million\n\nIt cost more. More to follow.\n")
    #expect(proposal.setAside.map(\.reason) == ["table head", "reader chrome"])
    #expect(proposal.claims.map(\.words) == ["Ships", "2001 | 3 million", "It cost more."])
  }

  @Test("What stands after the mark for the page's own words is set aside with the mark's reason")
  func furniture() {
    let proposal = propose(
      "# Ships\n\nOne came.\n\n<!-- not the article: related links -->\n\nMore ships. Even more.\n")
    #expect(proposal.claims.count == 2)
    #expect(proposal.setAside.map(\.reason) == ["related links"])
    #expect(proposal.setAside.map(\.exact) == ["More ships. Even more."])
  }

  @Test("A question that somebody's words only mention makes no claim")
  func embeddedQuestion() {
    let claims = propose("# Ships\n\nOfficials did not say why the ferry sank in June.\n").claims
    #expect(claims.count == 2)
  }
}
