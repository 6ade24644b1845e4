/// How much a sentence asks to be checked.
package struct CheckWorth: Sendable, Equatable {
  /// From 0 to 1,000,000; half or more is worth checking.
  package let millionths: Int

  /// Whether the sentence is worth checking.
  package var isWorth: Bool { millionths >= 500_000 }

  /// A sum of weights as a share: half at the threshold, never quite nought or whole.
  init(sum: Int, threshold: Int, scale: Int) {
    let distance = sum - threshold
    millionths = 500_000 + 500_000 * distance / (abs(distance) + scale)
  }

  private init(millionths: Int) { self.millionths = millionths }

  /// Of what states nothing at all.
  static let none = CheckWorth(millionths: 0)
}

/// Judges sentences by learned weights: whole numbers, so that every machine says the same.
package struct WorthJudge: Sendable {
  /// The judge with the weights that come with the program.
  package static let standard = WorthJudge(
    WeightTable(written: WorthWeights.written), threshold: WorthWeights.threshold,
    scale: WorthWeights.scale)

  private let table: WeightTable
  private let threshold: Int
  private let scale: Int

  /// A judge with other weights.
  ///
  /// - Parameters:
  ///   - threshold: the sum at which a sentence is worth checking.
  ///   - scale: how far from there the share is three quarters.
  package init(_ table: WeightTable, threshold: Int, scale: Int) {
    self.table = table
    self.threshold = threshold
    self.scale = max(1, scale)
  }

  /// Judges one sentence that stands by itself.
  package func worth(ofSentence sentence: String) -> CheckWorth {
    let forms = WordForms(sentence: sentence)
    return worth(forms, Tagger.standard.tags(forms))
  }

  /// Judges a tagged sentence; one without a word or figure has nothing to check.
  package func worth(_ forms: WordForms, _ tags: [WordTag]) -> CheckWorth {
    guard forms.tokens.contains(where: { $0.make == .word || $0.make == .number }) else {
      return .none
    }
    return CheckWorth(
      sum: table.sum(WorthFeatures.collect(forms, tags)) + EvaluativeWords.sum(of: forms),
      threshold: threshold, scale: scale)
  }
}
