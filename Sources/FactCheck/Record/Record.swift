/// A value as it stands in a desk's files and in JSON: text, numbers, flags, lists and named
/// fields.
///
/// Every type of the domain turns into a record and back through its ``Shape``, so that a file's
/// keys, JSON's keys and the JSON Schemas are said in one place.
package struct Record: Sendable {
  /// What the record holds.
  package var content: Content
  /// Where it was read, if it was read from a file.
  package var place: Place?
  /// How it is set out in YAML when it is written anew.
  package var layout: Layout
  /// A scalar that stood without quotes where it was read: a value that nobody here knows is
  /// written back so, and stays a number if it was one.
  package var isPlain = false

  /// The kinds of content.
  package enum Content: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Record])
    case fields([Entry])
    /// A key that is there without a value (YAML's `key:`, `~` or `null`): read as if the key were
    /// not there.
    case nothing
  }

  /// One named field.
  package struct Entry: Sendable {
    package var key: String
    package var value: Record
    /// Where the key stands, if it was read from a file.
    package var place: Place?

    package init(_ key: String, _ value: Record, place: Place? = nil) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  /// A place in a file.
  package struct Place: Sendable, Hashable {
    /// The line, from 1.
    package var line: Int
    /// The column, from 1, in Unicode scalars.
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// How fields are set out: a key a line, or all on one line between braces.
  package enum Layout: Sendable { case block, flow }

  package init(_ content: Content, place: Place? = nil, layout: Layout = .block) {
    self.content = content
    self.place = place
    self.layout = layout
  }

  package static func text(_ text: String) -> Record { Record(.text(text)) }
  package static func number(_ number: Int) -> Record { Record(.number(number)) }
  package static func flag(_ flag: Bool) -> Record { Record(.flag(flag)) }
  package static func list(_ items: [Record]) -> Record { Record(.list(items)) }
  package static func fields(_ entries: [Entry], layout: Layout = .block) -> Record {
    Record(.fields(entries), layout: layout)
  }

  /// The value of the field called `key`, if this record has one.
  package subscript(key: String) -> Record? {
    guard case .fields(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, if that is what the record holds.
  package var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }
}

extension Record: Equatable {
  /// Whether two records say the same, byte for byte; where they were read and how they are set out
  /// do not count.
  ///
  /// Numbers and flags read from YAML are still text there, so `12` equals `"12"`.
  package static func == (a: Record, b: Record) -> Bool {
    switch (a.content, b.content) {
    case (.list(let x), .list(let y)): x == y
    case (.fields(let x), .fields(let y)):
      x.count == y.count
        && zip(x, y).allSatisfy { $0.key.isSame(as: $1.key) && $0.value == $1.value }
    case (.nothing, .nothing): true
    default:
      if let x = a.scalar, let y = b.scalar { x.isSame(as: y) } else { false }
    }
  }

  /// The text, number or flag as text.
  package var scalar: String? {
    switch content {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .fields, .nothing: nil
    }
  }
}

extension String {
  /// Whether two texts are the same byte for byte. Swift's `==` takes composed and decomposed
  /// letters for equal; a quotation in court does not.
  package func isSame(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
