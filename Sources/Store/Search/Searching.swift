internal import FactCheck
internal import Foundation
internal import GRDB
internal import Git

extension Snapshot {
  /// Looks for words in this commit's claims, their evidence, notes and queries, and the sources.
  /// - Returns: what was found, and why articles, or files of theirs, could not be searched.
  package func search(_ words: SearchWords, _ limits: SearchLimits)
    throws(StoreError) -> (answer: SearchAnswer, faults: [StoreError])
  {
    var faults: [StoreError] = []
    if let index = store.index, let answer = try indexed(index, words, limits, &faults) {
      return (answer, faults)
    }
    faults = []
    return (try searchedInMemory(words, limits, &faults), faults)
  }

  /// The answer of an index that is made for this once.
  private func searchedInMemory(
    _ words: SearchWords, _ limits: SearchLimits, _ faults: inout [StoreError]
  ) throws(StoreError) -> SearchAnswer {
    let trees = try articleTrees()
    let slugs = trees.keys.sorted()
    do {
      let queue = try DatabaseQueue()
      try queue.write { try IndexTables.create(in: $0) }
      for start in stride(from: 0, to: slugs.count, by: Self.batch) {
        let dossiers = try readable(
          Array(slugs[start..<min(start + Self.batch, slugs.count)]), &faults)
        try queue.write { try WordRows(database: $0, maker: "").add(dossiers, trees) }
      }
      return try queue.read { try WordQuery(database: $0).answer(words, limits) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .search(String(describing: error))
    }
  }

  /// Articles that are written at once.
  private static let batch = 50

  /// The answer of the index, which is brought up to this commit first; nil: it cannot be asked.
  private func indexed(
    _ index: DeskIndex, _ words: SearchWords, _ limits: SearchLimits, _ faults: inout [StoreError]
  ) throws(StoreError) -> SearchAnswer? {
    let trees = try articleTrees()
    let kept = index.reading { try searchedTrees($0, maker: index.maker) } ?? [:]
    let gone = kept.keys.filter { trees[$0] == nil }
    let stale = trees.keys.filter { kept[$0] != trees[$0] }.sorted()
    var unread: Set<String> = []
    var wanted = trees
    var done = 0
    // Once even where nothing is to be added: a new desk's index has to be made.
    while done < stale.count || done == 0 && !gone.isEmpty {
      let part = stale[done..<min(done + Self.batch, stale.count)]
      if stale.count > Self.batch { store.onSearchIndexing(done, stale.count) }
      let dossiers = try readable(Array(part), &faults)
      unread.formUnion(Set(part).subtracting(dossiers.map(\.slug)))
      // Read again the next time, so that what could not be searched is told each time.
      for dossier in dossiers where !dossier.unreadable.isEmpty {
        wanted[dossier.slug] = .emptyTree
      }
      let removed = done == 0 ? gone + unread : Array(unread)
      let isWritten = index.writing { database in
        let rows = WordRows(database: database, maker: index.maker)
        for slug in removed { try rows.remove(slug) }
        try rows.add(dossiers, wanted)
      }
      guard isWritten else { return nil }
      done += max(1, part.count)
    }
    for slug in unread { wanted[slug] = nil }
    // Somebody else may have brought it to another commit meanwhile.
    let answer = index.reading { database -> SearchAnswer? in
      guard try searchedTrees(database, maker: index.maker) == wanted else { return nil }
      return try WordQuery(database: database).answer(words, limits)
    }
    return answer ?? nil
  }

  /// Which state of which article can be searched; of one that another program made, the empty
  /// folder, which is no article's.
  private func searchedTrees(_ database: Database, maker: String) throws -> [String: ObjectID] {
    var trees: [String: ObjectID] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT slug, tree, maker FROM searched")
    while let row = try rows.next() {
      let tree: Data = row[1]
      let made: String = row[2]
      let slug: String = row[0]
      trees[slug] = (made == maker ? ObjectID(bytes: tree) : nil) ?? .emptyTree
    }
    return trees
  }

  /// The articles that can be read, without the claims and sources that cannot; why those and the
  /// others cannot goes to `faults`.
  private func readable(_ slugs: [String], _ faults: inout [StoreError]) throws(StoreError)
    -> [Dossier]
  {
    if slugs.count > 1 { try readMuch() }
    var dossiers: [Dossier] = []
    for slug in slugs {
      do throws(StoreError) {
        let dossier = try dossier(slug, isWhole: false)
        if !dossier.unreadable.isEmpty {
          faults.append(.faults(FileFaults(dossier.unreadable.flatMap(\.faults))))
        }
        dossiers.append(dossier)
      } catch {
        faults.append(error)
      }
    }
    return dossiers
  }
}
