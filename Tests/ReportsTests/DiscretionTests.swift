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

  @Test func `A source that may be named is named`() throws {
    #expect(try rendered(.status, .html, Ferry.state).contains("Marta Okoye, transport office"))
  }
}
