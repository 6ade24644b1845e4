/// The remarks in which a merge keeps what somebody said where another was there first; an auditor
/// reads them back.
extension ClaimMerge {
  /// Before a verdict that another gave too, and ": " with its grounds.
  static let alsoFound = "also: "
  /// Before the reason for which the same risk was accepted too.
  static let alsoAtRisk = "also: accepted the risk: "

  /// Before another answer to the same query.
  static func otherAnswer(to query: String) -> String { "another answer to query \(query): " }

  /// A remark in somebody's name; none where nobody can tell in whose.
  static func remark(_ text: String, by: Record?, at: Record?) -> [Note] {
    guard let by = by?.text.flatMap({ Person($0) }), let at = at?.text.flatMap({ Moment($0) })
    else { return [] }
    var note = Note()
    note.by = by
    note.at = at
    note.text = text
    return [note]
  }
}
