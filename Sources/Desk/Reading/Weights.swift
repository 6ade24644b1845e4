package import FactCheck
package import Intake

extension Desk {
  /// What each claim of an article weighs, by uid, and why: worked out of the article's words.
  package static func weights(of dossier: Dossier) -> [String: ClaimWeight] {
    let claims = dossier.claims.map(\.claim)
    let weights = Intake.weights(
      of: claims, inArticleText: dossier.text, language: dossier.article.language)
    return Dictionary(zip(claims.map(\.uid), weights)) { first, _ in first }
  }
}
