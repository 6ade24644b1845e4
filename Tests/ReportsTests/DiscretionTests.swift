import FactCheck
import Reports
import Testing

/// What reports keep back about sources.
@Suite struct DiscretionTests {
  @Test func `Nothing of a confidential source is in any report but its id and its terms`() throws {
    for (name, text) in try everyReport(of: Ferry.state) {
      #expect(!text.contains("SECRET"), "\(name)")
    }
    for kind in [ReportFormat.markdown, .html, .json] {
      let text = try rendered(.status, kind, Ferry.state)
      #expect(text.contains("employee") && text.contains("confidential"))
    }
  }

  @Test func `A source not for attribution is not named, and what it said may be read`() throws {
    for (name, text) in try everyReport(of: Ferry.state) {
      #expect(!text.contains("HIDDEN"), "\(name)")
      #expect(!text.contains("hidden.example"), "\(name)")
    }
    #expect(
      try rendered(.checkingCopy, .html, Ferry.state).contains("I never saw an envelope."))
    #expect(try rendered(.status, .json, Ferry.state).contains("I never saw an envelope."))
  }

  @Test func `How to reach a person is in no report, whatever the terms`() throws {
    for (name, text) in try everyReport(of: Ferry.state) {
      #expect(!text.contains("555 0100"), "\(name)")
      #expect(!text.contains("tape 12"), "\(name)")
    }
  }

  @Test func `What comes from a source that is not on file is kept back, its terms being unknown`()
    throws
  {
    let state = article(of: "A claim") { claim in
      var evidence = Evidence.report(id: "e1", stance: .supports)
      evidence.source = "gone"
      evidence.quote = "SECRET QUOTE"
      evidence.file = "evidence/SECRET.pdf"
      claim.evidence = [evidence]
      claim.propose("Other words", .proposed)
    }
    for (name, text) in try everyReport(of: state) {
      #expect(!text.contains("SECRET"), "\(name)")
      #expect(text.contains("gone"), "\(name)")
    }
    #expect(try rendered(.checkingCopy, .html, state).contains("(not on file; kept back)"))
  }

  @Test func `A person whose terms nobody has set is pointed out`() throws {
    var state = Ferry.state
    state.dossier.sources["okoye-call"]?.disclosure = nil
    #expect(try rendered(.status, .markdown, state).contains("(interview, **terms not set**)"))
    #expect(try rendered(.status, .html, state).contains("terms not set"))
    #expect(!(try rendered(.status, .html, Ferry.state).contains("terms not set")))
  }

  @Test func `A source that may be named is named`() throws {
    #expect(try rendered(.status, .html, Ferry.state).contains("Marta Okoye, transport office"))
  }
}
