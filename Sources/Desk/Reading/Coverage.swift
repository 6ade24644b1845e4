package import FactCheck
internal import Intake
internal import Prose

extension Desk {
  /// The sentences of an article's text, in Unicode scalars.
  package static func sentences(of text: String) -> [Range<Int>] {
    Intake.sentences(ofArticleText: text)
  }

  /// The same, and where the article ends and the page around it begins; nil: nowhere.
  static func parts(of text: String) -> (sentences: [Range<Int>], articleEnd: Int?) {
    let blocks = blocks(ofArticleText: text)
    return (
      Intake.sentences(ofArticleText: text, in: blocks),
      blocks.first { $0.block.furniture != nil }?.range.lowerBound
    )
  }

  /// How the article's words are accounted for.
  package static func coverage(of dossier: Dossier) -> Coverage {
    let parts = parts(of: dossier.text)
    return Coverage(of: dossier, sentences: parts.sentences, articleEnd: parts.articleEnd)
  }
}
