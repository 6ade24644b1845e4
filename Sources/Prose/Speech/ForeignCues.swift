/// Finds who says what in a sentence of a language other than English, by its verbs of saying and the
/// places that they stand in: `„Q“, V NP` · `NP V: „Q“` · `NP V, that S` · `S, V NP` · `S, as NP V` ·
/// `According to NP S`.
///
/// Less is asked of it than of English: `NP V S` without a word for `that` is not found.
struct ForeignCues {
  let bytes: [UInt8]
  let tokens: [Token]
  let isQuoted: [Bool]
  let stretches: [QuotedStretch]
  let index: Int
  let words: SpeechWords

  /// The longest that a speaker's phrase may be, in tokens.
  private static let reach = 8

  func find() -> [FoundUtterance] {
    var found: [FoundUtterance] = []
    // The first verb of saying takes all the sentence's quotations.
    var quotations = stretches.map(\.words).filter { !$0.isEmpty }
    let firstQuoted = isQuoted.firstIndex(of: true) ?? tokens.count
    for place in tokens.indices where !isQuoted[place] && tokens[place].isWord {
      guard found.count < SentenceCues.mostTags else { break }
      if let source = source(place) {
        found.append(source)
      } else if words.verbs.contains(tokens[place].key) || isVerb(clitic(place)),
        let said = said(by: place, followsWords: firstQuoted < place, quotations)
      {
        if said.content == quotations { quotations = [] }
        found.append(said)
      }
    }
    return found
  }

  private func said(
    by verb: Int, followsWords: Bool, _ quotations: [Range<Int>]
  ) -> FoundUtterance? {
    if let speaker = pronoun(behind: verb) { return said(by: verb, speaker, quotations) }
    if quotations.isEmpty, let said = likened(verb) ?? inverted(verb) { return said }
    let behind = phrase(from: verb + 1)
    let speaker = followsWords ? behind ?? phrase(before: verb) : phrase(before: verb) ?? behind
    guard let speaker else { return unnamed(verb) }
    if !quotations.isEmpty { return utterance(quotations, speaker, verb..<verb + 1) }
    // `, dass`, `що`: what follows is said.
    let end = max(verb + 1, speaker.upperBound)
    guard
      let joint = (verb + 1..<min(end + Self.reach, tokens.count)).first(where: {
        words.joints.contains(tokens[$0].key)
      }), joint + 1 < tokens.count
    else { return nil }
    var said = utterance([place(joint + 1..<tokens.count)], speaker, verb..<verb + 1)
    let isAsked = words.questions.contains(tokens[joint].key)
    if isAsked || isNegated(verb) { said.standing = .open }
    return said
  }

  /// `Aseguró que S`: the verb's ending stands for the speaker, and `that` follows at once.
  private func unnamed(_ verb: Int) -> FoundUtterance? {
    let joint = verb + 1
    guard joint + 1 < tokens.count, tokens[joint].isOne(of: words.joints),
      !tokens[joint].isOne(of: words.questions), !isNegated(verb)
    else { return nil }
    return FoundUtterance(
      content: [place(joint + 1..<tokens.count)], speaker: nil, cue: place(verb..<verb + 1),
      sentence: index)
  }

  /// `« Q », dit-il`, `S, a-t-il dit`
  private func said(
    by verb: Int, _ speaker: Range<Int>, _ quotations: [Range<Int>]
  ) -> FoundUtterance? {
    var content = quotations
    if content.isEmpty {
      let first = isVerb(clitic(verb)) ? verb : verb - 1
      guard first > 2, tokens[first - 1].isComma else { return nil }
      content = [place(0..<first - 1)]
    }
    return FoundUtterance(
      content: content, speaker: speaker, cue: place(verb..<verb + 1), sentence: index)
  }

  /// The bytes of a pronoun that a verb or the auxiliary before it ends in.
  private func pronoun(behind verb: Int) -> Range<Int>? {
    if let clitic = clitic(verb), isVerb(clitic) { return clitic.pronoun }
    guard verb > 0, let clitic = clitic(verb - 1), words.auxiliaries.contains(clitic.stem) else {
      return nil
    }
    return clitic.pronoun
  }

  private func isVerb(_ clitic: (stem: WordKey, pronoun: Range<Int>)?) -> Bool {
    clitic.map { words.verbs.contains($0.stem) } ?? false
  }

  /// `dit-il`, `ajoute-t-elle`: a word of a verb and the pronoun that speaks.
  private func clitic(_ index: Int) -> (stem: WordKey, pronoun: Range<Int>)? {
    let range = tokens[index].bytes
    let hyphen = UInt8(ascii: "-")
    guard !words.clitics.isEmpty, tokens[index].isWord,
      let last = bytes[range].lastIndex(of: hyphen), last + 1 < range.upperBound,
      words.clitics.contains(WordKey(bytes[(last + 1)..<range.upperBound]))
    else { return nil }
    var end = last
    if bytes[range.lowerBound..<last].suffix(2).elementsEqual("-t".utf8) { end -= 2 }
    return (WordKey(bytes[range.lowerBound..<end]), last + 1..<range.upperBound)
  }

  /// `S, as NP V.`, `S, as V NP, S`, `As NP V, S`: what stands around the clause is said.
  private func likened(_ verb: Int) -> FoundUtterance? {
    guard
      let opening = (max(0, verb - Self.reach)..<verb).last(where: {
        words.likeness.contains(tokens[$0].key) && ($0 == 0 || tokens[$0 - 1].isComma)
      }), !tokens[opening..<verb].contains(where: \.isComma),
      !tokens[verb...].contains(where: { words.joints.contains($0.key) })
    else { return nil }
    // A verb with its auxiliary before the speaker: `comme a dit Olsen`.
    let before = phrase(from: opening + 1).flatMap { phrase in
      phrase.contains { words.auxiliaries.contains(tokens[$0].key) } ? nil : phrase
    }
    guard let speaker = before ?? phrase(from: verb + 1) else { return nil }
    let end = tokens[verb...].firstIndex(where: \.isComma) ?? tokens.count
    let content = [0..<max(0, opening - 1), min(end + 1, tokens.count)..<tokens.count]
      .filter { range in range.contains { tokens[$0].isWord } }.map(place)
    return content.isEmpty ? nil : utterance(content, speaker, verb..<verb + 1)
  }

  /// `S, V NP.`: what stands before the comma is said, if nothing but who says it stands behind.
  private func inverted(_ verb: Int) -> FoundUtterance? {
    var comma = verb - 1
    while comma > 0, words.auxiliaries.contains(tokens[comma].key) { comma -= 1 }
    guard comma > 2, tokens[comma].isComma, let speaker = phrase(from: verb + 1),
      !tokens[verb...].contains(where: { words.joints.contains($0.key) })
    else { return nil }
    return utterance([place(0..<comma)], speaker, verb..<verb + 1)
  }

  /// `sagte nicht, dass`, `не сказав, що`
  private func isNegated(_ verb: Int) -> Bool {
    tokens[max(0, verb - 2)..<min(verb + 2, tokens.count)].contains {
      $0.isOne(of: words.negations)
    }
  }

  /// `laut NP`, `selon NP`.
  private func source(_ start: Int) -> FoundUtterance? {
    for source in words.sources where start + source.count < tokens.count {
      guard zip(tokens[start...], source).allSatisfy({ $0.isWord && $0.key == $1 }),
        let speaker = phrase(from: start + source.count)
      else { continue }
      var next = speaker.upperBound
      while next < tokens.count, tokens[next].make == .mark { next += 1 }
      let content = [0..<start, next..<tokens.count].filter { range in
        range.contains { tokens[$0].isWord }
      }.map(place)
      guard !content.isEmpty else { return nil }
      return utterance(content, speaker, start..<start + source.count)
    }
    return nil
  }

  /// The phrase behind a verb or source: with names in it, as far as they go.
  private func phrase(from start: Int) -> Range<Int>? {
    var end = start
    while end < tokens.count, end - start < Self.reach, goesOn(end),
      !(end > start && tokens[end - 1].isCapital && !tokens[end].isCapital)
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The phrase before a verb; nil where it is an adverbial's: `Am Montag sagte`.
  private func phrase(before verb: Int) -> Range<Int>? {
    var end = verb
    while end > 0, words.auxiliaries.contains(tokens[end - 1].key) { end -= 1 }
    var start = end
    while start > 0, end - start < Self.reach, goesOn(start - 1) { start -= 1 }
    let isAdverbial = start > 0 && words.stops.contains(tokens[start - 1].key)
    return start < end && !isAdverbial ? start..<end : nil
  }

  private func goesOn(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !isQuoted[index] && !words.verbs.contains(token.key)
      && !words.stops.contains(token.key) && !words.joints.contains(token.key)
  }

  private func utterance(
    _ content: [Range<Int>], _ speaker: Range<Int>, _ cue: Range<Int>
  ) -> FoundUtterance {
    FoundUtterance(
      content: content, speaker: place(speaker), cue: place(cue), sentence: index)
  }

  /// Where tokens stand, marks at their end left out.
  private func place(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, tokens[end - 1].make == .mark { end -= 1 }
    return tokens[range.lowerBound].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
  }
}
