/// Merges lists whose items are told apart by a key: what either side added is there, what one side
/// took out and the other left alone is gone, and what the other changed stays.
///
/// Order: where one side alone changed anything, its own, since a sign-off is for evidence in its
/// order. Else as before, then what is new: in the order of the side that has all of that, or by time
/// where each side has something. So it is the same whoever merges, and however often.
/// - Parameters:
///   - key: what tells items apart; items of one key on one side count as one.
///   - rival: what comes of an item that both sides changed, or that both have anew.
func mergedItems(
  _ lists: Three<Record>, key: (Record) -> String, rival: (Three<Record>) -> [Record]
) -> [Record] {
  if case .taken(let side) = lists.agreement { return lists[side]?.items ?? [] }
  let (base, x, y) = (lists.base?.items ?? [], lists.x?.items ?? [], lists.y?.items ?? [])
  func find(_ wanted: String, _ list: [Record]) -> Record? { list.first { key($0) == wanted } }
  var order: [String] = []
  for item in base where !order.contains(key(item)) { order.append(key(item)) }
  let new = [x, y].map { list in list.map(key).filter { !order.contains($0) } }
  if let all = [(new[0], new[1]), (new[1], new[0])].first(where: { Set($0.1).isSubset(of: $0.0) }) {
    for name in all.0 where !order.contains(name) { order.append(name) }
  } else {
    let items = Set(new[0] + new[1]).map { ($0, (find($0, x) ?? find($0, y))!) }
    order += items.sorted { a, b in
      let (left, right) = (a.1.seconds("at", "asked") ?? 0, b.1.seconds("at", "asked") ?? 0)
      return left == right ? a.0.precedes(b.0) : left < right
    }.map(\.0)
  }
  return order.flatMap { name -> [Record] in
    let item = Three(base: find(name, base), x: find(name, x), y: find(name, y))
    switch (item.x, item.y) {
    case (nil, nil): return []
    case (let only?, nil), (nil, let only?):
      return item.base == only ? [] : [only]
    case (let x?, let y?):
      if case .taken(let side) = item.agreement { return [side == .x ? x : y] }
      return rival(item)
    }
  }
}

/// Merges fields one by one, those of a group as one value.
/// - Parameter choose: which side to take where both changed a group in different ways.
func mergedFields(
  _ three: Three<Record>, groups: [[String]],
  choose: ([String], Three<Record>) -> Which
) -> Record {
  var chosen: [String: Which] = [:]
  var entries: [Record.Entry] = []
  for key in three.keys {
    let group = groups.first { $0.contains(key) } ?? [key]
    let side: Which
    if let known = chosen[group[0]] {
      side = known
    } else {
      let parts = three.restricted(to: group)
      if case .taken(let taken) = parts.agreement {
        side = taken
      } else {
        side = choose(group, parts)
      }
      chosen[group[0]] = side
    }
    if let value = three[side]?[key] { entries.append(Record.Entry(key, value)) }
  }
  return .fields(entries, layout: three.x?.layout ?? .block)
}

/// Merges lists that are sets of words or of pairs: what either side put in is there, what either
/// took out is gone.
func mergedSet(_ lists: Three<Record>) -> [Record] {
  mergedItems(lists, key: \.said) { [$0.x ?? $0.y].compactMap { $0 } }
}
