internal import CLibgit2

/// A path at which two trees differ.
package struct ChangedPath: Hashable, Sendable {
  /// From the top of the trees; bytes that are not UTF-8 are read as replacement characters.
  package var path: String
  /// The file there in the first tree; `nil` if there was none.
  package var old: ObjectID?
  /// The file there in the second tree; `nil` if there is none. Equal to `old` if the kind or the
  /// permission to run alone has changed.
  package var new: ObjectID?

  package init(path: String, old: ObjectID?, new: ObjectID?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

extension Repository {
  /// The files (links and submodules too) in which two trees differ, in git's order of paths.
  ///
  /// Only folders whose ids differ are read. (`git_diff_tree_to_tree` reads both trees whole, and
  /// takes 30 times as long at 100,000 files.)
  ///
  /// - Parameters:
  ///   - old: the first tree; `nil` for an empty one, which lists all files of the second.
  ///   - new: the second tree, likewise.
  ///   - folder: only what is at or below this path; all by default.
  package func changedPaths(
    from old: ObjectID?, to new: ObjectID?, under folder: String = ""
  ) throws(GitError) -> [ChangedPath] {
    var changes: [ChangedPath] = []
    guard !folder.isEmpty else {
      try compare(old, new, at: "", into: &changes)
      return changes
    }
    let ends = [try entry(at: folder, in: old), try entry(at: folder, in: new)]
    guard ends[0] != ends[1] else { return [] }
    let files = ends.map { $0?.kind == .tree ? nil : $0?.id }
    let trees = ends.map { $0?.kind == .tree ? $0?.id : nil }
    if files != [nil, nil] {
      changes.append(ChangedPath(path: folder, old: files[0], new: files[1]))
    }
    try compare(trees[0], trees[1], at: folder, into: &changes)
    return changes
  }

  private func entry(at path: String, in tree: ObjectID?) throws(GitError) -> TreeEntry? {
    guard let tree else { return nil }
    return try entry(at: path, inTree: tree)
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at folder: String, into changes: inout [ChangedPath]
  ) throws(GitError) {
    guard old != new else { return }
    for difference in try differences(old, new) {
      let name = difference.old?.name ?? difference.new!.name
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if (difference.old ?? difference.new)?.kind == .tree {
        try compare(difference.old?.id, difference.new?.id, at: path, into: &changes)
      } else {
        changes.append(
          ChangedPath(path: path, old: difference.old?.id, new: difference.new?.id))
      }
    }
  }

  /// The entries in which two folders differ; in a pair, both are folders or neither is.
  func differences(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [Difference] {
    guard let old, let new else {
      let only = try entries(ofTree: (old ?? new)!)
      return only.map { entry in
        Difference(old: old == nil ? nil : entry, new: old == nil ? entry : nil)
      }
    }
    let oldTree = try tree(old)
    let newTree = try tree(new)
    return oldTree.use { old in newTree.use { new in Self.differences(old, new) } }
  }

  /// A merge of two sorted lists. Nothing is copied out of libgit2 for entries that are the same:
  /// in a folder of thousands that is all but one.
  private static func differences(
    _ old: OpaquePointer, _ new: OpaquePointer
  ) -> [Difference] {
    var differences: [Difference] = []
    let (oldCount, newCount) = (git_tree_entrycount(old), git_tree_entrycount(new))
    var (i, j) = (0, 0)
    while i < oldCount || j < newCount {
      let left = i < oldCount ? git_tree_entry_byindex(old, i) : nil
      let right = j < newCount ? git_tree_entry_byindex(new, j) : nil
      // As git sorts, which takes a folder's name to end in "/": a file and a folder of one name are
      // two entries here.
      let order: Int32 =
        if let left, let right { git_tree_entry_cmp(left, right) } else { left == nil ? 1 : -1 }
      let same =
        order == 0 && git_tree_entry_filemode(left) == git_tree_entry_filemode(right)
        && git_oid_equal(git_tree_entry_id(left), git_tree_entry_id(right)) != 0
      if !same {
        differences.append(
          Difference(
            old: order <= 0 ? TreeEntry(left) : nil, new: order >= 0 ? TreeEntry(right) : nil))
      }
      if order <= 0 { i += 1 }
      if order >= 0 { j += 1 }
    }
    return differences
  }
}

/// An entry of one name in two folders; `nil` where there is none.
struct Difference {
  var old: TreeEntry?
  var new: TreeEntry?
}
