/// How commits are signed here, as git's own settings say (git-config(1): `commit.gpgSign`,
/// `gpg.format`, `user.signingKey`, `gpg.program`).
struct CommitSigner {
  /// What kind of key signs.
  enum Format: String {
    case openpgp, ssh
  }

  var format: Format
  var program: String
  /// A key's id or address for OpenPGP; for ssh the key's file, or the key itself.
  var key: String

  /// The signature over a commit's bytes, in the armour that git keeps in the commit.
  ///
  /// - Throws: the refusal `unsigned`, with what the program said.
  func signature(over bytes: UnsafeRawBufferPointer) throws(GitError) -> String {
    let signature: String
    switch format {
    case .openpgp:
      let answer = try SigningProgram.run(
        [program, "--status-fd=2", "-bsau", key], input: Array(bytes))
      guard answer.status == 0, answer.errors.contains("[GNUPG:] SIG_CREATED ") else {
        throw .unsigned(program, answer)
      }
      signature = answer.output
    case .ssh:
      signature = try SigningProgram.withFolder { (folder) throws(GitError) in
        let isLiteral = key.hasPrefix("key::") || key.hasPrefix("ssh-")
        var keyFile = key
        if isLiteral {
          keyFile = "\(folder)/key"
          let text = key.hasPrefix("key::") ? String(key.dropFirst(5)) : key
          try SigningProgram.write(Array((text + "\n").utf8), to: keyFile)
        }
        let buffer = "\(folder)/commit"
        try SigningProgram.write(Array(bytes), to: buffer)
        // A key that is given itself is its public half: the agent holds the other.
        let answer = try SigningProgram.run(
          [program, "-Y", "sign", "-n", "git", "-f", keyFile] + (isLiteral ? ["-U"] : [])
            + [buffer], input: [])
        guard answer.status == 0, let signed = SigningProgram.read("\(buffer).sig") else {
          throw .unsigned(program, answer)
        }
        return signed
      }
    }
    // As git does: a signature has no carriage returns, and the header no line end of its own.
    return String(signature.replacing("\r", with: "").trimmingLineEnds)
  }
}

extension Repository {
  /// Whether git is told to sign commits here (`commit.gpgsign`).
  package func signsCommits() throws(GitError) -> Bool {
    // A key without a value is true.
    guard let wanted = try configuration("commit.gpgsign")?.lowercased() else { return false }
    return ["true", "yes", "on", "1", ""].contains(wanted)
  }

  /// How this repository's commits are signed; `nil` if git is not told to sign them.
  ///
  /// - Throws: the refusal `unsigned` where the settings leave something open.
  func signer(for committer: Signature) throws(GitError) -> CommitSigner? {
    guard try signsCommits() else { return nil }
    let name = try configuration("gpg.format") ?? CommitSigner.Format.openpgp.rawValue
    guard let format = CommitSigner.Format(rawValue: name) else {
      throw GitError(
        operation: "sign the commit", code: .invalid, message: "gpg.format is \(name)",
        refusal: .unsigned(
          reason: "gpg.format is “\(name)”, and stet signs with openpgp and ssh"))
    }
    switch format {
    case .openpgp:
      let special = try configuration("gpg.openpgp.program")
      let program = try configuration("gpg.program")
      let key = try configuration("user.signingkey")
      return CommitSigner(
        format: format, program: special ?? program ?? "gpg",
        key: key ?? "\(committer.name) <\(committer.email)>")
    case .ssh:
      guard let key = try signingKeyFile() else {
        throw GitError(
          operation: "sign the commit", code: .invalid, message: "user.signingkey is not set",
          refusal: .unsigned(
            reason: "commits are to be signed with an ssh key, and user.signingkey names none"))
      }
      return CommitSigner(
        format: format, program: try configuration("gpg.ssh.program") ?? "ssh-keygen", key: key)
    }
  }

  /// `user.signingkey`, with `~` for the home folder as git reads it.
  private func signingKeyFile() throws(GitError) -> String? {
    guard let key = try configuration("user.signingkey"), key.hasPrefix("~/") else {
      return try configuration("user.signingkey")
    }
    return try configurationPath("user.signingkey")
  }
}

extension GitError {
  fileprivate static func unsigned(_ program: String, _ answer: SigningProgram.Answer) -> GitError {
    let said = answer.errors.split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("[GNUPG:]") }.last.map(String.init)
    let reason =
      answer.status == 127
      ? "there is no program \(program)" : "\(program) says: \(said ?? "nothing")"
    return GitError(
      operation: "sign the commit", code: .generic, message: reason,
      refusal: .unsigned(reason: reason))
  }
}

extension String {
  fileprivate var trimmingLineEnds: Substring {
    var text = self[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }
}
