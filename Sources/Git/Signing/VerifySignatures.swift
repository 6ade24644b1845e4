extension Repository {
  /// Has git verify the signatures of some commits, with the keys and the settings that it has
  /// (`gpg.ssh.allowedSignersFile`).
  ///
  /// - Returns: git's own letter for each (git-log(1), `%G?`): `G` good, `U` good and nobody says
  ///   whose key it is, `B` bad, `E` cannot be checked, `N` none, and others. No entry where there is
  ///   no git program.
  package func signatureLetters(of commits: [ObjectID]) throws(GitError) -> [ObjectID: Character] {
    guard !commits.isEmpty else { return [:] }
    let list = commits.map(\.hex).joined(separator: "\n") + "\n"
    let answer = try SigningProgram.run(
      ["git", "-C", workTree, "log", "--no-walk", "--stdin", "--format=%H %G?"],
      input: Array(list.utf8))
    var letters: [ObjectID: Character] = [:]
    for line in answer.output.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let id = ObjectID(hex: parts[0]) else { continue }
      letters[id] = parts[1].first
      // An OpenPGP key that is known and that nobody has certified is good to git, an ssh key that
      // is not among those allowed is not; the letter is the same.
      if parts[1] == "U",
        try SigningProgram.run(["git", "-C", workTree, "verify-commit", id.hex], input: []).status
          == 0
      {
        letters[id] = "G"
      }
    }
    return letters
  }
}
