package import FactCheck
internal import Store

extension Desk {
  /// Changes an article's data in one commit; other files may go with it.
  func changeArticle<Answer>(
    _ slug: String, by hand: Hand, action: String,
    _ change: (inout Dossier, Snapshot) throws(DeskError) -> (
      subject: String, files: [(path: String, bytes: [UInt8]?)], uids: [String], answer: Answer
    )
  ) throws(DeskError) -> Answer {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let before = try dossier(slug, in: snapshot)
      var after = before
      let (subject, files, uids, answer) = try change(&after, snapshot)
      let path = DeskFile.article(slug)
      let bytes = try changedFile(path, from: before.article, to: after.article, in: snapshot)
      var trailers = [
        CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", action),
      ]
      trailers += uids.map { CommitMessage.Trailer("Claim-Id", $0) }
      var changes = files
      if before.article != after.article { changes.append((path, bytes)) }
      return Planned(
        plans: [
          CommitPlan(
            changes: changes, author: hand.author,
            message: CommitMessage("\(slug): \(subject)", trailers: trailers))
        ]
      ) { _ in answer }
    }
  }

  /// Changes what is known of an article: dates, people, outlet.
  package func editArticle(
    _ slug: String, by hand: Hand, _ change: (Article) throws(DeskError) -> Article
  ) throws(DeskError) {
    try changeArticle(slug, by: hand, action: "edit") { (dossier, _) throws(DeskError) in
      let before = dossier.article
      dossier.article = try change(before)
      if dossier.article == before { throw refuse("something", "\(slug): nothing to change") }
      let keys = Desk.changedKeys(before.record, dossier.article.record)
      return ("edit \(keys.joined(separator: ", "))", [], [], ())
    }
  }

  /// Records that a person has looked at what stet set aside.
  /// - Parameter ids: which passages, by id or its beginning; none: all that nobody has seen.
  /// - Returns: what was seen now.
  package func markSeen(_ ids: [String], of slug: String, by hand: Hand) throws(DeskError)
    -> [SetAside]
  {
    try changeArticle(slug, by: hand, action: "seen") { (dossier, snapshot) throws(DeskError) in
      try requireDesk(hand, toDo: "“seen”", in: snapshot)
      var seen: [SetAside] = []
      let chosen = try ids.map { id throws(DeskError) in try passage(id, in: dossier) }
      for index in dossier.article.setAside.indices {
        let passage = dossier.article.setAside[index]
        guard !passage.isSettled, ids.isEmpty || chosen.contains(passage.id) else { continue }
        dossier.article.setAside[index].seen = hand.author
        dossier.article.setAside[index].seenAt = hand.at
        seen.append(dossier.article.setAside[index])
      }
      if seen.isEmpty {
        throw refuse("something", "\(slug): nothing set aside that nobody has seen")
      }
      return ("see \(counted(seen.count, "passage")) set aside", [], [], seen)
    }
  }

  /// Sets a claim aside: its sentence is no claim after all. Only for a claim that nobody has
  /// worked on.
  /// - Returns: the claims set aside, and with `keepGoing` what was refused.
  package func setAside(
    _ selection: Selection, reason: String, by hand: Hand, keepGoing: Bool = false
  ) throws(DeskError) -> (names: [String], refused: [Refusal]) {
    if reason.trimmed.isEmpty {
      throw refuse("reason", "say why it is no claim", hint: "--reason question, opinion, …")
    }
    return try step(by: hand) { (snapshot) throws(DeskError) in
      try requireDesk(hand, toDo: "setting aside", in: snapshot)
      var plans: [CommitPlan] = []
      var names: [String] = []
      var refusals: [Refusal] = []
      for chosen in try choose(selection, in: snapshot) {
        if selection.filter != nil { refusals += chosen.dossier.unreadableClaims }
        var article = chosen.dossier.article
        let path = DeskFile.article(chosen.dossier.slug)
        var bytes = try stored { () throws(StoreError) in try snapshot.read(path) ?? [] }
        for numbered in chosen.claims {
          let name = chosen.dossier.name(of: numbered)
          let claim = numbered.claim
          guard claim.status == .unchecked, claim.evidence.isEmpty, claim.notes.isEmpty else {
            refusals.append(
              Refusal(
                "status",
                "\(name) is \(claim.status.rawValue) and has work on it, which would be lost",
                hint:
                  "stet drop \(name) --reason \"…\" takes it out of the check and keeps the work"))
            continue
          }
          let before = article
          let taken = Set(article.setAside.map(\.id))
          article.setAside.append(
            SetAside(
              id: part("s", not: taken), exact: claim.span.exact, range: claim.span.range,
              reason: reason, by: hand.author.description))
          article.setAside.sort { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
          let now = article
          let old = bytes
          bytes = try stored { () throws(StoreError) in
            try DeskFile.changed(old, from: before, to: now, path: path)
          }
          names.append(name)
          plans.append(
            CommitPlan(
              changes: [
                (path, bytes), (DeskFile.claim(chosen.dossier.slug, numbered.number), nil),
              ], author: hand.author,
              message: CommitMessage(
                "\(name): set aside: \(reason)",
                trailers: [
                  CommitMessage.Trailer("Claim-Id", claim.uid),
                  CommitMessage.Trailer("Action", "set-aside"),
                ])))
        }
      }
      if !refusals.isEmpty, !keepGoing || plans.isEmpty { throw DeskError.refused(refusals) }
      let answer = (names, refusals)
      return Planned(plans: plans) { _ in answer }
    }
  }

  /// Refuses unless both who acts and who types check for the desk, or the policy names nobody.
  func requireDesk(_ hand: Hand, toDo what: String, in snapshot: Snapshot) throws(DeskError) {
    let circumstances = Circumstances(
      name: "", author: hand.author, committer: hand.committer, at: hand.at,
      policy: try policy(of: snapshot), sources: [:])
    do throws(Refusal) {
      try circumstances.require(Workflow.desk, toDo: what, name: "the desk")
    } catch {
      throw .refused([error])
    }
  }

  /// The passage set aside whose id is `id` or begins with it.
  func passage(_ id: String, in dossier: Dossier) throws(DeskError) -> String {
    let ids = dossier.article.setAside.map(\.id)
    if ids.contains(id) { return id }
    let found = ids.filter { $0.hasPrefix(id) }
    if found.count == 1 { return found[0] }
    throw refuse(
      "unknown-passage",
      found.isEmpty
        ? "\(dossier.slug) has nothing set aside under “\(id)”"
        : "“\(id)” fits \(found.joined(separator: ", "))",
      hint: "stet list \(dossier.slug) --set-aside")
  }

  /// The keys whose values differ.
  static func changedKeys(_ a: Record, _ b: Record) -> [String] {
    guard case .fields(let x) = a.content, case .fields(let y) = b.content else { return [] }
    var keys: [String] = []
    for key in x.map(\.key) + y.map(\.key) where !keys.contains(key) {
      let same = a[key].map { old in b[key].map { $0 == old } ?? false } ?? (b[key] == nil)
      if !same { keys.append(key) }
    }
    return keys
  }
}
