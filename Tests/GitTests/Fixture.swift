import Git
import TestSupport

/// A repository in a folder of its own, which knows no configuration but its own.
struct Fixture: ~Copyable {
  let folder: TemporaryFolder
  let repository: Repository

  static let ana = Signature(
    name: "Ana Ito", email: "ana@desk.example", seconds: 1_751_104_800, offsetMinutes: 120)

  /// The process's settings, once: an empty folder for configuration.
  static let isolated: Bool = {
    do {
      let empty = try TemporaryFolder()
      try GitLibrary.start(configurationFolder: empty.path)
      return true
    } catch {
      return false
    }
  }()

  /// A new repository on the unborn branch `main`.
  init() throws {
    precondition(Self.isolated)
    let folder = try TemporaryFolder()
    repository = try Repository.create(at: folder.path, initialBranch: "main")
    self.folder = folder
  }

  /// Commits files from memory on `main`: text by path, `nil` to remove.
  @discardableResult
  borrowing func commit(
    _ files: [String: String?], message: String = "A step\n"
  ) throws -> ObjectID {
    try repository.commitOnMain(files, message: message)
  }
}

extension Repository {
  /// Commits files from memory on `main`: text by path, `nil` to remove.
  /// - Parameter written: called when the objects are written, before the branch moves.
  @discardableResult
  borrowing func commitOnMain(
    _ files: [String: String?], message: String = "A step\n", written: () throws -> Void = {}
  ) throws -> ObjectID {
    let parent = try commit(of: "refs/heads/main")
    var changes: [String: TreeChange] = [:]
    for (path, text) in files {
      changes[path] = try text.map { .put(try writeBlob(Array($0.utf8))) } ?? .remove
    }
    let base = try parent.map { try commit($0).tree }
    let tree = try writeTree(updating: base, changes)
    let id = try writeCommit(
      tree: tree, parents: parent.map { [$0] } ?? [], author: Fixture.ana, committer: Fixture.ana,
      message: message)
    try written()
    try moveBranch(
      "refs/heads/main", to: id, expecting: parent, by: Fixture.ana, reason: "commit: a step")
    return id
  }
}
