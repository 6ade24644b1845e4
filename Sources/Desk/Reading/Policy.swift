package import FactCheck
package import Store
internal import Templates

extension Desk {
  /// The rules that come with stet.
  package static let builtInPolicy: Policy = {
    do throws(FileFaults) {
      return try YAML.read(
        Policy.self, from: Templates.bytes(named: "policy.yaml") ?? [], path: DeskFile.policy)
    } catch {
      // A test reads the built-in file; a program without rules must not run.
      fatalError("the built-in policy cannot be read: \(error)")
    }
  }()

  /// The desk's rules at a commit: its own file over the built-in one.
  /// - Throws: the file's faults.
  package func policy(of snapshot: Snapshot) throws(DeskError) -> Policy {
    let own = try stored { () throws(StoreError) in
      try snapshot.value(Policy.self, at: DeskFile.policy)
    }
    guard let own else { return Desk.builtInPolicy }
    return try Desk.checked(own).filled(from: Desk.builtInPolicy)
  }

  /// Refuses a policy of a later format, and a time zone that does not exist.
  static func checked(_ policy: Policy) throws(DeskError) -> Policy {
    if policy.format > Article.format {
      throw .store(.newerFormat(path: DeskFile.policy, format: policy.format))
    }
    _ = try zone(of: policy)
    return policy
  }
}
