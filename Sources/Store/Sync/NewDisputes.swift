package import FactCheck
internal import Git

extension Snapshot {
  /// What is in dispute here and was not so in `other`, in the order of files.
  /// - Returns: what it is on, as `stet settle` names it, and the dispute.
  package func disputes(notIn other: Snapshot) throws(StoreError)
    -> [(name: String, settle: String, dispute: Dispute)]
  {
    let changed = try git { () throws(GitError) in
      try store.repository.changedPaths(
        from: other.tree, to: tree, under: store.prefix + "claims")
    }
    var found: [(name: String, settle: String, dispute: Dispute)] = []
    for change in changed {
      let path = String(change.path.dropFirst(store.prefix.count))
      let name: String
      let settle: String
      switch DeskFileKind(path: path) {
      case .claim(let slug, let number):
        name = "\(slug)/\(number)"
        settle = name
      case .article(let slug):
        name = slug
        settle = slug
      case .source(let slug, let id):
        name = "\(slug), source \(id)"
        settle = "\(slug) --source \(id)"
      case .text, .other: continue
      }
      guard let bytes = try read(path, limit: YAML.sizeLimit) else { continue }
      let before = try other.read(path, limit: YAML.sizeLimit)
      let old = before.flatMap { try? MergedFile.disputes(in: $0) } ?? []
      for dispute in (try? MergedFile.disputes(in: bytes)) ?? [] where !old.contains(dispute) {
        found.append((name, settle, dispute))
      }
    }
    return found
  }
}
