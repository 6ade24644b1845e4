import FactCheck
import Intake
import Testing

/// Quotations set off with the speaker's name on their own line.
@Suite struct ProposeSignatureTests {
  @Test(
    "A quotation set off that a name signs on its own line is about its wording",
    arguments: [
      "“We were never told.” — Ana Ito, nurse", "“We were never told.” – Ana Ito",
      "We were never told. — Ana Ito, nurse in Oslo",
    ])
  func signed(_ line: String) {
    let proposal = proposal("> \(line)")
    #expect(proposal.claims.map(\.words) == ["Ships", line, "It rained."])
    #expect(proposal.claims[1].kind == .quotation)
    #expect(proposal.claims[1].attribution.map(\.speaker) == ["Ana Ito"])
    #expect(proposal.claims[1].attribution.map(\.words) == [.quoted])
  }

  @Test("All sentences of a quotation set off are whose name signs it")
  func severalSentences() {
    let claims = proposal("> The ship sank. We were never told. — Ana Ito, nurse").claims
    #expect(claims[1...2].map { $0.attribution.map(\.speaker) } == [["Ana Ito"], ["Ana Ito"]])
    #expect(claims[1...2].map(\.kind) == [.quotation, .quotation])
  }

  @Test(
    "A dash inside a quotation set off signs nothing",
    arguments: ["> We lost the ship — Ana Ito sank it.", "> We lost the ship. — It sank."])
  func unsigned(_ block: String) {
    #expect(proposal(block).claims.allSatisfy { $0.attribution.isEmpty })
  }

  private func proposal(_ block: String) -> Proposal {
    var random = SystemRandomNumberGenerator()
    return propose(
      articleText: "# Ships\n\n\(block)\n\nIt rained.\n", date: nil, language: nil, random: &random)
  }
}
