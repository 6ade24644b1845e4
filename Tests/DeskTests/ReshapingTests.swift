import Desk
import FactCheck
import Store
import TestSupport
import Testing

/// Splitting, trimming and joining: nothing that people did is lost, no word of the article either.
@Suite struct ReshapingTests {
  @Test("Each thing to tick off goes to the part that it lies in")
  func ticksGoWithTheirWords() throws {
    let sample = try Reshapable()
    _ = try sample.work()
    let before = try sample.claim(2)
    let reshaped = try sample.split("In all the pier cost 14 million crowns", "closed on 3 May")
    let first = try sample.claim(2)
    let second = try #require(reshaped.made.first).claim
    #expect(first.span.exact == "In all the pier cost 14 million crowns")
    #expect(second.span.exact == "closed on 3 May")
    #expect(Set((first.ticks + second.ticks).map(\.id)) == Set(before.ticks.map(\.id)))
    #expect(first.ticks.allSatisfy { !$0.isBare } && second.ticks.allSatisfy { !$0.isBare })
    for claim in [first, second] { #expect(claim.contradictions == []) }
  }

  @Test("Evidence goes with every part, questions and remarks stay, the verdict is looked at again")
  func workIsKept() throws {
    let sample = try Reshapable()
    _ = try sample.work()
    let before = try sample.claim(2)
    let reshaped = try sample.split("In all the pier cost 14 million crowns", "closed on 3 May")
    let first = try sample.claim(2)
    let second = try #require(reshaped.made.first).claim
    #expect(first.evidence == before.evidence && second.evidence == before.evidence)
    #expect(first.queries == before.queries && second.queries.isEmpty)
    #expect(first.notes == before.notes)
    #expect(first.status == .stale && first.verdict == .confirmed)
    #expect(second.status == .inReview && second.verdict == nil)
    #expect(second.notes.first?.text.contains("pier/2") == true)
    #expect(second.notes.first?.text.contains("confirmed") == true)
  }

  @Test("Joining the parts again gives the claim that was split, work and all")
  func joiningUndoesSplitting() throws {
    let sample = try Reshapable()
    _ = try sample.work()
    let before = try sample.claim(2)
    let made = try sample.split("In all the pier cost 14 million crowns", "closed on 3 May").made
    _ = try sample.desk.join(sample.claims(2, made[0].number), by: SampleDesk.hand(minute: 9))
    let after = try sample.claim(2)
    #expect(after.words == "In all the pier cost 14 million crowns and closed on 3 May")
    #expect(after.ticks == before.ticks)
    #expect(after.evidence == before.evidence && after.queries == before.queries)
    #expect(after.contradictions == [])
    let other = try sample.claim(made[0].number)
    #expect(other.status == .dropped && other.dropped?.reason == "joined into pier/2")
    #expect(other.evidence == before.evidence)
  }

  @Test("Claims that do not stand side by side are joined, each tick beside its words")
  func apart() throws {
    let sample = try Reshapable()
    _ = try sample.desk.join(sample.claims(4, 2), by: SampleDesk.hand(minute: 9))
    let claim = try sample.claim(4)
    #expect(
      claim.words
        == "In all the pier cost 14 million crowns and closed on 3 May. … "
        + "It was the longest of the coast."
    )
    #expect(claim.contradictions == [])
    #expect(claim.ticks.contains { $0.exact == "14 million crowns" })
    #expect(claim.ticks.contains { $0.exact == "the longest" })
  }

  @Test("Joining what import took apart gives the article's sentence again, each tick at its words")
  func joiningUndoesImport() throws {
    let sample = try Reshapable(
      """
      The ships of Lund

      Ana Ito bought the ferry in 1990 and sold it in May. The bridge was in use, but two of the \
      ferries are in the harbour.

      """)
    #expect(try sample.claim(3).words == "Ana Ito sold it in May.")
    #expect(try sample.claim(5).words == "Two of the ferries are in the harbour.")
    _ = try sample.desk.join(sample.claims(2, 3), by: SampleDesk.hand(minute: 8))
    _ = try sample.desk.join(sample.claims(4, 5), by: SampleDesk.hand(minute: 9))
    for claim in [try sample.claim(2), try sample.claim(4)] {
      #expect(claim.words == claim.span.exact)
      #expect(claim.contradictions == [])
    }
    #expect(try sample.claim(2).ticks.map(\.exact) == ["Ana Ito", "1990", "May"])
    #expect(try sample.claim(4).ticks.map(\.exact) == ["two"])
  }

  @Test("What is cut off must be a claim or set aside, and the article stays whole")
  func restIsAccountedFor() throws {
    let sample = try Reshapable()
    #expect(throws: DeskError.self) {
      try sample.desk.cut(
        sample.claims(2), .keeping("closed on 3 May"), by: SampleDesk.hand(minute: 9))
    }
    #expect(
      try sample.claim(2).words == "In all the pier cost 14 million crowns and closed on 3 May.")
    let reshaped = try sample.desk.cut(
      sample.claims(2), .keeping("closed on 3 May"), settingAside: "opinion",
      by: SampleDesk.hand(minute: 9))
    #expect(reshaped.setAside.map(\.exact) == ["In all the pier cost 14 million crowns"])
    let dossier = try sample.dossier()
    #expect(Desk.coverage(of: dossier).loose.isEmpty)
    for claim in dossier.claims {
      #expect(claim.claim.span.fits(Array(dossier.text.unicodeScalars)))
    }
  }

  @Test("A cut before words leaves conjunctions and commas to neither part")
  func cutsBetweenWords() throws {
    let sample = try Reshapable()
    let reshaped = try sample.desk.cut(
      sample.claims(2), .before(["and closed"]), by: SampleDesk.hand(minute: 9))
    #expect(try sample.claim(2).words == "In all the pier cost 14 million crowns")
    #expect(reshaped.made.map(\.claim.words) == ["closed on 3 May."])
  }

  @Test("Whoever says the whole says each part, in the same commit")
  func linksFollow() throws {
    let sample = try Reshapable()
    let dossier = try sample.dossier()
    let whole = try #require(dossier.claims.first { $0.claim.links.contains { $0.kind == .says } })
    let inner = try #require(
      dossier.claims.first { $0.claim.uid == whole.claim.links[0].to })
    let reshaped = try sample.desk.cut(
      sample.claims(inner.number), .before(["they never paid"]), by: SampleDesk.hand(minute: 9))
    let now = try sample.claim(whole.number)
    #expect(
      now.links.filter { $0.kind == .says }.map(\.to)
        == [inner.claim.uid, reshaped.made[0].claim.uid])
    let entries = try sample.desk.log(nil, from: try sample.desk.snapshot(), limit: 1)
    #expect(
      entries[0].message.trailers.filter { $0.key == "Claim-Id" }.map(\.value)
        == [inner.claim.uid, whole.claim.uid, reshaped.made[0].claim.uid])
  }
}

/// A desk with an article whose second claim is two in one.
private struct Reshapable {
  let folder: TemporaryFolder
  let desk: Desk

  init(_ text: String = Self.pier) throws {
    folder = try TemporaryFolder()
    desk = try Desk.initialise(
      at: folder.path, by: SampleDesk.hand(), random: Randomness(seed: 11)
    ).desk
    var options = ImportOptions()
    options.slug = "pier"
    options.date = Day("2026-05-12")
    _ = try desk.importSeed(
      SeedInput(name: "pier.txt", bytes: Array(text.utf8)), options: options, by: SampleDesk.hand())
  }

  static let pier = """
    Lund loses its pier

    In all the pier cost 14 million crowns and closed on 3 May. The old quay stands.

    It was the longest of the coast. The council said the builders left in June and they never \
    paid the harbour.

    """

  func claims(_ numbers: Int...) -> Selection { Selection([.numbers(slug: "pier", numbers)]) }

  func dossier() throws -> Dossier { try desk.dossiers(["pier"], in: try desk.snapshot())[0] }

  func claim(_ number: Int) throws -> Claim { try dossier().claim(number)!.claim }

  func split(_ parts: String...) throws -> Reshaped {
    try desk.cut(claims(2), .parts(parts), by: SampleDesk.hand(minute: 8))
  }

  /// Claim 2 checked and signed, with everything ticked, asked and remarked.
  func work() throws {
    var input = EvidenceInput()
    input.observed = "The council's books have both."
    input.stance = .supports
    input.basis = .primary
    _ = try desk.attach(input, to: claims(2), by: SampleDesk.hand(minute: 1))
    var query = Query()
    query.id = "q7777"
    query.to = "the council"
    query.ask = "Both?"
    let asked = query
    _ = try desk.act(on: claims(2), by: SampleDesk.hand(minute: 2)) { _, _, _ in
      Work([
        .query(asked), .answer(query: "q7777", text: "Yes."), .note(id: "n7777", text: "Seen."),
        .decide(Action.Finding(.confirmed, ticks: .all)),
      ])
    }
    _ = try desk.act(on: claims(2), by: SampleDesk.hand(SampleDesk.kim, minute: 3)) { _, _, _ in
      Work([.sign])
    }
  }
}
