internal import FactCheck

// The small parts of a claim as templates see them.

struct TickView: Offering {
  let tick: Tick
  static let offers: [Offer<TickView>] = [
    .text("kind", "name, number, date, …") { $0.tick.kind.rawValue },
    .text("exact", "the words") { $0.tick.exact },
    .text("means", "what relative words come to") { $0.tick.means },
    .flag("guess", "the words leave open what they come to; stet worked it out") {
      $0.tick.isGuess ?? false
    },
    .text("by", "who ticked it off") { $0.tick.by?.name },
    .text("at", "when") { $0.tick.at?.short },
    .text("evidence", "id of the evidence it was ticked off against") { $0.tick.evidence },
  ]
}

struct AttributionView: Offering {
  let attribution: Attribution
  static let offers: [Offer<AttributionView>] = [
    .text("speaker", "who says it") { $0.attribution.speaker },
    .text("cue", "the word that says so") { $0.attribution.cue },
    .text("manner", "quoted or reported") { $0.attribution.words?.rawValue },
    .flag("guess", "stet worked out who is meant") { $0.attribution.isGuess ?? false },
  ]
}

struct ReferentView: Offering {
  let referent: Referent
  static let offers: [Offer<ReferentView>] = [
    .text("words", "the words of the claim that point") { $0.referent.words },
    .text("to", "what they stand for, if that is known") { $0.referent.to },
    .flag("guess", "stet worked it out, and no person has said so") {
      $0.referent.isGuess ?? false
    },
  ]
}

struct LinkView: Offering {
  let link: Link
  let dossier: Dossier
  /// For a link that another claim has to this one: that claim.
  var from: NumberedClaim?

  /// The other claim, if it is one of this article.
  private var other: NumberedClaim? {
    from ?? dossier.claims.first { $0.claim.uid.isSame(as: link.to) }
  }

  static let offers: [Offer<LinkView>] = [
    .text("as", "same-as, conflicts-with, says, rests-on; said in, carries the other way round") {
      $0.from == nil ? $0.link.kind.rawValue : $0.link.kind.inverse
    },
    .text("to", "the other claim's permanent id") { $0.from?.claim.uid ?? $0.link.to },
    .text("words", "what the other claim states, where it is in this article") {
      $0.other?.claim.words
    },
    .flag("guess", "stet found it, and no person has said so") { $0.link.isGuess ?? false },
    .text("number", "its number, where it is in this article") {
      $0.other.map { String($0.number) }
    },
  ]
}

struct DisputeView: Offering {
  let dispute: Dispute
  static let offers: [Offer<DisputeView>] = [
    .text("field", "what two people differ on") { $0.dispute.field },
    .list("sides", "what each says") { view in view.dispute.sides.map { SideView(side: $0) } },
  ]
}

struct SideView: Offering {
  let side: Dispute.Side
  static let offers: [Offer<SideView>] = [
    .text("value", "what this side says") { $0.side.value },
    .text("by", "who") { $0.side.by?.name },
    .text("at", "when") { $0.side.at?.short },
  ]
}

struct ChangeView: Offering {
  let change: Change
  /// The article's present words, where the claim stands.
  let exact: String

  static let offers: [Offer<ChangeView>] = [
    .text("words", "the new wording") { $0.change.words },
    .text("state", "proposed, accepted, refused, overruled, applied") { $0.change.state.rawValue },
    .flag("proposed", "nobody has answered it") { $0.change.state == .proposed },
    .flag("accepted", "the author accepted it") { $0.change.state == .accepted },
    .flag("refused", "the author refused it") { $0.change.state == .refused },
    .flag("overruled", "the editor lets the author's words stand") {
      $0.change.state == .overruled
    },
    .flag("applied", "it is in the text") { $0.change.state == .applied },
    .flag("in-text", "it is applied, and the article's words are the new ones") { view in
      view.change.state == .applied && view.exact.unicodeScalars.contains(view.change.words)
    },
    .flag("part", "the new wording is so short that it can stand for a part of the words alone") {
      view in
      // Whoever reads the list must not take three words for the whole new sentence.
      view.change.words.unicodeScalars.count * 2 < view.exact.unicodeScalars.count
    },
    .text("by", "who recorded the present state") { $0.change.by?.name },
    .text("at", "when") { $0.change.at?.short },
    .text("answer", "what the author answered") { $0.change.answer },
    .text("answered", "when the author's answer was recorded") { $0.change.answered?.short },
    .text("note", "a remark on the present state, such as why the editor overruled") {
      $0.change.note
    },
    .text("entered-by", "who typed it, where that is another person") {
      $0.change.enteredBy?.name
    },
  ]
}

/// A query, with the claim that it belongs to.
struct QueryView: Offering {
  let query: Query
  let numbered: NumberedClaim
  let state: ArticleState

  static let offers: [Offer<QueryView>] = [
    .text("number", "the number of the claim it belongs to") { String($0.numbered.number) },
    .text("id", "its id") { $0.query.id },
    .flag("open", "nobody has answered") { $0.query.isOpen },
    .text("to", "whom the question goes to") { $0.query.to },
    .text("purpose", "check, or reply") { $0.query.purpose?.rawValue },
    .text("via", "through what") { $0.query.via },
    .text("by", "who asked") { $0.query.by?.name },
    .text("asked", "when") { $0.query.asked?.short },
    .text("waited", "how long it has waited: 3 days") { view in
      view.query.asked.map { duration(from: $0, to: view.state.now) }
    },
    .text("due", "by which day an answer is needed") { $0.query.due?.description },
    .flag("overdue", "that day is over") { view in
      view.query.isOpen && view.query.due.map { $0 < view.state.now.day } ?? false
    },
    .text("ask", "the question") { $0.query.ask },
    .text("answer", "the answer") { $0.query.answer },
    .text("answered", "when it was recorded") { $0.query.answered?.short },
    .text("answered-by", "who recorded it") { $0.query.answeredBy?.name },
  ]
}

extension String.UnicodeScalarView {
  /// Whether `words` stand in it, scalar by scalar.
  fileprivate func contains(_ words: String) -> Bool {
    let (here, there) = (Array(self), Array(words.unicodeScalars))
    guard there.count <= here.count else { return false }
    return (0...here.count - there.count).contains {
      here[$0..<$0 + there.count].elementsEqual(there)
    }
  }
}
