internal import Git

/// What one commit changed in the desk, beside the commit that it was made on.
package struct CommitChanges: Sendable {
  package var entry: LogEntry
  /// Whether it has two parents or more.
  package var isMerge: Bool
  /// Whether what it was made on is not in this clone, which is a shallow one.
  package var isCutOff: Bool
  /// Whether it carries a signature, good or not.
  package var isSigned: Bool
  /// Whether git made it anew after it was first recorded, as a rebase does: its two dates differ.
  package var isRemade: Bool
  /// By path from the desk, in order.
  package var files: [FileChange]
  /// The state that it records, and the one that it was made on.
  package var state: FolderID?
  package var before: FolderID?
  /// What the other parents of a merge have in place of the changed files.
  package var otherFiles: [String: [ContentID?]]

  /// A file's content before and after.
  package struct FileChange: Sendable {
    package var path: String
    package var old: ContentID?
    package var new: ContentID?
  }
}

/// Names the content of a file; the same content has the same name in every commit.
package struct ContentID: Hashable, Sendable {
  let id: ObjectID
}

/// Names the content of a folder with all that is in it.
package struct FolderID: Hashable, Sendable {
  let id: ObjectID
}

extension Snapshot {
  /// Walks the history that leads here, newest first, with what each commit changed.
  /// - Parameters:
  ///   - known: leaves out these commits, by their ids, and all that leads to them.
  ///   - visit: answers whether to go on.
  package func walk(
    except known: [String] = [], _ visit: (CommitChanges) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard let start = commit?.id else { return }
    try git { () throws(GitError) in try GitLibrary.trustObjects() }
    let excluded = known.compactMap { ObjectID(hex: $0) }
    var history = try git { () throws(GitError) in
      try store.repository.history(
        from: start, excluding: excluded.filter { (try? store.repository.commit($0)) != nil })
    }
    while let commit = try git({ () throws(GitError) in try history.next(in: store.repository) }) {
      guard try visit(try changes(of: commit)) else { return }
    }
  }

  /// Where some commits, given by their ids, stand in the history that leads here, from the newest on.
  package func places(of commits: Set<String>) throws(StoreError) -> [String: Int] {
    guard let start = commit?.id, !commits.isEmpty else { return [:] }
    var history = try git { () throws(GitError) in try store.repository.history(from: start) }
    var places: [String: Int] = [:]
    var place = 0
    while places.count < commits.count,
      let commit = try git({ () throws(GitError) in try history.next(in: store.repository) })
    {
      if commits.contains(commit.id.hex) { places[commit.id.hex] = place }
      place += 1
    }
    return places
  }

  /// What one commit changed, given by its id.
  package func changes(in commitID: String) throws(StoreError) -> CommitChanges {
    let snapshot = try store.snapshot(of: commitID)
    guard let commit = snapshot.commit else { throw .unknownRevision(commitID) }
    return try changes(of: commit)
  }

  /// The state that a commit was made on; the empty one for the first.
  package func state(before commit: CommitChanges) throws(StoreError) -> Snapshot {
    guard let id = ObjectID(hex: commit.entry.commit) else {
      throw .unknownRevision(commit.entry.commit)
    }
    return try store.snapshot(
      at: try git { () throws(GitError) in try store.repository.parents(of: id).first })
  }

  /// The content of a file in this state; nil if it has no such file.
  package func contentID(of path: String) throws(StoreError) -> ContentID? {
    try id(of: path, as: .blob).map(ContentID.init)
  }

  private func changes(of commit: Commit) throws(StoreError) -> CommitChanges {
    try git { () throws(GitError) in
      var parents: [ObjectID] = []
      for parent in commit.parents { parents.append(try store.repository.tree(ofCommit: parent)) }
      let folder = String(store.prefix.dropLast(store.prefix.isEmpty ? 0 : 1))
      let changed = try store.repository.changedPaths(
        from: parents.first, to: commit.tree, under: folder)
      var others: [String: [ContentID?]] = [:]
      for parent in parents.dropFirst() {
        for change in changed {
          let entry = try store.repository.entry(at: change.path, inTree: parent)
          others[String(change.path.dropFirst(store.prefix.count)), default: []]
            .append(entry.map { ContentID(id: $0.id) })
        }
      }
      return CommitChanges(
        entry: LogEntry(commit), isMerge: parents.count > 1,
        isCutOff: store.repository.historyEdge.contains(commit.id),
        isSigned: try store.repository.isSigned(commit.id),
        isRemade: commit.author.seconds != commit.committer.seconds,
        files: changed.map {
          .init(
            path: String($0.path.dropFirst(store.prefix.count)),
            old: $0.old.map(ContentID.init), new: $0.new.map(ContentID.init))
        }, state: FolderID(id: commit.tree), before: parents.first.map(FolderID.init),
        otherFiles: others)
    }
  }

  /// The content named.
  /// - Parameter limit: the most bytes that are read.
  package func content(_ id: ContentID, limit: Int = YAML.sizeLimit) throws(StoreError) -> [UInt8] {
    try git { () throws(GitError) in try store.repository.blob(id.id, limit: limit) }
  }

  /// The content of a file in a state of the desk; nil if it has no such file.
  package func contentID(of path: String, in state: FolderID?) throws(StoreError) -> ContentID? {
    guard let state else { return nil }
    return try git { () throws(GitError) in
      try store.repository.entry(at: store.prefix + path, inTree: state.id)
    }.flatMap { $0.kind == .blob ? ContentID(id: $0.id) : nil }
  }

  /// A folder in a state of the desk; nil if it has no such folder.
  package func folderID(of path: String, in state: FolderID?) throws(StoreError) -> FolderID? {
    guard let state else { return nil }
    return try git { () throws(GitError) in
      try store.repository.entry(at: store.prefix + path, inTree: state.id)
    }.flatMap { $0.kind == .tree ? FolderID(id: $0.id) : nil }
  }

  /// The files in a folder, by name.
  package func files(in folder: FolderID) throws(StoreError) -> [(name: String, id: ContentID)] {
    try git { () throws(GitError) in try store.repository.entries(ofTree: folder.id) }
      .compactMap { $0.kind == .blob ? ($0.name, ContentID(id: $0.id)) : nil }
  }
}

extension Snapshot {
  /// By article, a name for all the content that an audit of it looks at: its folder and its seed.
  package func statesToAudit() throws(StoreError) -> [String: String] {
    var seeds: [Substring: String] = [:]
    for entry in try entries(of: "seeds") {
      seeds[entry.name.prefix { $0 != "." }, default: ""] += entry.id.short
    }
    var states: [String: String] = [:]
    for entry in try entries(of: "claims") where entry.kind == .tree {
      states[entry.name] = entry.id.hex + (seeds[entry.name[...]] ?? "")
    }
    return states
  }

  /// Whether a commit leads to this one, or is it.
  package func hasPassed(_ commitID: String) throws(StoreError) -> Bool {
    guard let id = ObjectID(hex: commitID), let head = commit?.id else { return false }
    if id == head { return true }
    // One that is gone leads nowhere.
    return (try? store.repository.isAncestor(id, of: head)) ?? false
  }
}

extension Snapshot {
  /// What git says of the signatures of some commits, given by their ids, in its own letters
  /// (git-log(1), `%G?`); nothing where there is no git program.
  package func signatures(of commits: [String]) throws(StoreError) -> [String: Character] {
    let ids = commits.compactMap { ObjectID(hex: $0) }
    let letters = try git { () throws(GitError) in try store.repository.signatureLetters(of: ids) }
    return Dictionary(uniqueKeysWithValues: letters.map { ($0.key.hex, $0.value) })
  }
}

extension Snapshot {
  /// The commits with these ids, those that are gone left out.
  package func entries(of commits: [String]) throws(StoreError) -> [LogEntry] {
    commits.compactMap { ObjectID(hex: $0) }.compactMap { id in
      (try? store.repository.commit(id)).map(LogEntry.init)
    }
  }
}

extension DeskStore {
  /// The commits at which the history was cut off, in a shallow clone; none in a whole one.
  package var historyEdge: [String] { repository.historyEdge.map(\.hex) }

  /// Makes a repository in a folder, be it inside another one.
  package static func createRepository(at folder: String) throws(StoreError) {
    _ = try git { () throws(GitError) in try Repository.create(at: folder, initialBranch: "main") }
  }

  /// Whether git is told to sign commits here.
  package func signsCommits() throws(StoreError) -> Bool {
    try git { () throws(GitError) in try repository.signsCommits() }
  }
}

extension Snapshot {
  /// The files in which this state differs from another, in order of their paths.
  package func changes(since other: Snapshot) throws(StoreError) -> [CommitChanges.FileChange] {
    let folder = String(store.prefix.dropLast(store.prefix.isEmpty ? 0 : 1))
    return try git { () throws(GitError) in
      try store.repository.changedPaths(from: other.tree, to: tree, under: folder)
    }.map {
      .init(
        path: String($0.path.dropFirst(store.prefix.count)), old: $0.old.map(ContentID.init),
        new: $0.new.map(ContentID.init))
    }
  }
}
