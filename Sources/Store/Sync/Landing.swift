package import FactCheck
internal import Git

extension Step {
  /// Moves the branch forward to the other side's commit, files and index with it.
  /// - Throws: as ``make(_:accepting:committer:at:recorded:)``.
  package consuming func forward(to other: Snapshot, committer: Person, recorded: Moment)
    throws(StoreError)
  {
    guard let tip = other.commit else { return }
    let intent = try intent(to: tip.tree, at: tip.id)
    try store.refuseOversize(intent.paths.map { ($0.path, $0.newID) }, from: .otherSide)
    try finish(
      intent, reason: "sync: fast-forward to \(tip.id.short)",
      by: committer.signature(at: recorded))
  }

  /// Makes the commit that has both sides' work, its first parent ours, and moves the branch to it.
  /// - Returns: the commit's id.
  /// - Throws: as ``make(_:accepting:committer:at:recorded:)``.
  package consuming func join(
    _ merge: TreeMerge, with other: Snapshot, message: CommitMessage, committer: Person,
    at now: Moment, recorded: Moment
  ) throws(StoreError) -> String {
    guard let ours = snapshot.commit, let theirs = other.commit else { return "" }
    let repository = store
    let person = (committer.signature(at: now), committer.signature(at: recorded))
    let written = try git { () throws(GitError) in
      try repository.written(
        merge, on: ours, and: theirs, author: person.0, committer: person.1, message: message.text)
    }
    store.onStage(.objects)
    let intent = try intent(to: written.tree, at: written.commit)
    try finish(intent, reason: message.subject, by: person.1)
    return written.commit.hex
  }

  /// The note of what a move to this tree changes.
  /// - Throws: where a person's own edits or files are in the way.
  private func intent(to tree: ObjectID, at commit: ObjectID) throws(StoreError) -> Intent {
    var intent = Intent()
    intent.branch = branch
    intent.commit = commit.hex
    let changed = try git { () throws(GitError) in
      try store.repository.changedPaths(from: snapshot.tree, to: tree)
    }
    for change in changed {
      let now = try git { () throws(GitError) in
        try store.repository.entry(at: change.path, inTree: tree)
      }
      if let now, now.kind != .blob { throw .notPlain(change.path) }
      var entry = Intent.Entry()
      entry.path = change.path
      entry.old = change.old?.hex
      entry.new = change.new?.hex
      if let now, now.executable { entry.isExecutable = true }
      intent.paths.append(entry)
    }
    try store.checkUntouched(intent)
    return intent
  }
}

extension DeskStore {
  /// Writes the files, the tree and the commit of a merge.
  func written(
    _ merge: TreeMerge, on ours: Commit, and theirs: Commit, author: Signature,
    committer: Signature, message: String
  ) throws(GitError) -> (tree: ObjectID, commit: ObjectID) {
    try writing(files: merge.changes.count) { (repository, relieve) throws(GitError) in
      for (_, change) in merge.changes {
        guard let id = change.newID, let bytes = merge.made[id] else { continue }
        _ = try repository.writeBlob(bytes)
        try relieve()
      }
      let tree = try repository.writeTree(updating: ours.tree, merge.changes)
      let commit = try repository.writeCommit(
        tree: tree, parents: [ours.id, theirs.id], author: author, committer: committer,
        message: message)
      return (tree, commit)
    }
  }

  /// Refuses if a file that a move would write stands otherwise in the folder than in the commit.
  fileprivate func checkUntouched(_ intent: Intent) throws(StoreError) {
    var changed: [String] = []
    var deleted: [String] = []
    var inTheWay: [String] = []
    for entry in intent.paths {
      let working = try file { () throws(FileError) in
        try DurableFile.read(entry.path, in: repository.workTree)
      }
      let now = try working.map { bytes throws(StoreError) in
        try git { () throws(GitError) in try Repository.blobID(of: bytes).hex }
      }
      if now == entry.old || now == entry.new { continue }
      let name =
        entry.path.hasPrefix(prefix) ? String(entry.path.dropFirst(prefix.count)) : entry.path
      if now == nil {
        deleted.append(name)
      } else if entry.old == nil {
        inTheWay.append(name)
      } else {
        changed.append(name)
      }
    }
    if !changed.isEmpty { throw .changedByHand(changed) }
    if !deleted.isEmpty { throw .deletedByHand(deleted) }
    if !inTheWay.isEmpty { throw .inTheWay(inTheWay) }
  }
}
