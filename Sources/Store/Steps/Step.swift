package import FactCheck
internal import Git

/// A step in the making: holds the desk's lock from the reading of its state to the last file.
///
/// The order is: objects; a synced note of intent; the branch; the working files; the git index;
/// the
/// note removed. Whatever instant it dies at, the branch tells whether the step happened, and the
/// next step mends the rest.
package struct Step: ~Copyable {
  /// The state that the step is decided on.
  package let snapshot: Snapshot
  let store: DeskStore
  let branch: String
  private let lock: FileLock

  init(snapshot: Snapshot, store: DeskStore, branch: String, lock: consuming FileLock) {
    self.snapshot = snapshot
    self.store = store
    self.branch = branch
    self.lock = lock
  }

  /// Makes the commits, one on the other, and moves the branch once, over all of them.
  /// - Parameters:
  ///   - accepting: what working files may hold instead of what the last commit has: a person's own
  ///     edits that this step records.
  ///   - committer: who types.
  ///   - now: the authors' date.
  ///   - recorded: the committer's date.
  /// - Returns: the commits' ids, 40 hexadecimal digits each.
  /// - Throws: `changedByHand`, `deletedByHand`, `inTheWay` where a working file stands in the way;
  ///   the git refusal `lostRace` when the branch moved: nothing happened then, and the step can be
  ///   decided anew; `behind` where the step is done, and files or index could not follow.
  package consuming func make(
    _ plans: [CommitPlan], accepting: [String: [UInt8]] = [:], committer: Person, at now: Moment,
    recorded: Moment
  ) throws(StoreError) -> [String] {
    guard !plans.isEmpty else { return [] }
    try refuseOversize(plans)
    let final = Step.finalContents(of: plans)
    let committed = try snapshot.ids(of: final.map(\.path))
    try store.checkWorkingFiles(final, against: committed, accepting: accepting)

    let written = try store.writeObjects(
      for: plans, on: snapshot, by: committer.signature(at: recorded), at: now)
    let (commits, blobs) = (written.commits, written.blobs)
    store.onStage(.objects)

    var intent = Intent()
    intent.branch = branch
    intent.commit = commits.last!.hex
    for (path, bytes) in final {
      var entry = Intent.Entry()
      entry.path = store.prefix + path
      entry.old = committed[path]?.hex
      if let accepted = accepting[path] {
        entry.committed = entry.old
        entry.old = try git { () throws(GitError) in try Repository.blobID(of: accepted).hex }
      }
      entry.new = bytes == nil ? nil : blobs[path]?.hex
      intent.paths.append(entry)
    }
    let subject =
      plans.count == 1
      ? plans[0].message.subject : "\(plans.count) steps, the last: \(plans.last!.message.subject)"
    let contents = Dictionary(
      final.compactMap { file in file.bytes.map { (store.prefix + file.path, $0) } }
    ) { first, _ in first }
    try finish(
      intent, contents: contents, reason: subject, by: committer.signature(at: recorded))
    return commits.map(\.hex)
  }

  /// What is the same for every step, once its objects are written: the note of intent, the branch,
  /// the files, the index.
  /// - Parameter contents: what is known of the files' new contents, by path from the work tree's
  ///   top.
  /// - Throws: as ``make(_:accepting:committer:at:recorded:)``.
  consuming func finish(
    _ intent: Intent, contents: [String: [UInt8]] = [:], reason: String, by committer: Signature
  ) throws(StoreError) {
    guard let tip = ObjectID(hex: intent.commit) else { return }
    try store.write(intent)
    store.onStage(.intent)
    do throws(GitError) {
      try store.repository.moveBranch(
        branch, to: tip, expecting: snapshot.commit?.id, by: committer, reason: "stet: \(reason)")
    } catch {
      // An error after the move itself, such as a folder that cannot be synced, takes nothing back.
      guard (try? store.happened(intent)) ?? false else {
        try? store.removeIntent()
        throw .git(error)
      }
    }
    store.onStage(.branch)
    do throws(StoreError) {
      try store.bringInStep(intent, contents: contents)
      store.onStage(.index)
      try store.removeIntent()
    } catch {
      // The note stays: the next step goes on from here.
      let (reason, hint) = error.explanation
      throw .behind(commits: [intent.commit], because: reason, hint: hint)
    }
    store.repository.startUpkeepIfDue()
  }

  private func refuseOversize(_ plans: [CommitPlan]) throws(StoreError) {
    var sized: [OversizeFile] = []
    for case (let path, let bytes?) in plans.flatMap(\.changes) where bytes.count > YAML.sizeLimit {
      let isNew = try snapshot.id(of: path) == nil
      sized.append(OversizeFile(path: path, size: bytes.count, origin: isNew ? .new : .step))
    }
    try DeskStore.refuseOversize(sized)
  }

  /// What each file holds in the end, in order of first touch.
  private static func finalContents(of plans: [CommitPlan]) -> [(path: String, bytes: [UInt8]?)] {
    var order: [String] = []
    var last: [String: [UInt8]?] = [:]
    for (path, bytes) in plans.flatMap(\.changes) {
      if last.updateValue(bytes, forKey: path) == nil { order.append(path) }
    }
    return order.map { ($0, last[$0]!) }
  }
}

extension DeskStore {
  /// Begins a step: takes the desk's lock, mends what a killed process left, reads the state.
  /// - Parameters:
  ///   - holder: who holds the desk, for those who wait.
  ///   - patience: how long to wait for the lock.
  ///   - clock: the machine's clock, in seconds since 1970, for the age of what a killed process
  ///     left.
  package func begin(holder: String, patience: Duration = .seconds(10), clock: Int64)
    throws(StoreError) -> Step
  {
    let lock = try takeLock(holder: holder, patience: patience)
    try mend(clock: clock)
    if let operation = repository.operationInProgress { throw .inProgress(operation) }
    switch try git({ () throws(GitError) in try repository.head() }) {
    case .branch(let name, let commit):
      let snapshot = try snapshot(at: commit)
      installMergeDriver(for: snapshot)
      return Step(snapshot: snapshot, store: self, branch: name, lock: lock)
    case .detached(let commit): throw .detachedHead(commit: commit)
    }
  }

  func takeLock(holder: String, patience: Duration) throws(StoreError) -> FileLock {
    let folder = repository.gitDirectory
    if Path.isFile(folder + "/stet") { throw .noFolder(path: folder + "/stet") }
    do throws(FileError) {
      try DurableFile.makeFolder("stet", in: folder)
    } catch {
      throw .file(error)
    }
    // A step takes some hundredths of a second: only a wait that a person notices is told of.
    let unnoticed = min(patience, .milliseconds(500))
    do throws(StoreError) {
      return try lock(holder: holder, patience: unnoticed)
    } catch {
      guard case .busy(let other) = error, unnoticed < patience else { throw error }
      onWait(other)
      return try lock(holder: holder, patience: patience - unnoticed)
    }
  }

  private func lock(holder: String, patience: Duration) throws(StoreError) -> FileLock {
    do throws(FileLockError) {
      return try FileLock(
        at: repository.gitDirectory + "/stet/lock", holder: holder, patience: patience)
    } catch {
      switch error {
      case .held(let holder, _): throw .busy(holder: holder)
      case .failed(let error): throw .file(error)
      }
    }
  }
}

extension Person {
  func signature(at moment: Moment) -> Signature {
    Signature(
      name: name, email: email, seconds: Int64(moment.seconds), offsetMinutes: moment.offset)
  }
}
