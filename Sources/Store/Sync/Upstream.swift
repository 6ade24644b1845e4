internal import Git

/// How other machines are reached: through the git program, in this environment.
package struct RemoteAccess: Sendable {
  package var environment: [String: String]
  /// Whether a person is there to be asked for a password.
  package var mayAsk: Bool
  /// Seconds without a word from the other side after which it is given up.
  package var patience: Int

  package init(environment: [String: String], mayAsk: Bool, patience: Int = 60) {
    self.environment = environment
    self.mayAsk = mayAsk
    self.patience = patience
  }

  var call: RemoteCall {
    RemoteCall(environment: environment, mayAsk: mayAsk, patience: patience)
  }
}

/// The branch of another repository that the desk's branch goes with.
package struct Upstream: Sendable, Equatable {
  /// A remote's name, or an address.
  package var remote: String
  /// The branch there: `refs/heads/main`.
  package var target: String
  /// The desk's own branch: `refs/heads/main`.
  package var branch: String
  /// Whether git has it as the branch's upstream already, or cannot, since the remote has no name.
  package var isSettled: Bool

  /// The branch there, as people call it.
  package var name: String { Upstream.short(target) }

  static func short(_ branch: String) -> String {
    branch.hasPrefix("refs/heads/") ? String(branch.dropFirst(11)) : branch
  }
}

extension DeskStore {
  /// What the desk's branch goes with: what git has as its upstream; else `origin`; else the only
  /// remote there is.
  /// - Parameter remote: a remote's name or address to take instead.
  /// - Throws: `noRemote`, `detachedHead`.
  package func upstream(_ remote: String? = nil) throws(StoreError) -> Upstream {
    let branch: String
    switch try git({ () throws(GitError) in try repository.head() }) {
    case .branch(let name, _): branch = name
    case .detached(let commit): throw .detachedHead(commit: commit)
    }
    let short = Upstream.short(branch)
    let known = try git { () throws(GitError) in try repository.remoteNames() }
    let followed = try configuration("branch.\(short).remote")
    let target = try configuration("branch.\(short).merge")
    if let followed, followed != ".", remote ?? followed == followed {
      return Upstream(
        remote: followed, target: target ?? branch, branch: branch, isSettled: target != nil)
    }
    if let remote {
      // A second remote is not to become the upstream, nor is an address.
      let isSettled = followed != nil || !known.contains(remote)
      return Upstream(remote: remote, target: branch, branch: branch, isSettled: isSettled)
    }
    guard let only = known.contains("origin") ? "origin" : known.count == 1 ? known[0] : nil else {
      throw .noRemote(known)
    }
    return Upstream(remote: only, target: branch, branch: branch, isSettled: false)
  }

  /// Fetches the other side's branch.
  /// - Returns: its state; nil if there is no such branch yet.
  package func fetch(_ upstream: Upstream, by access: RemoteAccess) throws(StoreError) -> Snapshot?
  {
    let found: ObjectID?
    do throws(RemoteError) {
      found = try repository.fetch(upstream.target, from: upstream.remote, by: access.call)
    } catch {
      throw .remote(error, remote: upstream.remote)
    }
    return try found.map { id throws(StoreError) in try snapshot(at: id) }
  }

  /// Pushes the desk's branch, and has it follow the other side's if it follows none.
  /// - Returns: false where somebody else pushed in between.
  package func push(_ upstream: Upstream, by access: RemoteAccess) throws(StoreError) -> Bool {
    do throws(RemoteError) {
      try repository.push(
        upstream.branch, to: upstream.remote, as: upstream.target, following: !upstream.isSettled,
        by: access.call)
      return true
    } catch {
      if error == .overtaken { return false }
      throw .remote(error, remote: upstream.remote)
    }
  }
}
