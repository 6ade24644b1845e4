/// The `meta` elements of a page, by name: Open Graph (`og:`, `article:`), Dublin Core, and the
/// common others.
struct MetaElements {
  private var values: [String: [String]] = [:]
  /// What `name` and `itemprop` give; asked after `property`, which Open Graph and RDFa write with
  /// more care.
  private var named: [String: [String]] = [:]

  init(of page: Page) {
    for (index, node) in page.nodes.enumerated() where node.tag == .meta {
      guard let content = page.value(.content, of: index) else { continue }
      for key in [AttributeKey.property, .name, .itemprop] {
        guard let names = page.value(key, of: index) else { continue }
        // One element may bear several names; Dublin Core is written with a dot or a colon.
        for name in names.lowercased().split(separator: " ") {
          let name = String(name).replacing(".", with: ":")
          let value = resolvingEntities(content).foldedToOneLine
          guard !value.isEmpty else { continue }
          if key == .property {
            values[name, default: []].append(value)
          } else {
            named[name, default: []].append(value)
          }
        }
      }
    }
  }

  /// The first value under the first of `names` that the page gives.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first ?? named[$0]?.first }.first
  }

  /// All values under the first of `names` that the page gives.
  func all(_ names: String...) -> [String] {
    names.lazy.compactMap { values[$0] ?? named[$0] }.first ?? []
  }
}
