/// Commits ordered by date, the latest at hand: a binary heap. `Item` is what stands for one.
package struct LatestFirst<Item: Sendable>: Sendable {
  private var items: [(item: Item, seconds: Int64, id: ObjectID)] = []

  package init() {}

  /// - Parameter seconds: the committer date, since 1970.
  package mutating func insert(_ item: Item, seconds: Int64, id: ObjectID) {
    items.append((item, seconds, id))
    var child = items.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  package mutating func popLatest() -> Item? {
    guard let latest = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return latest.item }
    items[0] = last
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && precedes(child, first) { first = child }
      if first == parent { return latest.item }
      items.swapAt(parent, first)
      parent = first
    }
  }

  /// The id settles what dates leave open, so that the same history is always told the same way.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (items[left].seconds, items[left].id) > (items[right].seconds, items[right].id)
  }
}
