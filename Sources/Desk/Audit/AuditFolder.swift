internal import FactCheck
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
    let moves = edits.moves
    var findings: [AuditFinding] = []
    func report(_ place: String, _ message: String, hint: String) {
      let finding = AuditFinding(rule: .byHand, place: place, message: message, hint: hint)
      // One link in place of a folder is in the way of many files.
      if !findings.contains(finding) { findings.append(finding) }
    }
    for edit in edits where !moves.values.contains(edit.path) {
      let path = edit.path
      if let obstacle = edit.obstacle {
        report(
          obstacle.path, obstacle.message, hint: obstacle.hint(isCommitted: edit.committed != nil))
        continue
      }
      switch (edit.committed, edit.working) {
      case (.some, nil):
        if let target = moves[path] {
          report(path, "moved by hand to \(target)", hint: Self.wayBack(path, from: target, edits))
        } else {
          report(path, "deleted by hand", hint: "git checkout -- \(path.shellWord)")
        }
      case (.some, let working?):
        let faults = Self.faults(in: working, at: path)
        if faults.isEmpty {
          report(path, "changed by hand and not recorded", hint: Self.wayBack(path))
        }
        for fault in faults {
          let place = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
          report(
            path + place, "changed by hand, and cannot be read: \(fault.message)",
            hint: "mend the line, then stet save; git checkout -- \(path.shellWord) takes it back")
        }
      case (nil, _):
        report(path, "added by hand; the desk does not know it", hint: Self.wayIn(path))
      }
    }
    for edit in try stored({ () throws(StoreError) in try snapshot.stagedEdits() }) {
      report(edit.path, edit.message, hint: edit.hint)
    }
    return findings
  }

  /// What is wrong in a file as somebody left it.
  private static func faults(in bytes: [UInt8], at path: String) -> [Fault] {
    do throws(FileFaults) {
      switch DeskFile.Kind(of: path) {
      case .claim: _ = try YAML.read(Claim.self, from: bytes, path: path)
      case .article: _ = try YAML.read(Article.self, from: bytes, path: path)
      case .source: _ = try YAML.read(Source.self, from: bytes, path: path)
      case .policy: _ = try YAML.read(Policy.self, from: bytes, path: path)
      case .text, .evidence, .seed, .other: break
      }
      return []
    } catch {
      return error.faults
    }
  }

  /// How a file that was moved goes back; with its whole folder, where that is not there any more.
  static func wayBack(_ path: String, from target: String, _ edits: [HandEdit]) -> String {
    func parted(_ path: String) -> (folder: String, name: String) {
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      return (String(path[..<slash]), String(path[slash...]))
    }
    let (old, new) = (parted(path), parted(target))
    let stays = edits.contains { $0.path.hasPrefix(old.folder + "/") && $0.working != nil }
    if old.name == new.name, old.folder != new.folder, !stays, edits.count > 1 {
      return "mv \(new.folder.shellWord) \(old.folder.shellWord)"
    }
    return "mv \(target.shellWord) \(path.shellWord)"
  }

  /// What is kept as it was received is recorded by nobody.
  private static func wayBack(_ path: String) -> String {
    switch DeskFile.Kind(of: path) {
    case .text, .evidence, .seed: "git checkout -- \(path.shellWord) takes it back"
    case .claim, .article, .source, .policy, .other:
      "stet save records it, or says why not; git checkout -- \(path.shellWord) takes it back"
    }
  }

  /// What to do about a file that somebody put there.
  static func wayIn(_ path: String) -> String {
    switch DeskFile.Kind(of: path) {
    case .claim(let slug, _): "rm \(path.shellWord); stet add \(slug) \"WORDS\" makes a claim"
    case .article, .text: "move it elsewhere; stet import FILE makes an article of a document"
    case .source, .policy: "stet save records it"
    case .evidence(let slug):
      "stet attach \(slug)/N \(path.shellWord) --supports (or another stance) keeps a copy, then rm "
        + path.shellWord
    case .seed:
      "stet import \(path.shellWord) makes an article of a copy, then rm \(path.shellWord)"
    case .other:
      path.hasPrefix("templates/")
        ? "stet save records it" : "move it elsewhere, or git add \(path.shellWord) and git commit"
    }
  }
}
