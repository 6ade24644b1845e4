internal import CLibgit2

/// What happens to one path of a tree or of the index.
package enum TreeChange: Hashable, Sendable {
  /// A file stands there, with this content.
  case put(ObjectID, executable: Bool = false)
  /// Nothing stands there any more.
  case remove

  /// What stands there then; nil if nothing does.
  package var newID: ObjectID? {
    switch self {
    case .put(let id, _): id
    case .remove: nil
    }
  }
}

extension Repository {
  /// Writes the folder that `base` becomes by some changes, and the folders below it that change.
  ///
  /// Only the folders on the way are read, so the cost grows with the widest of them and not with
  /// the repository; the index plays no part. A folder left empty disappears, as git knows none.
  ///
  /// - Parameters:
  ///   - base: the tree to start from; `nil` for an empty one.
  ///   - changes: by path, as `claims/budget/001.yaml`; a dictionary, or pairs in any order. (Swift
  ///     takes two spellings of one accented letter for the same key, git for two files: pairs can
  ///     hold both.)
  /// - Throws: the refusals `fileFolderClash`, `missingPath` for the removal of nothing, `unusable`
  ///   for a path that git cannot hold; errors of class `system`, such as a full disk.
  package func writeTree(
    updating base: ObjectID?, _ changes: some Sequence<(key: String, value: TreeChange)>
  ) throws(GitError) -> ObjectID {
    let root = PlannedFolder()
    for (path, change) in changes { try root.plan(change, at: path) }
    if let tree = try write(root, over: base, at: "") { return tree }
    return try writeEmptyTree()
  }

  /// - Returns: `nil` if nothing is left in the folder.
  private func write(
    _ plan: PlannedFolder, over base: ObjectID?, at path: String
  ) throws(GitError) -> ObjectID? {
    let operation = "write the folder \(path.isEmpty ? "at the top" : path)"
    let builder = try builder(base, operation)
    return try builder.use { (builder) throws(GitError) -> ObjectID? in
      for (name, step) in plan.steps {
        let inner = path.isEmpty ? name : "\(path)/\(name)"
        let old = git_treebuilder_get(builder, name).map { TreeEntry($0) }
        var new: (id: ObjectID, mode: git_filemode_t)?
        switch step {
        case .file(.put(let id, let executable)):
          if old?.kind == .tree { throw .clash(operation, inner) }
          new = (id, executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB)
        case .file(.remove):
          guard let old else { throw .missing(operation, inner) }
          if old.kind == .tree { throw .clash(operation, inner) }
        case .folder(let plan):
          if let old, old.kind != .tree {
            // A folder that only loses files cannot be meant by a path through a file.
            throw plan.puts ? .clash(operation, inner) : .missing(operation, inner)
          }
          new = try write(plan, over: old?.id, at: inner).map { ($0, GIT_FILEMODE_TREE) }
        }
        if let new {
          var oid = new.id.oid
          try check("put \(inner) in its folder") {
            git_treebuilder_insert(nil, builder, name, &oid, new.mode)
          }
        } else {
          try check(operation) { git_treebuilder_remove(builder, name) }
        }
      }
      guard git_treebuilder_entrycount(builder) > 0 else { return nil }
      return try retryingWhileGitCollects { () throws(GitError) in
        var oid = git_oid()
        try check(operation) { git_treebuilder_write(&oid, builder) }
        return ObjectID(oid)
      }
    }
  }

  private func builder(_ base: ObjectID?, _ operation: String) throws(GitError) -> Owned {
    guard let base else {
      return try Owned(operation, freedBy: git_treebuilder_free) {
        git_treebuilder_new($0, handle.pointer, nil)
      }
    }
    return try tree(base).use { (tree) throws(GitError) in
      try Owned(operation, freedBy: git_treebuilder_free) {
        git_treebuilder_new($0, handle.pointer, tree)
      }
    }
  }

  private func writeEmptyTree() throws(GitError) -> ObjectID {
    try write(UnsafeRawBufferPointer(start: nil, count: 0), as: GIT_OBJECT_TREE, "write a tree")
  }
}

/// The changes to one folder, sorted out by entry, so that each folder is written once.
///
/// A class, so that a hundred thousand paths can be sorted in without copying what is there.
private final class PlannedFolder {
  enum Step {
    case file(TreeChange)
    case folder(PlannedFolder)
  }

  /// By the bytes of the name; `String` keys would take two spellings of a letter for one.
  private var stepsByName: [[UInt8]: Step] = [:]

  /// In the order of bytes, so that the same changes always meet the same fault first.
  var steps: [(name: String, step: Step)] {
    stepsByName.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
  }

  /// Whether anything is put anywhere below.
  var puts: Bool {
    stepsByName.values.contains {
      switch $0 {
      case .file(.put): true
      case .file(.remove): false
      case .folder(let plan): plan.puts
      }
    }
  }

  func plan(_ change: TreeChange, at path: String) throws(GitError) {
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Array($0) }
    for component in components {
      guard let fault = Self.fault(in: component) else { continue }
      throw GitError(
        operation: "write \(path)", code: .invalid, errorClass: .tree, message: fault,
        refusal: .unusable(text: path, reason: fault))
    }
    try plan(change, at: components[...], of: path)
  }

  private func plan(
    _ change: TreeChange, at components: ArraySlice<[UInt8]>, of path: String
  ) throws(GitError) {
    let name = components.first!
    let rest = components.dropFirst()
    switch stepsByName[name] {
    case nil where rest.isEmpty:
      stepsByName[name] = .file(change)
    case nil:
      let folder = PlannedFolder()
      try folder.plan(change, at: rest, of: path)
      stepsByName[name] = .folder(folder)
    case .folder(let folder) where !rest.isEmpty:
      try folder.plan(change, at: rest, of: path)
    default:
      throw .clash("write \(path)", path)
    }
  }

  private static func fault(in component: [UInt8]) -> String? {
    switch component {
    case []: "a component of the path is empty"
    case Array(".".utf8), Array("..".utf8): "a component of the path is . or .."
    case _ where component.contains(0): "there is a NUL character in it"
    case _ where String(decoding: component, as: UTF8.self).lowercased() == ".git":
      "no file may be named .git"
    default: nil
    }
  }
}

extension GitError {
  fileprivate static func clash(_ operation: String, _ path: String) -> GitError {
    GitError(
      operation: operation, code: .folder, errorClass: .tree,
      message: "\(path) would be a file and a folder at once",
      refusal: .fileFolderClash(path: path))
  }

  fileprivate static func missing(_ operation: String, _ path: String) -> GitError {
    GitError(
      operation: operation, code: .notFound, errorClass: .tree,
      message: "there is nothing at \(path)", refusal: .missingPath(path))
  }
}
