internal import FactCheck

/// A step that a person took, as templates see it: who, when, why, and who typed it.
struct StepView: Sendable {
  var by: String
  var at: Moment?
  var note: String?
  var enteredBy: String?
}

extension StepView {
  init(_ decision: Decision) {
    self.init(
      by: decision.by.name, at: decision.at, note: decision.note,
      enteredBy: decision.enteredBy?.name)
  }
  init(_ risk: AcceptedRisk) {
    self.init(by: risk.by.name, at: risk.at, note: risk.reason)
  }
  init(_ signOff: SignOff) { self.init(by: signOff.by.name, at: signOff.at) }
  init(_ dropped: Dropped) {
    self.init(by: dropped.by.name, at: dropped.at, note: dropped.reason)
  }
  init(_ note: Note) { self.init(by: note.by.name, at: note.at, note: note.text) }
}

extension StepView: Offering {
  static let offers: [Offer<StepView>] = [
    .text("by", "who") { $0.by },
    .text("at", "when, 2025-06-28 11:40 on that person's clock") { $0.at?.short },
    .text("note", "the reason or remark") { $0.note },
    .text("entered-by", "who typed it, where that is another person") { $0.enteredBy },
  ]
}
