internal import Git

/// The files of a desk, in a git repository.
///
/// The last commit is the truth: everything is read from it, and written by making the next one.
/// One value serves one thread at a time.
package final class DeskStore {
  let repository: Repository
  /// The desk's path from the work tree's top, with a slash at the end; empty if it is the top.
  let prefix: String

  /// What was worked out before; nil: everything is worked out anew.
  package private(set) var index: DeskIndex?

  /// stet, as the shell that git calls for a merge finds it.
  package var mergeProgram = "stet"

  /// Called while much of the history is read for the index: how many commits are done, of how many.
  package var onIndexing: (Int, Int) -> Void = { _, _ in }

  /// Called while many articles are read to be searched: how many are done, of how many.
  package var onSearchIndexing: (Int, Int) -> Void = { _, _ in }

  /// Called at each stage of a step, so that tests can end the process there.
  package var onStage: (Stage) -> Void = { _ in }

  /// Called when a step has to wait for another process, with what that one wrote of itself: who
  /// holds the desk, since when. Nothing if it had not come to it yet.
  package var onWait: (String) -> Void = { _ in }

  /// Called when something was put in order that another program left behind.
  package var onMended: (String) -> Void = { _ in }

  /// The desk's folder, absolute.
  package var root: String {
    prefix.isEmpty ? repository.workTree : repository.workTree + "/" + prefix.dropLast()
  }

  private init(_ repository: consuming Repository, prefix: String) {
    self.repository = repository
    self.prefix = prefix
  }

  /// Opens the desk that `folder` lies in: the nearest folder upward, inside a git work tree, with
  /// `claims/` and `templates/policy.yaml`.
  package convenience init(around folder: String) throws(StoreError) {
    let repository: Repository
    do throws(GitError) {
      repository = try Repository(discovering: folder)
    } catch {
      guard case .notARepository = error.refusal else { throw .git(error) }
      if let stray = DeskStore.worktree(around: folder) {
        throw .strayWorktree(path: stray, known: nil)
      }
      guard let path = DeskStore.folder(around: folder) else { throw .git(error) }
      // To git, a repository that may not be read is none.
      if Path.isFolder(path + "/.git") {
        _ = try file { () throws(FileError) in try DurableFile.read("HEAD", in: path + "/.git") }
      }
      throw .unrecorded(path: path, hasRepository: false)
    }
    let top = repository.workTree
    let here = Path.resolved(folder)
    if here != top, !here.hasPrefix(top + "/"), let stray = DeskStore.worktree(around: folder) {
      throw .strayWorktree(path: stray, known: top)
    }
    guard let path = DeskStore.folder(around: folder, within: top) else {
      throw DeskStore(repository, prefix: "").whyNoDesk(around: folder)
    }
    self.init(repository, prefix: path == top ? "" : String(path.dropFirst(top.count + 1)) + "/")
    if try !isRecorded() { throw .unrecorded(path: path, hasRepository: true) }
  }

  /// The nearest folder upward that was a desk until its files were taken out, if there is one.
  private func whyNoDesk(around folder: String) -> StoreError {
    let top = repository.workTree
    var current = Path.resolved(folder)
    while let snapshot = try? self.current(), current == top || current.hasPrefix(top + "/") {
      let prefix = current == top ? "" : String(current.dropFirst(top.count + 1)) + "/"
      if let missing = snapshot.takenOut(of: prefix) {
        let gone = ["claims", DeskFile.policy].filter { path in
          !Path.isFolder(current + "/" + path) && !Path.isFile(current + "/" + path)
        }
        return missing.isEmpty
          ? .deskFilesGone(path: current, missing: gone, isCommitted: false)
          : .deskFilesGone(path: current, missing: missing, isCommitted: true)
      }
      guard current != top, let parent = Path.parent(of: current) else { break }
      current = parent
    }
    return .notADesk(path: folder)
  }

  /// The nearest folder upward with a desk's files, no higher than `top`.
  private static func folder(around folder: String, within top: String = "/") -> String? {
    var current = Path.resolved(folder)
    while true {
      if Path.isFolder(current + "/claims"), Path.isFile(current + "/templates/policy.yaml") {
        return current
      }
      guard current != top, current.hasPrefix(top), let parent = Path.parent(of: current)
      else { return nil }
      current = parent
    }
  }

  /// The nearest folder upward that says of itself that it is a linked worktree.
  private static func worktree(around folder: String) -> String? {
    var current = Path.resolved(folder)
    while !Path.isFile(current + "/.git") {
      guard !Path.isFolder(current + "/.git"), let parent = Path.parent(of: current) else {
        return nil
      }
      current = parent
    }
    return current
  }

  /// Refuses a place for a new desk that lies in another one, of the same repository.
  /// - Parameter folder: need not be there yet.
  package static func checkPlace(for folder: String) throws(StoreError) {
    let path = Path.resolved(folder)
    if Path.isFile(path) { return }
    var above = path
    repeat {
      let hasRepository = Path.isFolder(above + "/.git") || Path.isFile(above + "/.git")
      guard !hasRepository, let parent = Path.parent(of: above) else { return }
      above = parent
    } while !Path.isFolder(above)
    guard let repository = try? Repository(discovering: above),
      above == repository.workTree || above.hasPrefix(repository.workTree + "/"),
      let desk = DeskStore.folder(around: above, within: repository.workTree)
    else { return }
    throw .insideADesk(path: folder, desk: desk)
  }

  /// Whether the last commit has the desk.
  private func isRecorded() throws(StoreError) -> Bool {
    try current().id(of: DeskFile.policy) != nil
  }

  /// Makes the repository for a new desk at `folder` if there is none, and opens it as a desk. The
  /// desk's files come with the first step.
  package static func create(at folder: String) throws(StoreError) -> DeskStore {
    let repository: Repository
    do throws(GitError) {
      repository = try Repository(discovering: folder)
    } catch {
      guard case .notARepository = error.refusal else { throw .git(error) }
      if DeskStore.folder(around: folder, within: Path.resolved(folder)) != nil {
        throw .unrecorded(path: Path.resolved(folder), hasRepository: false)
      }
      repository = try git { () throws(GitError) in
        try Repository.create(at: folder, initialBranch: nil)
      }
    }
    let top = repository.workTree
    let path = Path.resolved(folder)
    let desk = DeskStore(
      repository, prefix: path == top ? "" : String(path.dropFirst(top.count + 1)) + "/")
    if DeskStore.folder(around: path, within: path) != nil {
      throw try desk.isRecorded()
        ? .alreadyADesk(path: path) : .unrecorded(path: path, hasRepository: true)
    }
    if try desk.isRecorded() { throw desk.whyNoDesk(around: path) }
    try desk.refuseDesksBelow()
    return desk
  }

  /// Refuses to be a new desk above one that the last commit has.
  private func refuseDesksBelow() throws(StoreError) {
    let folder = String(prefix.dropLast(prefix.isEmpty ? 0 : 1))
    let tree = try current().tree
    let paths = try git { () throws(GitError) in
      try repository.changedPaths(from: nil, to: tree, under: folder)
    }.map(\.path)
    let ending = "/" + DeskFile.policy
    for path in paths where path.hasSuffix(ending) {
      let below = String(path.dropLast(ending.count))
      if paths.contains(where: { $0.hasPrefix(below + "/claims/") }) {
        throw .aboveADesk(path: root, desk: repository.workTree + "/" + below)
      }
    }
  }

  /// Keeps what is worked out in the repository, and uses what was kept.
  /// - Parameter maker: which program this is, so that none takes another's conclusions for its own.
  package func useIndex(maker: String) {
    index = DeskIndex(
      folder: repository.commonDirectory + "/stet"
        + (prefix.isEmpty ? "" : "/" + prefix.dropLast()),
      maker: maker)
  }

  /// A setting of git's configuration as it holds in `folder`, in a repository or not.
  package static func configuration(_ key: String, around folder: String) throws(StoreError)
    -> String?
  {
    do throws(GitError) {
      return try Repository(discovering: folder).configuration(key)
    } catch {
      guard case .notARepository = error.refusal else { throw .git(error) }
      return try git { () throws(GitError) in try GitLibrary.configuration(key) }
    }
  }

  /// A setting of git's configuration.
  package func configuration(_ key: String) throws(StoreError) -> String? {
    try git { () throws(GitError) in try repository.configuration(key) }
  }

  /// What git is in the middle of, such as a merge; nil in the ordinary state.
  package var inProgress: String? { repository.operationInProgress?.rawValue }

  /// The state of the last commit; empty before the first one.
  package func current() throws(StoreError) -> Snapshot {
    try snapshot(at: try git { () throws(GitError) in try repository.head().commit })
  }

  /// The state of `revision`, in git's words: `HEAD~3`, a tag, an id.
  package func snapshot(of revision: String) throws(StoreError) -> Snapshot {
    let id: ObjectID
    do throws(GitError) {
      id = try repository.resolve(revision)
    } catch {
      throw .unknownRevision(revision)
    }
    return try snapshot(at: id)
  }

  func snapshot(at id: ObjectID?) throws(StoreError) -> Snapshot {
    guard let id else { return Snapshot(store: self, commit: nil, tree: nil) }
    let commit = try git { () throws(GitError) in try repository.commit(id) }
    return Snapshot(store: self, commit: commit, tree: commit.tree)
  }
}

/// Runs `body`, and says what went wrong in the store's terms.
func git<Value: ~Copyable>(_ body: () throws(GitError) -> Value) throws(StoreError) -> Value {
  do throws(GitError) {
    return try body()
  } catch {
    throw .git(error)
  }
}

/// Runs `body`, and says what went wrong in the store's terms.
func file<Value>(_ body: () throws(FileError) -> Value) throws(StoreError) -> Value {
  do throws(FileError) {
    return try body()
  } catch {
    throw .file(error)
  }
}
