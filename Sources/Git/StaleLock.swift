/// A file by which git keeps other writers out. It is made, not locked: a writer that is killed
/// leaves it behind, and everybody is locked out until it is removed.
package enum Lock: Hashable, Sendable {
  /// Of a branch, by its full name.
  case branch(String)
  /// Of the index of this work tree.
  case index
  /// Of HEAD of this work tree.
  case head
  /// Of the file that all packed references stand in.
  case packedReferences

  /// Where it would be.
  package func path(in repository: borrowing Repository) -> String {
    switch self {
    case .branch(let name): "\(repository.commonDirectory)/\(name).lock"
    case .index: "\(repository.gitDirectory)/index.lock"
    case .head: "\(repository.gitDirectory)/HEAD.lock"
    case .packedReferences: "\(repository.commonDirectory)/packed-refs.lock"
    }
  }
}
