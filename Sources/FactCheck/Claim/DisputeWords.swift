extension Dispute {
  /// What people differ on, as a sentence names it: "the verdict".
  package var subject: String {
    switch field {
    case "verdict": "the verdict"
    case "dropped": "whether to drop it"
    case "claim": "the words"
    case "change": "the change"
    case "kind": "the kind"
    case "span": "the place in the article"
    case "attribution": "who says it"
    case "assignee": "who works on it"
    default: "“\(field)”"
    }
  }

  /// The whole of it in one sentence, with every side's number, value and person.
  package var inWords: String {
    let sides = sides.enumerated().map { "\($0 + 1) \($1.inWords(of: self))" }
    return "people differ on \(subject): \(sides.joined(separator: "; "))"
  }

  /// Whether a verdict cannot be given or signed before it is settled. Who works on a claim, and a
  /// desk's own fields, change nothing about what is found.
  package var isWeighty: Bool {
    field != "assignee" && Claim.shape.fields.contains { $0.key == field }
  }
}

extension Dispute.Side {
  /// "wrong (factual-error) (Ben Cole, 2026-05-14 10:05)".
  package func inWords(of dispute: Dispute) -> String {
    let who = [by?.name, at?.short].compactMap { $0 }.joined(separator: ", ")
    return said(in: dispute) + (who.isEmpty ? "" : " (\(who))")
  }

  /// The grounds that this side gave.
  package var note: String? {
    has?.record["decided"]?["note"]?.text ?? has?.record["dropped"]?["reason"]?.text
      ?? has?.record["change"]?["answer"]?.text ?? has?.record["change"]?["note"]?.text
  }

  /// The new wording that came with this side's verdict.
  package var change: String? {
    has?.record["decided"] == nil ? nil : has?.record["change"]?["words"]?.text
  }

  /// The value, for people.
  package func said(in dispute: Dispute) -> String {
    guard value == "none" else {
      return dispute.field == "claim" || dispute.field == "span" ? "“\(value)”" : value
    }
    switch dispute.field {
    case "verdict": return "no verdict"
    case "dropped": return "kept, without a verdict"
    default: return "nothing"
    }
  }
}
