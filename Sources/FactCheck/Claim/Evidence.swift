/// A source brought to bear on one claim.
package struct Evidence: Shaped, Hashable {
  package var id = ""
  /// The source's id in the article's `sources/`.
  package var source = ""
  /// Nil for what the author supplied, until a checker has opened it.
  package var stance: Stance?
  package var basis: Basis?
  /// Where in the source: "p. 3", "00:12:40".
  package var locator: String?
  /// The source's own words.
  package var quote: String?
  /// The file kept, from the article's folder: `evidence/…`.
  package var file: String?
  /// The file's SHA-256, 64 hexadecimal digits.
  package var sha256: String?
  /// The address, as given.
  package var url: String?
  /// What was seen, heard or worked out, where there is no file.
  package var observed: String?
  package var note: String?
  package var by: Person?
  package var at: Moment?
  /// Who typed it, where that is another person.
  package var enteredBy: Person?

  package init() {}

  package static let shape = Shape<Evidence>([
    Field("id", \.id, "permanent id"),
    Field("source", \.source, "id of the source"),
    Field("stance", \.stance, "what it does to the claim"),
    Field("basis", \.basis, "the thing itself (primary) or an account of it (secondary)"),
    Field("locator", \.locator, "where in the source"),
    Field("quote", \.quote, "the source's own words"),
    Field("file", \.file, "the file kept, from the article's folder"),
    Field("sha256", \.sha256, "the file's SHA-256"),
    Field("url", \.url, "the address, as given"),
    Field("observed", \.observed, "what was seen, heard or worked out"),
    Field("note", \.note, "a remark"),
    Field("by", \.by, "who attached it"),
    Field("at", \.at, "when"),
    Field("entered-by", \.enteredBy, "who typed it, where that is another person"),
  ])
}
