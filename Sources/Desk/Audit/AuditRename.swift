internal import FactCheck
internal import Store

extension AuditHistory {
  /// The files of a commit that gives an article another name, without those that stand in the other
  /// folder as they stood in the first.
  func unmoved(_ commit: CommitChanges) -> [CommitChanges.FileChange] {
    let gone = commit.files.filter { $0.new == nil }
    let new = commit.files.filter { $0.old == nil }
    return commit.files.filter { file in
      switch (file.old, file.new) {
      case (let old?, nil): !new.contains { isSame(old, $0.new, at: file.path) }
      case (nil, let now?): !gone.contains { isSame(now, $0.old, at: file.path) }
      default: true
      }
    }
  }

  /// Whether two files hold the same; of an article's data, but for where its documents are kept.
  private func isSame(_ one: ContentID, _ other: ContentID?, at path: String) -> Bool {
    if one == other { return true }
    guard let other, case .article = DeskFile.Kind(of: path), let left = data(of: one),
      let right = data(of: other)
    else { return false }
    return left == right
  }

  private func data(of id: ContentID) -> Article? {
    guard let bytes = try? snapshot.content(id),
      var article = try? YAML.read(Article.self, from: bytes, path: "")
    else { return nil }
    article.seed.file = ""
    for index in article.drafts.indices { article.drafts[index].file = "" }
    return article
  }
}
