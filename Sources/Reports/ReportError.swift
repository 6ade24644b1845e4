package import FactCheck

/// Why a report could not be made.
package enum ReportError: Error, Sendable, Equatable {
  /// The kind has no such format.
  case noSuchFormat(ReportKind, ReportFormat)
  /// A template is wrong: every fault of it, with file, line and column. Nothing was rendered.
  case template([Fault])

  /// What is wrong, a line for each fault.
  package var message: String {
    switch self {
    case .noSuchFormat(let kind, let format):
      "a \(kind.rawValue) report is not written as \(format.rawValue)"
    case .template(let faults): faults.map(\.description).joined(separator: "\n")
    }
  }

  /// What to do next.
  package var hint: String {
    switch self {
    case .noSuchFormat(let kind, _):
      "it is written as \(Report.formats(of: kind).map(\.rawValue).joined(separator: ", "))"
    case .template(let faults):
      faults.contains { $0.path.hasPrefix("templates/") }
        ? "correct the file; without it, the built-in template is used"
        : "this is a fault of stet itself"
    }
  }
}
