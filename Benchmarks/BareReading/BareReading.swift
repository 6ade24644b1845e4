import CGitShims
import CLibgit2
import Foundation

/// Reads every claim of HEAD through libgit2 and does nothing with it: what reports over a whole
/// desk are measured against. Hashes are not checked, as stet does not check them there.
@main struct BareReading {
  static func main() {
    let start = ContinuousClock.now
    git_libgit2_init()
    _ = stet_git_set_hash_verification(0)
    var repository: OpaquePointer?
    demand(git_repository_open_ext(&repository, FileManager.default.currentDirectoryPath, 0, nil))
    var odb: OpaquePointer?
    demand(git_repository_odb(&odb, repository))
    var folder: OpaquePointer?
    demand(git_revparse_single(&folder, repository, "HEAD:claims"))
    var count = 0
    var bytes = 0
    eachEntry(of: folder!) { entry in
      guard git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE else { return }
      var article: OpaquePointer?
      demand(git_tree_lookup(&article, repository, git_tree_entry_id(entry)))
      defer { git_tree_free(article) }
      eachEntry(of: article!) { entry in
        guard git_tree_entry_filemode(entry) == GIT_FILEMODE_BLOB,
          git_tree_entry_name(entry).map({ $0[0] >= 0x30 && $0[0] <= 0x39 }) ?? false
        else { return }
        var object: OpaquePointer?
        demand(git_odb_read(&object, odb, git_tree_entry_id(entry)))
        count += 1
        bytes += git_odb_object_size(object)
        git_odb_object_free(object)
      }
    }
    let took = start.duration(to: .now)
    print("\(count) claims, \(bytes) bytes: \(took.formatted(.units(allowed: [.milliseconds])))")
  }

  private static func eachEntry(of tree: OpaquePointer, _ body: (OpaquePointer?) -> Void) {
    for index in 0..<git_tree_entrycount(tree) { body(git_tree_entry_byindex(tree, index)) }
  }

  private static func demand(_ code: Int32) {
    guard code < 0 else { return }
    let message = git_error_last().map { String(cString: $0.pointee.message) } ?? "libgit2 failed"
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
