/// Something wrong in a file that was read: where, and what was expected.
package struct Fault: Sendable, Hashable, CustomStringConvertible {
  /// The file, as a path from the desk; empty until the reader of files fills it in.
  package var path: String
  /// Where in the file, if it can be said.
  package var place: Record.Place?
  /// One sentence: what stands there and what was expected.
  package var message: String

  package init(path: String = "", at place: Record.Place? = nil, _ message: String) {
    self.path = path
    self.place = place
    self.message = message
  }

  /// `claims/x/007.yaml:14:3: …`, the form that editors and terminals turn into a link.
  package var description: String {
    var text = path
    if let place { text += ":\(place.line):\(place.column)" }
    return text.isEmpty ? message : "\(text): \(message)"
  }
}
