internal import FactCheck
internal import Git

/// What a step wrote into the object database.
struct WrittenObjects {
  /// In order; the last is the branch's next tip.
  var commits: [ObjectID] = []
  /// By path from the desk: the content that each file has in the end; none for one that is gone.
  var blobs: [String: ObjectID] = [:]
}

extension DeskStore {
  /// Writes blobs, trees and commits; no branch knows of them yet.
  ///
  /// What a step of many files writes is waited for once, when the branch moves: but that wait is for
  /// all that the machine has yet to write to that disk, which can be a film. A step of few files
  /// waits for each of its own.
  func writeObjects(
    for plans: [CommitPlan], on snapshot: Snapshot, by committer: Signature, at now: Moment
  ) throws(StoreError) -> WrittenObjects {
    try git { () throws(GitError) in
      if plans.reduce(0, { $0 + $1.changes.count }) <= DeskStore.fewFiles {
        return try chain(plans, on: snapshot, by: committer, at: now)
      }
      return try repository.deferringSync { () throws(GitError) in
        try chain(plans, on: snapshot, by: committer, at: now)
      }
    }
  }

  /// Each costs some five objects, and two waits for each of them.
  private static let fewFiles = 3

  private func chain(
    _ plans: [CommitPlan], on snapshot: Snapshot, by committer: Signature, at now: Moment
  ) throws(GitError) -> WrittenObjects {
    var written = WrittenObjects()
    var tree = snapshot.tree
    var parents = snapshot.commit.map { [$0.id] } ?? []
    for plan in plans {
      var changes: [(key: String, value: TreeChange)] = []
      for (path, bytes) in plan.changes {
        if let bytes {
          let id = try repository.writeBlob(bytes)
          written.blobs[path] = id
          changes.append((prefix + path, .put(id)))
        } else {
          written.blobs[path] = nil
          changes.append((prefix + path, .remove))
        }
      }
      let next = try repository.writeTree(updating: tree, changes)
      let id = try repository.writeCommit(
        tree: next, parents: parents, author: plan.author.signature(at: now),
        committer: committer, message: plan.message.text)
      tree = next
      parents = [id]
      written.commits.append(id)
    }
    return written
  }
}
