internal import FactCheck

/// The state that a report is made from, with what would be dear to look up once for each claim.
struct Facts: Sendable {
  let state: ArticleState
  private let reasons: [String: [Gate.Reason]]
  private let citing: [String: [Int]]

  init(_ state: ArticleState) {
    self.state = state
    reasons = Dictionary(grouping: state.gate.reasons.filter { $0.claim != nil }) { $0.claim ?? "" }
    citing = state.dossier.live.reduce(into: [:]) { citing, numbered in
      for source in Set(numbered.claim.evidence.map(\.source)) {
        citing[source, default: []].append(numbered.number)
      }
    }
  }

  var dossier: Dossier { state.dossier }

  /// Why the claim may not run.
  func reasons(for claim: NumberedClaim) -> [Gate.Reason] {
    reasons[dossier.name(of: claim)] ?? []
  }

  /// The numbers of the live claims whose evidence cites a source, in the article's order.
  func citing(_ source: String) -> [Int] { citing[source] ?? [] }
}

extension Policy {
  /// Whether it names anybody: where it does not, everyone may do everything.
  var namesPeople: Bool { !(people ?? []).isEmpty }
}
