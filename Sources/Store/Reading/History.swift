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
  /// The commits, newest first, that touched something at one of `paths` or below it: where it
  /// stands otherwise than in every parent. (A merge that takes it from one side or the other has
  /// not touched it.)
  package func history(of paths: [String], filter: LogFilter = LogFilter(), limit: Int?)
    throws(StoreError) -> [LogEntry]
  {
    if let kept = try keptHistory(of: paths, filter: filter, limit: limit) { return kept }
    return try walkedHistory(of: paths, filter: filter, limit: limit)
  }

  /// The same, by walking over all commits.
  private func walkedHistory(of paths: [String], filter: LogFilter, limit: Int?)
    throws(StoreError) -> [LogEntry]
  {
    guard let start = commit?.id else { return [] }
    let names = Set(paths)
    let paths = paths.map { store.prefix + $0 }
    return try git { () throws(GitError) in
      var found: [LogEntry] = []
      var history = try store.repository.history(from: start)
      var known: [ObjectID: [TreeEntry?]] = [:]
      func state(_ tree: ObjectID) throws(GitError) -> [TreeEntry?] {
        if let state = known[tree] { return state }
        var state: [TreeEntry?] = []
        for path in paths { state.append(try store.repository.entry(at: path, inTree: tree)) }
        known[tree] = state
        return state
      }
      while let commit = try history.next(in: store.repository) {
        if let limit, found.count >= limit { break }
        let now = try state(commit.tree)
        var touched = now.map { !commit.parents.isEmpty || $0 != nil }
        for parent in commit.parents {
          let before = try state(try store.repository.commit(parent).tree)
          for index in now.indices where now[index] == before[index] { touched[index] = false }
        }
        let entry = LogEntry(commit)
        guard touched.contains(true) || entry.isAbout.contains(where: { names.contains($0) })
        else { continue }
        if filter.fits(entry) { found.append(entry) }
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
  /// The newest of so many commits that lead here which `has` is true of, by its id.
  package func lastCommit(in count: Int, where has: (Snapshot) throws(StoreError) -> Bool)
    throws(StoreError) -> String?
  {
    guard let start = commit?.id else { return nil }
    var history = try git { () throws(GitError) in try store.repository.history(from: start) }
    for _ in 0..<count {
      guard let commit = try git({ () throws(GitError) in try history.next(in: store.repository) })
      else { return nil }
      if try has(try store.snapshot(at: commit.id)) { return commit.id.hex }
    }
    return nil
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
  /// The folders whose history a commit belongs to that changes no file: it accepts another commit.
  var isAbout: [String] {
    guard actions.contains("accept") else { return [] }
    return ["claims"]
      + message.trailers.filter { $0.key == "Article" }.map { "claims/\($0.value)" }
  }

  init(_ commit: Commit) {
    self.init(
      commit: commit.id.hex,
      at: Moment(seconds: Int(commit.author.seconds), offset: commit.author.offsetMinutes),
      author: Person(name: commit.author.name, email: commit.author.email),
      committer: Person(name: commit.committer.name, email: commit.committer.email),
      message: CommitMessage(reading: commit.message))
  }
}
