internal import FactCheck
internal import Foundation
internal import GRDB
internal import Git

/// Brings the index's account of the history up to a commit.
///
/// What a commit touched follows from the commit and its parents alone, so it is kept by the
/// commit's id and stays right whatever becomes of branches: a rebase makes other commits, and what
/// is kept of the old ones is simply not asked for any more. Each is read once.
struct HistoryIndexing {
  let store: DeskStore
  let index: DeskIndex
  /// Told how many commits are done, of how many.
  var onProgress: (Int, Int) -> Void = { _, _ in }

  /// Commits that are written at once: an interruption loses no more.
  private static let batch = 5000
  private static let folders = ["claims", "seeds", "templates"]

  /// Reads what the index lacks of the history of `start`.
  /// - Returns: whether the index has it now.
  func reach(_ start: ObjectID) throws(StoreError) -> Bool {
    // The history of a shallow clone is longer tomorrow.
    guard store.repository.isWhole else { return false }
    let missing = try missing(from: start)
    guard let missing else { return false }
    if missing.isEmpty { return true }
    if missing.count > 1 { try git { () throws(GitError) in try GitLibrary.walkMuch() } }
    var done = 0
    while done < missing.count {
      if missing.count > Self.batch { onProgress(done, missing.count) }
      var steps: [TouchedStep] = []
      for id in missing[done..<min(done + Self.batch, missing.count)] {
        steps.append(try step(id))
      }
      guard write(steps) else { return false }
      done += steps.count
    }
    return true
  }

  /// The commits that the index does not know, parents before children; nil if it cannot be asked.
  private func missing(from start: ObjectID) throws(StoreError) -> [ObjectID]? {
    let asked = index.reading { database in
      let find = try database.cachedStatement(sql: "SELECT 1 FROM step WHERE id = ?")
      return missing(from: start) { id in
        (try? Bool.fetchOne(find, arguments: [id.data])) ?? false
      }
    }
    if let asked { return try git { () throws(GitError) in try asked.get() } }
    // Either there is none yet, or somebody is at it.
    guard index.writing({ _ in }) else { return nil }
    let all = missing(from: start) { _ in false }
    return try git { () throws(GitError) in try all.get() }
  }

  private func missing(from start: ObjectID, isKnown: (ObjectID) -> Bool)
    -> Result<[ObjectID], GitError>
  {
    do throws(GitError) {
      return .success(try order(from: start, isKnown: isKnown))
    } catch {
      return .failure(error)
    }
  }

  /// Depth first; a commit is put down once its parents are.
  private func order(from start: ObjectID, isKnown: (ObjectID) -> Bool) throws(GitError)
    -> [ObjectID]
  {
    if isKnown(start) { return [] }
    var order: [ObjectID] = []
    var seen: Set<ObjectID> = [start]
    var stack: [(id: ObjectID, parents: [ObjectID], next: Int)] = [
      (start, try store.repository.parents(of: start), 0)
    ]
    while let top = stack.last {
      guard top.next < top.parents.count else {
        order.append(top.id)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let parent = top.parents[top.next]
      if seen.insert(parent).inserted, !isKnown(parent) {
        stack.append((parent, try store.repository.parents(of: parent), 0))
      }
    }
    return order
  }

  private func step(_ id: ObjectID) throws(StoreError) -> TouchedStep {
    try git { () throws(GitError) in
      let commit = try store.repository.commit(id)
      var trees: [ObjectID] = []
      for parent in commit.parents { trees.append(try store.repository.tree(of: parent)) }
      let touched = try store.repository.touchedPaths(
        in: commit.tree, parents: trees, under: Self.folders.map { store.prefix + $0 })
      return TouchedStep(
        commit: commit,
        paths: touched.map { String($0.dropFirst(store.prefix.count)) } + LogEntry(commit).isAbout)
    }
  }

  /// - Returns: whether all of it could be written.
  private func write(_ steps: [TouchedStep]) -> Bool {
    var isWritten = false
    index.writing { database in
      let rows = StepRows(database)
      isWritten = try steps.allSatisfy { try rows.add($0) }
    }
    return isWritten
  }
}

/// A commit with what it touched below the desk.
struct TouchedStep {
  var commit: Commit
  var paths: [String]
}

/// Writes steps into the index's tables.
private final class StepRows {
  private let database: Database
  private var paths: [String: Int64] = [:]
  private var people: [String: Int64] = [:]

  init(_ database: Database) { self.database = database }

  /// - Returns: whether the parents are there, as they must be first.
  func add(_ step: TouchedStep) throws -> Bool {
    let entry = LogEntry(step.commit)
    guard try number(of: step.commit.id) == nil else { return true }
    var parents: [Int64] = []
    for parent in step.commit.parents {
      guard let number = try number(of: parent) else { return false }
      parents.append(number)
    }
    let number =
      try Int64.fetchOne(database, sql: "SELECT max(number) FROM step").map { $0 + 1 } ?? 1
    // The line goes on if its last commit is the one before this, and this one's only parent.
    var run = number
    if parents == [number - 1] {
      let before = try database.cachedStatement(sql: "SELECT run FROM step WHERE number = ?")
      run = try Int64.fetchOne(before, arguments: [number - 1]) ?? number
    }
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO step (number, id, run, parents, seconds, at, zone, author, actions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(arguments: [
      number, step.commit.id.data, run, parents.map(String.init).joined(separator: " "),
      step.commit.committer.seconds, entry.at.seconds, entry.at.offset,
      try key(entry.author.description, in: "person", &people),
      entry.actions.joined(separator: "\n"),
    ])
    let touch = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO touched (path, step) VALUES (?, ?)")
    for path in step.paths {
      try touch.execute(arguments: [try key(path, in: "path", &paths), number])
    }
    return true
  }

  private func number(of id: ObjectID) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT number FROM step WHERE id = ?")
    return try Int64.fetchOne(find, arguments: [id.data])
  }

  private func key(_ text: String, in table: String, _ known: inout [String: Int64]) throws
    -> Int64
  {
    if let key = known[text] { return key }
    // Kept as bytes: SQLite's text ends at a NUL, and Swift takes composed letters for decomposed.
    let bytes = Data(text.utf8)
    let find = try database.cachedStatement(sql: "SELECT number FROM \(table) WHERE text = ?")
    if let key = try Int64.fetchOne(find, arguments: [bytes]) {
      known[text] = key
      return key
    }
    try database.cachedStatement(sql: "INSERT INTO \(table) (text) VALUES (?)")
      .execute(arguments: [bytes])
    known[text] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }
}
