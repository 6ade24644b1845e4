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
    return own.map { $0.filled(from: Desk.builtInPolicy) } ?? Desk.builtInPolicy
  }
}
