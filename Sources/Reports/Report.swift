package import FactCheck
internal import Templates

/// A report: what is known of an article at one commit, written for people or for programs.
///
/// A report follows from the state and the templates alone: no clock, no locale and no environment
/// is read, so that the same commit gives the same bytes wherever and whenever it is rendered. What
/// reports keep back about sources is said in `Discretion.swift`.
package struct Report {
  /// The formats that a kind of report is written in; the first is the one to take unasked.
  package static func formats(of kind: ReportKind) -> [ReportFormat] {
    switch kind {
    case .status: [.markdown, .html, .csv, .json]
    case .checkingCopy: [.html]
    case .changeList: [.markdown, .html]
    }
  }

  /// The report's bytes, in UTF-8.
  ///
  /// - Parameter templates: a desk's own file in `templates/` by its name, such as
  ///   `status.md.mustache`; it wins over the built-in one of the same name.
  package static func render(
    _ kind: ReportKind, as format: ReportFormat, of state: ArticleState,
    templates: (String) -> [UInt8]?
  ) throws(ReportError) -> [UInt8] {
    guard formats(of: kind).contains(format) else { throw .noSuchFormat(kind, format) }
    switch format {
    case .json: return Array(StatusJSON(of: state).record.prettyJSON.utf8)
    case .csv: return Array(StatusTable(of: state).csv.utf8)
    case .markdown:
      return try rendered(templateName(kind, format), of: Page(state), as: .markdown, templates)
    case .html:
      return try rendered(templateName(kind, format), of: Page(state), as: .html, templates)
    }
  }

  /// Every fault of the templates that a report would be made with; none where it needs none.
  package static func faults(
    in kind: ReportKind, as format: ReportFormat, templates: (String) -> [UInt8]?
  ) -> [Fault] {
    guard [.markdown, .html].contains(format), formats(of: kind).contains(format) else { return [] }
    return faults(inTemplate: templateName(kind, format), against: Page.self, templates)
  }

  /// The file name of the template that a report starts from: `status.md.mustache`.
  package static func templateName(_ kind: ReportKind, _ format: ReportFormat) -> String {
    "\(kind.rawValue).\(format.rawValue)\(TemplateFiles.suffix)"
  }

  /// The status report as CSV, in rows without line ends (RFC 4180 ends them with CR LF), so that
  /// the tables of many articles make one.
  package static var tableHead: String { StatusTable.head }

  /// The rows of an article's claims, in the article's order; see ``tableHead``. They follow from
  /// the article and the policy alone.
  package static func tableRows(of state: ArticleState) -> [String] { StatusTable(of: state).rows }

  /// Cells for further columns, to stand behind a row's own.
  package static func tableCells(_ cells: [String]) -> String { StatusTable.row(cells) }

  /// The page that a template makes of `root`.
  /// - Throws: `template` with every fault of it and of those it calls; then nothing is rendered.
  static func rendered<Root: Offering>(
    _ name: String, of root: Root, as escaping: Escaping, _ templates: (String) -> [UInt8]?
  ) throws(ReportError) -> [UInt8] {
    let faults = faults(inTemplate: name, against: Root.self, templates)
    if !faults.isEmpty { throw .template(faults) }
    return withoutActuallyEscaping(templates) { templates in
      Array(TemplateFiles(own: templates).render(name, with: root, escapedAs: escaping).utf8)
    }
  }

  private static func faults<Root: Offering>(
    inTemplate name: String, against root: Root.Type, _ templates: (String) -> [UInt8]?
  ) -> [Fault] {
    withoutActuallyEscaping(templates) { templates in
      TemplateFiles(own: templates).faults(in: name, against: root)
    }
  }
}
