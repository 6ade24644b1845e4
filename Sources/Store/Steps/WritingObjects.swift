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
  func writeObjects(
    for plans: [CommitPlan], on snapshot: Snapshot, by committer: Signature, at now: Moment
  ) throws(StoreError) -> WrittenObjects {
    try git { () throws(GitError) in
      try writing(files: plans.reduce(0) { $0 + $1.changes.count }) {
        (repository, relieve) throws(GitError) in
        var chain = Chain(snapshot, prefix: prefix)
        for plan in plans {
          try chain.add(plan, by: committer, at: now, in: repository)
          try relieve()
        }
        return chain.written
      }
    }
  }

  /// Lends a repository to write the objects of a step or a merge into, and a function to call now
  /// and then while they become many.
  ///
  /// Those of many files come in one pack, on the disk when this returns; few files leave an object
  /// file each, as git has it, since a pack for each step would be more than git likes to look
  /// through.
  func writing<Answer>(
    files: Int,
    _ body: (borrowing Repository, _ relieve: () throws(GitError) -> Void) throws(GitError) ->
      Answer
  ) throws(GitError) -> Answer {
    if files <= DeskStore.fewFiles { return try body(repository) { () throws(GitError) in } }
    let packing = try Packing(for: repository)
    let answer = try body(packing.repository) { () throws(GitError) in
      try packing.finishIfMuch()
    }
    try packing.finish()
    return answer
  }

  /// Each file costs up to five objects, and each of these two waits for the disk.
  private static let fewFiles = 3
}

/// Commits, one on the other.
private struct Chain {
  var written = WrittenObjects()
  private let prefix: String
  private var tree: ObjectID?
  private var parents: [ObjectID]

  init(_ snapshot: Snapshot, prefix: String) {
    self.prefix = prefix
    tree = snapshot.tree
    parents = snapshot.commit.map { [$0.id] } ?? []
  }

  mutating func add(
    _ plan: CommitPlan, by committer: Signature, at now: Moment, in repository: borrowing Repository
  ) throws(GitError) {
    var changes: [(key: String, value: TreeChange)] = []
    for (path, bytes) in plan.changes {
      let id = try bytes.map { bytes throws(GitError) in try repository.writeBlob(bytes) }
      written.blobs[path] = id
      changes.append((prefix + path, id.map { .put($0) } ?? .remove))
    }
    let next = try repository.writeTree(updating: tree, changes)
    let id = try repository.writeCommit(
      tree: next, parents: parents, author: plan.author.signature(at: now), committer: committer,
      message: plan.message.text)
    tree = next
    parents = [id]
    written.commits.append(id)
  }
}
