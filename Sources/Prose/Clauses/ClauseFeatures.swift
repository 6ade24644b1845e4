/// What speaks for or against a clause beginning at a token: the words and tags around it, where
/// the verbs stand, what was decided before.
package struct ClauseFeatures {
  let forms: WordForms
  let tags: [WordTag]
  /// The tag of the first finite verb from here on before a comma, conjunction or bracket.
  private let finiteAhead: [UInt32]
  /// The first verb of any form from here on, and how far it is.
  private let verbAhead: [UInt32]
  private let distanceAhead: [UInt32]

  /// How far the next verb is looked for, in tokens: farther off it belongs to something else.
  private static let reach = 12

  package init(_ forms: WordForms, _ tags: [WordTag]) {
    self.forms = forms
    self.tags = tags
    var finiteAhead: [UInt32] = []
    var verbAhead: [UInt32] = []
    var distanceAhead: [UInt32] = []
    for index in 0..<forms.count {
      let end = min(forms.count, index + Self.reach)
      var finite = Self.nothing
      for next in index..<end {
        if tags[next].isFinite {
          finite = UInt32(tags[next].rawValue)
          break
        }
        if next > index, Self.isStop(forms, tags, next) {
          finite = 0x100 | forms.form(next).word & 0xFF
          break
        }
      }
      var verb = Self.nothing
      var distance: UInt32 = 7
      for next in index..<end where tags[next].isVerb {
        verb = UInt32(tags[next].rawValue)
        distance = UInt32(min(next - index, 6))
        break
      }
      finiteAhead.append(finite)
      verbAhead.append(verb)
      distanceAhead.append(distance)
    }
    self.finiteAhead = finiteAhead
    self.verbAhead = verbAhead
    self.distanceAhead = distanceAhead
  }

  private static let nothing: UInt32 = 0xFF

  private static func isStop(_ forms: WordForms, _ tags: [WordTag], _ index: Int) -> Bool {
    tags[index] == .conjunction
      || tags[index] == .mark
        && isOne(of: ",;:()[]-", forms.form(index).word)
  }

  private static func isOne(of signs: StaticString, _ word: UInt32) -> Bool {
    guard word & 0xF000 == 0x1000 else { return false }
    return signs.withUTF8Buffer { $0.contains { UInt32($0) == word & 0xFFF } }
  }

  /// What is known at a token when the ones before it are decided.
  package struct History {
    /// The token where the last clause begins.
    var start = 0
    var hasFinite = false
    var finites: UInt32 = 0
    var open = 0
    var commas: UInt32 = 0
    var verb: UInt32 = ClauseFeatures.nothing
    /// The finite verb nearest behind, if no comma or bracket stands between.
    var finiteBehind: UInt32 = ClauseFeatures.nothing

    package init() {}
  }

  /// Goes on from a token to the next.
  package func pass(_ index: Int, startsClause: Bool, _ history: inout History) {
    if startsClause {
      history.start = index
      history.hasFinite = false
      history.commas = 0
    }
    let tag = tags[index]
    if tag.isVerb { history.verb = forms.form(index).word }
    if tag.isFinite {
      history.hasFinite = true
      history.finites += 1
      history.finiteBehind = UInt32(tag.rawValue)
    }
    guard tag == .mark else { return }
    let word = forms.form(index).word
    if Self.isOne(of: "([", word) { history.open += 1 }
    if Self.isOne(of: ")]", word) { history.open = max(0, history.open - 1) }
    if Self.isOne(of: ",", word) { history.commas += 1 }
    if Self.isOne(of: ",;:(-", word) { history.finiteBehind = 0x100 | word & 0xFF }
  }

  private func tag(_ index: Int) -> UInt32 {
    guard index >= 0, index < tags.count else { return 0xFE }
    // Marks differ as much as tags do.
    return tags[index] == .mark ? forms.form(index).word : UInt32(tags[index].rawValue)
  }

  /// The features of a token.
  package func collect(_ index: Int, _ history: History, into features: inout [UInt32]) {
    let word = forms.form(index).word
    let (before, this) = (tag(index - 1), tag(index))
    let (behind, second) = (tag(index + 1), tag(index + 2))
    let previous = forms.form(index - 1).word
    let next = forms.form(index + 1).word
    let finite = finiteAhead[index]
    let verb = verbAhead[index]
    let last = history.finiteBehind
    features.removeAll(keepingCapacity: true)
    features.append(FeatureHash.of(100, 0))
    for offset in -3...3 {
      features.append(FeatureHash.of(101, UInt32(offset + 3), tag(index + offset)))
    }
    for offset in -2...2 {
      features.append(FeatureHash.of(102, UInt32(offset + 2), forms.form(index + offset).word))
    }
    features.append(FeatureHash.of(103, before, this))
    features.append(FeatureHash.of(104, this, behind))
    features.append(FeatureHash.of(105, before, this, behind))
    features.append(FeatureHash.of(106, this, behind, second))
    features.append(FeatureHash.of(107, tag(index - 2), before, this))
    features.append(FeatureHash.of(108, word, behind))
    features.append(FeatureHash.of(109, before, word))
    features.append(FeatureHash.of(110, previous, word))
    features.append(FeatureHash.of(111, word, next))
    features.append(FeatureHash.of(112, previous, this))
    features.append(FeatureHash.of(113, word, behind, second))
    features.append(FeatureHash.of(114, before, this, behind, second))
    features.append(FeatureHash.of(115, finite))
    features.append(FeatureHash.of(116, word, finite))
    features.append(FeatureHash.of(117, before, this, finite))
    features.append(FeatureHash.of(118, verb, distanceAhead[index]))
    features.append(FeatureHash.of(119, verb, word))
    features.append(FeatureHash.of(120, verb, before, this))
    features.append(FeatureHash.of(121, last))
    features.append(FeatureHash.of(122, last, word))
    features.append(FeatureHash.of(123, last, finite, word))
    features.append(FeatureHash.of(124, last, finite, before, this))
    features.append(FeatureHash.of(125, history.verb))
    features.append(FeatureHash.of(126, history.verb, word))
    features.append(FeatureHash.of(127, history.verb, finite))
    features.append(FeatureHash.of(128, min(history.finites, 3), word))
    features.append(FeatureHash.of(129, min(history.finites, 2), finite, this))
    features.append(FeatureHash.of(130, UInt32(min(history.open, 2)), word))
    collectHistory(index, history, word, finite, into: &features)
  }

  private func collectHistory(
    _ index: Int, _ history: History, _ word: UInt32, _ finite: UInt32,
    into features: inout [UInt32]
  ) {
    let length = UInt32(min(index - history.start, 10))
    let has: UInt32 = history.hasFinite ? 1 : 0
    let start = forms.form(history.start).word
    let (before, this) = (tag(index - 1), tag(index))
    features.append(FeatureHash.of(140, length, has))
    features.append(FeatureHash.of(141, length, word))
    features.append(FeatureHash.of(142, has, word, finite))
    features.append(FeatureHash.of(143, has, before, this, finite))
    features.append(FeatureHash.of(144, start, word))
    features.append(FeatureHash.of(145, tag(history.start), has, word))
    features.append(FeatureHash.of(146, tag(history.start), has, before, this))
    features.append(FeatureHash.of(147, min(history.commas, 3), word, has))
  }
}
