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
          if let near { lastPerson = (near, attribution.sentence) }
        } else {
          let full = names.full(for: range)
          let longForm = full == nil ? names.longForm(of: range) : nil
          speaker = Speaker(
            range: analysis.text.scalars(range), words: words, fullName: full ?? longForm,
            pointer: full != nil ? .partOfName : longForm != nil ? .acronym : nil)
          if let person = full ?? names.person(in: range) {
            lastPerson = (person, attribution.sentence)
          }
        }
      }
      return Utterance(
        content: attribution.content.map(analysis.text.scalars), speaker: speaker,
        cue: attribution.cue.map(analysis.text.scalars),
        words: isQuoted(attribution.content) ? .quoted : .reported)
    }
  }

  private static let singular = WordList("he she")

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

/// The full names of a text by their parts.
struct FullNames {
  private let analysis: Analysis
  private var byPart: [WordKey: [(start: Int, name: Range<Int>)]] = [:]

  init(analysis: Analysis) {
    self.analysis = analysis
    for tokens in analysis.tokens {
      var index = 0
      while index < tokens.count {
        var end = index
        while end < tokens.count, Self.isPart(tokens[end], end == index ? nil : tokens[end - 1]) {
          end += 1
        }
        if end - index >= 2, end - index <= 5 {
          let range = tokens[index].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
          for token in tokens[index..<end] {
            byPart[token.key, default: []].append((range.lowerBound, range))
          }
        }
        index = max(end, index + 1)
      }
    }
  }

  private static func isPart(_ token: Token, _ before: Token?) -> Bool {
    token.isWord && token.isCapital && !token.isPossessive
      && !WordClasses.isFunction(token.key) && !TitleWords.nouns.contains(token.key)
      && !TitleWords.modifiers.contains(token.key) && !TitleWords.honorifics.contains(token.key)
      && !BodyWords.words.contains(token.key) && DateWords.months[token.key] == nil
      && !DateWords.weekdays.contains(token.key) && !SentenceStarters.words.contains(token.key)
  }

  /// The fuller name of a speaker named by one part of it: `Ito` after `Ana Ito`.
  func full(for range: Range<Int>) -> String? {
    let parts = Tokenizer(bytes: analysis.text.bytes).tokens(in: range).filter {
      Self.isPart($0, nil)
    }
    guard parts.count == 1, let candidates = byPart[parts[0].key] else { return nil }
    let before = candidates.filter { $0.start < range.lowerBound }
    // Two persons of one surname: no telling which.
    let names = Set(before.map { analysis.text.string($0.name) })
    guard let nearest = before.last, names.count == 1 else { return nil }
    return analysis.text.string(nearest.name)
  }

  /// What an acronym stands for, if that is all a speaker is called: `the NWS`.
  func longForm(of range: Range<Int>) -> String? {
    let words = Tokenizer(bytes: analysis.text.bytes).tokens(in: range).filter {
      !$0.isOne(of: WordClasses.determiners)
    }
    return words.count == 1 ? analysis.names.longForms[words[0].key] : nil
  }

  /// The full name inside a speaker's phrase, if there is one.
  func person(in range: Range<Int>) -> String? {
    let parts = Tokenizer(bytes: analysis.text.bytes).tokens(in: range).filter {
      Self.isPart($0, nil)
    }
    guard parts.count >= 2, parts.count <= 5 else { return nil }
    return parts.map { analysis.text.string($0.bytes) }.joined(separator: " ")
  }
}
