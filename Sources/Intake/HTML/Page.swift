/// An HTML document as flat arrays, in document order.
///
/// A node's subtree is the run of nodes from itself to its ``Node/end``, so every walk is a loop
/// over a range and no depth of nesting can overflow a stack.
struct Page {
  struct Node {
    var tag: Tag
    /// The index of the parent; -1 for the root.
    let parent: Int32
    /// The index after the last node of the subtree.
    var end: Int32
    /// A text node's bytes in ``Page/text``; a script's in ``Page/values``.
    var content: Range<Int32>
    /// The element's entries in ``Page/attributes``.
    let attributes: Range<Int32>
  }

  struct Attribute {
    let key: AttributeKey
    /// Where the value stands in ``Page/values``, entities resolved.
    let value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// All text that may be shown, as UTF-8, in document order.
  var text: [UInt8] = []
  /// The attributes' values and the scripts' content, as UTF-8.
  var values: [UInt8] = []

  subscript(node: Int) -> Node { nodes[node] }

  func tag(_ node: Int) -> Tag { nodes[node].tag }
  func end(_ node: Int) -> Int { Int(nodes[node].end) }
  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  /// The bytes of an attribute's value, or `nil` if the element has no such attribute.
  func bytes(_ key: AttributeKey, of node: Int) -> ArraySlice<UInt8>? {
    let range = nodes[node].attributes
    for index in range where attributes[Int(index)].key == key {
      let value = attributes[Int(index)].value
      return values[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  /// An attribute's value on one line, or `nil` if it is missing or blank.
  func value(_ key: AttributeKey, of node: Int) -> String? {
    guard let bytes = bytes(key, of: node) else { return nil }
    let value = String(decoding: bytes, as: UTF8.self).foldedToOneLine
    return value.isEmpty ? nil : value
  }

  /// All text of a subtree on one line, what is not shown left out.
  func visibleText(of node: Int) -> String {
    var bytes: [UInt8] = []
    var index = node
    while index < end(node) {
      let item = nodes[index]
      if item.tag == .text {
        bytes += text[Int(item.content.lowerBound)..<Int(item.content.upperBound)]
      } else if item.tag.isMute {
        index = Int(item.end)
        continue
      } else if item.tag.isBlock || item.tag == .br {
        bytes.append(0x20)
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self).foldedToOneLine
  }

  /// The content of a script element.
  func script(_ node: Int) -> ArraySlice<UInt8> {
    let content = nodes[node].content
    return values[Int(content.lowerBound)..<Int(content.upperBound)]
  }

  /// The elements right below a node.
  func children(of node: Int) -> some Sequence<Int> {
    sequence(
      state: node + 1,
      next: { (next: inout Int) -> Int? in
        guard next < end(node) else { return nil }
        defer { next = end(next) }
        return next
      })
  }
}

/// The attributes that reading an article looks at; all others are not kept.
enum AttributeKey: UInt8, CaseIterable {
  case `class`, id, style, href, src, alt, rel, name, property, content, itemprop, itemtype
  case datetime, type, role, lang, hidden, title, charset
  case ariaHidden, ariaModal, ariaLabel, xmlLang, dataTestid

  private static let byName: [UInt64: AttributeKey] = {
    let hyphened: [AttributeKey: String] = [
      .ariaHidden: "aria-hidden", .ariaModal: "aria-modal", .ariaLabel: "aria-label",
      .xmlLang: "xml:lang", .dataTestid: "data-testid",
    ]
    var table: [UInt64: AttributeKey] = [:]
    for key in AttributeKey.allCases { table[hash((hyphened[key] ?? "\(key)").utf8)] = key }
    return table
  }()

  /// The attribute of a name in lower case, given by its ``hash(_:)``.
  init?(hashed name: UInt64) {
    guard let key = AttributeKey.byName[name] else { return nil }
    self = key
  }

  /// FNV-1a, which needs no seed: names that begin alike ("aria-…") do not fit into eight bytes.
  static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
