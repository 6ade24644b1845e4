/// A file of an article that cannot be read, as when somebody pushed what no YAML parser takes.
///
/// A claim's or a source's keeps none of the other claims from being worked on, reported and judged, and it keeps the
/// article from running.
package struct UnreadableFile: Sendable {
  /// From the desk's folder.
  package var path: String
  /// The claim's number; nil for a source or the article's data.
  package var number: Int?
  /// Everything that is wrong in it.
  package var faults: [Fault]

  /// - Parameter faults: at least one.
  package init(path: String, number: Int?, faults: [Fault]) {
    self.path = path
    self.number = number
    self.faults = faults
  }

  /// `claims/x/007.yaml:14:3: …`, the faults after one another.
  package var message: String {
    "cannot be read: " + faults.map(\.description).joined(separator: "; ")
  }

  /// The id of a source; nil for a claim or the article's data.
  var source: String? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[2] == "sources" else { return nil }
    return String(parts[3].dropLast(".yaml".count))
  }

  /// What to do about it.
  package var hint: String {
    "mend the line, then stet save; git log -p -- \(path) shows who wrote it"
  }
}

extension Dossier {
  /// What people call it: `nk-troops/7`, or the article's source.
  package func name(of file: UnreadableFile) -> String {
    if let number = file.number { return "\(slug)/\(number)" }
    return "\(slug), source \(file.source ?? "")"
  }

  /// The file of a source that is there and cannot be read.
  package func unreadableSource(_ id: String) -> UnreadableFile? {
    unreadable.first { $0.source == id }
  }

  /// The claims that cannot be read, as refusals of an act on all claims.
  package var unreadableClaims: [Refusal] {
    unreadable.filter { $0.number != nil }.map(refusal)
  }

  /// The file as a refusal of what depends on it.
  package func refusal(_ file: UnreadableFile) -> Refusal {
    Refusal("unreadable", "\(name(of: file)) \(file.message)", hint: file.hint)
  }
}

extension [UnreadableFile] {
  /// Refuses to act on a claim that cites what cannot be read: what its verdict rests on, and whether
  /// its sign-off holds, nobody can tell then.
  package func requireSources(of claim: Claim, name: String) throws(Refusal) {
    for item in claim.evidence {
      guard let file = first(where: { $0.source == item.source }) else { continue }
      throw Refusal(
        "unreadable", "\(name) cites source “\(item.source)”, which \(file.message)",
        hint: file.hint)
    }
  }
}
