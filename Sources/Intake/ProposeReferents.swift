internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// What the subject of a claim stands for where it only points: a pronoun, a description. What
  /// points farther on has its meaning from the claim itself or is not what it is about.
  func referents(in range: Range<Int>) -> [Referent] {
    if let columns = columns(ofRowAt: range) { return [columns] }
    let sentence = sentences(touching: range).lowerBound
    guard sentence < pointings.count else { return [] }
    let start = analysis.subjectStart(in: range)
    guard
      let pointing = pointings[sentence].first(where: {
        $0.range.lowerBound == start && $0.range.upperBound <= range.upperBound
      })
    else { return [] }
    let meant = self.meant(byPronounAt: pointing.range) ?? pointing.antecedent
    return [Referent(words: words(pointing.range), to: meant, isGuess: true)]
  }
}
