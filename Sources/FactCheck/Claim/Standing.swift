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
          staleBecause: "words, kind or evidence are not those that \(signOff.by.name) signed")
      }
    default: break
    }
    return Standing(status: openQueries.isEmpty ? status : .queried, staleBecause: nil)
  }

  /// The digest that a sign-off is bound to: `v1:` and the SHA-256 of the canonical JSON (RFC 8785)
  /// of words, kind, span, attribution, verdict, reason, the change's wording, the evidence, and the
  /// sources it cites.
  ///
  /// The kind is in it, since the policy asks more of one kind than of another. The state of a change
  /// is left out: that the author accepted the very wording which was signed takes nothing back.
  package func digest(sources: [String: Source]) -> String {
    let cited = Set(evidence.map(\.source)).filter { sources[$0] != nil }
      .sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    var json = CanonicalJSON()
    // In the order of their keys.
    json.object { json in
      json.field(list: "attribution", attribution)
      json.field("change", change?.words)
      json.field("claim", words)
      json.field(list: "evidence", evidence)
      json.field("kind", kind)
      json.field("reason", reason)
      if !cited.isEmpty {
        json.object("sources") { json in
          for id in cited { json.field(id, sources[id]) }
        }
      }
      json.field("span", span)
      json.field("verdict", verdict)
    }
    return json.digest
  }
}
