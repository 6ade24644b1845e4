import FactCheck
import Reports
import Testing

/// What each status and each verdict looks like in a report.
@Suite struct StandingTests {
  static let all: [(Status, Verdict?)] = Status.allCases.flatMap { status in
    [(status, nil)] + Verdict.allCases.map { (status, $0) }
  }

  @Test(arguments: all)
  func `Every status and verdict shows its word and its sign`(
    _ status: Status, _ verdict: Verdict?
  ) throws {
    let state = Self.state(status, verdict)
    let stands = ![.stale, .dropped].contains(status)
    let copy = try rendered(.checkingCopy, .html, state)
    let label = try #require(copy.firstMatch(of: /<a class="tag label[^>]*>.*?<\/a>/)).output
    let card = try #require(copy.firstMatch(of: /<section class="card(.|\n)*?<\/section>/)).output.0
    #expect(card.contains("</span> \(status.rawValue)</span>"))
    if status != .checked || verdict == nil {
      #expect(label.contains(status.rawValue))
    }
    if let verdict {
      #expect(label.contains("</span> \(verdict.rawValue)") == stands)
      #expect(card.contains("</span> \(verdict.rawValue)") == stands)
      #expect(card.contains("void: was \(verdict.rawValue)") == !stands)
      #expect(copy.contains("class=\"t-\(verdict.rawValue)\"") == stands)
    } else {
      #expect(copy.contains("class=\"t-\(status.rawValue)\""))
    }
  }

  @Test(arguments: all)
  func `A verdict that does not stand is not counted, nor told as if it stood`(
    _ status: Status, _ verdict: Verdict?
  ) throws {
    guard let verdict else { return }
    let state = Self.state(status, verdict)
    let stands = ![.stale, .dropped].contains(status)
    let page = try rendered(.status, .markdown, state)
    let count = try #require(
      page.split(separator: "\n").first {
        $0.hasSuffix(" \(verdict.rawValue) | \(stands ? 1 : 0) |")
      })
    #expect(count.hasPrefix("| "))
    let rows = readCSV(try rendered(.status, .csv, state))
    let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(row["verdict"] == (stands ? verdict.rawValue : ""))
    #expect(row["void-verdict"] == (stands ? "" : verdict.rawValue))
    #expect(row["status"] == status.rawValue)
  }

  @Test func `A sign-off that no longer matches makes a claim stale in every report`() throws {
    let state = article(of: "Words that were signed") { claim in
      claim.decide(.confirmed)
      claim.status = .signedOff
      claim.signOff = SignOff(by: Ferry.ben, at: Ferry.now, digest: "v1:other")
    }
    for (name, text) in try everyReport(of: state) where !name.hasPrefix("change-list") {
      #expect(
        text.contains("words, kind or evidence are not those that Ben Okafor signed"), "\(name)")
      #expect(text.contains("stale"), "\(name)")
    }
  }

  static func state(_ status: Status, _ verdict: Verdict?) -> ArticleState {
    let sources = FerrySources.all
    return article(of: "One claim") { claim in
      if let verdict { claim.decide(verdict) }
      claim.status = status == .queried ? .inReview : status
      if status == .queried {
        var query = Query()
        query.id = "q1"
        query.to = "somebody"
        claim.queries = [query]
      }
      if status == .signedOff {
        claim.signOff = SignOff(
          by: Ferry.ben, at: Ferry.now, digest: claim.digest(sources: sources))
      }
    }
  }
}
