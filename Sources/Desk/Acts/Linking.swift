package import FactCheck
internal import Store

extension Desk {
  /// Links one claim to another, or takes the link away.
  /// - Parameters:
  ///   - kind: how it depends on the other; with `removing`, nil means however.
  ///   - removing: takes the link away instead; one that the other claim has counts too.
  package func link(
    _ from: Selection, to: Selection, as kind: LinkKind?, removing: Bool, by hand: Hand
  ) throws(DeskError) -> Outcome {
    let snapshot = try snapshot()
    let (one, other) = (try only(from, in: snapshot), try only(to, in: snapshot))
    let isBackward =
      removing && !one.claim.links.contains { $0.fits(other.claim.uid, kind) }
      && other.claim.links.contains { $0.fits(one.claim.uid, kind) }
    let target = isBackward ? one : other
    return try act(on: isBackward ? to : from, by: hand) {
      (numbered, dossier, _) throws(DeskError) in
      let name = dossier.name(of: numbered)
      var links = numbered.claim.links
      var edit = Action.Edit()
      if removing {
        links.removeAll { $0.fits(target.claim.uid, kind) }
        if links.count == numbered.claim.links.count {
          throw refuse(
            "link", "\(name) is not linked to \(target.name)", hint: "stet show \(name)")
        }
        edit.links = links
        return Work([.edit(edit)], subject: "take the link away from \(target.name)")
      }
      guard let kind else { throw refuse("link", "\(name): linked how?") }
      if numbered.claim.uid == target.claim.uid {
        throw refuse("link", "\(name) cannot be linked to itself")
      }
      let link = Link(to: target.claim.uid, kind: kind)
      if links.contains(link) {
        throw refuse("something", "\(name) is linked to \(target.name) so already")
      }
      links.removeAll { $0.to == link.to && $0.kind == kind }
      links.append(link)
      edit.links = links
      return Work([.edit(edit)], subject: "\(kind.rawValue) \(target.name)")
    }
  }

  private func only(_ selection: Selection, in snapshot: Snapshot) throws(DeskError)
    -> (claim: Claim, name: String)
  {
    let chosen = try choose(selection, in: snapshot)
    guard chosen.count == 1, chosen[0].claims.count == 1 else {
      throw refuse("one-claim", "one claim is linked to one other")
    }
    return (chosen[0].claims[0].claim, chosen[0].dossier.name(of: chosen[0].claims[0]))
  }
}

extension Link {
  fileprivate func fits(_ uid: String, _ kind: LinkKind?) -> Bool {
    to == uid && (kind == nil || kind == self.kind)
  }
}
