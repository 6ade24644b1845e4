import Desk
import FactCheck

extension Dossier {
  /// The article on one line: slug, headline, how far the check is.
  var summary: String { summary(settled: Desk.coverage(of: self).settledPercent) }

  func summary(settled: Int) -> String {
    ArticleBoard.summary(
      slug: slug, headline: article.headline, claims: claimCount,
      open: live.count { !isSettled($0) } + claimCount - claims.count, settled: settled,
      deadline: article.deadline)
  }

  /// Claims, a line each: number, status or verdict, priority, kind, words.
  func table(_ claims: [NumberedClaim], columns: Int?) -> String {
    let width = claims.map { String($0.number).count }.max() ?? 1
    let said = Set(
      live.flatMap { $0.claim.links.filter { $0.kind == .says }.map(\.to) })
    return claims.map { numbered in
      let claim = numbered.claim
      let status = standing(of: numbered).status
      let state = [status.rawValue, claim.verdict?.rawValue].compactMap { $0 }
        .joined(separator: " ")
      let number = String(numbered.number)
      let marks =
        (!claim.disputes.isEmpty ? "≠" : claim.priority == .high ? "!" : " ")
        + (claim.bareTicks.isEmpty ? " " : "·") + (claim.openQueries.isEmpty ? " " : "?")
      let left =
        "  " + String(repeating: " ", count: width - number.count) + number + " " + marks + " "
      let space = String(repeating: " ", count: max(1, 24 - state.count))
      let kind = (claim.kind?.rawValue ?? "").padded(to: 11)
      let used = left.count + state.count + space.count + kind.count
      let words = ((said.contains(claim.uid) ? "↳ " : "") + claim.wordsWithReferents)
        .fitted(to: columns.map { max(20, $0 - used) })
      return left + Style.status(status, state) + space + kind + words
    }.joined(separator: "\n")
  }
}

extension ArticleBoard {
  /// The article on one line: slug, headline, how far the check is.
  var summary: String {
    Self.summary(
      slug: slug, headline: headline, claims: claims, open: open,
      settled: coverage.settledPercent, deadline: deadline)
  }

  fileprivate static func summary(
    slug: String, headline: String, claims: Int, open: Int, settled: Int, deadline: String?
  ) -> String {
    Style.bold("\(slug): \(headline)".fitted(to: Output.columns)) + "\n  "
      + "\(counted(claims, "claim")), \(open) open; \(settled)% of the words settled"
      + (deadline.map { "; deadline \($0)" } ?? "")
  }
}

/// Says on standard error which files of articles that were shown could not be read.
/// - Throws: `doneInPart`, if there is one.
func tellUnreadable(_ dossiers: [Dossier]) throws {
  let files = dossiers.flatMap { dossier in dossier.unreadable.map { (dossier, $0) } }
  for (dossier, file) in files {
    Failure.complain("\(dossier.name(of: file)) \(file.message)", hint: file.hint)
  }
  if !files.isEmpty { throw Failure.doneInPart }
}
