internal import CLibgit2

/// One entry of a tree: a file, a folder, or one of git's rarer kinds.
package struct TreeEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: Hashable, Sendable {
    /// A file.
    case blob
    /// A folder.
    case tree
    /// A commit of another repository: a submodule.
    case commit
    /// A symbolic link; its blob holds the target.
    case link
  }

  /// The last component of the path. Bytes that are not UTF-8 are read as replacement characters,
  /// so such an entry can be shown and not looked up.
  package var name: String
  package var id: ObjectID
  package var kind: Kind
  /// Whether a file may be run; git keeps no other permission.
  package var executable: Bool

  package init(name: String, id: ObjectID, kind: Kind, executable: Bool = false) {
    self.name = name
    self.id = id
    self.kind = kind
    self.executable = executable
  }
}

extension Repository {
  /// What a folder holds, in git's order: by bytes, folders as if their names ended in `/`.
  ///
  /// - Throws: `notFound`, `wrongKind`, `corrupt`.
  package func entries(ofTree id: ObjectID) throws(GitError) -> [TreeEntry] {
    try tree(id).use { tree in
      (0..<git_tree_entrycount(tree)).map { TreeEntry(git_tree_entry_byindex(tree, $0)) }
    }
  }

  /// What stands at a path (`claims/budget/001.yaml`) below a folder; `nil` if nothing does.
  package func entry(at path: String, inTree id: ObjectID) throws(GitError) -> TreeEntry? {
    let operation = "look up \(path)"
    try refuseNUL(in: path, operation)
    return try tree(id).use { (tree) throws(GitError) in
      var pointer: OpaquePointer?
      let exists = try found(operation) { git_tree_entry_bypath(&pointer, tree, path) }
      defer { git_tree_entry_free(pointer) }
      return exists ? TreeEntry(pointer) : nil
    }
  }

  /// A tree's handle.
  func tree(_ id: ObjectID) throws(GitError) -> Owned {
    var oid = id.oid
    return try Owned("read the folder \(id.short)", freedBy: git_tree_free) {
      git_tree_lookup($0, handle.pointer, &oid)
    }
  }
}

extension TreeEntry {
  /// Reads libgit2's.
  init(_ entry: OpaquePointer?) {
    let mode = git_tree_entry_filemode(entry)
    name = String(cString: git_tree_entry_name(entry))
    id = ObjectID(git_tree_entry_id(entry).pointee)
    executable = mode == GIT_FILEMODE_BLOB_EXECUTABLE
    kind =
      switch mode {
      case GIT_FILEMODE_TREE: .tree
      case GIT_FILEMODE_COMMIT: .commit
      case GIT_FILEMODE_LINK: .link
      default: .blob
      }
  }
}
