/// All articles of a desk at one commit, as far as a board shows them: what a desk's own status
/// report is made from.
///
/// A pure value: the same commit and the same moment give the same board, and so the same report.
package struct DeskBoard: Sendable {
  /// One article.
  package struct Article: Sendable {
    package var board: ArticleBoard
    /// All that waits in it; nil where it was not asked for.
    package var waiting: [Waiting]?

    package init(board: ArticleBoard, waiting: [Waiting]? = nil) {
      self.board = board
      self.waiting = waiting
    }
  }

  /// In alphabetical order of their slugs.
  package var articles: [Article]
  /// The slugs of articles whose files cannot be read.
  package var unreadable: [String]
  /// The commit's id, 40 hexadecimal digits; empty where there is none.
  package var commit: String
  /// When the commit was made; nil where there is none.
  package var committed: Moment?
  /// The moment that waiting times are counted to.
  package var now: Moment

  package init(
    articles: [Article], unreadable: [String] = [], commit: String, committed: Moment?, now: Moment
  ) {
    self.articles = articles
    self.unreadable = unreadable
    self.commit = commit
    self.committed = committed
    self.now = now
  }
}
