/// What differs between two states of a file, field by field.
package struct Difference: Sendable {
  /// The field; for a part of a list, its id or its place too: `evidence e7k2 stance`.
  package var field: String
  /// Nil: it was not there.
  package var was: Record?
  /// Nil: it is gone.
  package var now: Record?
}

extension Record {
  /// What differs from here to `later`. Parts of a list are known again by their ids.
  package func differences(to later: Record) -> [Difference] {
    Record.differences(self, later, at: "")
  }

  private static func differences(_ old: Record?, _ new: Record?, at field: String) -> [Difference]
  {
    if old == new { return [] }
    switch (old?.content, new?.content) {
    case (.fields(let before)?, .fields(let after)?):
      var keys = before.map(\.key)
      keys += after.map(\.key).filter { !keys.contains($0) }
      return keys.flatMap { key in
        differences(old?[key], new?[key], at: field.isEmpty ? key : "\(field) \(key)")
      }
    case (.list(let before)?, .list(let after)?): return listed(before, after, at: field)
    case (nil, .list(let after)?): return listed([], after, at: field)
    case (.list(let before)?, nil): return listed(before, [], at: field)
    default: return [Difference(field: field, was: old, now: new)]
    }
  }

  private static func listed(_ before: [Record], _ after: [Record], at field: String)
    -> [Difference]
  {
    func named(_ items: [Record]) -> [(name: String, item: Record)] {
      items.enumerated().map { ($1["id"]?.text ?? $1["to"]?.text ?? $1.inWords, $1) }
    }
    let (old, new) = (named(before), named(after))
    var found: [Difference] = []
    for (name, item) in old {
      let now = new.first { $0.name == name }?.item
      if let now {
        found += differences(item, now, at: "\(field) \(name)")
      } else {
        found.append(Difference(field: field, was: item, now: nil))
      }
    }
    for (name, item) in new where !old.contains(where: { $0.name == name }) {
      found.append(Difference(field: field, was: nil, now: item))
    }
    return found
  }

  /// The value on one line.
  package var inWords: String {
    switch content {
    case .nothing: ""
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    case .list(let items): items.map(\.inWords).joined(separator: "; ")
    case .fields(let entries):
      entries.map { "\($0.key) \($0.value.inWords)" }.joined(separator: ", ")
    }
  }
}
