internal import FactCheck
package import Store

/// What a sync did, or would do.
package struct Synced: Sendable {
  package var remote: String
  /// The branch there, as people call it.
  package var branch: String
  /// Commits of the other side that were new here, oldest first.
  package var cameIn: [LogEntry] = []
  /// Commits of ours that were new there, oldest first.
  package var wentOut: [LogEntry] = []
  /// What is in dispute, stale or under another number since the desk was last seen here, whichever
  /// machine made it so.
  package var news = News()
  /// Claims that both sides had changed.
  package var merged: [String] = []
  /// Articles of ours that got another name, since the other side has another article under theirs.
  package var renamed: [(from: String, to: String)] = []
  /// Articles that one side took out and the other worked on, and that are there.
  package var revived: [String] = []
  /// The commit that has both sides' work; nil where none was needed.
  package var merge: String?
  /// Whether the branch was not there.
  package var isFirstPush = false
  /// How many articles the desk has.
  package var articles = 0
}

extension Desk {
  /// How often a push is tried when somebody else pushed in between.
  private static let pushes = 6

  /// Fetches, brings both sides' work together by what it means, and pushes.
  ///
  /// - Parameters:
  ///   - remote: a remote's name or address; nil: what the branch goes with.
  ///   - isTrial: tells what would happen, and changes nothing but what git has fetched.
  ///   - rest: is called before each further attempt, with its number, to wait a little.
  package func sync(
    with remote: String?, isTrial: Bool = false, through access: RemoteAccess, by hand: Hand,
    rest: (Int) -> Void
  ) throws(DeskError) -> Synced {
    let upstream = try stored { () throws(StoreError) in try store.upstream(remote) }
    let before = try snapshot()
    var synced = Synced(remote: upstream.remote, branch: upstream.name)
    for attempt in 1...Desk.pushes {
      if attempt > 1 { rest(attempt) }
      let theirs = try stored { () throws(StoreError) in try store.fetch(upstream, by: access) }
      let needsPush: Bool
      if isTrial {
        (synced, needsPush) = try trial(synced, with: theirs, by: hand)
      } else {
        (synced, needsPush) = try bringIn(theirs, synced, by: hand)
      }
      try tell(&synced, since: before, theirs: theirs, upstream, isTrial: isTrial)
      if isTrial || !needsPush { return synced }
      let isDone = try stored { () throws(StoreError) in try store.push(upstream, by: access) }
      if isDone { return synced }
    }
    throw .store(.overtaken(attempts: Desk.pushes))
  }

  /// Brings the other side's work in.
  /// - Returns: also whether there is something to push.
  private func bringIn(_ theirs: Snapshot?, _ synced: Synced, by hand: Hand) throws(DeskError)
    -> (Synced, Bool)
  {
    var synced = synced
    for _ in 0..<5 {
      let step = try stored { () throws(StoreError) in
        try store.begin(holder: hand.holder, clock: hand.clock)
      }
      guard let theirs else { return (synced, step.snapshot.commitID != nil) }
      do throws(StoreError) {
        if let done = try bringIn(theirs, &synced, step, by: hand) { return (synced, done) }
      } catch {
        guard error.isLostRace else { throw .store(error) }
      }
    }
    throw .store(.movedTooOften(attempts: 5))
  }

  /// - Returns: whether there is something to push; nil where it is to be looked at again.
  private func bringIn(
    _ theirs: Snapshot, _ synced: inout Synced, _ step: consuming Step, by hand: Hand
  ) throws(StoreError) -> Bool? {
    switch try step.snapshot.relation(to: theirs) {
    case .same: return false
    case .ahead: return true
    case .unrelated: throw .unrelated(remote: synced.remote)
    case .cutOff: throw .cutOff(remote: synced.remote)
    case .behind:
      try step.forward(to: theirs, committer: hand.committer, recorded: hand.recorded)
      return false
    case .diverged:
      let ours = step.snapshot
      let merge = try ours.merge(with: theirs)
      if !merge.conflicts.isEmpty { throw .conflicts(merge.conflicts) }
      if !merge.twins.isEmpty {
        let (plans, names) = try renaming(merge.twins, in: ours, beside: theirs, by: hand)
        _ = try step.make(
          plans, committer: hand.committer, at: hand.at, recorded: hand.recorded)
        synced.renamed += names
        return nil
      }
      synced.revived += merge.revived
      let known = synced.merged
      synced.merged += merge.claimNames.filter { !known.contains($0) }
      synced.merge = try step.join(
        merge, with: theirs, message: message(of: merge), committer: hand.committer,
        at: hand.at, recorded: hand.recorded)
      return true
    }
  }

  private func trial(_ synced: Synced, with theirs: Snapshot?, by hand: Hand) throws(DeskError)
    -> (Synced, Bool)
  {
    var synced = synced
    let ours = try snapshot()
    guard let theirs else { return (synced, true) }
    return try stored { () throws(StoreError) in
      switch try ours.relation(to: theirs) {
      case .same: return (synced, false)
      case .behind:
        synced.news = try theirs.news(since: ours)
        return (synced, false)
      case .ahead: return (synced, true)
      case .unrelated: throw .unrelated(remote: synced.remote)
      case .cutOff: throw .cutOff(remote: synced.remote)
      case .diverged:
        let merge = try ours.merge(with: theirs)
        if !merge.conflicts.isEmpty { throw .conflicts(merge.conflicts) }
        synced.renamed = try renaming(merge.twins, in: ours, beside: theirs, by: hand).names
        synced.revived = merge.revived
        synced.merged = merge.claimNames
        synced.news = try ours.news(of: merge)
        return (synced, true)
      }
    }
  }

  private func message(of merge: TreeMerge) -> CommitMessage {
    let disputes = zip(merge.claimNames, merge.merged).flatMap { name, merged in
      merged.claim.disputes.map { (name: name, dispute: $0) }
    }
    var body: [String] = merge.renumbered.map {
      "\($0.slug)/\($0.from) is \($0.slug)/\($0.to) now: both sides had handed out that number."
    }
    body += disputes.map { "\($0.name): \($0.dispute.inWords)." }
    var trailers = merge.merged.map { CommitMessage.Trailer("Claim-Id", $0.claim.uid) }
    trailers.append(CommitMessage.Trailer("Action", "merge"))
    trailers += disputes.map {
      CommitMessage.Trailer("Dispute", "\($0.name) \($0.dispute.field)")
    }
    trailers += merge.renumbered.map {
      CommitMessage.Trailer("Renumbered", "\($0.uid) \($0.from) -> \($0.to)")
    }
    let what =
      merge.merged.isEmpty ? "" : ": \(counted(merge.merged.count, "claim")) changed on both"
    return CommitMessage(
      "Merge the work of two machines\(what)", body: body.joined(separator: "\n"),
      trailers: trailers)
  }

  /// Fills in what came in and went out since `before`, and what is new since then.
  private func tell(
    _ synced: inout Synced, since before: Snapshot, theirs: Snapshot?, _ upstream: Upstream,
    isTrial: Bool
  ) throws(DeskError) {
    let now = try snapshot()
    synced.isFirstPush = theirs == nil
    let (cameIn, wentOut) = try stored { () throws(StoreError) in
      (
        try theirs.map { other throws(StoreError) in
          try other.commits(notIn: before)
        } ?? [],
        try (isTrial ? before : now).commits(notIn: theirs, norAtRemote: upstream)
      )
    }
    synced.cameIn = cameIn.reversed()
    synced.wentOut = wentOut.reversed()
    synced.articles = try slugs(in: now).count
    if isTrial { return }
    synced.news = try stored { () throws(StoreError) in try now.news(since: before) }
    let settlements = (synced.cameIn + synced.wentOut).filter { $0.actions.contains("settle") }
    for index in synced.news.disputes.indices {
      let name = synced.news.disputes[index].name
      synced.news.disputes[index].settlements = settlements.filter {
        $0.message.subject.hasPrefix("\(name): settle ")
      }
    }
  }
}

extension TreeMerge {
  /// `nk-troops/7`: the claims that both sides had changed.
  fileprivate var claimNames: [String] { merged.map { "\($0.slug)/\($0.number)" } }
}
