import FactCheck
import Intake

extension Dossier {
  /// Everything about one claim, for people.
  func card(_ numbered: NumberedClaim, weight: ClaimWeight? = nil) -> String {
    let claim = numbered.claim
    let standing = standing(of: numbered)
    var text =
      Style.bold("\(name(of: numbered))") + "  "
      + Style.status(standing.status, standing.status.rawValue)
      + (claim.verdict.map { " · \($0.rawValue)" } ?? "")
      + (claim.reason.map { " (\($0))" } ?? "") + "\n"
    text += "  \(claim.words.fitted(to: nil))\n"
    func row(_ key: String, _ value: String?) {
      if let value, !value.isEmpty {
        text += "  \((key + ":").padded(to: 13)) \(value.fitted(to: nil))\n"
      }
    }
    if !claim.span.exact.isSame(as: claim.words) {
      row("in the text", claim.span.exact.inQuotationMarks)
    }
    row("stale", standing.staleBecause)
    for dispute in claim.disputes {
      row("in dispute", dispute.subject)
      for (index, side) in dispute.sides.enumerated() {
        text += "    \(index + 1)  \(side.inWords(of: dispute).fitted(to: nil))\n"
        for line in [side.note, side.change.map { "with the change “\($0)”" }] {
          if let line { text += "       \(line.fitted(to: nil))\n" }
        }
      }
      let field = claim.disputes.count > 1 ? "\(dispute.field)=" : ""
      row("settle", "stet settle \(name(of: numbered)) --take \(field)N")
    }
    row("kind", claim.kind?.rawValue)
    row("priority", claim.priority.map { $0.rawValue + (weight?.because(of: $0) ?? "") })
    row("assignee", claim.assignee?.name)
    row("flags", claim.flags.joined(separator: ", "))
    for referent in claim.refersTo {
      row(
        "refers to",
        "“\(referent.words)” = \(referent.to ?? "not found")"
          + (referent.isGuess ?? false && referent.to != nil ? ", a guess" : ""))
    }
    row(
      "said by",
      claim.attribution.map { step in
        step.speaker + (step.words.map { " (\($0.rawValue))" } ?? "")
          + (step.isGuess ?? false ? ", a guess" : "")
      }.joined(separator: " ← "))
    for link in claim.links {
      row(
        link.kind.rawValue,
        (claims.first { $0.claim.uid == link.to }.map { "\(name(of: $0)): \($0.claim.words)" }
          ?? link.to) + (link.isGuess ?? false ? " (a guess)" : ""))
    }
    for (other, link) in links(to: claim) {
      row(
        link.kind.inverse,
        "\(name(of: other)): \(other.claim.words)" + (link.isGuess ?? false ? " (a guess)" : ""))
    }
    for tick in claim.ticks {
      let box = tick.isBare ? "[ ]" : "[x]"
      text +=
        "  \(box) \(tick.id)  \(tick.kind.rawValue): \(tick.exact)"
        + (tick.means.map { " (= \($0)\(tick.isGuess ?? false ? ", a guess" : ""))" } ?? "")
        + (tick.by.map { "  \($0.name)" } ?? "") + "\n"
    }
    for item in claim.evidence { text += card(item) }
    for query in claim.queries {
      row(
        "query \(query.id)",
        "to \(query.to)\(query.via.map { " by \($0)" } ?? ""): \(query.ask) → "
          + (query.answer.map(\.inQuotationMarks) ?? "open since \(query.asked?.short ?? "?")"))
    }
    if let decided = claim.decided {
      row(
        "decided",
        "\(decided.by.name), \(decided.at.short)" + (decided.note.map { ": \($0)" } ?? "")
          + (decided.enteredBy.map { " (entered by \($0.name))" } ?? ""))
    }
    if let change = claim.change {
      row(
        "change",
        "“\(change.words)” \(change.state.rawValue)" + (change.note.map { ": \($0)" } ?? "")
          + (change.answer.map { "; the author: \($0.inQuotationMarks)" } ?? ""))
    }
    if let risk = claim.acceptedRisk { row("risk", "accepted by \(risk.by.name): \(risk.reason)") }
    if let signOff = claim.signOff { row("signed", "\(signOff.by.name), \(signOff.at.short)") }
    if let dropped = claim.dropped { row("dropped", "\(dropped.by.name): \(dropped.reason)") }
    for note in claim.notes { row("note \(note.id)", "\(note.by.name): \(note.text)") }
    return text
  }

  private func card(_ item: Evidence) -> String {
    let source = sources[item.source]
    var text = "  \(item.id)  \(item.stance?.rawValue ?? "no stance yet")"
    text += item.basis.map { ", \($0.rawValue)" } ?? ""
    text += ": \(source?.title ?? item.source)"
    text += item.locator.map { ", \($0)" } ?? ""
    text += "\n"
    for line in [
      item.quote.map(\.inQuotationMarks), item.observed, item.url, item.file, item.note,
    ] {
      if let line { text += "         \(line.fitted(to: nil))\n" }
    }
    return text
  }
}

extension ClaimWeight {
  /// Why a claim has its priority, as stands behind the word; where it has another than its words
  /// alone would give it, what they would.
  fileprivate func because(of priority: Priority) -> String {
    let parts = reasons.map { "\($0.says) \($0.points > 0 ? "+" : "")\($0.points)" }
    let sum =
      "weight \(score): \(parts.isEmpty ? "nothing that weighs" : parts.joined(separator: ", "))"
    return priority == self.priority ? " (\(sum))" : " (its words by themselves: \(sum))"
  }

  /// As JSON shows it.
  var record: Record {
    .fields([
      Record.Entry("score", .number(score)),
      Record.Entry(
        "reasons",
        .list(
          reasons.map {
            .fields([
              Record.Entry("says", .text($0.says)), Record.Entry("points", .number($0.points)),
            ])
          })),
    ])
  }
}
