/// One article at one commit with everything that follows from it: what reports are made from.
///
/// A pure value: the same commit, the same policy and the same moment give the same state, and so
/// the same report.
package struct ArticleState: Sendable {
  package var dossier: Dossier
  package var policy: Policy
  /// Where each claim stands, by number.
  package let standings: [Int: Standing]
  package var coverage: Coverage
  package var gate: Gate
  /// The commit's id, 40 hexadecimal digits; empty where there is none.
  package var commit: String
  /// When the commit was made; nil where there is none.
  package var committed: Moment?
  /// *Now* as the report counts waiting times: the commit's own date, unless another was asked for.
  package var now: Moment

  /// - Parameter sentences: those of the dossier's text, in Unicode scalars.
  package init(
    dossier: Dossier, policy: Policy, sentences: [Range<Int>], articleEnd: Int? = nil,
    commit: String,
    committed: Moment? = nil, now: Moment
  ) {
    self.dossier = dossier
    self.policy = policy
    standings = dossier.standings
    coverage = Coverage(
      of: dossier, sentences: sentences, articleEnd: articleEnd, standings: standings)
    gate = Gate(dossier, coverage: coverage, policy: policy, standings: standings)
    self.commit = commit
    self.committed = committed
    self.now = now
  }
}

extension ArticleState {
  /// Where `claim`, one of the dossier's, stands.
  package func standing(of claim: NumberedClaim) -> Standing {
    standings[claim.number] ?? dossier.standing(of: claim)
  }

  /// How many claims stand so, dropped ones included.
  package func count(of status: Status) -> Int { counts[status] ?? 0 }

  /// How many claims have each status, dropped ones included.
  var counts: [Status: Int] {
    var counts: [Status: Int] = [:]
    for numbered in dossier.claims { counts[standing(of: numbered).status, default: 0] += 1 }
    return counts
  }
}

/// Something that waits on somebody.
package struct Waiting: Sendable, Equatable {
  /// The claim's name, `nk-troops/7`.
  package var claim: String
  /// Whom it waits on, in words: a person, "the author", "a checker", "a second person".
  package var on: String
  /// For what.
  package var what: String
  /// Since when; nil where the files do not say.
  package var since: Moment?
}

extension ArticleState {
  /// What waits on whom, in the article's order: queries and disputes first, since they wait on
  /// somebody else than who works on the claim.
  package var waiting: [Waiting] {
    var queries = dossier.unreadable.filter { $0.number != nil }.map { file in
      Waiting(
        claim: dossier.name(of: file), on: "the desk",
        what: "mending its file, which cannot be read",
        since: nil)
    }
    var rest: [Waiting] = []
    // Not by `dossier.name(of:)`, which a name made on demand would copy the whole state for.
    let slug = dossier.slug
    for numbered in dossier.claims where numbered.claim.status != .dropped {
      add(
        numbered.claim, name: numbered.name(in: slug),
        status: standing(of: numbered).status, to: &queries, &rest)
    }
    return queries + rest
  }

  private func add(
    _ claim: Claim, name: @autoclosure () -> String, status: Status, to queries: inout [Waiting],
    _ rest: inout [Waiting]
  ) {
    for query in claim.openQueries {
      queries.append(
        Waiting(claim: name(), on: query.to, what: "an answer: “\(query.ask)”", since: query.asked))
    }
    for dispute in claim.disputes {
      let names = Set(dispute.sides.compactMap { $0.by?.name }).sorted()
      queries.append(
        Waiting(
          claim: name(), on: names.isEmpty ? "the desk" : names.joined(separator: " and "),
          what: "settling \(dispute.subject)", since: dispute.sides.compactMap(\.at).first))
    }
    let checker = claim.assignee?.name ?? "a checker"
    switch status {
    case .unchecked:
      rest.append(Waiting(claim: name(), on: checker, what: "a check", since: nil))
    case .inReview, .queried:
      if claim.verdict == nil, !claim.disputes.contains(where: \.isWeighty) {
        rest.append(Waiting(claim: name(), on: checker, what: "a verdict", since: claim.lastStep))
      }
    case .stale:
      rest.append(
        Waiting(claim: name(), on: checker, what: "another look", since: claim.void?.at))
    case .checked where policy.secondPersonNeeded(for: claim) != nil:
      rest.append(
        Waiting(
          claim: name(), on: "a second person", what: "a sign-off", since: claim.decided?.at))
    case .checked, .signedOff, .dropped: break
    }
    if let verdict = claim.verdict { rest += waiting(for: verdict, on: claim, name: name()) }
  }

  private func waiting(for verdict: Verdict, on claim: Claim, name: @autoclosure () -> String)
    -> [Waiting]
  {
    let author = dossier.article.author?.name ?? "the author"
    let editor = dossier.article.editor?.name ?? "the editor"
    let rules = policy.gate ?? GateRules()
    if rules.afterChange.contains(verdict) {
      switch claim.change?.state {
      case .proposed:
        return [
          Waiting(
            claim: name(), on: author, what: "an answer to the change", since: claim.decided?.at)
        ]
      case .accepted:
        return [
          Waiting(
            claim: name(), on: author, what: "the change in the text", since: claim.change?.at)
        ]
      case .refused:
        return [
          Waiting(
            claim: name(), on: editor, what: "a decision on the refused change",
            since: claim.change?.at)
        ]
      case .applied, .overruled, nil: return []
      }
    }
    if rules.atRisk.contains(verdict), claim.acceptedRisk == nil {
      return [
        Waiting(claim: name(), on: editor, what: "a decision on the risk", since: claim.decided?.at)
      ]
    }
    return []
  }
}

extension Claim {
  /// When the latest step that left a time in the file was made.
  package var lastStep: Moment? {
    let moments: [Moment?] =
      ticks.map(\.at) + evidence.map(\.at) + queries.flatMap { [$0.asked, $0.answered] }
      + notes.map(\.at) + [decided?.at, change?.at, acceptedRisk?.at, signOff?.at, void?.at]
    return moments.compactMap { $0 }.max { $0.seconds < $1.seconds }
  }
}

/// "3 days", "2 hours", "5 minutes": the largest whole unit.
package func duration(from start: Moment, to end: Moment) -> String {
  let seconds = max(0, end.seconds - start.seconds)
  if seconds >= 86_400 { return counted(seconds / 86_400, "day") }
  if seconds >= 3600 { return counted(seconds / 3600, "hour") }
  return counted(seconds / 60, "minute")
}
