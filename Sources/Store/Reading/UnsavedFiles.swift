internal import Foundation
internal import GRDB
internal import Git

extension Snapshot {
  /// Files of this commit that stand otherwise in the folder, or no longer, by path.
  ///
  /// Of folders that the index knows, the system is asked only whether it still tells the same of
  /// every file; the others are read and hashed.
  package func unsavedFiles() throws(StoreError) -> [String] {
    var units: [Unit] = []
    var loose: [(path: String, id: ObjectID)] = []
    for entry in try entries(of: "claims") {
      if entry.kind == .tree { units.append(Unit(path: "claims/" + entry.name, tree: entry.id)) }
      if entry.kind == .blob { loose.append(("claims/" + entry.name, entry.id)) }
    }
    for folder in ["seeds", "templates"] {
      if let tree = try id(of: folder) { units.append(Unit(path: folder, tree: tree)) }
    }
    let known = unchanged(units)
    var changed: [String] = []
    for (path, id) in loose where try !store.hasFile(path, as: id) { changed.append(path) }
    var stats: [(unit: Unit, stats: FolderStats)] = []
    for unit in units where !known.contains(unit.path) {
      let found = try compare(unit)
      changed += found.changed
      if let fresh = found.stats { stats.append((unit, fresh)) }
    }
    keep(stats)
    return changed.sorted()
  }

  /// A folder that is compared as a whole.
  private struct Unit {
    var path: String
    var tree: ObjectID
  }

  private func unchanged(_ units: [Unit]) -> Set<String> {
    guard let index = store.index else { return [] }
    let root = store.root
    let kept = index.reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT stats FROM folder WHERE path = ? AND tree = ?")
      var known: Set<String> = []
      for unit in units {
        guard
          let stats = try Data.fetchOne(
            statement, arguments: [root + "/" + unit.path, unit.tree.data]),
          FolderStats(bytes: Array(stats)).hold(in: root + "/" + unit.path)
        else { continue }
        known.insert(unit.path)
      }
      return known
    }
    return kept ?? []
  }

  /// What of a folder stands otherwise; and if nothing does, what the system tells of its files.
  private func compare(_ unit: Unit) throws(StoreError)
    -> (changed: [String], stats: FolderStats?)
  {
    var changed: [String] = []
    var stats: FolderStats? = FolderStats()
    let folder = store.root + "/" + unit.path
    var inner: Set<String> = []
    for (path, id) in try blobs(below: unit.path) {
      // Asked before the file is read: what changes while it is read must show. The folders on the
      // way count too: one may become a link to another.
      let name = String(path.dropFirst(unit.path.count + 1))
      if let parent = Path.parent(of: name), inner.insert(parent).inserted,
        stats?.add(parent, in: folder) == false
      {
        stats = nil
      }
      if stats?.add(name, in: folder) == false { stats = nil }
      if try !store.hasFile(path, as: id) { changed.append(path) }
    }
    return (changed, changed.isEmpty ? stats : nil)
  }

  private func keep(_ stats: [(unit: Unit, stats: FolderStats)]) {
    guard let index = store.index, !stats.isEmpty else { return }
    let root = store.root
    index.writing { database in
      for (unit, stats) in stats {
        try database.execute(
          sql: "INSERT OR REPLACE INTO folder (path, tree, stats) VALUES (?, ?, ?)",
          arguments: [root + "/" + unit.path, unit.tree.data, Data(stats.bytes)])
      }
    }
  }
}

extension DeskStore {
  /// Whether a working file has this content.
  fileprivate func hasFile(_ path: String, as id: ObjectID) throws(StoreError) -> Bool {
    guard let working = try look(at: path).bytes else { return false }
    return try git { () throws(GitError) in try Repository.blobID(of: working) } == id
  }
}
