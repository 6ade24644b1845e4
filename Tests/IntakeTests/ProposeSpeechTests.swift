import FactCheck
import Intake
import TestSupport
import Testing

/// What somebody says: that it was said, and what was said.
@Suite struct ProposeSpeechTests {
  @Test("The sign behind a figure that ends what is said belongs to it")
  func units() {
    let claims = propose("# Ships\n\nAna Ito said sales grew 12%.\n").claims
    #expect(claims.last?.words == "sales grew 12%")
    #expect(claims.last?.ticks.map(\.exact) == ["12%"])
  }

  @Test("A direct quotation is one claim about its wording, from the speaker by full name")
  func quotation() throws {
    let proposal = propose(
      "# Ships\n\nAna Ito, a member of the port’s council, came.\n\n“It may open in July or August,” Ito notes.\n"
    )
    let claim = try #require(proposal.claims.last)
    #expect(claim.kind == .quotation)
    #expect(claim.words == "“It may open in July or August,” Ito notes.")
    #expect(
      claim.attribution == [
        Attribution(speaker: "Ana Ito", cue: "notes", words: .quoted, isGuess: true)
      ])
    #expect(claim.ticks.filter { $0.kind == .date }.map(\.exact) == ["July", "August"])
    #expect(
      claim.ticks.filter { $0.kind == .quotation }.map(\.exact) == ["It may open in July or August"]
    )
    #expect(claim.links == [])
  }

  @Test("A quotation of a he or she who did not speak before is whose the pronoun is, as a guess")
  func quotedPronoun() {
    let claims = propose(
      "# Ships\n\nMs Ruth Vale resigned in May. “I am sorry for it all,” she said.\n"
    )
    .claims
    #expect(
      claims.last?.attribution == [
        Attribution(speaker: "Ruth Vale", cue: "said", words: .quoted, isGuess: true)
      ])
  }

  @Test("Reported words make two claims: that somebody says so, and what is said")
  func reported() {
    let proposal = propose(
      "# Ships\n\nThe port may open in July, according to two sailors, the Oslo Post reports.\n")
    let claims = proposal.claims.dropFirst()
    #expect(claims.map(\.kind) == [.reported, .prediction])
    #expect(claims.last?.words == "The port may open in July")
    #expect(claims.first?.links == [Link(to: claims.last!.uid, kind: .says)])
    #expect(claims.last?.attribution.map(\.speaker) == ["two sailors", "Oslo Post"])
    #expect(claims.first?.ticks.map(\.exact) == ["two sailors", "Oslo Post"])
    #expect(claims.last?.ticks.contains { $0.exact == "July" } == true)
  }

  @Test(
    "Words that a name and a colon hand over are a quotation",
    arguments: ["Ana Ito: “We won.”", "Ana Ito defended the plan: \"It will rain on Monday.\""])
  func introduced(_ text: String) throws {
    let claim = try #require(propose("# Ships\n\nIt was late in May.\n\n\(text)\n").claims.last)
    #expect(claim.kind == .quotation)
    #expect(claim.attribution == [Attribution(speaker: "Ana Ito", cue: nil, words: .quoted)])
  }

  @Test("Two who say something side by side are no chain")
  func sideBySide() {
    let claims = propose(
      "# Ships\n\nExperts agree the ferry is safe, but Ana Ito says it is not safe at all.\n"
    ).claims.dropFirst()
    #expect(
      claims.map { $0.attribution.map(\.speaker) } == [["Experts"], ["Experts"], ["Ana Ito"]])
  }

  @Test("Words reported before a speaker make two claims whatever the speaker did meanwhile")
  func reportedBefore() {
    let claims = propose(
      "# Ships\n\nThe port may open in July, a member of the council said after reading a secret report.\n"
    ).claims.dropFirst()
    #expect(claims.map(\.kind) == [.reported, .prediction])
    #expect(claims.last?.words == "The port may open in July")
    #expect(claims.last?.attribution.map(\.speaker) == ["a member of the council"])
  }

  @Test("Of what somebody says each thing makes a claim, and that it was said another")
  func severalThingsSaid() {
    let claims = propose(
      """
      # Ships

      Ana Ito said after reading a report that the ferry had 12 cabins and that the bridge was closed.
      """
    ).claims.dropFirst()
    #expect(
      claims.dropFirst().map(\.words) == ["the ferry had 12 cabins", "the bridge was closed"])
    #expect(claims.first?.kind == .reported)
    #expect(claims.first?.links.map(\.to) == claims.dropFirst().map(\.uid))
    #expect(claims.allSatisfy { $0.attribution.map(\.speaker) == ["Ana Ito"] })
  }

  @Test(
    "What somebody denies or never said makes one claim, about the saying",
    arguments: [
      "Ray Vega never said that taxes would rise.", "Vega never denied that the ferry sank.",
      "The ministry has not confirmed that the ferry sank.", "Nobody said the ferry was late.",
      "If Vega says that the ferry sank, nobody will sail.",
      "Vega never said that she believed that the ferry sank.",
    ])
  func denied(_ words: String) {
    let claims = propose("# Ships\n\n\(words)\n").claims.dropFirst()
    #expect(claims.map(\.words) == [words])
    #expect(claims.first?.kind == .reported)
    #expect(claims.first?.attribution == [])
  }

  @Test("What somebody denies is one claim, from whoever denies it")
  func denial() {
    let claims = propose("# Ships\n\nVega denied that the ferry sank.\n").claims.dropFirst()
    #expect(claims.map(\.kind) == [.reported])
    #expect(
      claims.first?.attribution == [Attribution(speaker: "Vega", cue: "denied", words: .reported)])
  }

  @Test("Words reported behind a label are reported without it")
  func labelBeforeReport() {
    let claims = propose("# Ships\n\n14:35 The mayor has left, two aides said.\n").claims
    #expect(
      claims.dropFirst().map(\.words) == [
        "The mayor has left, two aides said.", "The mayor has left",
      ])
  }

  @Test("A quotation set off with a name below is about its wording, from whoever is named")
  func signedQuotation() {
    for signature in ["— Ana Ito, mayor", "Ana Ito"] {
      let proposal = propose(
        "# Ships\n\n> We lost the ship.\n\n> It sank.\n\n> \(signature)\n\nIt was late in May.\n")
      let said = proposal.claims[1...2]
      #expect(said.map(\.kind) == [.quotation, .quotation])
      #expect(said.allSatisfy { $0.attribution.map(\.speaker) == ["Ana Ito"] })
      #expect(proposal.setAside.map(\.reason) == ["names who is quoted"])
    }
  }

  @Test("The last sentence of a quotation set off is no signature")
  func unsignedQuotation() {
    let proposal = propose("# Ships\n\n> We lost the ship.\n\n> Ana Ito sank it.\n")
    #expect(proposal.claims.count == 3)
  }

  @Test(
    "In other languages what somebody says makes two claims as well",
    arguments: [
      "Die Stadt und das Land bauen die Brücke. Laut Polizei wurden drei Männer verletzt.",
      "La ciudad y el puerto abren el puente en mayo. El ministro afirmó que el puente se abrirá.",
      "Місто і порт відкрили міст. За даними поліції, троє людей загинули в порту.",
      "Город и порт открыли мост. По данным полиции, три человека погибли на мосту.",
      "La ville et le port ouvrent le pont. Selon la police, trois hommes sont morts sur le pont.",
    ])
  func foreign(_ words: String) {
    let claims = propose("# Oslo\n\n\(words)\n").claims
    #expect(claims.suffix(2).first?.kind == .reported, "\(words)")
    #expect(claims.suffix(2).first?.links.first?.to == claims.last?.uid, "\(words)")
  }

  @Test("That somebody is said to deny a thing is a claim; the thing is none")
  func saidToDeny() {
    let claims = propose("# Ships\n\nThe lawyer said that Obi denied that he took a bribe.\n")
      .claims
    #expect(claims.dropFirst().last?.words == "Obi denied that he took a bribe")
  }
}
