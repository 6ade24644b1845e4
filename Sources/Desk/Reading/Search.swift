package import Store

extension Desk {
  /// Looks for words in the last commit's claims, evidence, notes, queries and sources.
  /// - Returns: what was found, the best first, and why articles, or files of theirs, could not be
  ///   searched.
  package func search(_ words: SearchWords, _ limits: SearchLimits, in snapshot: Snapshot)
    throws(DeskError) -> (answer: SearchAnswer, faults: [DeskError])
  {
    let found = try stored { () throws(StoreError) in try snapshot.search(words, limits) }
    return (found.answer, found.faults.map { .store($0) })
  }

  /// Calls `body` while many articles are read to be searched, with how many are done, of how many.
  package func onSearchIndexing(_ body: @escaping (Int, Int) -> Void) {
    store.onSearchIndexing = body
  }
}
