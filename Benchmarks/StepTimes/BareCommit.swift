internal import CGitShims
internal import CLibgit2

/// One commit by libgit2 alone, with its own syncing on: open the repository, blob, tree, commit,
/// reference. What stet is measured against.
struct BareCommit {
  private let folder: String
  private let path: String

  init(_ folder: String, _ path: String) {
    self.folder = folder
    self.path = path
  }

  func make(_ bytes: [UInt8]) throws {
    git_libgit2_init()
    try call(stet_git_set_syncing(1))
    var repository: OpaquePointer?
    try call(git_repository_open(&repository, folder))
    defer { git_repository_free(repository) }
    var blob = git_oid()
    try call(git_blob_create_from_buffer(&blob, repository, bytes, bytes.count))
    var head: OpaquePointer?
    try call(git_revparse_single(&head, repository, "HEAD"))
    defer { git_object_free(head) }
    var base: OpaquePointer?
    try call(git_commit_tree(&base, head))
    defer { git_tree_free(base) }
    var treeID = git_oid()
    try path.withCString { path in
      var update = git_tree_update()
      update.action = GIT_TREE_UPDATE_UPSERT
      update.id = blob
      update.filemode = GIT_FILEMODE_BLOB
      update.path = path
      try call(git_tree_create_updated(&treeID, repository, base, 1, &update))
    }
    var tree: OpaquePointer?
    try call(git_tree_lookup(&tree, repository, &treeID))
    defer { git_tree_free(tree) }
    var person: UnsafeMutablePointer<git_signature>?
    try call(git_signature_new(&person, "Ana Ito", "ana@desk.example", 1_767_225_600, 0))
    defer { git_signature_free(person) }
    var commit = git_oid()
    var parents: [OpaquePointer?] = [head]
    try call(
      git_commit_create(
        &commit, repository, "HEAD", person, person, nil, "One file\n", tree, 1, &parents))
  }

  private func call(_ code: Int32) throws {
    guard code < 0 else { return }
    throw Failure(words: git_error_last().map { String(cString: $0.pointee.message) } ?? "")
  }

  struct Failure: Error {
    var words: String
  }
}
