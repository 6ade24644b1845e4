internal import FactCheck
internal import Foundation
internal import Git

/// Something in the folder that is no plain file, where a file of the desk is or should be. Nothing
/// is read through a symbolic link: it could lead anywhere.
package struct Obstacle: Sendable, Hashable {
  /// From the desk's folder; the file's own, or that of a folder on the way to it.
  package var path: String
  /// "a symbolic link"
  package var what: String

  /// One sentence.
  package var message: String { "\(what) stands where the desk keeps plain files and folders" }

  /// - Parameter isCommitted: whether the last commit has a file there, which can be put back.
  package func hint(isCommitted: Bool) -> String {
    let remove = what == "a symbolic link" ? "rm \(path.shellWord)" : "move \(path) elsewhere"
    return isCommitted
      ? "\(remove), then git checkout -- \(path.shellWord)"
      : "\(remove); a file itself can be kept, as stet attach does"
  }
}

extension DeskStore {
  /// What stands in the folder at a path: a file's bytes, nothing, or an obstacle.
  /// - Parameter read: reads it, for a caller that has the folder open.
  func look(at path: String, _ read: () throws(StoreError) -> [UInt8]?)
    throws(StoreError) -> (bytes: [UInt8]?, obstacle: Obstacle?)
  {
    do throws(StoreError) {
      return (try read(), nil)
    } catch {
      guard case .file = error, let obstacle = obstacle(on: path) else { throw error }
      return (nil, obstacle)
    }
  }

  /// The same, for a caller that has no folder open.
  func look(at path: String) throws(StoreError) -> (bytes: [UInt8]?, obstacle: Obstacle?) {
    try look(at: path) { () throws(StoreError) in try workingFile(path) }
  }

  /// What of a path, from the desk's folder on, is not what it should be.
  private func obstacle(on path: String) -> Obstacle? {
    let parts = path.split(separator: "/")
    for count in 1...max(1, parts.count) {
      let part = parts.prefix(count).joined(separator: "/")
      let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + part)
      let isWhole = count == parts.count
      switch attributes?[.type] as? FileAttributeType {
      case nil: return nil
      case .typeSymbolicLink: return Obstacle(path: part, what: "a symbolic link")
      case .typeDirectory: if isWhole { return Obstacle(path: part, what: "a folder") }
      case .typeRegular:
        return Obstacle(path: part, what: isWhole ? "a file that cannot be read" : "a file")
      default: return Obstacle(path: part, what: "a device or a pipe")
      }
    }
    return nil
  }
}
