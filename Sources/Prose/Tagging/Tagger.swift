/// Gives each word of a sentence its part of speech, from left to right, by a perceptron.
///
/// The weights come from `TaggerWeights.swift`; docs/weights.md tells what they were learned from.
package struct Tagger: Sendable {
  /// The tagger with the weights that come with the program.
  package static let standard = Tagger(WeightTable(written: TaggerWeights.written))

  private let table: WeightTable

  /// A tagger with other weights.
  package init(_ table: WeightTable) { self.table = table }

  /// The tag of each token.
  package func tags(_ forms: WordForms) -> [WordTag] {
    var tags: [WordTag] = []
    tags.reserveCapacity(forms.count)
    var features: [UInt32] = []
    for index in 0..<forms.count {
      if forms.isMark(index) {
        tags.append(.mark)
        continue
      }
      Self.collect(forms, index, tags, into: &features)
      tags.append(best(features))
    }
    return tags
  }

  private func best(_ features: [UInt32]) -> WordTag {
    var best = WordTag.noun
    var highest = Int.min
    for tag in WordTag.allCases where tag != .mark {
      var sum = 0
      for feature in features { sum += table.weight(of: Self.join(feature, tag)) }
      if sum > highest {
        highest = sum
        best = tag
      }
    }
    return best
  }

  /// A feature together with a tag: what a weight is kept for.
  package static func join(_ feature: UInt32, _ tag: WordTag) -> UInt32 {
    feature ^ UInt32(tag.rawValue) &* 0x9E37_79B1
  }

  /// What speaks for or against a tag at an index, the tags before it given.
  package static func collect(
    _ forms: WordForms, _ index: Int, _ tags: [WordTag], into features: inout [UInt32]
  ) {
    let this = forms.form(index)
    let before = forms.form(index - 1)
    let behind = forms.form(index + 1)
    let last = index > 0 ? UInt32(tags[index - 1].rawValue) : 0xFF
    let lastButOne = index > 1 ? UInt32(tags[index - 2].rawValue) : 0xFF
    let first: UInt32 = index == 0 ? 1 : 0
    features.removeAll(keepingCapacity: true)
    features.append(FeatureHash.of(0, first))
    features.append(FeatureHash.of(1, this.word))
    features.append(FeatureHash.of(2, this.lastThree))
    features.append(FeatureHash.of(3, this.lastTwo))
    features.append(FeatureHash.of(4, this.shape, first))
    features.append(FeatureHash.of(5, last))
    features.append(FeatureHash.of(6, last, lastButOne))
    features.append(FeatureHash.of(7, before.word))
    features.append(FeatureHash.of(8, behind.word))
    features.append(FeatureHash.of(9, forms.form(index - 2).word))
    features.append(FeatureHash.of(10, forms.form(index + 2).word))
    features.append(FeatureHash.of(11, last, this.word))
    features.append(FeatureHash.of(12, behind.lastThree))
    features.append(FeatureHash.of(13, before.lastThree))
    features.append(FeatureHash.of(14, last, this.lastThree))
    features.append(FeatureHash.of(15, this.word, behind.word))
    features.append(FeatureHash.of(16, behind.shape, this.lastTwo))
    features.append(FeatureHash.of(17, last, this.lastTwo, behind.lastTwo))
  }
}
