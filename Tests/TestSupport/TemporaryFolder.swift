import Foundation

/// A folder of a test's own, removed with all it holds when the value goes.
public final class TemporaryFolder: Sendable {
  /// Absolute, symbolic links resolved, no slash at the end.
  public let path: String

  /// Makes the folder, empty, inside `parent`; the system's temporary folder by default.
  public init(in parent: String? = nil) throws {
    let url = URL(filePath: parent ?? NSTemporaryDirectory()).appending(
      path: "stet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of something inside.
  public func at(_ relativePath: String) -> String { "\(path)/\(relativePath)" }

  /// Writes a file, with the folders that lead there.
  public func write(_ text: String, to relativePath: String) throws {
    try write(Array(text.utf8), to: relativePath)
  }

  /// Writes a file, with the folders that lead there.
  public func write(_ bytes: [UInt8], to relativePath: String) throws {
    let url = URL(filePath: at(relativePath))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The text of a file.
  public func text(of relativePath: String) throws -> String {
    try String(contentsOf: URL(filePath: at(relativePath)), encoding: .utf8)
  }
}
