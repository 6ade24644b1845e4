// libgit2 1.5 asks for the parents of a shallow clone's last commits, which are not there; so the
// questions about its graph are answered here. Such a history is short.

extension Repository {
  /// The commits at which the history of a shallow clone was cut off; none in a whole one.
  package var historyEdge: [ObjectID] { shallowEdge.sorted() }

  /// A commit and all that leads to it, as far as it is there.
  func ancestry(of commits: [ObjectID]) throws(GitError) -> Set<ObjectID> {
    var found: Set<ObjectID> = []
    var pending = commits
    while let id = pending.popLast() {
      if found.insert(id).inserted { pending += try parents(of: id) }
    }
    return found
  }

  func mergeBasesInShallow(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    let common = try ancestry(of: [one]).intersection(try ancestry(of: [other]))
    var older: [ObjectID] = []
    for id in common { older += try parents(of: id) }
    return common.subtracting(try ancestry(of: older)).sorted()
  }
}
