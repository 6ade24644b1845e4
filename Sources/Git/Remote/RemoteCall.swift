internal import Foundation

// Remotes are reached through the git program and not through libgit2's own transports: libgit2 1.5
// reads no ssh_config, knows no credential helpers and no proxy command, takes keys from an agent
// alone, and leaves the checking of host keys to whoever calls it (CVE-2023-22742). git has all that
// the way people have set it up, certificates checked. Starting it takes 2 ms (median of `git version`),
// a fetch without news from a folder on the same disk 23.

/// How the git program is called when it talks to another machine.
package struct RemoteCall: Sendable {
  /// The whole environment of the call; a room below the command line reads none of its own.
  package var environment: [String: String]
  /// Whether a person is there to be asked for a password.
  package var mayAsk: Bool
  /// Seconds without a word from the other side after which the call is given up.
  package var patience: Int

  package init(environment: [String: String], mayAsk: Bool, patience: Int = 60) {
    self.environment = environment
    self.mayAsk = mayAsk
    self.patience = patience
  }

  /// What a call left behind.
  struct Answer {
    var status: Int32
    var errors: String
  }

  /// Runs git in `folder`.
  /// - Parameter hasOwnSSH: whether git's configuration says how ssh is to be called.
  /// - Throws: `noProgram`, `silent`.
  func run(_ arguments: [String], in folder: String, hasOwnSSH: Bool) throws(RemoteError) -> Answer
  {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git"] + arguments
    git.currentDirectoryURL = URL(filePath: folder)
    git.environment = childEnvironment(hasOwnSSH)
    // A file and not a pipe: its growth shows that something happens, and nobody need empty it.
    let path = NSTemporaryDirectory() + "/stet-git-\(UUID().uuidString)"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let errors = FileHandle(forWritingAtPath: path)
    else { throw .failed("cannot write a temporary file at \(path)") }
    defer { try? FileManager.default.removeItem(atPath: path) }
    git.standardInput = mayAsk ? FileHandle.standardInput : FileHandle.nullDevice
    git.standardOutput = FileHandle.nullDevice
    git.standardError = errors
    do { try git.run() } catch { throw .noProgram }
    try wait(for: git, watching: path)
    let said = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
    let text = String(decoding: said, as: UTF8.self)
    // What env(1) says of a program that is not there.
    if git.terminationStatus == 127 { throw .noProgram }
    return Answer(status: git.terminationStatus, errors: text)
  }

  private func childEnvironment(_ hasOwnSSH: Bool) -> [String: String] {
    var environment = environment
    // Its words are read here, to say what happened in words of our own.
    environment["LC_ALL"] = "C"
    guard !mayAsk else { return environment }
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["SSH_ASKPASS_REQUIRE"] = "never"
    // The variable would win over core.sshCommand. Where git has configuration that libgit2 does not
    // see, it is left alone too.
    let settings = ["GIT_SSH_COMMAND", "GIT_SSH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_COUNT"]
    if !hasOwnSSH, settings.allSatisfy({ environment[$0] == nil }) {
      environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes -o ConnectTimeout=\(max(1, patience))"
    }
    return environment
  }

  private func wait(for git: Process, watching path: String) throws(RemoteError) {
    var size = -1
    var since = ContinuousClock.now
    while git.isRunning {
      System.sleep(milliseconds: 5)
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let now = (attributes?[.size] as? Int) ?? 0
      if now != size {
        size = now
        since = .now
      }
      // Whoever is asked for a password may take as long as they like.
      if !mayAsk, since.duration(to: .now) > .seconds(patience) {
        git.terminate()
        git.waitUntilExit()
        throw .silent(seconds: patience)
      }
    }
    git.waitUntilExit()
  }
}

extension Repository {
  /// Runs git in the work tree.
  func run(_ call: RemoteCall, _ arguments: [String]) throws(RemoteError) -> RemoteCall.Answer {
    let ssh = (try? configuration("core.sshCommand")).flatMap { $0 }
    return try call.run(arguments, in: workTree, hasOwnSSH: ssh != nil)
  }
}
