extension [WordTag] {
  /// Tags corrected where a subject and its verb were taken for something else: `The firm lost 3
  /// million`, where `firm` may be an adjective, and `its rival made 9 million`. A determiner with an
  /// adjective needs a noun before a verb comes.
  ///
  /// - Parameter tokens: the words that are tagged.
  func withSubjects(_ tokens: [Token]) -> [WordTag] {
    var tags = self
    for index in indices.dropFirst().dropLast() {
      let hasObject = index + 2 < count && tags[index + 2].opensObject
      if tags[index] == .adjective,
        tags[index - 1] == .determiner || tags[index - 1] == .possessivePronoun
      {
        if tags[index + 1] == .verbParticiple, hasObject { tags[index + 1] = .verbPast }
        if tags[index + 1].isFinite { tags[index] = .noun }
      } else if tags[index] == .noun, tags[index + 1].opensObject, tags[index - 1].isNominal,
        tokens[index].isOne(of: WordClasses.irregularVerbs)
      {
        tags[index] = .verbPast
      } else if tags[index] == .nouns, tags[index - 1] == .noun,
        tokens[index].isOne(of: WordClasses.commonVerbs),
        tags[index + 1].opensObject || opensAmount(tokens, index + 1)
      {
        // `The trip costs £1.20`
        tags[index] = .verbThird
      }
    }
    return tags
  }

  /// A sign of money, or another, right before a figure.
  private func opensAmount(_ tokens: [Token], _ index: Int) -> Bool {
    let sign = tokens[index]
    return sign.make == .mark && (sign.mark == 0 || sign.mark == UInt8(ascii: "$"))
      && index + 1 < tokens.count && tokens[index + 1].make == .number && !tokens[index + 1].spaced
  }
}

extension WordTag {
  /// May open what a verb acts on: `the mill`, `300 workers`, `Oslo`.
  fileprivate var opensObject: Bool {
    switch self {
    case .determiner, .figure, .possessivePronoun, .name: true
    default: false
    }
  }
}
