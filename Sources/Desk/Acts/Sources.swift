package import FactCheck
internal import Store

extension Desk {
  /// Puts a source into an article.
  /// - Returns: its id.
  package func addSource(_ source: Source, id: String?, to slug: String, by hand: Hand)
    throws(DeskError) -> String
  {
    if source.title.trimmed.isEmpty { throw refuse("title", "a source needs a title") }
    return try step(by: hand) { (snapshot) throws(DeskError) in
      let dossier = try dossier(slug, in: snapshot)
      let wanted = id ?? neutralID(for: source) ?? Slug.make(from: source.title)
      if let fault = Slug.fault(in: wanted) {
        throw refuse("source", "“\(wanted)” cannot be a source's id: \(fault)")
      }
      if dossier.sources[wanted] != nil || dossier.unreadableSource(wanted) != nil {
        throw refuse(
          "source", "\(slug) has a source “\(wanted)” already",
          hint: "stet source show \(slug) \(wanted); --id gives another name")
      }
      return Planned(
        plans: [
          CommitPlan(
            changes: [(DeskFile.source(slug, wanted), DeskFile.new(source))], author: hand.author,
            message: sourceMessage(
              slug, "add source \(wanted)", "source-add", wanted))
        ]
      ) { _ in wanted }
    }
  }

  /// Changes a source. A sign-off on a claim that cites it is void from then on, since it stood for
  /// the source as it was.
  package func editSource(
    _ id: String, of slug: String, by hand: Hand, _ change: (Source) throws(DeskError) -> Source
  ) throws(DeskError) -> [String] {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let dossier = try dossier(slug, in: snapshot)
      let before = try source(id, in: dossier)
      let after = try change(before)
      if after.title.trimmed.isEmpty { throw refuse("title", "a source needs a title") }
      if after == before { throw refuse("something", "\(slug): nothing to change in \(id)") }
      // One of the claims that cannot be read may have a file of it.
      if after.disclosure == .confidential, before.disclosure != .confidential,
        !dossier.unreadableClaims.isEmpty
      {
        throw DeskError.refused(dossier.unreadableClaims)
      }
      if after.disclosure == .confidential,
        let kept = dossier.claims.first(where: {
          $0.claim.evidence.contains { $0.source == id && $0.file != nil }
        })
      {
        throw refuse(
          "confidential",
          "“\(id)” has a file kept in git (\(dossier.name(of: kept))), which cannot be taken back "
            + "from clones and backups")
      }
      var edited = dossier
      edited.sources[id] = after
      let stale = dossier.claims.filter {
        dossier.standing(of: $0).status == .signedOff && edited.standing(of: $0).status == .stale
      }.map(dossier.name)
      let path = DeskFile.source(slug, id)
      let bytes = try changedFile(path, from: before, to: after, in: snapshot)
      return Planned(
        plans: [
          CommitPlan(
            changes: [(path, bytes)], author: hand.author,
            message: sourceMessage(slug, "edit source \(id)", "source-edit", id))
        ]
      ) { _ in stale }
    }
  }

  /// The source called `id`.
  package func source(_ id: String, in dossier: Dossier) throws(DeskError) -> Source {
    if let source = dossier.sources[id] { return source }
    if let file = dossier.unreadableSource(id) { throw .refused([dossier.refusal(file)]) }
    let near = nearest(to: id, among: dossier.sources.keys.sorted())
    throw refuse(
      "unknown-source", "\(dossier.slug) has no source “\(id)”",
      hint: near.map { "did you mean “\($0)”?" } ?? "stet source list \(dossier.slug)")
  }

  private func sourceMessage(_ slug: String, _ what: String, _ action: String, _ id: String)
    -> CommitMessage
  {
    CommitMessage(
      "\(slug): \(what)",
      trailers: [
        CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", action),
        CommitMessage.Trailer("Source", id),
      ])
  }
}
