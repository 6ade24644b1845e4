/// A question to a person.
package struct Query: Shaped, Hashable {
  package var id = ""
  /// Whom it goes to, in any words.
  package var to = ""
  package var purpose: QueryPurpose?
  /// Telephone, e-mail, …
  package var via: String?
  package var by: Person?
  package var asked: Moment?
  package var due: Day?
  package var ask = ""
  package var answer: String?
  package var answered: Moment?
  package var answeredBy: Person?

  package init() {}

  package var isOpen: Bool { answer == nil }

  package static let shape = Shape<Query>(
    layout: .flow,
    [
      Field("id", \.id, "permanent id"),
      Field("to", \.to, "whom the question goes to"),
      Field("purpose", \.purpose, "to check a fact, or to give a chance to reply"),
      Field("via", \.via, "through what"),
      Field("by", \.by, "who asked"),
      Field("asked", \.asked, "when"),
      Field("due", \.due, "by which day an answer is needed"),
      Field("ask", \.ask, "the question"),
      Field("answer", \.answer, "the answer; the query is open without one"),
      Field("answered", \.answered, "when the answer was recorded"),
      Field("answered-by", \.answeredBy, "who recorded the answer"),
    ])
}
