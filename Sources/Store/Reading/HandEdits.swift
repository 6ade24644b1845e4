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
}

extension Snapshot {
  /// What stands otherwise in `claims/`, `templates/` and `seeds/` than in this commit, by path.
  package func handEdits() throws(StoreError) -> [HandEdit] {
    var edits: [HandEdit] = []
    var known: Set<String> = []
    for folder in ["claims", "seeds", "templates"] {
      for (path, id) in try blobs(below: folder) {
        known.insert(path)
        let working = try store.workingFile(path)
        if let working, try git({ () throws(GitError) in try Repository.blobID(of: working) }) == id
        {
          continue
        }
        let committed = try git { () throws(GitError) in try store.repository.blob(id) }
        edits.append(HandEdit(path: path, committed: committed, working: working))
      }
      for path in store.workingFiles(below: folder) where !known.contains(path) {
        if let working = try store.workingFile(path) {
          edits.append(HandEdit(path: path, committed: nil, working: working))
        }
      }
    }
    return edits.sorted { $0.path < $1.path }
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
  /// Plain files in the folder, hidden ones and editors' leavings left out.
  fileprivate func workingFiles(below folder: String) -> [String] {
    let base = root + "/" + folder
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
    var paths: [String] = []
    for case let name as String in walk {
      let last = name.split(separator: "/").last ?? ""
      if last.hasPrefix(".") || last.hasSuffix("~") || last.hasSuffix(".swp") { continue }
      if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        paths.append(folder + "/" + name)
      }
    }
    return paths
  }
}
