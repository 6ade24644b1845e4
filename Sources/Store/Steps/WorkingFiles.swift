internal import FactCheck
internal import Git

extension DeskStore {
  /// Refuses if one of `paths` stands otherwise in the folder than in `snapshot`: a person's own
  /// edit
  /// is never written over.
  func checkWorkingFiles(
    _ paths: [String], against snapshot: Snapshot, accepting: [String: [UInt8]]
  ) throws(StoreError) {
    var changed: [String] = []
    var deleted: [String] = []
    var inTheWay: [String] = []
    for path in paths {
      let committed = try snapshot.id(of: path)
      let working = try workingFile(path)
      if let working, let accepted = accepting[path], accepted == working { continue }
      switch (committed, working) {
      case (nil, nil): break
      case (nil, .some): inTheWay.append(path)
      case (.some, nil): if accepting[path] == nil { deleted.append(path) }
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
  func bringInStep(_ intent: Intent) throws(StoreError) {
    var index: [(key: String, value: TreeChange)] = []
    for entry in intent.paths {
      let new = entry.new.flatMap(ObjectID.init(hex:))
      let working = try file { () throws(FileError) in
        try DurableFile.read(entry.path, in: repository.workTree)
      }
      let now = try working.map { bytes throws(StoreError) in
        try git { () throws(GitError) in try Repository.blobID(of: bytes).hex }
      }
      if now != entry.new, now == entry.old {
        if let new {
          let bytes = try git { () throws(GitError) in try repository.blob(new) }
          try file { () throws(FileError) in
            try DurableFile.write(bytes, to: entry.path, in: repository.workTree, syncing: false)
          }
        } else {
          _ = try file { () throws(FileError) in
            try DurableFile.remove(
              entry.path, in: repository.workTree, pruning: true, syncing: false)
          }
        }
      }
      index.append((entry.path, new.map { .put($0) } ?? .remove))
    }
    try git { () throws(GitError) in try repository.updateIndex(index) }
  }
}
