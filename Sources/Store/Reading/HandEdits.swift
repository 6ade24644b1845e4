internal import FactCheck
internal import Foundation
internal import Git

/// A file of the desk that stands otherwise in the folder than in the last commit.
package struct HandEdit: Sendable {
  /// From the desk's folder.
  package var path: String
  /// Nil: the commit has no such file.
  package var committed: [UInt8]?
  /// Nil: the folder has no such file.
  package var working: [UInt8]?
  /// What stands there instead of a plain file, if something does.
  package var obstacle: Obstacle?
}

/// A file that git has staged otherwise than the last commit and the folder have it.
package struct StagedEdit: Sendable {
  /// From the desk's folder.
  package var path: String
  /// Whether it is staged to be taken out.
  package var isRemoval: Bool

  /// One sentence.
  package var message: String {
    isRemoval
      ? "staged with git to be taken out, while the folder has it; the next git commit would do that"
      : "staged with git otherwise than it stands in the folder; the next git commit would record that"
  }
  package var hint: String { "git reset -q -- \(path) takes that back and leaves the file alone" }
}

extension [HandEdit] {
  /// Files that are gone, by path, with those of the same content that are new: they were moved.
  package var moves: [String: String] {
    let added = filter { $0.committed == nil && $0.working != nil }
    var taken: Set<String> = []
    var moves: [String: String] = [:]
    for edit in self where edit.working == nil && edit.obstacle == nil {
      guard let old = edit.committed,
        let target = added.first(where: { $0.working == old && !taken.contains($0.path) })
      else { continue }
      taken.insert(target.path)
      moves[edit.path] = target.path
    }
    return moves
  }
}

extension Snapshot {
  /// What stands otherwise in `claims/`, `templates/` and `seeds/` than in this commit, by path.
  package func handEdits() throws(StoreError) -> [HandEdit] {
    var edits: [HandEdit] = []
    var known: Set<String> = []
    for folder in ["claims", "seeds", "templates"] {
      for (path, id) in try blobs(below: folder) {
        known.insert(path)
        let (working, obstacle) = try store.look(at: path)
        if let working, try git({ () throws(GitError) in try Repository.blobID(of: working) }) == id
        {
          continue
        }
        let committed = try git { () throws(GitError) in try store.repository.blob(id) }
        edits.append(
          HandEdit(path: path, committed: committed, working: working, obstacle: obstacle))
      }
      for path in store.workingFiles(below: folder) where !known.contains(path) {
        let (working, obstacle) = try store.look(at: path)
        if working == nil, obstacle == nil { continue }
        // A link in place of a whole folder is told of with the files that are gone from there.
        if let obstacle, known.contains(where: { $0.hasPrefix(obstacle.path + "/") }) { continue }
        edits.append(HandEdit(path: path, committed: nil, working: working, obstacle: obstacle))
      }
    }
    return edits.sorted { $0.path < $1.path }
  }

  /// Files of the desk that git has staged otherwise than this commit has them, by path; those that
  /// stand so in the folder too are hand edits and not among them.
  ///
  /// None where the index is git's own affair (a split one), or where a killed step left it behind,
  /// which the next step mends.
  package func stagedEdits() throws(StoreError) -> [StagedEdit] {
    guard let tree, !store.needsMending else { return [] }
    let changes: [ChangedPath]
    do throws(GitError) {
      changes = try store.repository.stagedChanges(since: tree)
    } catch {
      guard case .unsupportedIndex = error.refusal else { throw .git(error) }
      return []
    }
    var edits: [StagedEdit] = []
    for change in changes where change.path.hasPrefix(store.prefix) {
      let path = String(change.path.dropFirst(store.prefix.count))
      guard ["claims/", "seeds/", "templates/"].contains(where: path.hasPrefix) else { continue }
      let working = try store.look(at: path).bytes
      let now = try working.map { bytes throws(StoreError) in
        try git { () throws(GitError) in try Repository.blobID(of: bytes) }
      }
      if now != change.new { edits.append(StagedEdit(path: path, isRemoval: change.new == nil)) }
    }
    return edits
  }

  func blobs(below folder: String) throws(StoreError) -> [(path: String, id: ObjectID)] {
    var found: [(path: String, id: ObjectID)] = []
    for entry in try entries(of: folder) {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .blob: found.append((path, entry.id))
      case .tree: found += try blobs(below: path)
      case .commit, .link: break
      }
    }
    return found
  }
}

extension DeskStore {
  /// All but folders in a folder, hidden ones and editors' leavings left out.
  fileprivate func workingFiles(below folder: String) -> [String] {
    let base = root + "/" + folder
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
    var paths: [String] = []
    for case let name as String in walk {
      let last = name.split(separator: "/").last ?? ""
      if last.hasPrefix(".") || last.hasSuffix("~") || last.hasSuffix(".swp") { continue }
      if walk.fileAttributes?[.type] as? FileAttributeType != .typeDirectory {
        paths.append(folder + "/" + name)
      }
    }
    return paths
  }
}
