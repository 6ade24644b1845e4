internal import Digest
internal import FactCheck
internal import Intake
internal import Store

/// Looks at what one commit holds of one article: files, digests, spans, sign-offs, references.
struct AuditArticle {
  private let snapshot: Snapshot
  private let slug: String
  private(set) var findings: [AuditFinding] = []
  /// How many claims there are; 0 where the article cannot be read.
  private(set) var claims = 0

  init(_ slug: String, in snapshot: Snapshot) throws(DeskError) {
    self.snapshot = snapshot
    self.slug = slug
    let dossier: Dossier
    do throws(StoreError) {
      dossier = try snapshot.dossier(slug, isWhole: false)
    } catch {
      switch error {
      case .faults(let faults): report(faults.faults)
      // One article keeps no other from being looked at.
      case .newerFormat, .git:
        let (message, hint) = error.explanation
        report(.schema, DeskFile.article(slug), message, hint: hint)
      default: throw .store(error)
      }
      return
    }
    claims = dossier.claimCount
    for file in dossier.unreadable { report(file.faults) }
    try digests(dossier)
    spans(dossier)
    references(dossier)
    signOffs(dossier)
    // The sentences of claims that cannot be read are accounted for once they can.
    if dossier.claimCount == dossier.claims.count { coverage(dossier) }
    for numbered in dossier.claims {
      for sentence in numbered.claim.contradictions {
        report(
          .contradiction, path(numbered), sentence,
          hint: "git log -p -- \(path(numbered)) shows who wrote it")
      }
    }
  }

  private func path(_ numbered: NumberedClaim) -> String { DeskFile.claim(slug, numbered.number) }

  // MARK: Rules

  private mutating func digests(_ dossier: Dossier) throws(DeskError) {
    let seeds = [dossier.article.seed] + dossier.article.drafts
    for seed in seeds where !seed.file.isEmpty {
      try digest(seed.file, seed.sha256, citedIn: DeskFile.article(slug))
    }
    for numbered in dossier.claims {
      for item in numbered.claim.evidence {
        guard let file = item.file, let sha256 = item.sha256 else { continue }
        try digest("claims/\(slug)/\(file)", sha256, citedIn: path(numbered))
      }
    }
  }

  private mutating func digest(_ file: String, _ sha256: String, citedIn place: String)
    throws(DeskError)
  {
    let fault = try stored { () throws(StoreError) in
      try snapshot.fault(inFile: file, sha256: sha256)
    }
    guard let fault else { return }
    report(.digest, place, fault, hint: try wayBack(to: sha256.lowercased(), at: file))
  }

  /// How a kept file comes back from the last commit that had it.
  private func wayBack(to sha256: String, at file: String) throws(DeskError) -> String {
    let commit = try stored { () throws(StoreError) in
      try snapshot.lastCommit(in: 200) { (then) throws(StoreError) in
        guard let bytes = try then.read(file) else { return false }
        return SHA256.hexadecimal(of: bytes) == sha256
      }
    }
    guard let commit else {
      return "no commit here has that file: put it there as it was received, git add and git commit"
    }
    return "git checkout \(commit.prefix(10)) -- \(file) && git commit -m \"Put it back\""
  }

  private mutating func spans(_ dossier: Dossier) {
    let text = Array(dossier.text.unicodeScalars)
    for numbered in dossier.claims where !numbered.claim.span.fits(text) {
      let span = numbered.claim.span
      report(
        .span, path(numbered),
        "the article's words are not at \(span.start) to \(span.end) of its text",
        hint: "stet edit \(dossier.name(of: numbered))")
    }
    for passage in dossier.article.setAside {
      let range = passage.range
      let fits =
        range.lowerBound >= 0 && range.upperBound <= text.count
        && text[range].elementsEqual(passage.exact.unicodeScalars)
      if !fits {
        report(
          .span, DeskFile.article(slug),
          "what is set aside as \(passage.id) is not at \(range.lowerBound) to \(range.upperBound)",
          hint: "stet list \(slug) --set-aside")
      }
    }
  }

  private mutating func references(_ dossier: Dossier) {
    var uids: [String: String] = [:]
    let unreadable = dossier.unreadable.compactMap { file in
      if case .source(_, let id) = DeskFile.Kind(of: file.path) { id } else { nil }
    }
    for numbered in dossier.claims {
      let claim = numbered.claim
      let name = dossier.name(of: numbered)
      if let twin = uids.updateValue(name, forKey: claim.uid) {
        report(.reference, path(numbered), "\(name) and \(twin) have the same uid", hint: nil)
      }
      if numbered.number >= dossier.article.next {
        report(
          .reference, DeskFile.article(slug),
          "the next claim would be \(dossier.article.next), and there is a \(numbered.number)",
          hint: nil)
      }
      for item in claim.evidence
      where dossier.sources[item.source] == nil && !unreadable.contains(item.source) {
        report(
          .reference, path(numbered),
          "evidence \(item.id) cites source “\(item.source)”, which is not there",
          hint: "stet source list \(slug)")
      }
    }
  }

  private mutating func signOffs(_ dossier: Dossier) {
    for numbered in dossier.claims {
      let name = dossier.name(of: numbered)
      let standing = dossier.standing(of: numbered)
      guard numbered.claim.status == .signedOff, standing.status == .stale else { continue }
      report(
        .signOff, path(numbered), "the sign-off of \(name) is void: \(standing.staleBecause ?? "")",
        hint: "stet show \(name)")
    }
    for signed in dossier.article.signOffs where signed.digest != dossier.digest {
      report(
        .signOff, DeskFile.article(slug),
        "\(signed.by.name) signed the article as \(signed.role?.rawValue ?? "?"), and it has changed since",
        hint: "stet sign \(slug) --role \(signed.role?.rawValue ?? "ROLE")")
    }
  }

  private mutating func coverage(_ dossier: Dossier) {
    for range in Desk.coverage(of: dossier).loose {
      let scalars = Array(dossier.text.unicodeScalars)[range]
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars.prefix(60))
      report(
        .coverage, DeskFile.text(slug),
        "neither a claim nor set aside: “\(String(words))\(scalars.count > 60 ? "…" : "")”",
        hint: "stet add \(slug) \"WORDS\"")
    }
  }

  private mutating func report(_ faults: [Fault]) {
    for fault in faults {
      let place = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
      report(
        .schema, fault.path + place, fault.message,
        hint: "mend the line, then stet save; git log -p -- \(fault.path) shows who wrote it")
    }
  }

  private mutating func report(
    _ rule: AuditFinding.Rule, _ place: String, _ message: String, hint: String?
  ) {
    findings.append(AuditFinding(rule: rule, place: place, message: message, hint: hint))
  }
}

extension AuditFinding {
  init(rule: Rule, place: String, message: String, hint: String? = nil) {
    self.init(
      rule: rule, place: place, commit: nil, by: nil, at: nil, message: message, hint: hint)
  }
}
