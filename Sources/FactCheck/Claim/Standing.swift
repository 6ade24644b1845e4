internal import Digest

/// Where a claim stands as a reader sees it: the stored status, and what follows from the rest of
/// the file.
package struct Standing: Sendable, Equatable {
  package var status: Status
  /// Why it is stale, if it is.
  package var staleBecause: String?
}

extension Claim {
  /// The status as a reader must take it: `queried` while a query is open, `stale` where a sign-off
  /// no longer matches what was signed, whoever made the file so (a plain text merge can join one
  /// side's sign-off with the other's refutation).
  package func standing(sources: [String: Source]) -> Standing {
    switch status {
    case .dropped, .stale:
      return Standing(status: status, staleBecause: void?.reason)
    case .signedOff:
      guard let signOff else {
        return Standing(
          status: .stale, staleBecause: "it says signed-off, and no sign-off is there")
      }
      if signOff.digest != digest(sources: sources) {
        return Standing(
          status: .stale,
          staleBecause: "words or evidence are not those that \(signOff.by.name) signed")
      }
    default: break
    }
    return Standing(status: openQueries.isEmpty ? status : .queried, staleBecause: nil)
  }

  /// The fields that a sign-off is bound to, whole.
  private static let signed: [Field<Claim>] = {
    let keys: Set<String> = ["claim", "span", "attribution", "verdict", "reason", "evidence"]
    return shape.fields.filter { keys.contains($0.key) }
  }()

  /// The digest that a sign-off is bound to: `v1:` and the SHA-256 of the canonical JSON (RFC 8785)
  /// of words, span, attribution, verdict, reason, the change's wording, the evidence, and the
  /// sources it cites.
  ///
  /// The state of a change is left out: that the author accepted the very wording which was signed
  /// takes nothing back.
  package func digest(sources: [String: Source]) -> String {
    var entries: [Record.Entry] = []
    for field in Claim.signed {
      if let value = field.write(self) { entries.append(Record.Entry(field.key, value)) }
    }
    if let change { entries.append(Record.Entry("change", .text(change.words))) }
    let cited = Set(evidence.map(\.source)).sorted().compactMap { id in
      sources[id].map { Record.Entry(id, $0.record) }
    }
    if !cited.isEmpty { entries.append(Record.Entry("sources", .fields(cited))) }
    return "v1:" + SHA256.hexadecimal(of: Record.fields(entries).canonicalBytes)
  }
}
