import FactCheck
import Intake
import Testing
import TestSupport

@Suite struct ProposeTests {
  @Test("Every sentence of the article is a claim, the headline and captions too")
  func everySentence() {
    let proposal = propose(
      """
      # Harbour closes in May

      *Standfirst:* Boats must leave.

      The harbour of Oslo closes. Nobody knows why.

      ## What comes next

      *Caption:* The pier at dawn

      - Ferries go from the east pier.
      """)
    #expect(
      proposal.claims.map(\.words) == [
        "Harbour closes in May", "Boats must leave.", "The harbour of Oslo closes.",
        "Nobody knows why.", "What comes next", "The pier at dawn",
        "Ferries go from the east pier.",
      ])
    #expect(proposal.claims[5].kind == .caption)
    #expect(proposal.setAside == [])
  }

  @Test("A claim's span is the article's own words with what stands around them")
  func spans() {
    let text = "# Ships\n\nThe first ship came. It was late.\n"
    let claim = propose(text).claims[2]
    #expect(claim.span == Span(30..<42, of: text))
    #expect(claim.span.exact == "It was late.")
  }

  @Test(
    "Words that state nothing are set aside with the reason",
    arguments: [
      ("Who pays for it?", "question"),
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
      "“Why did it sink?” she asked.", "Next steps",
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

  @Test("Words reported before a speaker make two claims whatever the speaker did meanwhile")
  func reportedBefore() {
    let claims = propose(
      "# Ships\n\nThe port may open in July, a member of the council said after reading a secret report.\n"
    ).claims.dropFirst()
    #expect(claims.map(\.kind) == [.reported, .prediction])
    #expect(claims.last?.words == "The port may open in July")
    #expect(claims.last?.attribution.map(\.speaker) == ["a member of the council"])
  }

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

  @Test("Ticks stand in the claim's own words")
  func ticks() {
    for claim in propose(
      "# Ships\n\nÀ Oslo, Ana Ito said 12,000 men came. She believes it cost $4 million.\n"
    ).claims {
      let scalars = Array(claim.words.unicodeScalars)
      for tick in claim.ticks {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[tick.start..<tick.end])
        #expect(String(view) == tick.exact)
      }
    }
  }

  @Test(
    "A claim's kind is what its check differs by",
    arguments: [
      ("The port has 40 cranes.", ClaimKind.quantity),
      ("Ben Obi stole a boat.", .accusation),
      ("The strike led to losses.", .cause),
      ("It is the oldest port.", .comparison),
      ("The port will open again.", .prediction),
      ("The port is open.", .statement),
      ("The ferries sailed on 3 May.", .statement),
      ("The two ports signed.", .statement),
      ("The ports took on more sailors.", .statement),
      ("The port has twice as many cranes.", .comparison),
    ])
  func kinds(_ words: String, _ kind: ClaimKind) {
    #expect(propose("# Ships\n\n\(words)\n").claims.last?.kind == kind)
  }

  @Test("A claim that a person adds is read like any other")
  func added() {
    let text = "# Ships\n\nThe port has 40 cranes and was built in May of last year.\n"
    var random = SplitMix(seed: 1)
    let claim = proposedClaim(
      articleText: text, range: 9..<31, date: Day("2025-06-27"), random: &random)
    #expect(claim.words == "The port has 40 cranes")
    #expect(claim.ticks.map(\.exact) == ["40 cranes"])
  }

  @Test("Every word of any article carries a claim or is set aside", arguments: 0..<100)
  func everyWord(seed: Int) {
    let text = RandomArticle(seed: seed).text()
    let proposal = propose(text)
    var covered = Set<Int>()
    for claim in proposal.claims { covered.formUnion(claim.span.range) }
    for words in proposal.setAside { covered.formUnion(words.range) }
    let scalars = Array(text.unicodeScalars)
    for sentence in sentences(ofArticleText: text) {
      let missing = sentence.filter {
        !covered.contains($0) && !scalars[$0].properties.isWhitespace
      }
      #expect(missing == [], "seed \(seed)")
    }
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

  @Test("Of what is told in passing the one whom it is told of is accused")
  func accusedInPassing() {
    let claims = propose(
      "# Ships\n\nAna Ito, who had stolen the plans of the town, left the ship that was to be hers.\n"
    ).claims.dropFirst()
    #expect(claims.map(\.kind) == [.statement, .accusation])
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

  @Test("A line over a picture's credit is its caption")
  func captionOverCredit() {
    let claims = propose(
      "# Ships\n\nThe bridge opened in June.\n\nThe bridge in June.\n\nImage: Ana Ito\n"
    ).claims
    #expect(claims.map(\.kind).suffix(2) == [.statement, .caption])
  }

  @Test("A question that somebody's words only mention makes no claim")
  func embeddedQuestion() {
    let claims = propose("# Ships\n\nOfficials did not say why the ferry sank in June.\n").claims
    #expect(claims.count == 2)
  }

  @Test(
    "What somebody denies or never said makes one claim, about the saying",
    arguments: [
      "Ray Vega never said that taxes would rise.", "Vega denied that the ferry sank.",
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

  @Test("What is alleged makes two claims, and accuses, whoever alleges it")
  func alleged() {
    for words in [
      "It is alleged that Ben Obi stole the plans.", "Police believe that Obi stole them.",
    ] {
      let claims = propose("# Ships\n\n\(words)\n").claims.dropFirst()
      #expect(claims.map(\.kind) == [.reported, .accusation], "\(words)")
      #expect(claims.map(\.priority) == [.high, .high], "\(words)")
    }
  }

  @Test(
    "An accusation is looked at first, whoever makes it and wherever in a sentence it stands",
    arguments: [
      "In my view, he took bribes.", "Eva Olsen, who stole the plans, leads the firm.",
      "Ben Obi, a convicted fraudster, leads the firm.", "“Ben Obi took the bribe,” Ito said.",
    ])
  func accusation(_ words: String) {
    let text = "# Ships\n\n\(words)\n"
    let claims = propose(text).claims
    #expect(claims.contains { $0.priority == .high }, "\(words)")
    #expect(weights(of: claims, inArticleText: text).map(\.priority) == claims.map(\.priority))
  }

  @Test(
    "A label or the time of an entry is no part of what is stated",
    arguments: [
      ("BREAKING: The mayor has left.", "The mayor has left."),
      ("14:35 The mayor left with 12 aides.", "The mayor left with 12 aides."),
      ("9.40pm GMT: The mayor left.", "The mayor left."),
      ("14:32 was too late.", "14:32 was too late."),
      ("12.30 euros is the price.", "12.30 euros is the price."),
    ])
  func labels(_ sentence: String, _ words: String) {
    let text = "# Ships\n\n\(sentence)\n"
    let claim = propose(text).claims[1]
    #expect(claim.words == words)
    #expect(claim.span.exact == sentence)
    #expect(claim.contradictions.isEmpty)
  }

  @Test("The article's dateline is no part of its first statement")
  func dateline() {
    let text =
      "# Buses\n\nBRASK, 3 March 2026 — The city has bought 14 buses.\n\nBRASK — It paid.\n"
    let claims = propose(text).claims
    #expect(claims[1].words == "The city has bought 14 buses.")
    #expect(claims[1].contradictions.isEmpty)
    #expect(claims[2].words == "BRASK — It paid.")
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

  private func propose(_ text: String) -> Proposal {
    var random = SplitMix(seed: 7)
    return Intake.propose(articleText: text, date: Day("2025-06-27"), random: &random)
  }
}

/// The same numbers for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Articles of random blocks and words, the same for the same seed.
private struct RandomArticle {
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(seed: UInt64(seed)) }

  private static let signs = [
    "", "", "", "# ", "## ", "> ", "- ", "*Caption:* ", "*Picture:* ", "\\#", "| ",
    "<!-- not the article: share bar -->",
  ]
  private static let pieces = [
    "The", "ship", "Ana Ito", "said", "that", "12 men", "in July.", "Why?", "“", "”", "\"", "(",
    ")",
    "Subscribe", "to our newsletter.", "❌", "according to", "…", "Dr.", "é", "東京。", "\u{2028}",
    "\n",
    "we should", "hope.", "1.", "'", "—", ",", "!", "img.jpg", "readers like you",
  ]

  func text() -> String {
    var random = random
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      text += Self.signs.randomElement(using: &random)!
      for _ in 0..<Int.random(in: 0..<25, using: &random) {
        text += Self.pieces.randomElement(using: &random)! + " "
      }
      text += "\n\n"
    }
    return text
  }
}
