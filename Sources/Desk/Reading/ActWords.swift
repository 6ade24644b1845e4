internal import FactCheck
package import Store

extension Desk {
  /// The words that the trailers `Action:` and `Step:` have: the steps on claims, and the acts on
  /// articles, sources and the whole desk.
  package static let actWords =
    ActionName.allCases.map(\.rawValue) + [
      "accept", "add", "import", "init", "merge", "rename", "save", "seen", "set-aside",
      "source-add",
      "source-edit",
      "source-remove", "undo",
    ]

  /// Refuses a word that nothing is called by, in the history neither.
  package func checkActWord(_ word: String, in snapshot: Snapshot) throws(DeskError) {
    if Desk.actWords.contains(word) { return }
    var filter = LogFilter()
    filter.action = word
    // A desk can have been written by a program that knows more.
    if try !log(nil, from: snapshot, filter: filter, limit: 1).isEmpty { return }
    let near = nearest(to: word, among: Desk.actWords).map { "did you mean “\($0)”? " } ?? ""
    throw refuse(
      "unknown-action", "no step is called “\(word)”",
      hint: "\(near)They are: \(Desk.actWords.sorted().joined(separator: ", "))")
  }
}
