import Reports
import TestSupport
import Testing

/// Each report of the made-up article, whole, for people to read in git.
@Suite struct GoldenReportTests {
  static let all: [(ReportKind, ReportFormat)] = ReportKind.allCases.flatMap { kind in
    Report.formats(of: kind).map { (kind, $0) }
  }

  @Test(arguments: all)
  func `A report of the ferry article reads as recorded`(
    _ kind: ReportKind, _ format: ReportFormat
  ) throws {
    let bytes = try Report.render(kind, as: format, of: Ferry.state) { _ in nil }
    try expectGolden(bytes, "ferry-\(kind.rawValue).\(format.rawValue)")
  }
}
