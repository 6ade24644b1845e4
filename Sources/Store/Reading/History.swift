package import FactCheck
internal import Git

/// One commit of the history.
package struct LogEntry: Sendable {
  /// 40 hexadecimal digits.
  package var commit: String
  package var at: Moment
  package var author: Person
  package var committer: Person
  package var message: CommitMessage
}

extension Snapshot {
  /// The commits, newest first, in which something at or below one of `paths` changed.
  package func history(of paths: [String], limit: Int?) throws(StoreError) -> [LogEntry] {
    guard let start = commit?.id else { return [] }
    return try git { () throws(GitError) in
      var found: [LogEntry] = []
      var history = try store.repository.history(from: start)
      var known: [ObjectID: [ObjectID?]] = [:]
      func state(_ tree: ObjectID) throws(GitError) -> [ObjectID?] {
        if let state = known[tree] { return state }
        var state: [ObjectID?] = []
        for path in paths {
          state.append(try store.repository.entry(at: store.prefix + path, inTree: tree)?.id)
        }
        known[tree] = state
        return state
      }
      while let commit = try history.next(in: store.repository) {
        let now = try state(commit.tree)
        var isNew = true
        for parent in commit.parents {
          let tree = try store.repository.commit(parent).tree
          if try state(tree) == now { isNew = false }
        }
        if commit.parents.isEmpty { isNew = now.contains(where: { $0 != nil }) }
        guard isNew else { continue }
        found.append(LogEntry(commit))
        if let limit, found.count >= limit { break }
      }
      return found
    }
  }
}

extension Snapshot {
  /// The state of the last commit on the first-parent line that was recorded before `seconds` since
  /// 1970; nil if there is none.
  package func lastCommit(before seconds: Int) throws(StoreError) -> Snapshot? {
    guard let start = commit?.id else { return nil }
    let found = try git { () throws(GitError) -> ObjectID? in
      var history = try store.repository.history(from: start, firstParent: true)
      while let commit = try history.next(in: store.repository) {
        if commit.committer.seconds < Int64(seconds) { return commit.id }
      }
      return nil
    }
    return try found.map { id throws(StoreError) in try store.snapshot(at: id) }
  }
}

extension Snapshot {
  /// What a file held in the last commit in which it could be read; nil if there is none.
  package func lastReadable<Value: Shaped>(_ type: Value.Type, at path: String) throws(StoreError)
    -> Value?
  {
    for entry in try history(of: [path], limit: 100) {
      let then = try store.snapshot(of: entry.commit)
      if let value = try? then.value(type, at: path) { return value }
    }
    return nil
  }
}

extension LogEntry {
  init(_ commit: Commit) {
    self.init(
      commit: commit.id.hex,
      at: Moment(seconds: Int(commit.author.seconds), offset: commit.author.offsetMinutes),
      author: Person(name: commit.author.name, email: commit.author.email),
      committer: Person(name: commit.committer.name, email: commit.committer.email),
      message: CommitMessage(reading: commit.message))
  }
}
