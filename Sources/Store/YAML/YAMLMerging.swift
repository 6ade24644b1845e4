internal import FactCheck

extension YAML {
  /// What a file must say in the end: `after`, and everything in `old` that `before` does not know.
  static func merged(_ old: Record, before: Record?, after: Record) -> Record {
    switch (old.content, after.content) {
    case (.fields(let oldEntries), .fields(let afterEntries)):
      var entries: [Record.Entry] = []
      for entry in oldEntries {
        let was = before?[entry.key]
        if let now = after[entry.key] {
          let value =
            was == now ? entry.value : merged(entry.value, before: was, after: now)
          entries.append(Record.Entry(entry.key, value))
        } else if was == nil {
          entries.append(Record.Entry(entry.key, entry.value))
        }
      }
      for entry in afterEntries where old[entry.key] == nil { entries.append(entry) }
      return Record(.fields(entries), layout: after.layout)
    case (.list(let oldItems), .list(let afterItems)):
      guard case .list(let beforeItems)? = before?.content, beforeItems.count == oldItems.count
      else { return after }
      let pairs = pairing(beforeItems, afterItems)
      return Record(
        .list(
          zip(afterItems, pairs).map { item, index in
            guard let index else { return item }
            return merged(oldItems[index], before: beforeItems[index], after: item)
          }), layout: after.layout)
    default: return after
    }
  }

  /// For each item of `after`, which item of `before` it was: by its id, else by being the same,
  /// else, where as many items are left on either side, by its place among them.
  static func pairing(_ before: [Record], _ after: [Record]) -> [Int?] {
    var free = Set(before.indices)
    var pairs: [Int?] = after.map { item in
      let found = before.indices.first { index in
        guard free.contains(index) else { return false }
        if let id = item["id"]?.text { return before[index]["id"]?.text == id }
        return before[index] == item
      }
      if let found { free.remove(found) }
      return found
    }
    let loose = after.indices.filter { pairs[$0] == nil && after[$0]["id"] == nil }
    let left = free.filter { before[$0]["id"] == nil }.sorted()
    if before.count == after.count, loose.count == left.count {
      for (index, old) in zip(loose, left) { pairs[index] = old }
    }
    return pairs
  }

  /// Whether `found` says what `wanted` says, the order of keys aside; what stood without quotes
  /// and
  /// may be a number or a date to other readers must stand so again.
  static func says(_ found: Record, what wanted: Record) -> Bool {
    switch (found.content, wanted.content) {
    case (.fields(let x), .fields(let y)):
      return x.count == y.count
        && y.allSatisfy { entry in found[entry.key].map { says($0, what: entry.value) } ?? false }
    case (.list(let x), .list(let y)):
      return x.count == y.count && zip(x, y).allSatisfy { says($0, what: $1) }
    default:
      guard found == wanted else { return false }
      let isTyped = wanted.isPlain && YAMLScalar.canStandPlain(wanted.scalar ?? "", inFlow: true)
      return !isTyped || found.isPlain
    }
  }
}
