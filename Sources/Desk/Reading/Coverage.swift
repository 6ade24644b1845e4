package import FactCheck
internal import Intake
internal import Prose

extension Desk {
  /// The sentences of an article's text, in Unicode scalars.
  package static func sentences(of text: String) -> [Range<Int>] {
    Intake.sentences(ofArticleText: text)
  }

  /// Where the article ends and the page around it begins, in Unicode scalars; nil: nowhere.
  static func articleEnd(in text: String) -> Int? {
    blocks(ofArticleText: text).first { $0.block.furniture != nil }?.range.lowerBound
  }

  /// How the article's words are accounted for.
  package static func coverage(of dossier: Dossier) -> Coverage {
    Coverage(
      of: dossier, sentences: sentences(of: dossier.text), articleEnd: articleEnd(in: dossier.text))
  }
}
