internal import Foundation
internal import GRDB
internal import Git

extension Snapshot {
  /// The rows of articles' tables that the index has, by slug.
  package func keptTables(of slugs: [String]) throws(StoreError) -> [String: [String]] {
    guard let index = store.index else { return [:] }
    let rules = try rules(index)
    let trees = try articleTrees()
    let found = index.reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT rows FROM report WHERE slug = ? AND tree = ? AND rules = ?")
      var tables: [String: [String]] = [:]
      for slug in slugs {
        guard let tree = trees[slug],
          let data = try Data.fetchOne(statement, arguments: [slug, tree.data, rules])
        else { continue }
        tables[slug] = data.split(separator: 0, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
      return tables
    }
    return found ?? [:]
  }

  /// Keeps articles' tables. One with a NUL in a row is not kept, since a NUL parts the rows there.
  package func keep(tables: [String: [String]]) throws(StoreError) {
    guard let index = store.index, !tables.isEmpty else { return }
    let rules = try rules(index)
    let trees = try articleTrees()
    index.writing { database in
      for (slug, rows) in tables.sorted(by: { $0.key < $1.key }) {
        guard let tree = trees[slug], !rows.isEmpty, !rows.contains(where: { $0.utf8.contains(0) })
        else { continue }
        try database.execute(
          sql: "INSERT OR REPLACE INTO report (slug, tree, rules, rows) VALUES (?, ?, ?, ?)",
          arguments: [slug, tree.data, rules, Data(rows.joined(separator: "\0").utf8)])
      }
    }
  }
}
