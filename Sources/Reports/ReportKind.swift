/// What a report is for.
package enum ReportKind: String, Sendable, CaseIterable {
  /// May the article run, what stands against it, and who is waited for.
  case status
  /// The article as it reads, with the work on every claim beside it.
  case checkingCopy = "checking-copy"
  /// The words that are to change: for the author.
  case changeList = "change-list"
}

/// The form that a report is written in.
package enum ReportFormat: String, Sendable, CaseIterable {
  case markdown = "md"
  case html, csv, json
}
