package import FactCheck
internal import Intake

extension Desk {
  /// Corrects a claim; where its words change, what can be ticked off in them changes too: what was
  /// ticked off and still stands there stays so, what is new is bare.
  package func correction(_ edit: Action.Edit, of numbered: NumberedClaim, in dossier: Dossier)
    -> Action.Edit
  {
    guard let words = edit.words, !words.isSame(as: numbered.claim.words) else { return edit }
    var edit = edit
    let kept = Claim.reanchored(numbered.claim.ticks, in: words)
    let found = proposedTicks(
      inWords: words, date: dossier.article.date, language: dossier.article.language,
      random: &random)
    let new = found.filter { tick in
      !kept.contains { $0.start < tick.end && tick.start < $0.end }
        && !numbered.claim.partIDs.contains(tick.id)
    }
    edit.ticks = (kept + new).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return edit
  }
}
