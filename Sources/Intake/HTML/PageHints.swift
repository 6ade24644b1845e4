/// What every element of a page says about itself by class, id, role and style, read once.
struct PageHints {
  /// Hints of the class alone, and of the id alone: Readability weighs each.
  private(set) var byClass: [ClassHints]
  private(set) var byID: [ClassHints]
  /// Elements that are not shown, such as `style="display:none"` or `<dialog>`.
  private(set) var isHidden: [Bool]

  init(of page: Page) {
    let count = page.nodes.count
    byClass = [ClassHints](repeating: [], count: count)
    byID = byClass
    isHidden = [Bool](repeating: false, count: count)
    // Pages repeat few names often, mostly from one element to the next.
    var known: [ArraySlice<UInt8>: ClassHints] = [:]
    for node in 0..<count where !page[node].attributes.isEmpty {
      for index in page[node].attributes {
        let attribute = page.attributes[Int(index)]
        let range = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
        switch attribute.key {
        case .class:
          byClass[node] = Self.hints(of: page.values[range], &known)
        case .id:
          byID[node] = ClassHints(of: page.values[range])
        case .style:
          if Self.hides(page.values[range]) { isHidden[node] = true }
        case .hidden:
          isHidden[node] = true
        case .ariaHidden:
          // Pictures that load late stand hidden while their stand-in is shown.
          if page.values[range].elementsEqual("true".utf8) { isHidden[node] = true }
        case .ariaModal:
          if page.values[range].elementsEqual("true".utf8) { isHidden[node] = true }
        default: break
        }
      }
    }
  }

  /// All hints of an element.
  subscript(node: Int) -> ClassHints { byClass[node].union(byID[node]) }

  /// Readability's weight of class and id together.
  func weight(_ node: Int) -> Int { byClass[node].weight + byID[node].weight }

  private static func hints(
    of name: ArraySlice<UInt8>, _ known: inout [ArraySlice<UInt8>: ClassHints]
  ) -> ClassHints {
    if let hints = known[name] { return hints }
    let hints = ClassHints(of: name)
    known[name] = hints
    return hints
  }

  /// Whether a style takes the element off the page: `display: none` or `visibility: hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let flat = style.filter { $0 != 0x20 }
    guard flat.count >= 12 else { return false }
    let text = String(decoding: flat, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }
}
