internal import CLibgit2

extension Repository {
  /// The last commits that two histories have in common: none where they have nothing in common,
  /// several where each has merged the other before. In the order of their ids.
  ///
  /// In a shallow clone those that are there: none does not mean that there are none.
  ///
  /// - Throws: `notFound` where either commit is missing.
  package func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
    if !isWhole { return try mergeBasesInShallow(one, other) }
    var (first, second) = (one.oid, other.oid)
    var bases = git_oidarray()
    let operation = "look for what \(one.short) and \(other.short) have in common"
    let exists = try found(operation) {
      git_merge_bases(&bases, handle.pointer, &first, &second)
    }
    guard exists else { return [] }
    defer { git_oidarray_dispose(&bases) }
    return UnsafeBufferPointer(start: bases.ids, count: bases.count).map { ObjectID($0) }.sorted()
  }
}
