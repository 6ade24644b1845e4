package import FactCheck
package import Store

extension Desk {
  /// Everything of one article at a commit, for reports and the gate.
  /// - Parameters:
  ///   - now: what waiting times count to; nil: the commit's own date.
  ///   - readingEvidence: whether the gate looks into the files of evidence, each of which is read
  ///     whole for that. Not for a board of the whole desk.
  package func state(
    of slug: String, in snapshot: Snapshot, now: Moment? = nil, readingEvidence: Bool = true
  ) throws(DeskError) -> ArticleState {
    var state = try state(of: slug, in: snapshot, under: try policy(of: snapshot), now: now)
    if readingEvidence {
      state.gate.reasons += try stored { () throws(StoreError) in
        try snapshot.evidenceReasons(of: state.dossier)
      }
    }
    return state
  }

  /// Everything of one article, under a policy that was read before.
  func state(of slug: String, in snapshot: Snapshot, under policy: Policy, now: Moment? = nil)
    throws(DeskError) -> ArticleState
  {
    let dossier = try stored { () throws(StoreError) in try snapshot.dossier(slug, isWhole: false) }
    let parts = Desk.parts(of: dossier.text)
    return ArticleState(
      dossier: dossier, policy: policy, sentences: parts.sentences,
      articleEnd: parts.articleEnd, commit: snapshot.commitID ?? "",
      committed: snapshot.committed,
      now: now ?? Desk.now(of: snapshot))
  }

  /// *Now* as a report counts waiting times: the commit's own date.
  static func now(of snapshot: Snapshot) -> Moment {
    snapshot.committed ?? Moment(seconds: 0, offset: 0)
  }

  /// The articles named, or all; without the claims and sources that cannot be read, which they
  /// name.
  package func dossiers(_ slugs: [String] = [], in snapshot: Snapshot) throws(DeskError)
    -> [Dossier]
  {
    try stored { () throws(StoreError) in
      var all = slugs
      if all.isEmpty { all = try snapshot.slugs() }
      var dossiers: [Dossier] = []
      for slug in all { dossiers.append(try snapshot.dossier(slug, isWhole: false)) }
      return dossiers
    }
  }
}
