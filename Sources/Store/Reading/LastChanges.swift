package import FactCheck
internal import Foundation
internal import GRDB
internal import Git

/// The last commit that touched a file.
package struct LastChange: Sendable, Equatable {
  /// 40 hexadecimal digits.
  package var commit: String
  package var at: Moment
  package var by: Person

  package init(commit: String, at: Moment, by: Person) {
    self.commit = commit
    self.at = at
    self.by = by
  }
}

extension Snapshot {
  /// When each of these files, or of those in folders that are named with a slash at the end, was
  /// touched last, by path; what no commit touched is not there.
  package func lastChanges(in folders: [String], wanted: Set<String>) throws(StoreError)
    -> [String: LastChange]
  {
    guard let start = commit?.id else { return [:] }
    if let kept = try keptLastChanges(in: folders, start: start) {
      return kept.filter { wanted.contains($0.key) }
    }
    return try git { () throws(GitError) in
      try GitLibrary.walkMuch()
      var found: [String: LastChange] = [:]
      var history = try store.repository.history(from: start)
      while found.count < wanted.count, let commit = try history.next(in: store.repository) {
        var parents: [ObjectID] = []
        for parent in commit.parents { parents.append(try store.repository.tree(of: parent)) }
        let touched = try store.repository.touchedPaths(
          in: commit.tree, parents: parents, under: folders.map { store.prefix + $0 })
        let entry = LogEntry(commit)
        for path in touched {
          let path = String(path.dropFirst(store.prefix.count))
          guard wanted.contains(path), found[path] == nil else { continue }
          found[path] = LastChange(commit: entry.commit, at: entry.at, by: entry.author)
        }
      }
      return found
    }
  }

  private func keptLastChanges(in folders: [String], start: ObjectID) throws(StoreError)
    -> [String: LastChange]?
  {
    guard let index = store.index else { return nil }
    var indexing = HistoryIndexing(store: store, index: index)
    indexing.onProgress = store.onIndexing
    guard try indexing.reach(start) else { return nil }
    let found = index.reading { database in
      try StepQuery(database, start: start)?.lastChanges(in: folders)
    }
    return found ?? nil
  }
}

extension StepQuery {
  /// Of every path below the folders, the newest step that touched it.
  fileprivate func lastChanges(in folders: [String]) throws -> [String: LastChange] {
    var found: [String: LastChange] = [:]
    var people: [Int64: Person] = [:]
    let places = isOneLine ? [:] : try walk()
    for folder in folders {
      // From `folder/` up to what comes after everything that begins so.
      let bounds = [Data((folder + "/").utf8), Data((folder + "0").utf8)]
      let rows = try Row.fetchCursor(
        database, sql: isOneLine ? Self.newestOnLine : Self.all,
        arguments: [bounds[0], bounds[1], upTo])
      var newest: [String: Int] = [:]
      while let row = try rows.next() {
        let text: Data = row[0]
        let path = String(decoding: text, as: UTF8.self)
        if !isOneLine {
          guard let place = places[row[1]], place < newest[path] ?? .max else { continue }
          newest[path] = place
        }
        let id: Data = row[2]
        let author: Int64 = row[5]
        if people[author] == nil { people[author] = try person(author) }
        found[path] = LastChange(
          commit: ObjectID(bytes: id)?.hex ?? "", at: Moment(seconds: row[3], offset: row[4]),
          by: people[author] ?? Person(name: "", email: ""))
      }
    }
    return found
  }

  private static let columns = "path.text, step.number, step.id, step.at, step.zone, step.author"

  private static let newestOnLine = """
    SELECT \(columns) FROM path JOIN step ON step.number =
      (SELECT max(step) FROM touched WHERE touched.path = path.number AND step <= ?3)
    WHERE path.text >= ?1 AND path.text < ?2
    """

  private static let all = """
    SELECT \(columns) FROM path JOIN touched ON touched.path = path.number
    JOIN step ON step.number = touched.step
    WHERE path.text >= ?1 AND path.text < ?2 AND touched.step <= ?3
    """

  /// As git has one: what stands between the last brackets is the address.
  private func person(_ number: Int64) throws -> Person? {
    guard
      let bytes = try Data.fetchOne(
        database, sql: "SELECT text FROM person WHERE number = ?", arguments: [number])
    else { return nil }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let open = scalars.lastIndex(of: "<") else { return nil }
    return Person(
      name: String(scalars[..<open].dropLast()),
      email: String(scalars[scalars.index(after: open)...].dropLast()))
  }
}
