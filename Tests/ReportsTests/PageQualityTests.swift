import Reports
import Templates
import Testing

/// What every HTML report owes its readers.
@Suite struct PageQualityTests {
  static let pages: [ReportKind] = [.status, .changeList, .checkingCopy]

  @Test(arguments: pages)
  func `A page is closed upon itself: no script, no request, a strict policy`(
    _ kind: ReportKind
  ) throws {
    let page = try rendered(kind, .html, Ferry.state)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          + "style-src 'unsafe-inline'\">"))
    for word in ["<script", "<link", "<img", "src=", "url(", "@import", "<iframe", "<form", "{{"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("@media print") && page.contains("prefers-color-scheme: dark"))
  }

  @Test(arguments: pages)
  func `A page's tags are closed, its ids unique, its links lead somewhere`(
    _ kind: ReportKind
  ) throws {
    let page = try rendered(kind, .html, Ferry.state)
    var open: [Substring] = []
    for match in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^<>]*>/) {
      let name = match.output.2
      if ["meta", "br", "input"].contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for match in page.matches(of: /\ (?:href="#|aria-labelledby="|for=")([^"]*)"/) {
      #expect(ids.contains(String(match.output.1)), "\(match.output.1)")
    }
  }

  @Test(arguments: pages)
  func `A page has one main heading, leaves out no level, and can be skipped into`(
    _ kind: ReportKind
  ) throws {
    let page = try rendered(kind, .html, Ferry.state)
    let levels = page.matches(of: /<h([1-6])/).map { Int($0.output.1)! }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    #expect(page.components(of: "<main") == 1)
    #expect(page.contains("<a class=\"skip\" href=\"#"))
    #expect(page.contains("<title>"))
    for header in page.matches(of: /<th[ >][^>]*>?/) {
      #expect(header.output.contains("scope="))
    }
    #expect(!page.contains("<ul>\n</ul>") && !page.contains("<tbody>\n</tbody>"))
  }
}
