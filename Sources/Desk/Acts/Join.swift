internal import FactCheck
internal import Intake
internal import Store

extension Desk {
  /// Makes one claim of several: the first keeps its number and takes in the words and the work of
  /// the others, which are dropped. All in one commit.
  /// - Parameters:
  ///   - selection: claims of one article; the first named stays.
  ///   - words: what the claim says then, instead of the words of all in the article's order.
  package func join(_ selection: Selection, words: String? = nil, by hand: Hand)
    throws(DeskError) -> Reshaped
  {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let policy = try policy(of: snapshot)
      let chosen = try choose(selection, in: snapshot)
      guard chosen.count == 1 else {
        throw refuse(
          "one-article", "claims of different articles are not joined",
          hint: "stet link CLAIM CLAIM --kind same-as links them")
      }
      let (dossier, claims) = (chosen[0].dossier, chosen[0].claims)
      try requireWhole(dossier)
      guard claims.count > 1 else {
        throw refuse(
          "parts", "\(dossier.name(of: claims[0])): to be joined with which claim?",
          hint: "stet join \(dossier.slug)/3,4")
      }
      let keeper = claims[0]
      let name = dossier.name(of: keeper)
      let signed = claims.dropFirst().filter { $0.claim.status == .signedOff }
      if !signed.isEmpty {
        throw DeskError.refused(
          signed.map {
            let other = dossier.name(of: $0)
            return Refusal(
              "status", "\(other) is signed-off, and would give way to \(name)",
              hint: "stet reopen \(other) --reason \"…\", or name it first, so that it stays")
          })
      }
      let joining = Joining(claims, in: dossier)
      let reshaping = joining.reshaping(words: words) {
        part($0, not: $1)
      } note: {
        note($0, by: hand)
      } propose: { range in
        proposedClaim(
          articleText: dossier.text, range: range, date: dossier.article.date,
          language: dossier.article.language, random: &random)
      }
      var shared = SharedStep()
      shared.plans.append(
        try carryOut(
          Work([.reshape(reshaping)]), on: keeper, in: dossier, policy: policy, by: hand,
          at: snapshot))
      for other in claims.dropFirst() {
        shared.plans.append(
          try carryOut(
            Work([.giveWay(to: name)]), on: other, in: dossier, policy: policy, by: hand,
            at: snapshot))
      }
      let gone = Set(claims.dropFirst().map(\.claim.uid))
      for other in dossier.claims where !claims.contains(where: { $0.number == other.number }) {
        guard other.claim.links.contains(where: { gone.contains($0.to) }) else { continue }
        let links = other.claim.links.redirected(from: gone, to: keeper.claim.uid)
        shared.plans.append(
          try carryOut(
            relinking(
              links, of: other, because: "\(name), which it is linked to, has changed", in: dossier),
            on: other, in: dossier, policy: policy, by: hand, at: snapshot))
      }
      let numbers = claims.dropFirst().map { String($0.number) }.joined(separator: ", ")
      return try planned(
        shared, subject: "join \(numbers) to it", slug: dossier.slug, in: snapshot, policy: policy,
        by: hand)
    }
  }

  private func note(_ text: String, by hand: Hand) -> Note {
    var note = Note()
    note.by = hand.author
    note.at = hand.at
    note.text = text
    return note
  }
}

extension [Link] {
  /// The links with one claim in place of several, each once.
  fileprivate func redirected(from gone: Set<String>, to uid: String) -> [Link] {
    reduce(into: []) { links, link in
      var link = link
      if gone.contains(link.to) { link.to = uid }
      if !links.contains(link) { links.append(link) }
    }
  }
}
