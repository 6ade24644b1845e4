internal import FactCheck

/// A piece of evidence as templates see it, without what reports keep back (see Discretion).
struct EvidenceView: Sendable {
  let evidence: Evidence
  let source: Source?

  init(_ evidence: Evidence, in dossier: Dossier) {
    self.evidence = evidence
    source = dossier.sources[evidence.source]
  }

  private func substance(_ text: String?) -> String? { source.hidesSubstance ? nil : text }
  private func identity(_ text: String?) -> String? { source.hidesIdentity ? nil : text }
}

extension EvidenceView: Offering {
  static let offers: [Offer<EvidenceView>] = [
    .text("id", "its id") { $0.evidence.id },
    .text("source", "the source's id") { $0.evidence.source },
    .text("title", "the source's title, where it may be named") { $0.identity($0.source?.title) },
    .flag("unknown", "no source of that id is on file") { $0.source == nil },
    .text("withheld", "why something is kept back: confidential, not-for-attribution, not on file")
    {
      $0.source.withheld
    },
    .text("stance", "what it does to the claim: supports, refutes, …") {
      $0.evidence.stance?.rawValue
    },
    .text("basis", "primary or secondary") { $0.evidence.basis?.rawValue },
    .text("locator", "where in the source") { $0.substance($0.evidence.locator) },
    .text("quote", "the source's own words") { $0.substance($0.evidence.quote) },
    .text("observed", "what was seen, heard or worked out") { $0.substance($0.evidence.observed) },
    .text("note", "a remark") { $0.substance($0.evidence.note) },
    .text("file", "the file kept") { $0.identity($0.evidence.file) },
    .text("digest", "the first 12 digits of its SHA-256") {
      $0.identity($0.evidence.sha256).map { String($0.prefix(12)) }
    },
    .text("url", "the address as given") { $0.identity($0.evidence.url) },
    .text("link", "the address, where it is one that a browser may be sent to") {
      $0.identity($0.evidence.url).flatMap(webAddress)
    },
    .text("by", "who attached it") { $0.evidence.by?.name },
    .text("at", "when") { $0.evidence.at?.short },
    .text("entered-by", "who typed it, where that is another person") {
      $0.evidence.enteredBy?.name
    },
  ]
}

/// `address` if it is an `http` or `https` address: any other scheme may run something.
func webAddress(_ address: String) -> String? {
  let lower = address.lowercased()
  return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? address : nil
}
