/// What of a sentence tells whether it states something worth checking: its words and pairs of
/// words, figures by their kind alone, and a few traits of the whole.
package enum WorthFeatures {
  /// How many of the first tokens are told apart by their place.
  private static let opening = 4

  /// The features of a sentence, each once.
  package static func collect(_ forms: WordForms, _ tags: [WordTag]) -> [UInt32] {
    var features: Set<UInt32> = [FeatureHash.of(200, 0)]
    var ordered: [UInt32] = [FeatureHash.of(200, 0)]
    func add(_ feature: UInt32) {
      if features.insert(feature).inserted { ordered.append(feature) }
    }
    var previous: UInt32 = 1
    var previousTag: UInt32 = 0xFE
    var earlierTag: UInt32 = 0xFE
    for index in 0..<forms.count {
      let form = forms.form(index)
      let word = form.word
      if forms.isMark(index), !isTelling(form.word) { continue }
      add(FeatureHash.of(201, word))
      add(FeatureHash.of(202, previous, word))
      let tag = tags[index] == .mark ? form.word : UInt32(tags[index].rawValue)
      add(FeatureHash.of(203, previousTag, tag))
      add(FeatureHash.of(204, earlierTag, previousTag, tag))
      if index < opening { add(FeatureHash.of(205, UInt32(index), word)) }
      previous = word
      earlierTag = previousTag
      previousTag = tag
    }
    add(FeatureHash.of(202, previous, 2))
    for feature in traits(forms, tags) { add(feature) }
    return ordered
  }

  /// Marks that tell something: `?`, `!`, `%`, `$`, quotation marks.
  private static func isTelling(_ word: UInt32) -> Bool {
    switch word & 0xFFF {
    case 0x21, 0x22, 0x24, 0x25, 0x3F, 0xA3, 0x20AC & 0xFFF: true
    default: false
    }
  }

  private static func traits(_ forms: WordForms, _ tags: [WordTag]) -> [UInt32] {
    var counts = Counts()
    for index in 0..<forms.count { counts.add(forms, tags, index) }
    func bucket(_ count: Int, _ most: Int) -> UInt32 { UInt32(min(count, most)) }
    return [
      FeatureHash.of(210, length(counts.words)),
      FeatureHash.of(211, bucket(counts.figures, 3)),
      FeatureHash.of(212, bucket(counts.names, 3)),
      FeatureHash.of(213, bucket(counts.pasts, 3)),
      FeatureHash.of(214, bucket(counts.first, 2)),
      FeatureHash.of(215, bucket(counts.second, 2)),
      FeatureHash.of(216, bucket(counts.modals, 2)),
      FeatureHash.of(217, bucket(counts.comparatives, 2)),
      FeatureHash.of(218, bucket(counts.first + counts.second, 1), bucket(counts.figures, 1)),
      FeatureHash.of(219, bucket(counts.first + counts.second, 1), bucket(counts.pasts, 1)),
      FeatureHash.of(220, length(counts.words), bucket(counts.figures + counts.names, 2)),
    ]
  }

  private static func length(_ words: Int) -> UInt32 {
    switch words {
    case ..<4: 0
    case ..<7: 1
    case ..<10: 2
    case ..<14: 3
    case ..<20: 4
    case ..<30: 5
    default: 6
    }
  }

  private struct Counts {
    var words = 0
    var figures = 0
    var names = 0
    var pasts = 0
    var first = 0
    var second = 0
    var modals = 0
    var comparatives = 0

    mutating func add(_ forms: WordForms, _ tags: [WordTag], _ index: Int) {
      guard !forms.isMark(index) else { return }
      words += 1
      switch tags[index] {
      case .figure: figures += 1
      case .name: if index > 0 { names += 1 }
      case .verbPast: pasts += 1
      case .modal: modals += 1
      case .comparative: comparatives += 1
      default: break
      }
      let key = forms.tokens[index].key
      if TraitWords.firstPerson.contains(key) { first += 1 }
      if TraitWords.secondPerson.contains(key) { second += 1 }
    }
  }
}
