internal import CLibgit2

extension Repository {
  /// The files at which the index has something else than a tree, in git's order of paths: what a
  /// person's next `git commit` would record. Files in conflict are left out.
  ///
  /// Reads the whole index: some 60 ms at 100,000 files.
  /// - Throws: the refusal `unsupportedIndex` for a split or a sparse index.
  package func stagedChanges(since tree: ObjectID) throws(GitError) -> [ChangedPath] {
    let operation = "compare the index"
    let index = try openIndex("\(gitDirectory)/index", operation)
    let difference = try self.tree(tree).use { (tree) throws(GitError) in
      try index.use { (index) throws(GitError) in
        try Owned(operation, freedBy: git_diff_free) { made in
          git_diff_tree_to_index(made, handle.pointer, tree, index, nil)
        }
      }
    }
    return difference.use { difference in
      (0..<git_diff_num_deltas(difference)).compactMap { number in
        guard let delta = git_diff_get_delta(difference, number)?.pointee,
          let path = delta.new_file.path ?? delta.old_file.path,
          delta.status != GIT_DELTA_CONFLICTED
        else { return nil }
        return ChangedPath(
          path: String(cString: path),
          old: delta.status == GIT_DELTA_ADDED ? nil : ObjectID(delta.old_file.id),
          new: delta.status == GIT_DELTA_DELETED ? nil : ObjectID(delta.new_file.id))
      }
    }
  }
}
