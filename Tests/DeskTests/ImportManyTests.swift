import Desk
import FactCheck
import Store
import TestSupport
import Testing

/// Many documents in one call: a commit each, and each on its own.
@Suite struct ImportManyTests {
  private static func story(_ number: Int) -> SeedInput {
    let text = """
      The pier of Lund, part \(number)

      The pier cost \(number) million crowns. Nobody came on day \(number).

      """
    return SeedInput(name: "story-\(number).txt", bytes: Array(text.utf8))
  }

  @Test("Each document gets a commit of its own, in the order given")
  func aCommitEach() throws {
    let sample = try SampleDesk()
    let results = sample.importMany((1...12).map(Self.story))
    let slugs = results.compactMap { try? $0.get().dossier.slug }
    #expect(slugs == (1...12).map { "the-pier-of-lund-part-\($0)" })
    let log = try sample.desk.log(nil, from: try sample.desk.snapshot(), limit: 12)
    #expect(
      log.reversed().map(\.message.subject)
        == slugs.enumerated().map {
          "\($1): import “The pier of Lund, part \($0 + 1)”"
        })
    for slug in slugs {
      let dossier = try sample.desk.dossiers([slug], in: try sample.desk.snapshot())[0]
      #expect(dossier.claims.count == 3)
      #expect(Desk.coverage(of: dossier).loose.isEmpty)
    }
  }

  @Test("A document that cannot be read, or is there already, keeps the others out of nothing")
  func othersGoOn() throws {
    let sample = try SampleDesk()
    let inputs = [
      Self.story(1), SeedInput(name: "nothing.txt", bytes: []), Self.story(2), Self.story(1),
      SeedInput(name: "bridge.txt", bytes: Array(SampleDesk.article.utf8)), Self.story(3),
    ]
    let results = sample.importMany(inputs)
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true, false, false, true])
    for (result, rule) in zip(results, [nil, "seed", nil, "again", "again", nil]) {
      guard case .failure(.refused(let refusals)) = result else { continue }
      #expect(refusals.map(\.rule) == [rule])
    }
  }

  @Test("A batch that is read while another is written is told apart from it all the same")
  func aBatchAhead() throws {
    let sample = try SampleDesk()
    let first = sample.desk.draftsAhead(
      of: [Self.story(1), Self.story(2)], options: ImportOptions())
    let second = sample.desk.draftsAhead(
      of: [Self.story(2), Self.story(3)], options: ImportOptions())
    let hand = SampleDesk.hand(minute: 1)
    let results =
      sample.desk.importSeeds(first, by: hand) + sample.desk.importSeeds(second, by: hand)
    #expect(
      results.map { try? $0.get().dossier.slug } == [
        "the-pier-of-lund-part-1", "the-pier-of-lund-part-2", nil, "the-pier-of-lund-part-3",
      ])
  }

  @Test("The same headline twice gives two names")
  func names() throws {
    let sample = try SampleDesk()
    let inputs = ["One came.", "Two came."].map {
      SeedInput(name: "a.txt", bytes: Array("Ships\n\n\($0)\n".utf8))
    }
    let results = sample.importMany(inputs)
    #expect(results.compactMap { try? $0.get().dossier.slug } == ["ships", "ships-2"])
  }

  @Test("What stands in the way of one, in the folder, stops that one alone")
  func inTheWay() throws {
    let sample = try SampleDesk()
    try sample.folder.write("mine", to: "seeds/the-pier-of-lund-part-2.txt")
    let results = sample.importMany((1...3).map(Self.story))
    #expect(results.map { (try? $0.get()) != nil } == [true, false, true])
  }
}

extension SampleDesk {
  fileprivate func importMany(_ inputs: [SeedInput]) -> [Result<Imported, DeskError>] {
    desk.importSeeds(
      desk.draftsAhead(of: inputs, options: ImportOptions()), by: SampleDesk.hand(minute: 1))
  }
}
