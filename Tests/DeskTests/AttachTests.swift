import Desk
import FactCheck
import TestSupport
import Testing

@Suite struct AttachTests {
  private func paper(_ text: String = "Page 3: 14 million.") -> EvidenceInput {
    var input = EvidenceInput()
    input.file = ("papers/Council paper.PDF", Array(text.utf8))
    input.stance = .supports
    input.basis = .primary
    return input
  }

  @Test("A file is kept once, under a name with its digest, for all the claims it bears on")
  func fileIsKeptOnce() throws {
    let sample = try SampleDesk()
    let outcome = try sample.desk.attach(
      paper(), to: sample.claims(2, 3), by: SampleDesk.hand())
    #expect(outcome.done.map(\.to) == [.inReview, .inReview])
    let kept = try git("ls-files", "claims/bridge/evidence", in: sample.folder.path)
    #expect(kept == "claims/bridge/evidence/council-paper-3cfd073838ac.pdf\n", "\(kept)")
    let evidence = try #require(try sample.claim(2).evidence.first)
    #expect(evidence.file.map { "claims/bridge/" + $0 + "\n" } == kept)
    #expect(evidence.sha256?.count == 64)
    #expect(try git("status", "--porcelain", in: sample.folder.path) == "")
  }

  @Test("A source is made when it is not there, and found again by its title")
  func sourceIsMadeOnce() throws {
    let sample = try SampleDesk()
    var input = EvidenceInput()
    input.observed = "Call: 14 million."
    input.stance = .supports
    input.newSource.title = "Council office"
    input.newSource.type = .interview
    _ = try sample.desk.attach(input, to: sample.claims(2), by: SampleDesk.hand())
    _ = try sample.desk.attach(input, to: sample.claims(3), by: SampleDesk.hand())
    let dossier = try sample.desk.dossiers(["bridge"], in: try sample.desk.snapshot())[0]
    #expect(dossier.sources.keys.sorted() == ["council-office"])
    #expect(dossier.sources["council-office"]?.type == .interview)
  }

  @Test("Two files of one name and different content are two sources' files, both kept")
  func sameNameOtherContent() throws {
    let sample = try SampleDesk()
    _ = try sample.desk.attach(paper(), to: sample.claims(2), by: SampleDesk.hand())
    _ = try sample.desk.attach(paper("Page 4."), to: sample.claims(2), by: SampleDesk.hand())
    let kept = try git("ls-files", "claims/bridge/evidence", in: sample.folder.path)
    #expect(kept.split(separator: "\n").count == 2)
  }

  @Test("When one of several claims is refused, none is touched")
  func allOrNone() throws {
    let sample = try SampleDesk()
    let before = try git("rev-parse", "HEAD", in: sample.folder.path)
    #expect(throws: DeskError.self) {
      try sample.desk.attach(paper(), to: sample.claims(2, 99), by: SampleDesk.hand())
    }
    #expect(try git("rev-parse", "HEAD", in: sample.folder.path) == before)
    #expect(try git("status", "--porcelain", in: sample.folder.path) == "")
  }
}
