internal import CLibgit2

extension Repository {
  /// The files and folders at or below some folders that are otherwise than in every one of the
  /// parents: what a commit itself did. A merge that takes each file from one side or the other
  /// touches none.
  ///
  /// - Parameters:
  ///   - tree: the commit's; `parents`: its parents'. Without any, everything is touched.
  ///   - folders: paths from the top of the trees.
  package func touchedPaths(
    in tree: ObjectID, parents: [ObjectID], under folders: [String]
  ) throws(GitError) -> Set<String> {
    if parents.contains(tree) { return [] }
    var touched: Set<String>?
    for parent in parents {
      let differing = try differingPaths(from: parent, to: tree, under: folders)
      touched = touched.map { $0.intersection(differing) } ?? differing
      if touched?.isEmpty ?? false { return [] }
    }
    if let touched { return touched }
    return try differingPaths(from: nil, to: tree, under: folders)
  }

  /// Files and folders that differ between two trees.
  private func differingPaths(
    from old: ObjectID?, to new: ObjectID, under folders: [String]
  ) throws(GitError) -> Set<String> {
    var paths: Set<String> = []
    for folder in folders {
      let before = old == nil ? nil : try entry(at: folder, inTree: old!)
      let after = try entry(at: folder, inTree: new)
      guard before != after else { continue }
      paths.insert(folder)
      try collect(
        before?.kind == .tree ? before?.id : nil, after?.kind == .tree ? after?.id : nil,
        at: folder, into: &paths)
    }
    return paths
  }

  private func collect(
    _ old: ObjectID?, _ new: ObjectID?, at folder: String, into paths: inout Set<String>
  ) throws(GitError) {
    guard old != new else { return }
    for difference in try differences(old, new) {
      let path = "\(folder)/\(difference.old?.name ?? difference.new!.name)"
      paths.insert(path)
      if (difference.old ?? difference.new)?.kind == .tree {
        try collect(difference.old?.id, difference.new?.id, at: path, into: &paths)
      }
    }
  }
}
