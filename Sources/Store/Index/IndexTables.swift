internal import GRDB

/// The tables of the index. Their meaning is versioned by ``IndexFiles/schema``.
enum IndexTables {
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS board (
          id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL, tree BLOB NOT NULL, rules TEXT NOT NULL,
          board BLOB NOT NULL, waiting BLOB NOT NULL,
          UNIQUE (slug, tree, rules)
        );
        CREATE TABLE IF NOT EXISTS folder (
          path TEXT PRIMARY KEY, tree BLOB NOT NULL, stats BLOB NOT NULL
        ) WITHOUT ROWID;
        """)
  }
}
