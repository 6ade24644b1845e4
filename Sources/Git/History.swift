/// A walk over commits, newest first: no commit before one of its children, and of those that could
/// come next the one with the latest committer date.
///
/// A value: it holds no handle, and asks the repository for each commit as it goes. libgit2's own
/// walk is not used because the one in 1.5 stops with an error at the edge of a shallow clone.
///
///     var history = try repository.history(from: tip)
///     while let commit = try history.next(in: repository) { … }
package struct History: Sendable {
  private enum Route {
    /// The next commit of a walk along first parents, and where such a walk ends.
    case line(ObjectID?, until: Set<ObjectID>)
    /// Commits whose children have all been passed, and those that still have children waiting.
    case graph(ready: LatestFirst<ObjectID>, nodes: [ObjectID: Node])
  }

  private struct Node {
    var parents: [ObjectID]
    var seconds: Int64
    /// Children that have not been passed yet.
    var children = 0
  }

  private var route: Route

  fileprivate init(
    from start: ObjectID, firstParent: Bool, excluding excluded: [ObjectID],
    in repository: borrowing Repository
  ) throws(GitError) {
    if let line = try Self.line(from: start, to: Set(excluded), in: repository) {
      route = .line(line ? start : nil, until: Set(excluded))
      return
    }
    let excluded = Set(try Self.graph(from: excluded, except: [], in: repository).keys)
    guard !firstParent else {
      route = .line(start, until: excluded)
      return
    }
    let nodes = try Self.graph(from: [start], except: excluded, in: repository)
    var ready = LatestFirst<ObjectID>()
    if let node = nodes[start] { ready.insert(start, seconds: node.seconds, id: start) }
    route = .graph(ready: ready, nodes: nodes)
  }

  /// The next commit; `nil` after the last.
  ///
  /// - Parameter repository: the one that the walk was started in.
  package mutating func next(in repository: borrowing Repository) throws(GitError) -> Commit? {
    switch route {
    case .line(nil, _):
      return nil
    case .line(let id?, let excluded):
      guard !excluded.contains(id) else { return nil }
      let commit = try repository.commit(id)
      route = .line(commit.parents.first, until: excluded)
      return commit
    case .graph(var ready, var nodes):
      guard let id = ready.popLatest() else { return nil }
      // The case's copy would otherwise double the dictionary at each step.
      route = .line(nil, until: [])
      for parent in nodes[id]?.parents ?? [] {
        guard nodes[parent] != nil else { continue }
        nodes[parent]!.children -= 1
        if nodes[parent]!.children == 0 {
          ready.insert(parent, seconds: nodes[parent]!.seconds, id: parent)
        }
      }
      nodes[id] = nil
      route = .graph(ready: ready, nodes: nodes)
      return try repository.commit(id)
    }
  }

  /// Whether a straight line leads from `start` to one of `ends`, with no merge on it: then that is
  /// all there is to walk, and what lies behind its end need not be read. `nil` if there is none, or
  /// it is long.
  ///
  /// - Returns: `false` where the line is empty.
  private static func line(
    from start: ObjectID, to ends: Set<ObjectID>, in repository: borrowing Repository
  ) throws(GitError) -> Bool? {
    guard !ends.isEmpty else { return nil }
    var current = start
    for step in 0..<5000 {
      if ends.contains(current) { return step > 0 }
      let parents = try repository.links(of: current).parents
      guard parents.count == 1 else { return nil }
      current = parents[0]
    }
    return nil
  }

  /// All commits that lead to `tips`, without those in `excluded`, with their children counted.
  private static func graph(
    from tips: [ObjectID], except excluded: Set<ObjectID>, in repository: borrowing Repository
  ) throws(GitError) -> [ObjectID: Node] {
    var nodes: [ObjectID: Node] = [:]
    var pending = tips
    while let id = pending.popLast() {
      guard nodes[id] == nil, !excluded.contains(id) else { continue }
      let (parents, seconds) = try repository.links(of: id)
      nodes[id] = Node(parents: parents, seconds: seconds)
      pending += parents
    }
    for parent in nodes.values.flatMap(\.parents) { nodes[parent]?.children += 1 }
    return nodes
  }
}

extension Repository {
  /// The commits that lead to `start`, itself first, newest first.
  ///
  /// - Parameters:
  ///   - firstParent: only the line of first parents: what `start`'s branch was at, one after the
  ///     other. It is read as it is walked, where the whole graph is read before the first commit.
  ///   - excluded: leave out what leads to these, themselves included.
  package func history(
    from start: ObjectID, firstParent: Bool = false, excluding excluded: [ObjectID] = []
  ) throws(GitError) -> History {
    try History(from: start, firstParent: firstParent, excluding: excluded, in: self)
  }
}
