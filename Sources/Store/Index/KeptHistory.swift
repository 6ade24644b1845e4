internal import FactCheck
internal import Foundation
internal import GRDB
internal import Git

extension Snapshot {
  /// The history by way of the index, which is brought up to this commit first; nil if there is no
  /// index to ask.
  func keptHistory(of paths: [String], filter: LogFilter, limit: Int?) throws(StoreError)
    -> [LogEntry]?
  {
    guard let index = store.index, let start = commit?.id else { return nil }
    var indexing = HistoryIndexing(store: store, index: index)
    indexing.onProgress = store.onIndexing
    guard try indexing.reach(start) else { return nil }
    let found = index.reading { database in
      try StepQuery(database, start: start)?.steps(touching: paths, filter: filter, limit: limit)
    }
    guard let found, let ids = found else { return nil }
    return try git { () throws(GitError) in
      var entries: [LogEntry] = []
      for id in ids { entries.append(LogEntry(try store.repository.commit(id))) }
      return entries
    }
  }
}

/// Asks the index about the history of one commit.
struct StepQuery {
  let database: Database
  /// The lines of commits that lead to the commit, by their names, each with the number up to which.
  private let runs: [Int64: Int64]

  /// Nil if the index does not know the commit.
  init?(_ database: Database, start: ObjectID) throws {
    let find = try database.cachedStatement(sql: "SELECT number, run FROM step WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [start.data]) else { return nil }
    self.database = database
    var runs: [Int64: Int64] = [:]
    var pending: [(run: Int64, upTo: Int64)] = [(row[1], row[0])]
    let first = try database.cachedStatement(sql: "SELECT parents FROM step WHERE number = ?")
    let line = try database.cachedStatement(sql: "SELECT run FROM step WHERE number = ?")
    while let (run, upTo) = pending.popLast() {
      if let known = runs[run] {
        runs[run] = max(known, upTo)
        continue
      }
      runs[run] = upTo
      for parent in Self.numbers(try String.fetchOne(first, arguments: [run]) ?? "") {
        guard let run = try Int64.fetchOne(line, arguments: [parent]) else { return nil }
        pending.append((run, parent))
      }
    }
    self.runs = runs
  }

  /// Whether the history is one line of commits: then the highest number is the newest.
  var isOneLine: Bool { runs.count == 1 }

  /// No commit of the history has a higher number.
  var upTo: Int64 { runs.values.max() ?? 0 }

  private static func numbers(_ text: String) -> [Int64] {
    text.split(separator: " ").compactMap { Int64($0) }
  }

  private struct Found {
    var number: Int64
    var id: ObjectID
  }

  /// The commits that touched one of `paths`, newest first.
  func steps(touching paths: [String], filter: LogFilter, limit: Int?) throws -> [ObjectID]? {
    var people: [Int64: Bool] = [:]
    if filter.by != nil {
      let rows = try Row.fetchCursor(database, sql: "SELECT number, text FROM person")
      while let row = try rows.next() {
        let text: Data = row[1]
        people[row[0]] = filter.fits(author: String(decoding: text, as: UTF8.self))
      }
    }
    var found: [Int64: ObjectID] = [:]
    for path in paths {
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT number, id, run, at, author, actions FROM touched
            JOIN step ON step.number = touched.step
            WHERE path = (SELECT number FROM path WHERE text = ?) AND number <= ?
            ORDER BY touched.step DESC
            """), arguments: [Data(path.utf8), upTo])
      var count = 0
      while let row = try rows.next() {
        let run: Int64 = row[2]
        guard let upTo = runs[run], row[0] <= upTo else { continue }
        if filter.by != nil, !(people[row[4]] ?? false) { continue }
        let actions: String = row[5]
        guard filter.fits(at: row[3]),
          filter.fits(actions: actions.split(separator: "\n").map(String.init))
        else { continue }
        let data: Data = row[1]
        guard let id = ObjectID(bytes: data) else { return nil }
        found[row[0]] = id
        count += 1
        // On one line of commits the highest numbers are the newest.
        if isOneLine, let limit, count >= limit { break }
      }
    }
    let numbers = try inOrder(Array(found.keys))
    return (limit.map { Array(numbers.prefix($0)) } ?? numbers).compactMap { found[$0] }
  }

  /// Newest first, as a walk over the history meets them.
  private func inOrder(_ numbers: [Int64]) throws -> [Int64] {
    let sorted = numbers.sorted(by: >)
    if isOneLine || numbers.count < 2 { return sorted }
    let places = try walk()
    return numbers.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
  }

  /// The order of ``Git/History``: children before parents, of those that could come next the latest
  /// first, the id settling what dates leave open.
  func walk() throws -> [Int64: Int] {
    var parents: [Int64: [Int64]] = [:]
    var times: [Int64: (seconds: Int64, id: ObjectID)] = [:]
    var children: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, run, parents, seconds, id FROM step")
    while let row = try rows.next() {
      let number: Int64 = row[0]
      let run: Int64 = row[1]
      guard let upTo = runs[run], number <= upTo else { continue }
      let text: String = row[2]
      let data: Data = row[4]
      parents[number] = Self.numbers(text)
      times[number] = (row[3], ObjectID(bytes: data) ?? .emptyTree)
      for parent in parents[number]! { children[parent, default: 0] += 1 }
    }
    var ready = LatestFirst<Int64>()
    for number in parents.keys where children[number] == nil {
      ready.insert(number, seconds: times[number]!.seconds, id: times[number]!.id)
    }
    var places: [Int64: Int] = [:]
    while let number = ready.popLatest() {
      places[number] = places.count
      for parent in parents[number] ?? [] {
        children[parent]! -= 1
        if children[parent] == 0, let time = times[parent] {
          ready.insert(parent, seconds: time.seconds, id: time.id)
        }
      }
    }
    return places
  }
}
