internal import Git

extension RemoteError {
  /// What happened and why, and what to do next.
  /// - Parameter remote: its name or address.
  func explanation(remote: String) -> (message: String, hint: String?) {
    switch self {
    case .noProgram:
      (
        "there is no git program here, which stet sync talks to other machines through",
        "install git, then again; all else works without it"
      )
    case .silent(let seconds):
      ("\(remote) said nothing for \(seconds) seconds", "is the network there? stet sync again")
    case .unreachable(let said):
      (
        "\(remote) cannot be reached: \(said)",
        "is the network there? Work goes on without it; stet sync again later"
      )
    case .denied(let said):
      (
        "\(remote) does not let you in: \(said)",
        "try git fetch \(remote), which asks for a password or tells which key it offers"
      )
    case .noRepository(let said):
      ("there is no repository at \(remote): \(said)", "git remote -v shows the addresses")
    case .overtaken: ("somebody else was quicker to push", "stet sync again")
    case .declined(let said):
      (
        "\(remote) took the push and did not want it: \(said)",
        "what came in is here all the same; ask whoever runs \(remote)"
      )
    case .untrusted(let said):
      (
        "\(remote) cannot show that it is who it says: \(said)",
        "do not work around this; ask whoever runs it"
      )
    case .failed(let said):
      ("git could not talk to \(remote): \(said)", "git fetch \(remote) shows more")
    case .git(let error): (error.description, nil)
    }
  }

  /// Whether trying again may help.
  var isTransient: Bool {
    switch self {
    case .silent, .unreachable, .overtaken: true
    default: false
    }
  }
}
