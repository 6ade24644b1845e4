/// Who wrote the article, as the page gives it and as names.
struct Byline {
  /// The line as the page gives it; `nil` if it gives none.
  private(set) var line: String?
  /// The authors' names alone.
  private(set) var names: [String] = []

  init() {}

  /// Takes JSON-LD first, then meta elements, then markup.
  init(
    _ structured: StructuredData, _ meta: MetaElements, outlet: String?, _ page: Page,
    _ hints: PageHints
  ) {
    let named = meta.all(
      "dc:creator", "dcterm:creator", "author", "parsely-author", "article:author",
      "sailthru:author", "byl"
    ).filter { !$0.hasPrefix("http") }
    for given in [structured.authors, named] where names.isEmpty { take(given) }
    // The name under which somebody logs in is no byline if the page shows a better one.
    if names.allSatisfy({ !$0.contains(" ") && $0.contains(where: \.isNumber) }) {
      let shown = MarkedByline(of: page, hints)
      if let line = shown.line { (self.line, names) = (line, shown.names) }
    }
    // "Ana Ito, The Example" names the outlet besides.
    let people = names.filter { $0.asOutlet != outlet?.asOutlet }
    if !people.isEmpty { names = people }
  }

  private mutating func take(_ given: [String]) {
    for name in given.flatMap(Intake.names(inByline:)) where !names.contains(name) {
      names.append(name)
    }
    let lines = given.enumerated().filter { !given[..<$0.offset].contains($0.element) }
    if !names.isEmpty { line = lines.map(\.element).joined(separator: ", ") }
  }
}

extension String {
  fileprivate var asOutlet: String {
    let small = lowercased()
    return small.hasPrefix("the ") ? String(small.dropFirst(4)) : small
  }
}
