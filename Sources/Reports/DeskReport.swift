package import FactCheck

/// The status report of a whole desk: an article a line.
extension Report {
  /// The formats that it is written in; the first is the one to take unasked. As CSV the claims of
  /// all articles make one table: ``tableHead`` and ``tableRows(of:)``.
  package static var deskFormats: [ReportFormat] { [.markdown, .html, .csv, .json] }

  /// The report's bytes, in UTF-8.
  ///
  /// - Parameter templates: as for an article's report: `desk.md.mustache`, `desk.html.mustache`.
  /// - Throws: `noSuchFormat` for CSV, which is made of the articles themselves.
  package static func render(
    _ format: ReportFormat, of desk: DeskBoard, templates: (String) -> [UInt8]?
  ) throws(ReportError) -> [UInt8] {
    switch format {
    case .json: return Array(DeskJSON(of: desk).record.prettyJSON.utf8)
    case .csv: throw .noSuchFormat(.status, .csv)
    case .markdown:
      return try rendered(deskTemplateName(format), of: DeskPage(desk), as: .markdown, templates)
    case .html:
      return try rendered(deskTemplateName(format), of: DeskPage(desk), as: .html, templates)
    }
  }

  /// An article as a desk's report has it for programs, and `stet status --json`.
  package static func json(of article: DeskBoard.Article) -> Record { DeskJSON.article(article) }

  /// The file name of the template that a desk's report starts from.
  package static func deskTemplateName(_ format: ReportFormat) -> String {
    "desk.\(format.rawValue)\(TemplateFiles.suffix)"
  }
}
