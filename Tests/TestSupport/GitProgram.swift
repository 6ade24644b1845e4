/// A git command that did not end well.
public struct GitProgramFailure: Error, CustomStringConvertible {
  /// The command, its status and what it said.
  public let description: String
}

/// Runs the git program itself in a folder and answers its standard output: the other opinion on
/// what a repository holds.
///
/// Identity, dates and the first branch's name are fixed; no configuration but the repository's.
@discardableResult
public func git(
  _ arguments: String..., in folder: String, environment: [String: String] = [:]
) throws -> String {
  let fixed = [
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "Ana Ito", "GIT_AUTHOR_EMAIL": "ana@desk.example",
    "GIT_AUTHOR_DATE": "1751104800 +0200", "GIT_COMMITTER_NAME": "Ana Ito",
    "GIT_COMMITTER_EMAIL": "ana@desk.example", "GIT_COMMITTER_DATE": "1751104800 +0200",
    "GIT_TERMINAL_PROMPT": "0",
  ]
  let outcome = try runProcess(
    ["git", "-c", "init.defaultBranch=main"] + arguments, in: folder,
    environment: fixed.merging(environment) { $1 })
  guard outcome.status == 0 else {
    throw GitProgramFailure(
      description: "git \(arguments.joined(separator: " ")): \(outcome.status) \(outcome.errors)")
  }
  return outcome.output
}
