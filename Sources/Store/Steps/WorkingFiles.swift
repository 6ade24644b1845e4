internal import FactCheck
internal import Git

extension DeskStore {
  /// Refuses if one of `files` stands otherwise in the folder than in `snapshot`: a person's own
  /// edit
  /// is never written over. One that stands there as it is to be written loses nothing.
  /// - Parameter committed: what the last commit has, by path.
  func checkWorkingFiles(
    _ files: [(path: String, bytes: [UInt8]?)], against committed: [String: ObjectID],
    accepting: [String: [UInt8]]
  ) throws(StoreError) {
    var changed: [String] = []
    var deleted: [String] = []
    var inTheWay: [String] = []
    let folder = FolderCursor(repository.workTree)
    for (path, bytes) in files {
      let (working, obstacle) = try look(at: path) { () throws(StoreError) in
        try file { () throws(FileError) in try DurableFile.read(prefix + path, in: folder) }
      }
      if let obstacle { throw .obstructed(obstacle, isCommitted: committed[path] != nil) }
      if working == bytes { continue }
      if let working, let accepted = accepting[path], accepted == working { continue }
      switch (committed[path], working) {
      case (nil, nil): break
      case (nil, .some): inTheWay.append(path)
      case (.some, nil): deleted.append(path)
      case (let id?, let bytes?):
        let now = try git { () throws(GitError) in try Repository.blobID(of: bytes) }
        if now != id { changed.append(path) }
      }
    }
    if !changed.isEmpty { throw .changedByHand(changed) }
    if !deleted.isEmpty { throw .deletedByHand(deleted) }
    if !inTheWay.isEmpty { throw .inTheWay(inTheWay) }
  }

  /// What stands in the folder; nil if nothing does.
  package func workingFile(_ path: String) throws(StoreError) -> [UInt8]? {
    try file { () throws(FileError) in
      try DurableFile.read(prefix + path, in: repository.workTree)
    }
  }

  /// Brings working files and git index to what the step's commit has. A file that is neither as
  /// before nor as after the step is a person's own edit since then, and is left alone.
  /// - Parameter contents: what is known of the files' new contents, by path from the work tree's
  ///   top; the rest is read from the commit.
  func bringInStep(_ intent: Intent, contents: [String: [UInt8]] = [:]) throws(StoreError) {
    try bringFilesInStep(intent, contents)
    onStage(.files)
    let index = intent.paths.map { entry in
      (
        key: entry.path,
        value: entry.newID.map { TreeChange.put($0, executable: entry.isExecutable ?? false) }
          ?? .remove
      )
    }
    try git { () throws(GitError) in try repository.updateIndex(index) }
  }

  private func bringFilesInStep(_ intent: Intent, _ contents: [String: [UInt8]])
    throws(StoreError)
  {
    let folder = FolderCursor(repository.workTree)
    for entry in intent.paths {
      let working = try file { () throws(FileError) in
        try DurableFile.read(entry.path, in: folder)
      }
      let now = try working.map { bytes throws(StoreError) in
        try git { () throws(GitError) in try Repository.blobID(of: bytes).hex }
      }
      if now != entry.new, now == entry.old {
        if let new = entry.newID {
          let known = contents[entry.path]
          let bytes = try git { () throws(GitError) in
            if let known { return known }
            return try repository.blob(new)
          }
          try file { () throws(FileError) in
            try DurableFile.write(
              bytes, to: entry.path, in: folder, executable: entry.isExecutable, syncing: false)
          }
        } else {
          _ = try file { () throws(FileError) in
            try DurableFile.remove(entry.path, in: folder, pruning: true, syncing: false)
          }
        }
      }
    }
  }
}

extension Intent.Entry {
  var newID: ObjectID? { new.flatMap(ObjectID.init(hex:)) }
}
