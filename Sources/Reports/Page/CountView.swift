internal import FactCheck

/// How many claims have one status or one verdict.
struct CountView: Offering {
  let word: String
  let sign: String
  let count: Int

  static let offers: [Offer<CountView>] = [
    .text("word", "the status or verdict") { $0.word },
    .text("sign", "a sign for it") { $0.sign },
    .number("count", "how many claims") { $0.count },
  ]

  /// Every status with the number of claims that have it, none left out.
  static func statuses(in state: ArticleState) -> [CountView] {
    let found = state.dossier.claims.map { state.standing(of: $0).status }
    return Status.allCases.map { status in
      CountView(
        word: status.rawValue, sign: status.sign, count: found.filter { $0 == status }.count)
    }
  }

  /// Every verdict with the number of claims for which it stands, none left out.
  static func verdicts(in facts: Facts) -> [CountView] {
    let found = facts.dossier.live.map { ClaimView($0, in: facts).verdict }
    return Verdict.allCases.map { verdict in
      CountView(
        word: verdict.rawValue, sign: verdict.sign, count: found.filter { $0 == verdict }.count)
    }
  }
}
