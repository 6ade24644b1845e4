// Git's locks are files that nobody queues for: a writer that finds one must come back later. libgit2
// returns at once, where git itself waits a little; so the waiting is done here.

/// The pauses between attempts, in milliseconds, about a second in all. Short ones first, because a
/// lock is held for a millisecond or two; then long enough for a `git gc` to pack its references.
private let pauses: [Int] = [1, 2, 4, 8, 16, 32, 64, 100, 150, 200, 200, 250]

/// Does `body` again, for about a second, while a lock file of another git is in the way or a
/// `git gc` gets under its feet.
///
/// - Parameter lockFile: the file to name when the second is over.
/// - Throws: the refusal `locked`, or any other error of `body` at once.
func retryingWhileLocked<Answer>(
  by lockFile: String, _ body: () throws(GitError) -> Answer
) throws(GitError) -> Answer {
  for pause in pauses {
    do throws(GitError) {
      return try body()
    } catch {
      guard error.code == .locked || error.isCollisionWithCollector else { throw error }
      System.sleep(milliseconds: pause)
    }
  }
  do throws(GitError) {
    return try body()
  } catch {
    guard error.code == .locked else { throw error }
    var named = error
    named.refusal = .locked(file: lockFile)
    throw named
  }
}

/// Does `body` again, for about a second, while a `git gc` gets under its feet.
func retryingWhileGitCollects<Answer>(
  _ body: () throws(GitError) -> Answer
) throws(GitError) -> Answer {
  for pause in pauses {
    do throws(GitError) {
      return try body()
    } catch {
      guard error.isCollisionWithCollector else { throw error }
      System.sleep(milliseconds: pause)
    }
  }
  return try body()
}

extension GitError {
  /// Whether a `git gc` removed a folder between libgit2's making it and renaming a file into it.
  ///
  /// libgit2 has no code for it: -1, of the class of system errors, and the system's words.
  fileprivate var isCollisionWithCollector: Bool {
    code == .generic && errorClass == .system && message.contains("No such file or directory")
  }
}
