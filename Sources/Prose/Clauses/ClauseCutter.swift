/// Cuts a sentence where its clauses begin, from left to right, by learned weights.
package struct ClauseCutter: Sendable {
  /// The cutter with the weights that come with the program.
  package static let standard = ClauseCutter(
    WeightTable(written: ClauseWeights.written), threshold: ClauseWeights.threshold)

  private let table: WeightTable
  private let threshold: Int

  /// A cutter with other weights; a clause begins where their sum passes the threshold.
  package init(_ table: WeightTable, threshold: Int) {
    self.table = table
    self.threshold = threshold
  }

  /// The tokens that begin a clause, the first one left out.
  package func starts(_ forms: WordForms, _ tags: [WordTag]) -> [Int] {
    scores(forms, tags).starts
  }

  /// The starts, and how far each token but the first passes or misses the threshold.
  package func scores(_ forms: WordForms, _ tags: [WordTag]) -> (starts: [Int], scores: [Int]) {
    guard forms.count > 1 else { return ([], []) }
    let seen = ClauseFeatures(forms, tags)
    var history = ClauseFeatures.History()
    var features: [UInt32] = []
    var starts: [Int] = []
    var scores: [Int] = []
    seen.pass(0, startsClause: true, &history)
    for index in 1..<forms.count {
      seen.collect(index, history, into: &features)
      let score = table.sum(features) - threshold
      scores.append(score)
      if score > 0 { starts.append(index) }
      seen.pass(index, startsClause: score > 0, &history)
    }
    return (starts, scores)
  }
}
