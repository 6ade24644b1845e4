internal import Foundation
internal import GRDB

/// What was worked out before and need not be worked out again: derived from commits, kept by the
/// ids of what it was derived from, never needed and never asked whether it is right.
///
/// Whatever goes wrong with it (no room, no permission, another process, a damaged file) is passed
/// over in silence: then things are worked out anew. docs/index.md describes it.
package final class DeskIndex {
  private let files: IndexFiles
  /// Which program made what is kept: another one may come to other conclusions.
  let maker: String

  init(folder: String, maker: String) {
    files = IndexFiles(folder: folder)
    self.maker = maker
  }

  /// What `body` finds; nil if there is no index to look into.
  func reading<Value>(_ body: (Database) throws -> Value) -> Value? {
    guard access(files.database, F_OK) == 0, let hold = IndexFiles.Hold(files, forWriting: false),
      files.isTrusted
    else { return nil }
    defer { withExtendedLifetime(hold) {} }
    var configuration = Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: files.database, configuration: configuration) else {
      return nil
    }
    defer { try? queue.close() }
    return try? queue.read(body)
  }

  /// Adds to the index, if that can be done now.
  /// - Returns: whether it was done.
  @discardableResult
  func writing(_ body: (Database) throws -> Void) -> Bool {
    guard let hold = IndexFiles.Hold(files, forWriting: true) else { return false }
    defer { withExtendedLifetime(hold) {} }
    if !files.isTrusted { files.discard() }
    do {
      var configuration = Configuration()
      // Synced once at the end of a transaction: the stamp that vouches for the file comes after.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let queue = try DatabaseQueue(path: files.database, configuration: configuration)
      try queue.write { database in
        try IndexTables.create(in: database)
        try body(database)
      }
      try queue.close()
      try files.writeStamp()
      return true
    } catch {
      files.discard()
      return false
    }
  }
}
