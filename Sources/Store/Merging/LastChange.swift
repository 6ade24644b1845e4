internal import FactCheck
internal import Git

extension TreeMerging {
  /// Who changed each of `keys` of a file last on the way from the common past to `tip`: where a
  /// file does not say itself whose its words are, its history does.
  func lastChanges(of keys: [String], in path: String, on tip: Commit) throws(StoreError)
    -> [String: Stamp]
  {
    var found: [String: Stamp] = [:]
    var history = try git { () throws(GitError) in
      try store.repository.history(from: tip.id, excluding: bases)
    }
    while found.count < keys.count,
      let commit = try git({ () throws(GitError) in try history.next(in: store.repository) })
    {
      guard let now = try entry(path, commit.tree)?.id else { continue }
      let parent = try commit.parents.first.map { id throws(StoreError) in try tree(id) }
      let before = try parent.flatMap { tree throws(StoreError) in try entry(path, tree)?.id }
      if now == before { continue }
      let (new, old) = (try? record(now), before.flatMap { try? record($0) })
      for key in keys where found[key] == nil && new?[key] != old?[key] {
        found[key] = Stamp(
          by: Person(name: commit.author.name, email: commit.author.email),
          at: Moment(seconds: Int(commit.author.seconds), offset: commit.author.offsetMinutes))
      }
    }
    return found
  }

  private func record(_ id: ObjectID) throws -> Record {
    try YAML.read(try blob(id), path: "")
  }
}
