internal import FactCheck
internal import Store

extension Desk {
  /// Whether everything is in order: the files and the folder as they are, and every commit that led
  /// here.
  ///
  /// What was found of the past is kept beside the repository and not looked for again; it cannot
  /// change, as its commits cannot. Of articles whose folder is as it was the last time, in order,
  /// the same holds.
  /// - Parameters:
  ///   - slug: only this article; nil: the desk.
  ///   - anew: believes nothing that was found before.
  ///   - progress: told now and then how many commits were replayed.
  package func audit(
    _ slug: String? = nil, anew: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws(DeskError) -> AuditReport {
    let snapshot = try snapshot()
    var report = AuditReport()
    var known = anew ? AuditMemory() : AuditMemory(store.kept(AuditMemory.name))
    let states = try stored { () throws(StoreError) in try snapshot.statesToAudit() }
    // Another branch has another history; what is found of files holds wherever they are.
    if let tip = known.tip, !(try stored({ () throws(StoreError) in try snapshot.hasPassed(tip) }))
    {
      known.forgetHistory()
    }
    // What could not be looked at may be there now.
    report.cutOffAt = store.historyEdge
    if known.cutOffAt != report.cutOffAt { known.forgetHistory() }
    known.cutOffAt = report.cutOffAt

    for article in try slugs(in: snapshot) where slug == nil || slug == article {
      report.articles += 1
      let state = states[article]
      if let claims = state.flatMap({ known.inOrder[$0] }) {
        report.claims += claims
        continue
      }
      let found = try AuditArticle(article, in: snapshot)
      report.claims += found.claims
      report.findings += found.findings
      if found.findings.isEmpty, let state { known.inOrder[state] = found.claims }
    }
    if slug == nil { known.inOrder = known.inOrder.filter { states.values.contains($0.key) } }
    if slug != nil, report.articles == 0 {
      _ = try stored { () throws(StoreError) in try snapshot.dossier(slug!) }
    }
    report.findings += try stored { () throws(StoreError) in try snapshot.strayFolders() }.map {
      AuditFinding(
        rule: .schema, place: $0.path,
        message: "no article can be in a folder of this name: \($0.fault)",
        hint: "git mv it to another name, and git commit")
    }
    report.findings += try auditFolder(snapshot)

    var history = AuditHistory(of: snapshot)
    var replayed = 0
    var isWhole = true
    var failure: DeskError?
    try stored { () throws(StoreError) in
      try snapshot.walk(except: known.tip.map { [$0] } ?? []) { (commit) throws(StoreError) in
        do throws(DeskError) {
          try history.replay(commit)
        } catch {
          guard case .store(let lost) = error, lost.isOfObjects else {
            failure = error
            return false
          }
          // What is lost may come back from another clone: then it is looked at.
          isWhole = false
          history.report(
            commit, commit.entry.message.subject,
            "the commit cannot be looked at: \(lost.explanation.message)",
            hint: "git fsck says what is missing; another clone may have it")
        }
        replayed += 1
        if replayed.isMultiple(of: 1000) { progress(replayed) }
        return true
      }
    }
    if let failure { throw failure }
    let earlier = try stored { () throws(StoreError) in try snapshot.entries(of: known.signed) }
    known.signed = try history.verifySignatures(earlier: earlier).map(\.commit)
    // Verified again each time, and not kept.
    let signatures = history.findings.filter { $0.isOfKey }
    known.findings += history.findings.filter { !$0.isOfKey }
    report.findings += signatures
    known.commits += replayed
    known.tip = snapshot.commitID ?? known.tip
    report.replayed = replayed
    report.commits = known.commits
    report.findings += known.findings
    known.acceptances += history.acceptances
    report.findings.mark(known.acceptances)
    if let slug {
      report.findings.removeAll { finding in
        !["claims/\(slug)/", "\(slug)/", "\(slug):"].contains { finding.place.hasPrefix($0) }
      }
    } else if isWhole {
      store.keep(known.bytes, as: AuditMemory.name)
    }
    let places = try stored { () throws(StoreError) in
      try snapshot.places(of: Set(report.findings.compactMap(\.commit)))
    }
    report.findings.sort(byCommit: places)
    return report
  }
}

extension [AuditFinding] {
  /// Writes beside each finding about a commit who accepted that commit first.
  fileprivate mutating func mark(_ acceptances: [Acceptance]) {
    let byCommit = Dictionary(grouping: acceptances, by: \.accepts)
    for index in indices {
      guard let commit = self[index].commit else { continue }
      self[index].accepted = byCommit[commit]?.min { $0.at.seconds < $1.at.seconds }
    }
  }
}
