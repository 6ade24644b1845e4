internal import FactCheck
package import Git

/// Why the store could not do something. Nothing was changed, but for ``behind(commits:because:)``.
package enum StoreError: Error, Sendable {
  /// Neither `path` nor a folder above it is a desk.
  case notADesk(path: String)
  /// There is a desk at `path` already.
  case alreadyADesk(path: String)
  /// `path` lies in a desk, in the same repository.
  case insideADesk(path: String, desk: String)
  /// `path` is above a desk, in the same repository.
  case aboveADesk(path: String, desk: String)
  /// Something else stands where stet keeps its lock and notes.
  case noFolder(path: String)
  /// A linked worktree that stands elsewhere than git knows it, or whose repository does.
  case strayWorktree(path: String, known: String?)
  /// There are a desk's files at `path`, and no commit has them; there may be no repository.
  case unrecorded(path: String, hasRepository: Bool)
  /// Files that make `path` a desk were taken out, by hand or by a commit.
  case deskFilesGone(path: String, missing: [String], isCommitted: Bool)
  /// HEAD is on no branch.
  case detachedHead(commit: ObjectID)
  /// Git is in the middle of something.
  case inProgress(OperationInProgress)
  /// Another process holds the desk.
  case busy(holder: String)
  /// The branch moved under each of so many attempts.
  case movedTooOften(attempts: Int)
  /// The step is done, and working files or git index could not follow; the next step mends them.
  case behind(commits: [String], because: String, hint: String?)
  /// Files that stand differently in the folder than in the last commit.
  case changedByHand([String])
  /// Files that the last commit has and the folder has not.
  case deletedByHand([String])
  /// A symbolic link or a folder where a file of the desk is to be written.
  case obstructed(Obstacle, isCommitted: Bool)
  /// Files that are in the way of new ones.
  case inTheWay([String])
  case unknownArticle(slug: String, near: String?)
  case unknownClaim(name: String, highest: Int?)
  case unknownRevision(String)
  /// A file of a version that this program does not read.
  case newerFormat(path: String, format: Int)
  case faults(FileFaults)
  /// Files that would be larger than is read again.
  case tooLarge([OversizeFile])
  /// No remote to sync with is named, or there are several and none is `origin`.
  case noRemote([String])
  /// Another repository could not be reached, read or written.
  case remote(RemoteError, remote: String)
  /// Both sides began apart: they have no commit in common.
  case unrelated(remote: String)
  /// What a person must bring together.
  case conflicts([TreeMerge.Conflict])
  /// What both sides have in common is not in this clone, whose history was cut off.
  case cutOff(remote: String)
  /// A symbolic link or a submodule, which is git's to bring in.
  case notPlain(String)
  /// Somebody else pushed between our fetch and our push, so many times.
  case overtaken(attempts: Int)
  /// SQLite, which searches, failed.
  case search(String)
  case git(GitError)
  case file(FileError)
}

extension StoreError {
  /// What happened and why, and what to do next.
  package var explanation: (message: String, hint: String?) {
    switch self {
    case .notADesk(let path):
      (
        "\(path) is not in a desk: no folder from here upward has claims/ and templates/policy.yaml "
          + "inside a git work tree",
        "stet init makes one here; stet -C DIR works on one elsewhere; git clone ADDRESS brings a copy"
      )
    case .unrecorded(let path, let hasRepository):
      (
        "\(path) has a desk's files, but "
          + (hasRepository ? "no commit has them" : "no git repository, which keeps its record"),
        "in that folder: \(hasRepository ? "" : "git init && ")git add -A && "
          + "git commit -m \"Record the desk\""
      )
    case .deskFilesGone(let path, let missing, isCommitted: false):
      (
        "\(path) is a desk, and \(missing.joined(separator: " and ")) in it was deleted by hand",
        "in that folder: git checkout -- \(missing.joined(separator: " ")) brings it back"
      )
    case .deskFilesGone(let path, let missing, isCommitted: true):
      (
        "\(path) is a desk, and the last commit has no \(missing.joined(separator: " and ")) any more",
        "in that folder: git checkout $(git rev-list -1 HEAD -- \(missing[0]))~ -- \(missing[0]) && "
          + "git commit -m \"Put it back\""
      )
    case .insideADesk(let path, let desk):
      (
        "\(path) lies in the desk at \(desk), and a desk holds no other",
        "stet -C \(desk) import FILE adds an article to that one; a desk of its own needs a repository "
          + "of its own: git init \(path) && stet init \(path)"
      )
    case .aboveADesk(let path, let desk):
      (
        "there is a desk below \(path) already, at \(desk), and a desk holds no other",
        "stet -C \(desk) import FILE adds an article to that one; another desk goes beside it, in a "
          + "folder of its own"
      )
    case .noFolder(let path):
      (
        "\(path) is no folder, and stet keeps its lock and its notes there",
        "mv \(path) \(path).old, then again"
      )
    case .strayWorktree(let path, let known?):
      (
        "\(path) is a git worktree that was moved: git knows it at \(known)",
        "git -C \(path) worktree repair, then again"
      )
    case .strayWorktree(let path, nil):
      (
        "\(path) is a git worktree, and the repository that it belongs to is not where it was",
        "git worktree repair \(path), typed in that repository, then again"
      )
    case .alreadyADesk(let path): ("\(path) is a desk already", "stet import FILE")
    case .detachedHead(let commit):
      (
        "git is on commit \(commit.short) and on no branch, so a step would belong to nothing",
        "git switch BRANCH, then again"
      )
    case .inProgress(let operation):
      (
        "git is in the middle of a \(operation.rawValue)",
        "finish it (git \(operation.rawValue) --continue) or give it up (--abort), then again"
      )
    case .busy(let holder):
      (
        holder.isEmpty
          ? "another process is working on this desk" : "the desk is held by \(holder)",
        "wait a moment and try again"
      )
    case .movedTooOften(let attempts):
      ("the branch moved under each of \(attempts) attempts", "try again")
    case .behind(let commits, let reason, let hint):
      (
        "the step is done (commit \(commits.last?.prefix(10) ?? "")), but the files here could not "
          + "follow: \(reason)",
        (hint.map { "\($0). " } ?? "")
          + "stet's next step brings them in step; until then commit nothing with git here"
      )
    case .changedByHand(let paths):
      (
        "changed by hand and not recorded yet: \(paths.joined(separator: ", "))",
        "stet save records it (or git checkout -- \(paths[0].shellWord) throws it away), then again"
      )
    case .deletedByHand(let paths):
      (
        "deleted by hand: \(paths.joined(separator: ", "))",
        "git checkout -- \(paths[0].shellWord) brings it back, then again"
      )
    case .obstructed(let obstacle, let isCommitted):
      (
        "\(obstacle.path): \(obstacle.message)",
        obstacle.hint(isCommitted: isCommitted) + ", then again"
      )
    case .inTheWay(let paths):
      (
        "in the way, and not under git: \(paths.joined(separator: ", "))",
        "move it elsewhere, then again"
      )
    case .unknownArticle(let slug, let near):
      (
        "there is no article “\(slug)”",
        near.map { "did you mean “\($0)”? stet list shows all" } ?? "stet list shows all"
      )
    case .unknownClaim(let name, let highest):
      (
        "there is no claim \(name)" + (highest.map { "; the highest is \($0)" } ?? ""),
        "stet list \(name.split(separator: "/").first.map(String.init) ?? "")"
      )
    case .unknownRevision(let revision) where revision.contains(where: "~^".contains):
      (
        "“\(revision)” is no commit: the history does not go back so far",
        "stet log shows what there is"
      )
    case .unknownRevision(let revision):
      ("“\(revision)” is neither a commit nor a date", "git log shows the commits")
    case .newerFormat(let path, let format):
      (
        "\(path) has format \(format); this stet reads format \(Article.format)",
        "use a stet that reads format \(format): look for it in the project's CHANGELOG.md"
      )
    case .faults(let faults):
      (
        faults.description,
        "correct the file and try again; docs/format.md says what a file may hold"
      )
    case .tooLarge(let files): OversizeFile.explanation(of: files)
    case .noRemote(let known):
      known.isEmpty
        ? (
          "there is no remote repository to sync with", "git remote add origin ADDRESS, then again"
        )
        : (
          "there are several remotes, and none is called origin: \(known.joined(separator: ", "))",
          "stet sync \(known[0])"
        )
    case .remote(let error, let remote): error.explanation(remote: remote)
    case .unrelated(let remote):
      (
        "this desk and \(remote) have no commit in common: they are two desks, not two copies of one",
        "git clone gives a copy; git remote -v shows what “\(remote)” is"
      )
    case .conflicts(let conflicts):
      (
        conflicts.map(\.sentence).joined(separator: "\n"), TreeMerge.Conflict.hint(for: conflicts)
      )
    case .cutOff(let remote):
      (
        "this clone is a shallow one: its history is cut off before what it has in common with \(remote)",
        "git fetch --unshallow \(remote), then stet sync again"
      )
    case .notPlain(let path):
      (
        "\(path) is a symbolic link or a submodule, which stet does not write",
        "git pull --no-rebase, then stet sync again"
      )
    case .overtaken(let attempts):
      ("somebody else was quicker to push, \(attempts) times", "stet sync again in a moment")
    case .search(let reason):
      ("cannot search: \(reason)", "try again; if it stays so, report it")
    case .git(let error): StoreError.explanation(of: error)
    case .file(let error):
      (
        error.description,
        Unwritable.hint(
          path: error.path, isFull: error.isDiskFull, isDenied: error.isDenied,
          isReadOnly: error.isReadOnly)
      )
    }
  }

  /// Whether the step is done all the same.
  package var isDone: Bool {
    if case .behind = self { true } else { false }
  }

  /// Whether an object of git's is missing or damaged.
  package var isOfObjects: Bool {
    if case .git(let error) = self { error.isOfObjects } else { false }
  }

  /// Whether trying again may help.
  package var isTransient: Bool {
    switch self {
    case .busy, .movedTooOften, .overtaken: true
    case .remote(let error, _): error.isTransient
    case .git(let error):
      switch error.refusal {
      case .locked, .lostRace: true
      default: false
      }
    default: false
    }
  }

  private static func explanation(of error: GitError) -> (String, String?) {
    switch error.refusal {
    case .notARepository(let path):
      ("\(path) is not in a git repository", "stet init makes a desk and its repository")
    case .bareRepository(let path):
      ("\(path) is a bare repository: it has no files to work on", "git clone \(path) gives one")
    case .ownedBySomeoneElse(let path):
      (
        "the repository at \(path) belongs to another user, so git does not trust it",
        "if you do: git config --global --add safe.directory \(path)"
      )
    case .unsupportedFormat(let feature):
      (
        "the repository uses \(feature), which the git library that stet is built on cannot open",
        "a plain clone without it works: git clone --ref-format=files, SHA-1, no worktreeConfig"
      )
    case .unsupportedIndex(let feature, let path):
      (
        "the git index at \(path) is split or sparse (\(feature)), which the git library cannot read",
        feature == "link"
          ? "git config core.splitIndex false && git update-index --no-split-index"
          : "git sparse-checkout disable"
      )
    case .locked(let file):
      (
        "git has held \(file) for more than a second",
        "ps -C git -f shows whether a git is at work; if none is, one that was killed left it: "
          + "rm \(file), then again"
      )
    case .lostRace: ("another process was quicker", "try again")
    case .fileFolderClash(let path): ("\(path) is a folder where a file should be", nil)
    case .missingPath(let path): ("\(path) is not in the last commit", "stet list")
    case .unusable(let text, let reason): ("“\(text)” cannot be kept in git: \(reason)", nil)
    case .unsigned(let reason):
      (
        "the commit is to be signed, and could not be: \(reason)",
        "git config user.signingkey, gpg.format and commit.gpgsign say how; git commit -S tries it"
      )
    case .tooLarge(let size, let limit):
      ("a file has \(size) bytes; \(limit) are the most that is read", nil)
    case nil:
      (
        error.description,
        Unwritable.hint(
          path: nil, isFull: error.isDiskFull, isDenied: error.isDenied,
          isReadOnly: error.isReadOnly)
      )
    }
  }
}

extension StoreError {
  /// The branch moved between reading and writing; nothing happened.
  package var isLostRace: Bool {
    if case .git(let error) = self, case .lostRace = error.refusal { true } else { false }
  }
}
