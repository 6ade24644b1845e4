internal import CLibgit2

/// An open git repository with a work tree.
///
/// One value serves one thread at a time, which is libgit2's rule for its handles; it cannot be
/// copied, and all it hands out are plain values. Two threads that read open it twice, which is also
/// faster than sharing.
package struct Repository: ~Copyable {
  let handle: Owned

  /// The work tree's top folder: absolute, symbolic links resolved, no slash at the end.
  package let workTree: String
  /// The git directory of this work tree: `.git`, or `.git/worktrees/NAME` for a linked one. HEAD
  /// and the index are here.
  package let gitDirectory: String
  /// The git directory all work trees share: objects and branches are here. Equal to
  /// ``gitDirectory`` unless the work tree is a linked one.
  package let commonDirectory: String

  /// The commits at which the history of a shallow clone was cut off; none in a whole one.
  let shallowEdge: Set<ObjectID>

  /// Opens the repository that `path`, a folder, belongs to, looking upward as git does: not
  /// beyond the file system it is on.
  ///
  /// - Throws: with the refusals `notARepository`, `bareRepository`, `ownedBySomeoneElse`,
  ///   `unsupportedFormat`.
  package init(discovering path: String) throws(GitError) {
    try GitLibrary.startIfNeeded()
    try refuseNUL(in: path, "open the repository at \(path)")
    func open() throws(GitError) -> Owned {
      try Owned("open the repository at \(path)", freedBy: git_repository_free) {
        git_repository_open_ext($0, path, 0, nil)
      }
    }
    let handle: Owned
    do throws(GitError) {
      handle = try open()
    } catch {
      let refusal = error.asRefusalToOpen(path)
      guard case .ownedBySomeoneElse = refusal.refusal, try GitLibrary.trustAllOwners() else {
        throw refusal
      }
      do throws(GitError) { handle = try open() } catch { throw error.asRefusalToOpen(path) }
    }
    do throws(GitError) { try self.init(handle) } catch { throw error.asRefusalToOpen(path) }
  }

  /// Makes a repository with a work tree at `path`, with the folders that lead there.
  ///
  /// - Parameter initialBranch: the short name of the branch that the first commit will make;
  ///   `nil` leaves it to `init.defaultBranch`.
  /// - Throws: `exists` where there is a repository already.
  package static func create(
    at path: String, initialBranch: String? = nil
  ) throws(GitError) -> Repository {
    let operation = "make a repository at \(path)"
    try GitLibrary.startIfNeeded()
    try refuseNUL(in: path, operation)
    try refuseNUL(in: initialBranch ?? "", operation)
    var options = git_repository_init_options()
    try check(operation) {
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    }
    options.flags =
      GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKDIR.rawValue
      | GIT_REPOSITORY_INIT_MKPATH.rawValue
    do throws(GitError) {
      let handle = try Owned(operation, freedBy: git_repository_free) { made in
        guard let initialBranch else { return git_repository_init_ext(made, path, &options) }
        return initialBranch.withCString { branch in
          options.initial_head = branch
          return git_repository_init_ext(made, path, &options)
        }
      }
      return try Repository(handle)
    } catch {
      throw error.asRefusalToOpen(path)
    }
  }

  private init(_ handle: consuming Owned) throws(GitError) {
    let gitDirectory = try Self.path(git_repository_path(handle.pointer))
    let commonDirectory = try Self.path(git_repository_commondir(handle.pointer))
    guard git_repository_is_bare(handle.pointer) == 0 else {
      throw GitError(
        operation: "open the repository at \(gitDirectory)", code: .bareRepository,
        errorClass: .repository, message: "it has no work tree",
        refusal: .bareRepository(path: gitDirectory))
    }
    workTree = try Self.path(git_repository_workdir(handle.pointer))
    self.gitDirectory = gitDirectory
    self.commonDirectory = commonDirectory
    shallowEdge = Self.shallowEdge(in: commonDirectory)
    self.handle = handle
  }

  private static func shallowEdge(in commonDirectory: String) -> Set<ObjectID> {
    // A file that cannot be read is no reason not to open: walks will say what they miss.
    guard let bytes = try? DurableFile.read("shallow", in: commonDirectory) else { return [] }
    return Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .compactMap { ObjectID(hex: $0) })
  }

  /// libgit2's own copy of a folder's path, without the slash that it puts at the end.
  private static func path(_ text: UnsafePointer<CChar>?) throws(GitError) -> String {
    guard let text, let path = String(validatingCString: text) else {
      // Decoded with replacement characters it would name another file, or none.
      let lossy = text.map { String(cString: $0) } ?? ""
      throw GitError(
        operation: "open the repository at \(lossy)", code: .invalid,
        message: "its path is not UTF-8",
        refusal: .unusable(text: lossy, reason: "the path is not UTF-8"))
    }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

extension GitError {
  /// The same failure to open `path`, with the sentence it deserves.
  fileprivate func asRefusalToOpen(_ path: String) -> GitError {
    var error = self
    // With no safe.directory configured at all, libgit2 1.5 fails in looking it up, and says that.
    if code == .owner || message.contains("'safe.directory'") {
      error.code = .owner
      error.refusal = .ownedBySomeoneElse(path: Self.repository(around: path) ?? path)
    } else if code == .notFound, errorClass == .repository || errorClass == .system {
      error.refusal = .notARepository(path: path)
    } else if let name = message.suffix(after: "unsupported extension name ") {
      error.refusal = .unsupportedFormat(feature: name)
    } else if message.contains("object format") || message.contains("repository version") {
      error.refusal = .unsupportedFormat(feature: message)
    }
    return error
  }

  /// The repository that `path` lies in, whoever owns it.
  private static func repository(around path: String) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    guard git_repository_discover(&buffer, path, 0, nil) == 0, let text = buffer.ptr else {
      return nil
    }
    let folder = String(cString: text)
    return folder.suffix(5) == ".git/" ? String(folder.dropLast(6)) : String(folder.dropLast())
  }
}

extension String {
  /// What follows the first occurrence of `marker`, or `nil` if it does not occur.
  func suffix(after marker: String) -> String? {
    firstRange(of: marker).map { String(self[$0.upperBound...]) }
  }

  private func firstRange(of marker: String) -> Range<Index>? { ranges(of: marker).first }
}
