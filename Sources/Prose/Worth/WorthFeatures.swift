/// What of a sentence tells whether it states something worth checking: its words, pairs of words
/// and runs of letters inside them, figures by their kind alone, and a few traits of the whole.
package enum WorthFeatures {
  /// How many of the first tokens are told apart by their place.
  private static let opening = 4

  /// How long the runs of letters are: endings and stems tell of words that were never seen.
  private static let runs = 3...5

  /// The features of a sentence, each once, in no order.
  package static func collect(_ forms: WordForms, _ tags: [WordTag]) -> [UInt32] {
    var features: [UInt32] = [FeatureHash.of(200, 0)]
    var previous: UInt32 = 1
    var previousTag: UInt32 = 0xFE
    var earlierTag: UInt32 = 0xFE
    for index in 0..<forms.count {
      let form = forms.form(index)
      let word = form.word
      if forms.isMark(index), !isTelling(form.word) { continue }
      features.append(FeatureHash.of(201, word))
      features.append(FeatureHash.of(202, previous, word))
      let tag = tags[index] == .mark ? form.word : UInt32(tags[index].rawValue)
      features.append(FeatureHash.of(203, previousTag, tag))
      features.append(FeatureHash.of(204, earlierTag, previousTag, tag))
      if index < opening { features.append(FeatureHash.of(205, UInt32(index), word)) }
      if !forms.isMark(index) { addRuns(of: forms, index, to: &features) }
      previous = word
      earlierTag = previousTag
      previousTag = tag
    }
    features.append(FeatureHash.of(202, previous, 2))
    features += traits(forms, tags)
    return distinct(features)
  }

  /// The runs of letters in a word, its edges counted as one letter each; small letters, all digits
  /// alike.
  private static func addRuns(of forms: WordForms, _ index: Int, to features: inout [UInt32]) {
    let range = forms.range(index)
    // A long word's beginning tells what is to be told.
    let letters =
      [0x20]
      + forms.bytes[range.prefix(64)].map { byte in
        isDigit(byte) ? UInt8(ascii: "0") : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      } + [0x20]
    for start in letters.indices {
      var run: UInt32 = 0
      for (length, letter) in zip(1..., letters[start...].prefix(runs.upperBound)) {
        run = FeatureHash.mix(run, UInt32(letter))
        if length >= runs.lowerBound { features.append(FeatureHash.of(206, UInt32(length), run)) }
      }
    }
  }

  /// By a table of places: a sentence has hundreds of features, whose order says nothing, and to
  /// sort them took a sixth of the time of judging it.
  private static func distinct(_ features: [UInt32]) -> [UInt32] {
    let size = 1 << (Int.bitWidth - (features.count * 2).leadingZeroBitCount)
    var places = [UInt32](repeating: 0, count: size)
    // Nought marks a place that is free.
    var hasNought = false
    return features.filter { feature in
      if feature == 0 {
        defer { hasNought = true }
        return !hasNought
      }
      var place = Int(feature &* 0x9E37_79B1) & (size - 1)
      while places[place] != 0 {
        if places[place] == feature { return false }
        place = (place + 1) & (size - 1)
      }
      places[place] = feature
      return true
    }
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
