/// Why another machine's repository could not be reached, read or written.
package enum RemoteError: Error, Sendable, Hashable {
  /// There is no git program here.
  case noProgram
  /// Nothing came from the other side for so long.
  case silent(seconds: Int)
  /// The network or the machine is not there, in git's words.
  case unreachable(String)
  /// The other side does not let us in.
  case denied(String)
  /// There is no repository at that address.
  case noRepository(String)
  /// Somebody else's push was there first.
  case overtaken
  /// The other side took the push and did not want it, in its own words.
  case declined(String)
  /// The certificate or the host's key is not one to be trusted.
  case untrusted(String)
  case failed(String)
  case git(GitError)

  /// Reads what git said, with LC_ALL=C.
  init(saying text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let words = lines.filter { line in
      ["fatal:", "error:", "ssh:", "remote:", " !", "Host key", "git@"].contains {
        line.hasPrefix($0)
      } || line.contains("denied")
    }
    let said = (words.isEmpty ? lines.suffix(3) : words[...]).map { line in
      line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
    }.joined(separator: "; ")
    func has(_ parts: String...) -> Bool { parts.contains { text.contains($0) } }
    if has("certificate", "SSL", "Host key verification failed", "HOST IDENTIFICATION HAS CHANGED")
    {
      self = .untrusted(said)
    } else if has("repository not exported") {
      // git daemon tells nobody whether there is a repository.
      self = .noRepository(said)
    } else if has(
      "Authentication failed", "could not read Username", "could not read Password",
      "terminal prompts disabled", "Permission denied", "returned error: 401",
      "returned error: 403", "access denied")
    {
      self = .denied(said)
    } else if has(
      "Could not resolve", "Connection refused", "Connection timed out", "Connection reset",
      "Network is unreachable", "No route to host", "Failed to connect", "unable to connect",
      "unable to look up", "Couldn't connect", "early EOF", "hung up unexpectedly",
      "Operation timed out", "returned error: 5")
      && !has("does not appear to be a git repository")
    {
      self = .unreachable(said)
    } else if has(
      "does not appear to be a git repository", "not found", "No such file or directory",
      "no such repository", "does not exist")
    {
      self = .noRepository(said)
    } else {
      self = .failed(said)
    }
  }
}
