internal import CGitShims
internal import CLibgit2
internal import Synchronization

/// libgit2 as a whole: its start and the settings that hold for the whole process.
package enum GitLibrary {
  /// Starts libgit2 and settles how it behaves. Opening a repository does this by itself with the
  /// values given here as defaults; a program that wants others calls this first, before it opens
  /// anything and while one thread runs: the settings are the process's, and repositories that are
  /// open keep some of the old ones.
  ///
  /// - Parameters:
  ///   - syncing: whether what is written is on the disk before a call returns. libgit2 itself
  ///     leaves that to chance (no fsync at all); it costs some 4 ms a commit.
  ///   - verifyingHashes: whether each object read is hashed again to see that it is whole. Off, a
  ///     walk over many trees takes a third of the time.
  ///   - configurationFolder: look here alone for the user's and the system's git configuration,
  ///     so that tests see none. `nil` leaves git's own places.
  package static func start(
    syncing: Bool = true, verifyingHashes: Bool = true, configurationFolder: String? = nil
  ) throws(GitError) {
    try started.get()
    try settle(
      syncing: syncing, verifyingHashes: verifyingHashes, configurationFolder: configurationFolder)
  }

  /// Reads objects from now on without hashing each again to see that it is whole. For a process
  /// that reads much and writes nothing; `git fsck` finds damage all the same.
  package static func trustObjects() throws(GitError) {
    try started.get()
    try check("set libgit2's verification") { stet_git_set_hash_verification(0) }
    isTrusting.store(true, ordering: .relaxed)
  }

  /// Settles libgit2 for a walk over many commits, each of which is read once: what it keeps of them
  /// takes 64 MB and not 256, and of the packs no more than 256 MB are mapped at a time.
  package static func walkMuch() throws(GitError) {
    try trustObjects()
    try check("set libgit2's cache") { stet_git_set_cache(64 << 20) }
    try check("set libgit2's windows") { stet_git_set_mapped(32 << 20, 256 << 20) }
  }

  /// libgit2's version, as `1.5.1`.
  package static var version: String {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }

  /// Whether objects are read without a look at them before; see ``trustObjects()``.
  static let isTrusting = Atomic<Bool>(false)

  /// Whether objects and references are synced; libgit2 takes the setting and does not tell it.
  static let isSyncing = Atomic<Bool>(true)

  /// Starts libgit2 with the defaults unless it was started before.
  static func startIfNeeded() throws(GitError) { try started.get() }

  // A `static let` runs once, whichever thread comes first. libgit2 is never shut down: its
  // handles may live until the process ends.
  private static let started: Result<Void, GitError> = {
    do throws(GitError) {
      // Not through `check`: before this call libgit2 has no place for errors, and clearing it
      // crashes.
      let code = git_libgit2_init()
      guard code > 0 else { throw GitError.last(code, "start libgit2") }
      try settle(syncing: true, verifyingHashes: true, configurationFolder: nil)
      return .success(())
    } catch {
      return .failure(error)
    }
  }()

  private static func settle(
    syncing: Bool, verifyingHashes: Bool, configurationFolder: String?
  ) throws(GitError) {
    try check("set libgit2's syncing") { stet_git_set_syncing(syncing ? 1 : 0) }
    isSyncing.store(syncing, ordering: .relaxed)
    try check("set libgit2's verification") {
      stet_git_set_hash_verification(verifyingHashes ? 1 : 0)
    }
    isTrusting.store(!verifyingHashes, ordering: .relaxed)
    guard let configurationFolder else { return }
    try check("set libgit2's configuration folder") {
      stet_git_set_configuration_folder(configurationFolder)
    }
  }
}
