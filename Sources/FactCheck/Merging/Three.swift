/// One of the two sides of a merge.
enum Which: Sendable { case x, y }

/// The three versions of something that a merge brings together; nil where a version has none.
///
/// `x` and `y` stand in an order that their content gives them, never in the order of who merges:
/// so both machines make the same of them.
struct Three<Value: Sendable>: Sendable {
  var base: Value?
  var x: Value?
  var y: Value?

  subscript(side: Which) -> Value? {
    get { side == .x ? x : y }
    set { if side == .x { x = newValue } else { y = newValue } }
  }

  /// What a three-way merge of a single value comes to.
  enum Agreement {
    /// The same on both sides, or changed on this one alone.
    case taken(Which)
    case rival
  }

  func mapped<Other>(_ change: (Value) -> Other?) -> Three<Other> {
    Three<Other>(base: base.flatMap(change), x: x.flatMap(change), y: y.flatMap(change))
  }
}

extension Three where Value == Record {
  /// The versions of the field called `key`.
  subscript(key: String) -> Three { mapped { $0.value(of: key) } }

  /// The versions of these fields, as one thing.
  func restricted(to keys: [String]) -> Three {
    mapped { $0.restricted(to: keys) }
  }

  /// What a file lays out in another order says no other thing.
  var agreement: Agreement {
    if x == y || y == base { return .taken(.x) }
    if x == base { return .taken(.y) }
    let (mine, theirs, before) = (x?.said, y?.said, base?.said)
    if mine == theirs || theirs == before { return .taken(.x) }
    return mine == before ? .taken(.y) : .rival
  }

  /// The items of each version's list.
  var items: Three<[Record]> { mapped { $0.items } }

  /// Every key, `x`'s in its order, then those that `y` alone has.
  var keys: [String] {
    let first = x?.keys ?? []
    return first + (y?.keys ?? []).filter { !first.contains($0) }
  }
}

extension Record {
  /// The value of a field; nil also for a key that is there without a value.
  func value(of key: String) -> Record? {
    guard let value = self[key] else { return nil }
    if case .nothing = value.content { return nil }
    return value
  }

  var keys: [String] {
    guard case .fields(let entries) = content else { return [] }
    return entries.map(\.key)
  }

  var items: [Record] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  func restricted(to keys: [String]) -> Record {
    .fields(
      keys.compactMap { key in value(of: key).map { Entry(key, $0) } })
  }

  /// The record without some of its fields.
  func without(_ keys: [String]) -> Record {
    guard case .fields(let entries) = content else { return self }
    var rest = self
    rest.content = .fields(entries.filter { !keys.contains($0.key) })
    return rest
  }

  /// What the record says, to the byte, whether it was read from a file (all scalars are text then)
  /// or made by the program.
  var said: String { asText.canonicalJSON }

  private var asText: Record {
    switch content {
    case .list(let items): .list(items.map(\.asText))
    case .fields(let entries): .fields(entries.map { Entry($0.key, $0.value.asText) })
    case .nothing: self
    case .text, .number, .flag: .text(scalar ?? "")
    }
  }

  /// The time under one of `keys`, in seconds since 1970.
  func seconds(_ keys: String...) -> Int? {
    keys.lazy.compactMap { self.value(of: $0)?.text.flatMap { Moment($0)?.seconds } }.first
  }
}

extension String {
  /// An order of bytes, the same on every machine.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
