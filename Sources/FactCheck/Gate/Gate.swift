/// May this article be published? Yes, or the reasons why not.
package struct Gate: Sendable {
  /// One reason why not.
  package struct Reason: Sendable, Equatable {
    /// The claim's name, `nk-troops/7`, or nil where the whole article is meant.
    package var claim: String?
    /// The rule's stable name.
    package var rule: String
    package var message: String
    package var hint: String?

    package init(claim: String? = nil, rule: String, message: String, hint: String? = nil) {
      self.claim = claim
      self.rule = rule
      self.message = message
      self.hint = hint
    }
  }

  /// Empty: it may be published.
  package var reasons: [Reason]

  package var isOpen: Bool { reasons.isEmpty }

  /// Judges `dossier` under `policy`.
  /// - Parameter withoutSignOffs: leaves out what only sign-offs of the article lack, for judging
  ///   whether it may be signed.
  /// - Parameter standings: where claims stand, by number, if that is known already.
  package init(
    _ dossier: Dossier, coverage: Coverage, policy: Policy, withoutSignOffs: Bool = false,
    standings: [Int: Standing] = [:]
  ) {
    reasons = dossier.unreadable.map { file in
      Reason(
        claim: file.number == nil ? nil : dossier.name(of: file), rule: "unreadable",
        message: file.message, hint: file.hint)
    }
    reasons += Gate.article(dossier, coverage: coverage)
    let text = Array(dossier.text.unicodeScalars)
    let slug = dossier.slug
    for claim in dossier.live {
      if !claim.claim.span.fits(text) {
        reasons.append(
          Reason(
            claim: dossier.name(of: claim), rule: "span",
            message: "its words do not stand in the article where it says they do",
            hint: "git log -p claims/\(dossier.slug) shows who changed the text or the claim"))
      }
      let standing = standings[claim.number] ?? dossier.standing(of: claim)
      reasons += Gate.claim(
        claim.claim, name: claim.name(in: slug), standing: standing, policy: policy)
    }
    reasons += Gate.conflicts(in: dossier, standings: standings)
    if !withoutSignOffs { reasons += Gate.signOffs(of: dossier, policy: policy) }
  }

  private static func article(_ dossier: Dossier, coverage: Coverage) -> [Reason] {
    let slug = dossier.slug
    var reasons: [Reason] = []
    if dossier.article.date == nil {
      reasons.append(
        Reason(
          rule: "no-date", message: "the article has no date, so “last year” has no meaning",
          hint: "stet edit \(slug) --date YYYY-MM-DD"))
    }
    if dossier.claimCount == 0 {
      reasons.append(
        Reason(
          rule: "no-claims", message: "the article has no claim", hint: "stet add \(slug) \"…\""))
    }
    for dispute in dossier.article.disputes {
      reasons.append(
        Reason(
          rule: "dispute", message: dispute.inWords,
          hint: "stet settle \(slug) --take \(dispute.field)=N"))
    }
    for (id, source) in dossier.sources.sorted(by: { $0.key < $1.key }) {
      for dispute in source.disputes {
        reasons.append(
          Reason(
            rule: "dispute", message: "of source \(id), \(dispute.inWords)",
            hint: "stet settle \(slug) --source \(id) --take \(dispute.field)=N"))
      }
    }
    let unseen = dossier.article.setAside.filter { !$0.isSettled }
    if !unseen.isEmpty {
      reasons.append(
        Reason(
          rule: "unseen",
          message: "\(counted(unseen.count, "passage")) set aside that nobody has looked at",
          hint: "stet list \(slug) --set-aside"))
    }
    // The sentences of claims that cannot be read are among the loose ones, and are no claims to add.
    if let loose = coverage.loose.first, dossier.claimCount == dossier.claims.count {
      let first = String(
        String.UnicodeScalarView(Array(dossier.text.unicodeScalars)[loose]))
      reasons.append(
        Reason(
          rule: "unaccounted",
          message: "\(counted(coverage.loose.count, "sentence")) neither a claim nor set aside: "
            + "“\(first)”",
          hint: "stet add \(slug) \"\(first)\""))
    }
    return reasons
  }

  private static func signOffs(of dossier: Dossier, policy: Policy) -> [Reason] {
    // Dear to work out, and asked for only where somebody has signed.
    let digest = dossier.article.signOffs.isEmpty ? "" : dossier.digest
    return (policy.signOffs ?? []).compactMap { role in
      let signed = dossier.article.signOffs.filter { $0.role == role }
      if signed.contains(where: { $0.digest == digest }) { return nil }
      let message =
        signed.last.map {
          "signed as \(role.rawValue) by \($0.by.name) before words, kinds, verdicts or evidence changed"
        } ?? "not signed as \(role.rawValue)"
      return Reason(
        rule: "article-sign-off", message: message,
        hint: "stet sign \(dossier.slug) --role \(role.rawValue)")
    }
  }
}
