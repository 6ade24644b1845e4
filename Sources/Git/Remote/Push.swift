extension Repository {
  /// Pushes a branch; never by force.
  ///
  /// - Parameters:
  ///   - branch: its full name here.
  ///   - target: its full name there.
  ///   - following: whether the branch is to follow that one from now on (its upstream).
  /// - Throws: `overtaken` where the other side has commits that we have not seen.
  package func push(
    _ branch: String, to remote: String, as target: String, following: Bool, by call: RemoteCall
  ) throws(RemoteError) {
    let arguments =
      ["push", "--progress", "--no-follow-tags", "--recurse-submodules=no"]
      + (following ? ["--set-upstream"] : []) + [remote, "\(branch):\(target)"]
    let answer = try run(call, arguments)
    if answer.status == 0 { return }
    let text = answer.errors
    // The last two are two pushes at the same instant.
    let isOvertaken = [
      "(fetch first)", "(non-fast-forward)", "cannot lock ref", "failed to update ref",
    ]
    .contains { text.contains($0) }
    if isOvertaken { throw .overtaken }
    if text.contains("[remote rejected]") {
      let lines = text.split(whereSeparator: \.isNewline).filter {
        $0.contains("[remote rejected]") || $0.hasPrefix("remote:")
      }
      throw .declined(lines.map { $0.trimmingPrefix { $0 == " " } }.joined(separator: "; "))
    }
    throw RemoteError(saying: text)
  }
}
