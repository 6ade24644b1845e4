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

  /// What to do about it.
  package var hint: String {
    "mend the line, then stet save; git log -p -- \(path) shows who wrote it"
  }
}

extension Dossier {
  /// What people call it: `nk-troops/7`, or the article's source.
  package func name(of file: UnreadableFile) -> String {
    if let number = file.number { return "\(slug)/\(number)" }
    let id = file.path.split(separator: "/").last?.dropLast(".yaml".count) ?? ""
    return "\(slug), source \(id)"
  }
}
