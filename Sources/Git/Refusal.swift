/// The cases in which people are told more than git's own words, with what the sentence needs.
package enum Refusal: Hashable, Sendable {
  /// Neither `path` nor any folder above it is a git repository.
  case notARepository(path: String)
  /// There is a repository at `path`, but it has no work tree for files to stand in.
  case bareRepository(path: String)
  /// The repository at `path` belongs to another user, and git's `safe.directory` does not list it.
  ///
  /// libgit2 1.5 does not take `safe.directory=*` for an answer, and reports the case in two ways;
  /// both end here.
  case ownedBySomeoneElse(path: String)
  /// The repository uses a format that libgit2 cannot work with; `feature` names it, as a
  /// configuration key where there is one: `extensions.objectformat`.
  case unsupportedFormat(feature: String)
  /// The index of the work tree is split or sparse; `feature` is git's four-letter name of the
  /// extension (`link`, `sdir`), `path` the index.
  case unsupportedIndex(feature: String, path: String)
  /// Git held `file` for longer than we waited.
  ///
  /// Another git is at work, or one was killed: see ``Repository/lock(on:)``.
  case locked(file: String)
  /// `reference` was to be moved from `expected` and is at `found` (`nil`: it has no commit).
  /// Nothing was moved; read again, apply again, try again.
  case lostRace(reference: String, expected: ObjectID?, found: ObjectID?)
  /// A file was to be written where a folder is, or a folder where a file is, at `path`.
  case fileFolderClash(path: String)
  /// There is nothing at `path` in the tree that was to be changed or read.
  case missingPath(String)
  /// A path, message or name that git cannot hold, and why: a NUL, an empty or reserved component.
  case unusable(text: String, reason: String)
  /// Commits are to be signed, and this one could not be.
  case unsigned(reason: String)
  /// An object of `size` bytes, where the caller set a `limit`.
  case tooLarge(size: Int, limit: Int)
}
