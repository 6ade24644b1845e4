package import FactCheck
internal import Foundation
internal import GRDB
internal import Git

extension Snapshot {
  /// What a board follows from, besides the article's own folder: the program and the policy.
  func rules(_ index: DeskIndex) throws(StoreError) -> String {
    "\(index.maker) \(try id(of: DeskFile.policy)?.hex ?? "built-in")"
  }

  /// The boards that the index has, by slug.
  package func keptBoards(of slugs: [String], withWaiting: Bool) throws(StoreError)
    -> [String: DeskBoard.Article]
  {
    guard let index = store.index else { return [:] }
    let rules = try rules(index)
    let trees = try articleTrees()
    let found = index.reading { database in
      let statement = try database.cachedStatement(
        sql: "SELECT board\(withWaiting ? ", waiting" : "") FROM board "
          + "WHERE slug = ? AND tree = ? AND rules = ?")
      var boards: [String: DeskBoard.Article] = [:]
      for slug in slugs {
        guard let tree = trees[slug],
          let row = try Row.fetchOne(statement, arguments: [slug, tree.data, rules]),
          let board = YAML.readCanonical(ArticleBoard.self, from: bytes(row[0]))
        else { continue }
        var kept = DeskBoard.Article(board: board)
        if withWaiting {
          guard let list = YAML.readCanonical(WaitingList.self, from: bytes(row[1]), limit: .max)
          else { continue }
          kept.waiting = list.waiting
        }
        boards[slug] = kept
      }
      return boards
    }
    return found ?? [:]
  }

  /// Keeps boards, each with all that waits in it.
  package func keep(_ boards: [DeskBoard.Article]) throws(StoreError) {
    guard let index = store.index, !boards.isEmpty else { return }
    let rules = try rules(index)
    let trees = try articleTrees()
    index.writing { database in
      for kept in boards {
        let slug = kept.board.slug
        guard let tree = trees[slug] else { continue }
        var list = WaitingList()
        list.waiting = kept.waiting ?? []
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO board (slug, tree, rules, board, waiting)
            VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            slug, tree.data, rules, Data(YAML.write(kept.board.record)),
            Data(YAML.write(list.record)),
          ])
        try database.execute(
          sql: """
            DELETE FROM board WHERE slug = ?1 AND id NOT IN
              (SELECT id FROM board WHERE slug = ?1 ORDER BY id DESC LIMIT \(versionsKept))
            """, arguments: [slug])
      }
    }
  }
}

/// How many states of one article the index keeps: branches, `--as-of`, a step taken back.
private let versionsKept = 8

private func bytes(_ data: Data?) -> [UInt8] { data.map(Array.init) ?? [] }

/// All that waits in an article, as the index keeps it.
private struct WaitingList: Shaped {
  var waiting: [Waiting] = []

  static let shape = Shape<WaitingList>(
    [Field("waiting", \.waiting, "what waits, in the board's order")])
}

extension ObjectID {
  /// The 20 bytes.
  var data: Data { Data(bytes) }
}
