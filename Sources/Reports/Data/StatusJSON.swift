internal import FactCheck

/// The status report for programs. Keys are only ever added.
///
/// ```
/// {
///   "article": "nk-troops",                    the slug
///   "headline": "…",
///   "commit": "3f9a…",                         40 digits; "" where there is none
///   "now": "2025-06-28T11:40:00+02:00",        the moment that waiting times are counted to
///   "publishable": false,
///   "reasons": [{"claim", "rule", "message", "hint"}],   claim and hint may be missing
///   "counts": {"status": {"unchecked": 3, …}, "verdict": {"confirmed": 2, …, "none": 5}},
///   "coverage": {"words", "accounted", "settled", "accounted-percent", "settled-percent",
///                "loose": [{"exact", "start", "end"}]},
///   "waiting": [{"claim", "on", "what", "since", "waited"}],   since and waited may be missing
///   "roles-checked": true,                     false: the policy names nobody
///   "sign-offs": [{…the file's keys, "void"}],
///   "claims": [{"id", "article", "number", "standing": {"status", "stale-because"}, …}],
///   "sources": [{"id", …the file's keys}],
///   "set-aside": [{…the file's keys, "settled"}]
/// }
/// ```
///
/// A claim has the keys of its file, dropped claims too, in the article's order; `standing` is the
/// status as a reader must take it, which may be another than the file's. Counts by status are over
/// all claims, by verdict over those that are not dropped; a stale claim's verdict does not stand,
/// and counts as `none`. Of sources that may not be named, and of
/// evidence from them, keys are left out: see Discretion; such evidence says so by `withheld`.
struct StatusJSON {
  let record: Record

  init(of state: ArticleState) {
    let dossier = state.dossier
    record = .fields([
      .init("article", .text(dossier.slug)),
      .init("headline", .text(dossier.article.headline)),
      .init("commit", .text(state.commit)),
      .init("now", state.now.record),
      .init("publishable", .flag(state.gate.isOpen)),
      .init("reasons", .list(state.gate.reasons.map(StatusJSON.reason))),
      .init("counts", StatusJSON.counts(in: state)),
      .init("coverage", StatusJSON.coverage(of: state)),
      .init("waiting", .list(state.waiting.map { StatusJSON.waiting($0, now: state.now) })),
      .init("roles-checked", .flag(state.policy.namesPeople)),
      .init("sign-offs", .list(StatusJSON.signOffs(in: state))),
      .init("claims", .list(dossier.claims.map { StatusJSON.claim($0, in: state) })),
      .init("sources", .list(StatusJSON.sources(in: dossier))),
      .init("set-aside", .list(StatusJSON.setAside(in: dossier))),
    ])
  }

  private static func reason(_ reason: Gate.Reason) -> Record {
    fields([
      ("claim", reason.claim), ("rule", reason.rule), ("message", reason.message),
      ("hint", reason.hint),
    ])
  }

  private static func waiting(_ waiting: Waiting, now: Moment) -> Record {
    fields([
      ("claim", waiting.claim), ("on", waiting.on), ("what", waiting.what),
      ("since", waiting.since?.description),
      ("waited", waiting.since.map { duration(from: $0, to: now) }),
    ])
  }

  /// Texts by key; those that are nil are left out.
  private static func fields(_ texts: [(String, String?)]) -> Record {
    .fields(texts.compactMap { key, text in text.map { Record.Entry(key, .text($0)) } })
  }

  private static func counts(in state: ArticleState) -> Record {
    let facts = Facts(state)
    let statuses = CountView.statuses(in: state).map { Record.Entry($0.word, .number($0.count)) }
    let none = state.dossier.live.filter { ClaimView($0, in: facts).verdict == nil }.count
    let verdicts = CountView.verdicts(in: facts).map { Record.Entry($0.word, .number($0.count)) }
    return .fields([
      .init("status", .fields(statuses)),
      .init("verdict", .fields(verdicts + [.init("none", .number(none))])),
    ])
  }

  private static func coverage(of state: ArticleState) -> Record {
    let coverage = state.coverage
    let loose = coverage.loose.map { range in
      Record.fields([
        .init("exact", .text(Span(range, of: state.dossier.text).exact)),
        .init("start", .number(range.lowerBound)), .init("end", .number(range.upperBound)),
      ])
    }
    return adding([.init("loose", .list(loose))], to: coverage.record)
  }

  private static func signOffs(in state: ArticleState) -> [Record] {
    let digest = state.dossier.digest
    return state.dossier.article.signOffs.map { signOff in
      adding([.init("void", .flag(signOff.digest != digest))], to: signOff.record)
    }
  }

  private static func claim(_ numbered: NumberedClaim, in state: ArticleState) -> Record {
    let dossier = state.dossier
    let standing = state.standing(of: numbered)
    let head: [Record.Entry] = [
      .init("id", .text(dossier.name(of: numbered))), .init("article", .text(dossier.slug)),
      .init("number", .number(numbered.number)),
      .init(
        "standing",
        fields([
          ("status", standing.status.rawValue), ("stale-because", standing.staleBecause),
        ])),
    ]
    guard case .fields(let entries) = numbered.claim.record.content else { return .fields(head) }
    let body = entries.map { entry in
      guard entry.key == "evidence" else { return entry }
      let items = numbered.claim.evidence.map { item in
        item.discreet(from: dossier.sources[item.source])
      }
      return Record.Entry("evidence", .list(items))
    }
    return .fields(head + body)
  }

  private static func sources(in dossier: Dossier) -> [Record] {
    dossier.sources.keys.sorted().compactMap { id in
      guard case .fields(let entries)? = dossier.sources[id]?.discreet.content else { return nil }
      return .fields([.init("id", .text(id))] + entries)
    }
  }

  private static func setAside(in dossier: Dossier) -> [Record] {
    dossier.article.setAside.map { aside in
      adding([.init("settled", .flag(aside.isSettled))], to: aside.record)
    }
  }

  private static func adding(_ more: [Record.Entry], to record: Record) -> Record {
    guard case .fields(let entries) = record.content else { return record }
    return .fields(entries + more)
  }
}
