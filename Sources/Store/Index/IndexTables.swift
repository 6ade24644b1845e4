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
        -- One state an article: a table takes as much room as its claims.
        CREATE TABLE IF NOT EXISTS report (
          slug TEXT PRIMARY KEY, tree BLOB NOT NULL, rules TEXT NOT NULL, rows BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS folder (
          path TEXT PRIMARY KEY, tree BLOB NOT NULL, stats BLOB NOT NULL
        ) WITHOUT ROWID;
        -- Parents come before their children. A run is a line of commits, each the only parent of
        -- the next, with numbers that follow one another; it is named by its first.
        CREATE TABLE IF NOT EXISTS step (
          number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, run INTEGER NOT NULL,
          parents BLOB NOT NULL, seconds INTEGER NOT NULL, at INTEGER NOT NULL,
          zone INTEGER NOT NULL, author INTEGER NOT NULL, actions TEXT NOT NULL
        );
        CREATE TABLE IF NOT EXISTS person (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS path (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS touched (
          path INTEGER NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (path, step)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS searched (
          number INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, tree BLOB NOT NULL,
          maker TEXT NOT NULL
        );
        CREATE TABLE IF NOT EXISTS hit (number INTEGER, source TEXT, status TEXT, verdict TEXT);
        -- Words as Unicode parts them, without regard to case and accents; endings are kept, since
        -- what cuts them off knows English alone.
        CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
          claim, evidence, notes, queries, source,
          tokenize = 'unicode61 remove_diacritics 2'
        );
        """)
  }
}
