internal import FactCheck

/// What is known of the article, as templates see it.
struct ArticleView: Offering {
  let state: ArticleState

  private var article: Article { state.dossier.article }

  static let offers: [Offer<ArticleView>] = [
    .text("slug", "its name on the desk") { $0.state.dossier.slug },
    .text("headline", "its headline") { view in
      view.article.headline.isEmpty ? view.state.dossier.slug : view.article.headline
    },
    .texts("byline", "who wrote it, as printed") { $0.article.byline },
    .text("outlet", "where it appears") { $0.article.outlet },
    .text("address", "its address") { $0.article.address },
    .text("link", "its address, where a browser may be sent there") {
      $0.article.address.flatMap(webAddress)
    },
    .text("language", "its language, where that is a well-formed BCP 47 tag") {
      $0.article.language.flatMap(languageTag)
    },
    .text("ownership", "ours or theirs") { $0.article.ownership?.rawValue },
    .text("date", "the day its words are to be read from") { $0.article.date?.description },
    .text("publish-date", "when it was or will be published") {
      $0.article.publishDate?.description
    },
    .text("deadline", "when the check must be done") { $0.article.deadline },
    .text("author", "who answers for the text") { $0.article.author?.name },
    .text("editor", "who decides on it") { $0.article.editor?.name },
    .text("checker", "who checks it") { $0.article.checker?.name },
    .text("seed", "the document it was read from") { $0.article.seed.file },
    .text("seed-digest", "that document's SHA-256") { $0.article.seed.sha256 },
    .list("drafts", "later drafts") { view in
      view.article.drafts.map { DraftView(file: $0) }
    },
    .list("sign-offs", "approvals of the whole article") { view in
      view.article.signOffs.map {
        ArticleSignOffView(signOff: $0, isVoid: $0.digest != view.state.dossier.digest)
      }
    },
  ]
}

struct DraftView: Offering {
  let file: SeedFile
  static let offers: [Offer<DraftView>] = [
    .text("file", "its path from the desk") { $0.file.file },
    .text("digest", "its SHA-256") { $0.file.sha256 },
  ]
}

/// An approval of the whole article.
struct ArticleSignOffView: Offering {
  let signOff: SignOff
  /// Words, verdicts or evidence are no longer those that were signed.
  let isVoid: Bool

  static let offers: [Offer<ArticleSignOffView>] = [
    .text("role", "as what") { $0.signOff.role?.rawValue },
    .text("by", "who") { $0.signOff.by.name },
    .text("at", "when") { $0.signOff.at.short },
    .flag("void", "words, verdicts or evidence have changed since") { $0.isVoid },
  ]
}

/// `tag` if it has the form of a language tag (RFC 5646), since it goes into an attribute that
/// programs act on.
func languageTag(_ tag: String) -> String? {
  let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
  let isTag = parts.allSatisfy { part in
    (1...8).contains(part.utf8.count)
      && part.unicodeScalars.allSatisfy(isLetterOrDigit)
  }
  return isTag ? tag : nil
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
}
