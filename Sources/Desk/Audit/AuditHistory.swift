internal import Digest
internal import FactCheck
internal import Store

/// Replays commits: is each change to a claim a legal step, by the rules of its own day?
struct AuditHistory {
  let snapshot: Snapshot
  private(set) var findings: [AuditFinding] = []
  /// What the commits say of others that may stand.
  var acceptances: [Acceptance] = []
  /// Commits that are signed, and those that the policy of their day wants signed.
  private var signed: [LogEntry] = []
  private var toBeSigned: [LogEntry] = []
  /// Parsed once for many commits.
  private var policies: [ContentID: Policy?] = [:]
  private var sources: [FolderID: [String: Source]] = [:]

  init(of snapshot: Snapshot) { self.snapshot = snapshot }

  /// Looks at one commit.
  mutating func replay(_ commit: CommitChanges) throws(DeskError) {
    // What it was made on is not in this clone: nobody can tell what it did.
    if commit.isCutOff { return }
    if commit.isSigned { signed.append(commit.entry) }
    if !commit.files.isEmpty, !commit.isSigned, let wanted = try policy(in: commit).signed,
      wanted.contains(where: { commit.names($0.rawValue) })
    {
      toBeSigned.append(commit.entry)
    }
    if commit.names(Acceptance.action) { try accept(commit) }
    let files =
      if commit.isMerge { try merge(commit) } else if commit.names("rename") {
        unmoved(commit)
      } else { commit.files }
    for file in files {
      switch DeskFile.Kind(of: file.path) {
      case .claim(let slug, let number):
        try claim(file, "\(slug)/\(number)", slug: slug, in: commit)
      case .text(let slug):
        if file.old != nil, file.new == nil || !commit.names("revise"), !commit.isTaken(file) {
          report(
            commit, file.path, "the text of \(slug), which spans count in, was changed",
            hint: "git show \(commit.short) -- \(file.path)")
        }
      case .article(let slug): try article(file, slug: slug, in: commit)
      case .evidence, .seed:
        if file.old != nil, !commit.isTaken(file), try !isPutBack(file, in: commit) {
          report(
            commit, file.path,
            "a kept file was \(file.new == nil ? "taken out" : "changed"), and stays as it was received",
            hint: "git checkout \(commit.short)~ -- \(file.path) && "
              + "git commit -m \"Put it back\"")
        }
      case .source, .policy, .other: break
      }
    }
  }

  /// Has git verify the signatures of all that were looked at, and of `earlier` ones: whose keys are
  /// trusted can change, as commits cannot.
  /// - Returns: the commits that are signed.
  mutating func verifySignatures(earlier: [LogEntry]) throws(DeskError) -> [LogEntry] {
    signed += earlier
    let states = try stored { () throws(StoreError) in
      try snapshot.signatures(of: signed.map(\.commit))
    }
    let unnamed = signed.filter { states[$0.commit] == "N" }
    if let first = unnamed.first {
      findings.append(
        AuditFinding(
          rule: .signature, place: "git config",
          message: "\(counted(unnamed.count, "commit")) signed with an ssh key, and "
            + "gpg.ssh.allowedSignersFile, which says whose keys are trusted here, is not set: none "
            + "of them can be verified",
          hint:
            "git config gpg.ssh.allowedSignersFile FILE; a line of FILE is an address and a key, "
            + "\(first.author.email) ssh-ed25519 AAAA… (man ssh-keygen, ALLOWED SIGNERS)"))
    }
    for entry in signed {
      let message: String
      switch states[entry.commit] {
      case "G", "N": continue
      case "U": message = "the signature is good, and nobody says here whose key it is"
      case "B": message = "the signature is bad: the commit is not the one that was signed"
      case "E":
        message = "the signature cannot be verified: its key is not known here, or not trusted"
      case let letter?:
        message = "the signature is not good: git says \(letter) (git help log, %G?)"
      case nil: message = "the signature could not be verified: there is no git program"
      }
      signature(
        entry, message, hint: "git verify-commit \(entry.commit.prefix(10)) says more")
    }
    for entry in toBeSigned {
      signature(
        entry, "the policy wants this commit signed with a key, and it is not",
        hint: "git config commit.gpgsign true, before the next one")
    }
    return signed
  }

  private mutating func signature(_ entry: LogEntry, _ message: String, hint: String) {
    findings.append(
      AuditFinding(
        rule: .signature, place: entry.message.subject, commit: entry.commit, by: entry.author,
        at: entry.at, message: message, hint: hint))
  }

  // MARK: Claims

  private mutating func claim(
    _ file: CommitChanges.FileChange, _ name: String, slug: String, in commit: CommitChanges
  ) throws(DeskError) {
    // A merge that takes one side's file has nothing of its own to be judged.
    if commit.isTaken(file) { return }
    guard let new = file.new else { return try removal(of: file, name, in: commit) }
    guard let after = try value(Claim.self, new, file.path, in: commit) else { return }
    guard let old = file.old else { return appearance(of: after, file.path, in: commit) }
    guard let before = try? read(Claim.self, old, file.path) else { return }
    // Layout and comments are nobody's step.
    if before == after { return }
    if commit.isMerge {
      var others: [Claim] = []
      for id in commit.otherFiles[file.path] ?? [] {
        if let id { others.append(try read(Claim.self, id, file.path)) }
      }
      if let sentence = after.unexplained(byMerging: [before] + others) {
        report(
          commit, file.path, "the merge is of neither side: \(sentence)",
          hint: "git show \(commit.short) -- \(file.path)")
      }
      return
    }
    let names = commit.steps(on: after.uid)
    let circumstances = try circumstances(name, slug: slug, before, names, in: commit)
    var refusal: Refusal?
    if commit.names(Desk.undoWord) {
      refusal = try isUndo(file, in: commit, circumstances)
    } else if let names, !commit.names("save") {
      refusal = unexplained(before, by: names, to: after, in: circumstances)
      if refusal != nil,
        try isReplanted(file, before, after, by: names, in: commit, circumstances)
      {
        refusal = nil
      }
    } else {
      refusal = before.unexplained(byHandTo: after, in: circumstances)
    }
    if let refusal {
      report(
        commit, file.path, "no legal step: \(refusal.message) (rule: \(refusal.rule))",
        hint: "git show \(commit.short) -- \(file.path)")
    }
  }

  /// Why the steps do not lead there, whoever typed them.
  private func unexplained(
    _ before: Claim, by names: [ActionName], to after: Claim, in circumstances: Circumstances
  ) -> FactCheck.Refusal? {
    let refusals = circumstances.typings(of: names).map {
      before.unexplained(by: names, to: after, in: $0)
    }
    return refusals.contains(nil) ? nil : refusals[0]
  }

  private mutating func removal(
    of file: CommitChanges.FileChange, _ name: String, in commit: CommitChanges
  ) throws(DeskError) {
    guard let old = file.old, let before = try? read(Claim.self, old, file.path) else { return }
    if commit.names("set-aside"), before.status == .unchecked { return }
    report(
      commit, file.path, "claim \(name) was taken out without a step",
      hint: "git checkout \(commit.short)~ -- \(file.path); stet drop takes a claim out")
  }

  /// A claim begins unchecked; what splitting and joining carry over is theirs to show.
  private mutating func appearance(
    of claim: Claim, _ path: String, in commit: CommitChanges
  ) {
    if ["split", "join", "merge", "undo"].contains(where: commit.names) { return }
    guard claim.status != .unchecked || claim.signOff != nil || claim.verdict != nil else { return }
    report(
      commit, path,
      "the claim begins as \(claim.status.rawValue), with work in it that no step did",
      hint: "git show \(commit.short) -- \(path)")
  }

  mutating func circumstances(
    _ name: String, slug: String, _ before: Claim, _ names: [ActionName]?, in commit: CommitChanges
  ) throws(DeskError) -> Circumstances {
    // Most steps ask for no source, and reading them costs as much as all the rest.
    let simple: Set<ActionName> = [.open, .note, .assign, .query, .answer]
    let needsSources =
      before.status == .signedOff || names.map { !simple.isSuperset(of: $0) } ?? true
    return Circumstances(
      name: name, author: commit.entry.author, committer: commit.entry.committer,
      at: commit.entry.at, policy: try policy(in: commit),
      sources: needsSources ? try sources(of: slug, in: commit) : [:])
  }

  /// Whether a kept file is again what its article's files say that it is.
  private func isPutBack(_ file: CommitChanges.FileChange, in commit: CommitChanges)
    throws(DeskError) -> Bool
  {
    guard let new = file.new else { return false }
    let sha256 = SHA256.hexadecimal(
      of: try stored { () throws(StoreError) in try snapshot.content(new, limit: .max) })
    switch DeskFile.Kind(of: file.path) {
    // Its name has the first digits (``Desk/attach``).
    case .evidence: return file.path.contains("-\(sha256.prefix(12))")
    case .seed:
      let slug = file.path.dropFirst("seeds/".count).prefix { $0 != "." }
      let id = try stored { () throws(StoreError) in
        try snapshot.contentID(of: DeskFile.article(String(slug)), in: commit.state)
      }
      guard let id, let article = try? read(Article.self, id, file.path) else { return false }
      return ([article.seed] + article.drafts).contains { $0.sha256.lowercased() == sha256 }
    case .claim, .article, .text, .source, .policy, .other: return false
    }
  }

  // MARK: Articles

  private mutating func article(
    _ file: CommitChanges.FileChange, slug: String, in commit: CommitChanges
  ) throws(DeskError) {
    if commit.isTaken(file) { return }
    guard let new = file.new else {
      return report(
        commit, file.path, "the article \(slug) was taken out",
        hint: "git checkout \(commit.short)~ -- claims/\(slug)")
    }
    guard let after = try value(Article.self, new, file.path, in: commit), let old = file.old,
      let before = try? read(Article.self, old, file.path)
    else { return }
    if after.next < before.next {
      report(
        commit, file.path,
        "the number of the next claim went from \(before.next) back to \(after.next)", hint: nil)
    }
    for signed in after.signOffs
    where !before.signOffs.contains(where: { $0.record == signed.record }) {
      let isOwn =
        signed.by.isSamePerson(as: commit.entry.author)
        && signed.by.isSamePerson(as: commit.entry.committer)
      if !isOwn, !commit.isMerge {
        report(
          commit, file.path,
          "a sign-off of \(signed.by.name) was recorded by \(commit.entry.committer.name)",
          hint: nil)
      }
    }
  }

  // MARK: Reading

  private mutating func value<Value: Shaped>(
    _ type: Value.Type, _ id: ContentID, _ path: String, in commit: CommitChanges
  ) throws(DeskError) -> Value? {
    do throws(DeskError) {
      return try read(type, id, path)
    } catch {
      guard case .store(.faults(let faults)) = error else { throw error }
      for fault in faults.faults {
        report(commit, fault.place.map { "\(path):\($0.line):\($0.column)" } ?? path, fault.message)
      }
      return nil
    }
  }

  func read<Value: Shaped>(
    _ type: Value.Type, _ id: ContentID, _ path: String
  ) throws(DeskError) -> Value {
    let bytes = try stored { () throws(StoreError) in try snapshot.content(id) }
    do throws(FileFaults) {
      return try YAML.read(type, from: bytes, path: path)
    } catch {
      throw .store(.faults(error))
    }
  }

  mutating func policy(in commit: CommitChanges) throws(DeskError) -> Policy {
    let id = try stored { () throws(StoreError) in
      try snapshot.contentID(of: DeskFile.policy, in: commit.state)
    }
    guard let id else { return Desk.builtInPolicy }
    if let known = policies[id] { return known ?? Desk.builtInPolicy }
    let own = try value(Policy.self, id, DeskFile.policy, in: commit)
    let policy = own?.filled(from: Desk.builtInPolicy)
    policies[id] = .some(policy)
    return policy ?? Desk.builtInPolicy
  }

  private mutating func sources(of slug: String, in commit: CommitChanges) throws(DeskError)
    -> [String: Source]
  {
    let folder = try stored { () throws(StoreError) in
      try snapshot.folderID(of: "claims/\(slug)/sources", in: commit.state)
    }
    guard let folder else { return [:] }
    if let known = sources[folder] { return known }
    var found: [String: Source] = [:]
    for file in try stored({ () throws(StoreError) in try snapshot.files(in: folder) })
    where file.name.hasSuffix(".yaml") {
      found[String(file.name.dropLast(5))] = try? read(Source.self, file.id, file.name)
    }
    sources[folder] = found
    return found
  }

  mutating func report(
    _ commit: CommitChanges, _ place: String, _ message: String, hint: String? = nil
  ) {
    findings.append(
      AuditFinding(
        rule: .history, place: place, commit: commit.entry.commit, by: commit.entry.author,
        at: commit.entry.at, message: message, hint: hint))
  }
}

extension Circumstances {
  /// Who may have typed the steps. A commit that somebody else rebased or picked has another committer
  /// than the one who typed it; only what must be done by one's own hand asks who that was.
  func typings(of names: [ActionName]) -> [Circumstances] {
    let isOwnHand = names.contains { Workflow.line(for: $0).needs.contains(.ownHand) }
    guard enteredBy != nil, !isOwnHand else { return [self] }
    var typedByAuthor = self
    typedByAuthor.committer = author
    return [self, typedByAuthor]
  }
}

extension CommitChanges {
  var short: String { String(entry.commit.prefix(10)) }

  /// Whether the commit says that it is this act.
  func names(_ action: String) -> Bool {
    entry.message.trailers.contains { $0.key == "Action" && $0.value == action }
  }

  /// The steps that the commit says it did on a claim; nil if it says nothing that is a step.
  func steps(on uid: String) -> [ActionName]? {
    // What was done to a claim follows its id; what was done to the article stands before all ids.
    var own: [String] = []
    var shared: [String] = []
    var current: String?
    var isNamed = false
    for trailer in entry.message.trailers {
      switch trailer.key {
      case "Claim-Id":
        current = trailer.value
        isNamed = isNamed || current == uid
      case "Action" where current == nil: shared.append(trailer.value)
      case "Action" where current == uid: own.append(trailer.value)
      default: break
      }
    }
    guard isNamed else { return nil }
    let names = own.isEmpty ? shared : own
    let steps = names.compactMap(ActionName.init(rawValue:))
    return steps.count == names.count && !steps.isEmpty ? steps : nil
  }

  /// Whether a merge has the file as one of the merged sides has it.
  fileprivate func isTaken(_ file: FileChange) -> Bool {
    otherFiles[file.path]?.contains(file.new) ?? false
  }
}
