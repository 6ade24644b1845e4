internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// What a claim takes back, as a claim that stands in for it: of `An earlier version of this article
  /// said that the bridge opened in 1913` that the bridge opened in 1913. Nil where it takes nothing
  /// back.
  ///
  /// That itself is no claim of the article; compared with the others it tells which one was corrected.
  func withdrawn(by claim: Claim, random: inout some RandomNumberGenerator) -> Claim? {
    let range = claim.span.range
    guard
      let taken = utterances(near: range).first(where: { utterance in
        utterance.standing == .withdrawn && utterance.content.count == 1
          && utterance.content[0].clamped(to: range) == utterance.content[0]
      })
    else { return nil }
    var standIn = self.claim(on: taken.content[0], random: &random)
    standIn.uid = claim.uid
    return standIn
  }
}
