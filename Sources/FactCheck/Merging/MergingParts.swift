extension ClaimMerge {
  /// Unites evidence, queries, notes and ticks.
  mutating func mergeParts() {
    var three = three
    three.y = three.y.map(renamingClashes)
    put("evidence", mergedRecord(three["evidence"], "e"))
    put("notes", mergedRecord(three["notes"], "n"))
    put("queries", mergedQueries(three["queries"]))
    mergeTicks(three["ticks"])
    keepCitedEvidence()
  }

  static func id(_ item: Record) -> String { item.value(of: "id")?.scalar ?? item.said }

  /// Merges what is a record of something that happened and is never rewritten by a step: where
  /// two hands rewrote it in different ways, both ways stay.
  private func mergedRecord(_ lists: Three<Record>, _ kind: Character) -> [Record] {
    mergedItems(lists, key: Self.id) { item in
      guard let x = item.x, let y = item.y else { return [] }
      return [x, Self.renamed(y, kind, not: Set((lists.x?.items ?? []).map(Self.id)))]
    }
  }

  private static func renamed(_ item: Record, _ kind: Character, not taken: Set<String>) -> Record {
    let id = Identifier.part(kind, from: item.said, not: taken)
    guard case .fields(let entries) = item.content else { return item }
    var renamed = item
    renamed.content = .fields(
      entries.map { $0.key == "id" ? Record.Entry("id", .text(id)) : $0 })
    return renamed
  }

  /// Gives another id to evidence of `y` whose id both sides handed out to different things, and
  /// to the ticks that cite it.
  private func renamingClashes(_ y: Record) -> Record {
    let known = Set((three.base?.value(of: "evidence")?.items ?? []).map(Self.id))
    let others = three.x?.value(of: "evidence")?.items ?? []
    var names: [String: String] = [:]
    var y = y
    y.replaceItems(of: "evidence") { item in
      let id = Self.id(item)
      guard !known.contains(id), let other = others.first(where: { Self.id($0) == id }),
        other != item
      else { return item }
      let renamed = Self.renamed(item, "e", not: Set(others.map(Self.id)))
      names[id] = Self.id(renamed)
      return renamed
    }
    if names.isEmpty { return y }
    y.replaceItems(of: "ticks") { tick in
      guard case .fields(let entries) = tick.content else { return tick }
      var tick = tick
      tick.content = .fields(
        entries.map { entry in
          guard entry.key == "evidence", let name = names[entry.value.scalar ?? ""] else {
            return entry
          }
          return Record.Entry(entry.key, .text(name))
        })
      return tick
    }
    return y
  }

  // MARK: Queries

  /// Two answers to one question: the earlier is the answer, the other stays as a remark.
  private mutating func mergedQueries(_ lists: Three<Record>) -> [Record] {
    var remarks: [Note] = []
    let merged = mergedItems(lists, key: Self.id) { item in
      let answer = ["answer", "answered", "answered-by"]
      let query = mergedFields(item, groups: [answer]) { group, parts in
        guard group == answer, let x = parts.x, let y = parts.y else { return .x }
        if x.keys.isEmpty || y.keys.isEmpty { return x.keys.isEmpty ? .y : .x }
        let first: Which = Self.isEarlier(x, y, "answered") ? .x : .y
        let other = first == .x ? y : x
        if let text = other.value(of: "answer")?.scalar,
          text != parts[first]?.value(of: "answer")?.scalar
        {
          remarks += Self.remark(
            Self.otherAnswer(to: Self.id(item.x!)) + text,
            by: other.value(of: "answered-by"), at: other.value(of: "answered"))
        }
        return first
      }
      return [query]
    }
    keptRemarks += remarks
    return merged
  }

  static func isEarlier(_ x: Record, _ y: Record, _ key: String) -> Bool {
    let (left, right) = (x.seconds(key) ?? .max, y.seconds(key) ?? .max)
    return left == right ? !y.said.precedes(x.said) : left < right
  }

  // MARK: Ticks

  /// A tick stands where the merged words have it; one whose words are gone goes with them.
  private mutating func mergeTicks(_ lists: Three<Record>) {
    let words = fields["claim"]?.scalar ?? ""
    func has(_ side: Which) -> Bool {
      three[side]?.value(of: "claim")?.scalar?.isSame(as: words) ?? false
    }
    if case .taken(let side) = lists.agreement, has(side) {
      return put("ticks", lists[side]?.items ?? [])
    }
    // A tick that went with a side's words is not taken out of other words.
    let before = lists.base?.items ?? []
    var lists = lists
    for side in [Which.x, .y] where !has(side) {
      let own = lists[side]?.items ?? []
      let gone = before.filter { tick in !own.contains { Self.id($0) == Self.id(tick) } }
      lists[side] = .list(own + gone)
    }
    let place = ["exact", "start", "end"]
    let mark = ["by", "at", "evidence"]
    let merged = mergedItems(lists, key: Self.id) { item in
      [
        mergedFields(item, groups: [place, mark]) { group, parts in
          if group == place { return has(.y) && !has(.x) ? .y : .x }
          guard group == mark, let x = parts.x, let y = parts.y else { return .x }
          // Whoever took the mark off had a reason to look again; where neither had the tick from the
          // other, nobody did.
          if x.keys.isEmpty || y.keys.isEmpty {
            return x.keys.isEmpty == (parts.base != nil) ? .x : .y
          }
          return Self.isEarlier(x, y, "at") ? .x : .y
        }
      ]
    }
    var loose: [Tick] = []
    var ticks: [(start: Int, record: Record)] = []
    for item in merged {
      var faults: [Fault] = []
      guard let tick = Tick.read(item, &faults) else { continue }
      if tick.fits(words) { ticks.append((tick.start, item)) } else { loose.append(tick) }
    }
    for tick in Claim.reanchored(loose, in: words) {
      guard let item = merged.first(where: { Self.id($0) == tick.id }) else { continue }
      ticks.append((tick.start, item.placed(as: tick)))
    }
    ticks.sort { a, b in
      a.start == b.start ? Self.id(a.record).precedes(Self.id(b.record)) : a.start < b.start
    }
    put("ticks", ticks.map(\.record))
  }

  /// Evidence that a merged tick cites stays, whoever took it out.
  private mutating func keepCitedEvidence() {
    var evidence = fields["evidence"]?.items ?? []
    let there = Set(evidence.map(Self.id))
    let cited = (fields["ticks"]?.items ?? []).compactMap { $0.value(of: "evidence")?.scalar }
    for id in Set(cited).subtracting(there).sorted(by: { $0.precedes($1) }) {
      let sides = [three.x, three.y, three.base].compactMap { $0?.value(of: "evidence")?.items }
      if let kept = sides.joined().first(where: { Self.id($0) == id }) { evidence.append(kept) }
    }
    put("evidence", evidence)
  }
}

extension Record {
  fileprivate mutating func replaceItems(of key: String, _ change: (Record) -> Record) {
    guard case .fields(var entries) = content,
      let index = entries.firstIndex(where: { $0.key == key }),
      case .list(let items) = entries[index].value.content
    else { return }
    entries[index].value.content = .list(items.map(change))
    content = .fields(entries)
  }

  /// A tick's record at another place.
  fileprivate func placed(as tick: Tick) -> Record {
    guard case .fields(let entries) = content else { return self }
    var placed = self
    placed.content = .fields(
      entries.map { entry in
        switch entry.key {
        case "exact": Entry("exact", .text(tick.exact))
        case "start": Entry("start", .number(tick.start))
        case "end": Entry("end", .number(tick.end))
        default: entry
        }
      })
    return placed
  }
}
