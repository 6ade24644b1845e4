/// One thing that a sentence states, worded to stand by itself.
package struct Statement: Sendable, Equatable {
  /// The statement as a sentence of its own.
  package let words: String
  /// The pronoun that was replaced, and by what; nil if none was. A guess, never certain.
  package let guess: Guess?

  /// What a pronoun was taken for.
  package struct Guess: Sendable, Equatable {
    /// The word in the sentence: `She`, `Its`.
    package let word: String
    /// What it most likely refers to.
    package let meaning: String
  }
}

/// A sentence taken apart: its clauses, and what it states.
package struct SentenceParts: Sendable, Equatable {
  /// The clauses, in Unicode scalars of the sentence; together they cover it.
  package let clauses: [Range<Int>]
  /// What it states, in the order of its words.
  package let statements: [Statement]

  /// Takes a sentence apart.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - context: the text that it stands in; what pronouns refer to is looked for there, before
  ///     the sentence. May be left out, or not hold the sentence.
  package init(sentence: String, context: String? = nil) {
    let text = Text(sentence)
    let forms = WordForms(sentence: sentence)
    let tags = Tagger.standard.tags(forms)
    let starts = ClauseCutter.standard.starts(forms, tags)
    clauses = Self.clauses(text, forms, starts)
    guard text.kind(of: 0..<text.bytes.count) != .question else {
      statements = []
      return
    }
    guard forms.count <= StatementSplitter.longest else {
      statements = [Statement(words: sentence, guess: nil)]
      return
    }
    let words = StatementWord.words(forms, tags, starts: Set(starts))
    let meanings = Meanings(of: sentence, in: context)
    var seen: Set<String> = []
    var found: [Statement] = []
    for part in StatementSplitter().split(words) {
      let statement = Self.statement(part, meanings)
      if !statement.words.isEmpty, seen.insert(statement.words).inserted { found.append(statement) }
    }
    statements = found
  }

  private static func clauses(_ text: Text, _ forms: WordForms, _ starts: [Int]) -> [Range<Int>] {
    let edges =
      [0] + starts.map { text.scalarRange(ofBytes: forms.range($0)).lowerBound }
      + [text.count]
    return zip(edges, edges.dropFirst()).compactMap { $0 < $1 ? $0..<$1 : nil }
  }

  private static func statement(_ words: [StatementWord], _ meanings: Meanings) -> Statement {
    guard let place = subject(of: words), let meaning = meaning(of: words, at: place, meanings)
    else { return Statement(words: words.sentence, guess: nil) }
    var added = StatementWord(added: meaning, .name)
    added.isSpaced = words[place].isSpaced
    var ending = StatementWord(added: "'s", .possessive)
    ending.isSpaced = false
    let isPossessive = words[place].tag == .possessivePronoun
    return Statement(
      words: (Array(words[..<place]) + [added] + (isPossessive ? [ending] : [])
        + Array(words[(place + 1)...])).sentence,
      guess: Statement.Guess(word: words[place].text, meaning: meaning))
  }

  /// The word that a statement's subject begins with: its first, or the one behind an opening phrase
  /// and its comma.
  private static func subject(of words: [StatementWord]) -> Int? {
    guard let first = words.firstIndex(where: { $0.tag != .mark }) else { return nil }
    if let verb = words.firstFinite,
      let comma = words[..<verb].lastIndex(where: { $0.isComma }), comma + 1 < verb,
      words[comma + 1].tag == .pronoun, words[first].tag == .preposition
    {
      return comma + 1
    }
    return first
  }

  private static func meaning(
    of words: [StatementWord], at place: Int, _ meanings: Meanings
  ) -> String? {
    let word = words[place]
    guard let range = word.place else { return nil }
    if word.tag == .pronoun || word.tag == .possessivePronoun { return meanings.pronoun(at: range) }
    // A surname by itself, not part of a longer name.
    guard place + 1 < words.count, words[place + 1].tag != .name, word.isCapital,
      word.tag.isNominal
    else { return nil }
    return meanings.fullName(at: range)
  }
}
