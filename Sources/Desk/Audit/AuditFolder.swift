internal import Store

extension Desk {
  /// What in the folder differs from the last commit, with the way out.
  func auditFolder(_ snapshot: Snapshot) throws(DeskError) -> [AuditFinding] {
    if let operation = inProgress {
      return [
        AuditFinding(
          rule: .byHand, place: "the folder",
          message: "git is in the middle of a \(operation), so the folder was not looked at",
          hint: "git \(operation) --continue or git \(operation) --abort, then stet audit again")
      ]
    }
    let edits = try stored { () throws(StoreError) in try snapshot.handEdits() }
    // A file that is gone and one of the same content that is new are one that was moved.
    let added = edits.filter { $0.committed == nil }
    var moved: Set<String> = []
    var findings: [AuditFinding] = []
    for edit in edits {
      switch (edit.committed, edit.working) {
      case (let old?, nil):
        if let target = added.first(where: { $0.working == old && !moved.contains($0.path) }) {
          moved.insert(target.path)
          findings.append(
            AuditFinding(
              rule: .byHand, place: edit.path, message: "moved by hand to \(target.path)",
              hint: "mv \(target.path) \(edit.path)"))
        } else {
          findings.append(
            AuditFinding(
              rule: .byHand, place: edit.path, message: "deleted by hand",
              hint: "git checkout -- \(edit.path)"))
        }
      case (.some, .some):
        findings.append(
          AuditFinding(
            rule: .byHand, place: edit.path, message: "changed by hand and not recorded",
            hint: Self.wayBack(edit.path)))
      default: break
      }
    }
    for edit in added where !moved.contains(edit.path) {
      findings.append(
        AuditFinding(
          rule: .byHand, place: edit.path, message: "added by hand; the desk does not know it",
          hint: Self.wayIn(edit.path)))
    }
    return findings
  }

  /// What is kept as it was received is recorded by nobody.
  private static func wayBack(_ path: String) -> String {
    switch DeskFile.Kind(of: path) {
    case .text, .evidence, .seed: "git checkout -- \(path) takes it back"
    case .claim, .article, .source, .policy, .other:
      "stet save records it, git checkout -- \(path) takes it back"
    }
  }

  private static func wayIn(_ path: String) -> String {
    switch DeskFile.Kind(of: path) {
    case .claim(let slug, _), .article(let slug), .text(let slug):
      "stet add \(slug) \"WORDS\" makes a claim, stet import makes an article; or delete it"
    case .source: "stet save records it"
    case .evidence(let slug): "stet attach \(slug)/N \(path) takes it in; or delete it"
    case .seed: "stet import \(path); or delete it"
    case .policy: "stet save records it"
    case .other: path.hasPrefix("templates/") ? "stet save records it" : "delete it, or git add it"
    }
  }
}
