internal import Synchronization

/// Writes many objects as a few packs and not as a file each. For imports and bulk steps: a file
/// costs a fraction of a millisecond, and waiting for the disk after it twice several.
///
/// What is written is read back from here; nobody else sees any of it before ``finish()``, and
/// nothing of it stays if that is not called.
package final class Packing {
  /// The same repository, opened once more, which writes into the pack.
  package let repository: Repository
  private let pending: PendingObjects

  /// Begins a pack for `repository`.
  package init(for repository: borrowing Repository) throws(GitError) {
    let inner = try Repository(discovering: repository.workTree)
    pending = try PendingObjects(takingOver: inner)
    self.repository = inner
  }

  /// Bytes that pend at most before they are written.
  private static let roomy = 64 << 20

  /// Writes what there is so far if it is much, so that a large import does not fill the memory.
  package func finishIfMuch() throws(GitError) {
    if pending.size >= Self.roomy { try finish() }
  }

  /// Writes what there is so far. On the disk, if ``GitLibrary`` is told to sync, before it returns.
  ///
  /// - Throws: errors of class `system`, such as a full disk: then none of it can be read by anybody.
  package func finish() throws(GitError) {
    if pending.ids.isEmpty { return }
    let (name, pack, index) = pending.pack().finished()
    let folder = "\(repository.commonDirectory)/objects/pack"
    do throws(FileError) {
      // The index last: a pack without one is not looked at.
      for (bytes, ending) in [(pack, "pack"), (index, "idx")] {
        try DurableFile.write(
          bytes, to: "\(name).\(ending)", in: folder, permissions: 0o444,
          // A name that `git gc` clears away if the process dies here.
          beside: "tmp_\(ending)_stet\(System.processID)",
          syncing: GitLibrary.isSyncing.load(ordering: .relaxed))
      }
    } catch {
      throw GitError(
        operation: "write a pack", code: .generic, errorClass: .system, message: error.description)
    }
  }
}
