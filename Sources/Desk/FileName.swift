/// The parts of a received file's name that may go on into the desk's own paths.
struct FileName {
  /// Without folders.
  let whole: String
  /// Nothing stands before the dot, as in `.html`.
  let isEndingAlone: Bool
  /// Without the ending; of a name that is an ending alone, the whole.
  let stem: String
  /// In small letters, if it is a plain one of at most eight letters and digits.
  let ending: String?

  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    whole = name
    let dot = name.lastIndex(of: ".")
    isEndingAlone = dot == name.startIndex
    stem = dot.map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
    let text = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    let isPlain =
      (1...8).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    ending = isPlain ? text : nil
  }
}
