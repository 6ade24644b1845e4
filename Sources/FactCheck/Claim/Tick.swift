/// One thing inside a claim to be ticked off.
package struct Tick: Shaped, Hashable {
  package var id = ""
  package var kind: TickKind = .wording
  /// The words, as they stand in the claim.
  package var exact = ""
  /// Offsets in the claim's words, in Unicode scalars.
  package var start = 0
  package var end = 0
  /// What relative words come to: "June of last year" means June 2024.
  package var means: String?
  /// True: stet worked out which day is meant, where the words leave it open: "on Tuesday".
  package var isGuess: Bool?
  /// Who ticked it off; nil while it is bare.
  package var by: Person?
  package var at: Moment?
  /// The evidence it was ticked off against.
  package var evidence: String?

  package init() {}

  package init(
    id: String, kind: TickKind, exact: String, start: Int, end: Int, means: String? = nil,
    isGuess: Bool? = nil
  ) {
    self.id = id
    self.kind = kind
    self.exact = exact
    self.start = start
    self.end = end
    self.means = means
    self.isGuess = isGuess
  }

  /// Nobody has ticked it off yet.
  package var isBare: Bool { by == nil }

  package static let shape = Shape<Tick>(
    layout: .flow,
    [
      Field("id", \.id, "permanent id"),
      Field("kind", \.kind, "what is to be ticked off"),
      Field("exact", \.exact, "the words in the claim"),
      Field("start", \.start, "first character in the claim, counted in Unicode scalars from 0"),
      Field("end", \.end, "the character after the last"),
      Field("means", \.means, "what relative words come to, such as a date"),
      Field("guess", \.isGuess, "true: the words leave open what they come to; stet worked it out"),
      Field("by", \.by, "who ticked it off"),
      Field("at", \.at, "when"),
      Field("evidence", \.evidence, "id of the evidence it was ticked off against"),
    ])
}
