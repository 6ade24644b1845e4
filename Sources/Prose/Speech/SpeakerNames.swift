/// Gives speakers their full names: a surname by the fuller name the text gave before, a pronoun by
/// the person who spoke last. A pronoun's name is a guess and marked as one.
struct SpeakerNames {
  let analysis: Analysis

  func resolve(_ found: [FoundUtterance]) -> [Utterance] {
    let names = FullNames(analysis: analysis)
    var lastPerson: (name: String, sentence: Int)?
    let ordered = found.enumerated().sorted {
      ($0.element.sentence, $0.element.cue?.lowerBound ?? 0, $0.offset)
        < ($1.element.sentence, $1.element.cue?.lowerBound ?? 0, $1.offset)
    }
    return ordered.map { _, attribution in
      var speaker: Speaker?
      if let range = attribution.speaker {
        let words = analysis.text.string(range)
        let key = WordKey(words.utf8)
        if Self.singular.contains(key) {
          // Farther back than two paragraphs, another person may have come up in between.
          let near = lastPerson.flatMap { attribution.sentence - $0.sentence <= 6 ? $0.name : nil }
          speaker = Speaker(
            range: analysis.text.scalars(range), words: words, fullName: near,
            pointer: near == nil ? nil : .pronoun)
          // Whom a quotation has speak is not who goes on to speak it.
          if let near, !attribution.isNested { lastPerson = (near, attribution.sentence) }
        } else {
          let full = names.full(for: range)
          let longForm = full == nil ? names.longForm(of: range) : nil
          let apposed = full == nil && longForm == nil ? names.apposed(to: range) : nil
          speaker = Speaker(
            range: analysis.text.scalars(range), words: words,
            fullName: full ?? longForm ?? apposed,
            pointer: full != nil ? .partOfName : longForm != nil ? .acronym : nil)
          let person = full ?? apposed ?? names.person(in: range)
          if let person, !attribution.isNested {
            lastPerson = (person, attribution.sentence)
          } else if !attribution.isNested, isSomebody(range) {
            lastPerson = nil
          }
        }
      }
      return Utterance(
        content: attribution.content.map(analysis.text.scalars), speaker: speaker,
        cue: attribution.cue.map(analysis.text.scalars),
        words: isQuoted(attribution.content) ? .quoted : .reported,
        standing: attribution.standing)
    }
  }

  private static let singular = WordList("he she")

  /// `a signaller`: somebody unnamed, whom a he or she behind may well mean.
  private func isSomebody(_ range: Range<Int>) -> Bool {
    let words = Tokenizer(bytes: analysis.text.bytes).tokens(in: range)
    guard let first = words.first else { return false }
    return first.key == WordKey("a") || first.key == WordKey("an")
  }

  private func isQuoted(_ content: [Range<Int>]) -> Bool {
    let size = content.reduce(0) { $0 + $1.count }
    var quoted = 0
    for range in content {
      for stretch in analysis.stretches(touching: range) {
        quoted += stretch.inner.clamped(to: range).count
      }
    }
    return quoted * 2 >= size
  }
}
