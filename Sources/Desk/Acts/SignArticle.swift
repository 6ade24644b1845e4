package import FactCheck
internal import Store

extension Desk {
  /// Signs the whole article in a role. Everything else that the gate asks for must be done.
  /// - Throws: every reason why it cannot be signed yet.
  package func signArticle(_ slug: String, as role: Role?, by hand: Hand) throws(DeskError) -> Role
  {
    try changeArticle(slug, by: hand, action: "sign") { (dossier, snapshot) throws(DeskError) in
      let policy = try policy(of: snapshot)
      try requireSigning(of: .sign, on: slug, under: policy)
      let roles = policy.signOffs ?? []
      let mine = policy.roles(of: hand.author)
      guard let role = role ?? (mine == nil ? roles.first : roles.first { mine!.contains($0) })
      else {
        throw refuse(
          "role", "as what do you sign \(slug)?",
          hint: "--role \(roles.map(\.rawValue).joined(separator: ", --role "))")
      }
      if role == .author {
        throw refuse(
          "role", "\(slug): an author does not sign off their own article",
          hint: "--role checker, head, editor or legal")
      }
      let circumstances = Circumstances(
        name: slug, author: hand.author, committer: hand.committer, at: hand.at, policy: policy,
        sources: dossier.sources)
      do throws(Refusal) {
        try circumstances.require(
          [role], toDo: "signing as \(role.rawValue)", name: slug, byOwnHand: true)
      } catch {
        throw DeskError.refused([error])
      }
      if !hand.author.isSamePerson(as: hand.committer) {
        throw refuse(
          "own-hand",
          "\(slug): an article is signed by one's own hand; \(hand.committer) types for \(hand.author)",
          hint: "let \(hand.author.name) do it, under their own name in git")
      }
      let gate = Gate(
        dossier, coverage: Desk.coverage(of: dossier), policy: policy, withoutSignOffs: true)
      if !gate.isOpen {
        var refusals = gate.reasons.prefix(5).map {
          Refusal($0.rule, "\($0.claim ?? slug): \($0.message)", hint: $0.hint)
        }
        let more = gate.reasons.count - refusals.count
        if more > 0 {
          refusals.append(
            Refusal(
              "gate", "\(slug): and \(counted(more, "more reason"))", hint: "stet gate \(slug)"))
        }
        throw DeskError.refused(refusals)
      }
      let digest = dossier.digest
      if dossier.article.signOffs.contains(where: {
        $0.role == role && $0.digest == digest && $0.by.isSamePerson(as: hand.author)
      }) {
        throw refuse(
          "something", "\(hand.author.name) has signed \(slug) as \(role.rawValue) already")
      }
      dossier.article.signOffs.removeAll {
        $0.role == role && ($0.by.isSamePerson(as: hand.author) || $0.digest != digest)
      }
      dossier.article.signOffs.append(
        SignOff(by: hand.author, at: hand.at, role: role, digest: digest))
      return ("sign as \(role.rawValue)", [], [], role)
    }
  }
}
