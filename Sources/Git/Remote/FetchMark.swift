internal import Foundation

/// Where a fetch puts what it gets until it has been read: a reference of its own, since another sync
/// may be fetching too.
///
/// Beside it goes a lock that dies with its process. So a mark that a killed sync left is told from
/// one that is in use, on whatever machine or in whatever container the other process runs.
struct FetchMark: ~Copyable {
  static let folder = "refs/stet/"

  let reference: String
  private let path: String
  private let lock: FileLock

  init(in repository: borrowing Repository) throws(FileLockError) {
    let name = "fetched-\(System.processID)-\(UUID().uuidString.prefix(8))"
    reference = Self.folder + name
    path = repository.pathOfMark(name)
    do throws(FileError) {
      try DurableFile.makeFolder("stet", in: repository.commonDirectory)
    } catch {
      throw .failed(error)
    }
    lock = try FileLock(at: path, holder: "")
  }

  /// Takes over one that a killed process left.
  /// - Throws: `held` where it is in use.
  fileprivate init(abandoned name: String, in repository: borrowing Repository)
    throws(FileLockError)
  {
    reference = Self.folder + name
    path = repository.pathOfMark(name)
    lock = try FileLock(at: path, holder: "")
  }

  /// The reference goes first, so that none is ever there without its lock.
  consuming func remove(from repository: borrowing Repository) throws(GitError) {
    defer { unlinkQuietly(path) }
    try repository.removeReference(reference)
  }
}

private func unlinkQuietly(_ path: String) { try? System.unlinkIfPresent(path) }

extension Repository {
  fileprivate func pathOfMark(_ name: String) -> String { commonDirectory + "/stet/" + name }

  /// Removes the marks of syncs that were killed; those of living ones stay.
  func removeAbandonedMarks() {
    let references = (try? references(under: FetchMark.folder + "fetched-")) ?? []
    let files = (try? FileManager.default.contentsOfDirectory(atPath: pathOfMark(""))) ?? []
    let names =
      references.map { String($0.dropFirst(FetchMark.folder.count)) }
      + files.filter { $0.hasPrefix("fetched-") }
    for name in Set(names) {
      guard let mark = try? FetchMark(abandoned: name, in: self) else { continue }
      try? mark.remove(from: self)
    }
  }
}
