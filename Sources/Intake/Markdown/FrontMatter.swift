/// The lines between `---` at the start of a Markdown file, as far as they are plain `key: value`
/// lines or lists.
///
/// This is no YAML parser: static site generators write articles' data so, and whatever is more
/// than a scalar or a list of scalars is no data of an article that would be needed here.
struct FrontMatter {
  private var values: [String: [String]] = [:]
  /// The text after the front matter.
  let rest: Substring

  /// Takes front matter off the start of a text; without a closing line there is none.
  init(of text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, first.trimmed == "---",
      let close = lines.dropFirst().prefix(200).firstIndex(where: {
        $0.trimmed == "---" || $0.trimmed == "..."
      })
    else {
      rest = text[...]
      return
    }
    rest = close + 1 < lines.endIndex ? text[lines[close + 1].startIndex...] : ""
    var key: String?
    for line in lines[1..<close] {
      let words = String(line).foldedToOneLine
      if words.hasPrefix("- "), let key {
        add(String(words.dropFirst(2)), to: key)
      } else if let colon = words.firstIndex(of: ":"), line.first?.isWhitespace != true {
        key = String(words[..<colon]).lowercased()
        add(String(words[words.index(after: colon)...]), to: key!)
      }
    }
  }

  /// The first value under the first of `keys` that is there.
  func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

  /// All values under the first of `keys` that is there.
  func all(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }

  private mutating func add(_ written: String, to key: String) {
    var value = written.foldedToOneLine
    if value.hasPrefix("["), value.hasSuffix("]") {
      for item in value.dropFirst().dropLast().split(separator: ",") { add(String(item), to: key) }
      return
    }
    for quote in ["\"", "'"]
    where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    if !value.isEmpty { values[key, default: []].append(value) }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).foldedToOneLine }
}
