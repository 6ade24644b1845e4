/// Finds where a sentence may be cut into parts that are right or wrong by themselves.
///
/// A wrong cut makes a claim that the article does not make, a missing one costs a look: each
/// condition here is on the side of not cutting.
struct CompoundCutter {
  /// A cut, in tokens.
  struct Cut {
    /// The joining word.
    var at: Int
    /// The first word behind it.
    var body: Int
    /// The subject of the part before, where this one has none, and the form of `be` shared with it.
    var subject: Range<Int>?
    /// Only a comma joins it: it needs another behind it that `and` joins.
    var isListed = false
  }

  private let tokens: [Token]
  private let bytes: [UInt8]
  private let tags: [WordTag]
  private let words: [StatementWord]
  private let depths: [Int]

  init(_ tokens: [Token], bytes: [UInt8]) {
    let forms = WordForms(tokens, bytes: bytes)
    self.tokens = tokens
    self.bytes = bytes
    tags = Tagger.standard.tags(forms).withSubjects(tokens).withVerbs(tokens)
    let starts = ClauseCutter.standard.starts(forms, tags)
    words = StatementWord.words(forms, tags, starts: Set(starts))
    depths = words.depths
  }

  /// Whether a token may join two parts: a quick look before the long one.
  static func mayJoin(_ token: Token) -> Bool {
    token.isOne(of: joints) || token.mark == UInt8(ascii: ";")
  }

  /// The cuts in order; none where the sentence has to be read as a whole.
  func cuts() -> [Cut] {
    guard !isBound, let opening = subjectAndVerb(from: 0) else { return [] }
    var subject = 0..<opening
    var verb = opening
    var body = 0
    var found: [Cut] = []
    var index = opening + 1
    while index < words.count {
      defer { index += 1 }
      let isComma = tokens[index].isComma
      guard depths[index] == 0, isComma || Self.mayJoin(tokens[index]), index + 1 < words.count
      else { continue }
      let isMark = tokens[index].mark != 0
      var next = index + 1
      if isMark, tokens[next].isOne(of: Self.joints) { next += 1 }
      let cut = Cut(at: isMark ? index + 1 : index, body: next)
      guard states(body..<index, shared: found.last?.subject, beside: index) else { continue }
      if isComma {
        // `opened in 1998, employs 300 people, and makes steel`
        if let second = sharedVerb(from: next, joint: index, verb: verb) {
          found.append(
            Cut(
              at: index + 1, body: next, subject: withoutAdverbs(subject),
              isListed: next == index + 1))
          (verb, body) = (second, next)
          index = second
        }
      } else if let own = subjectAndVerb(from: next), isClause(next, verb: own, joint: index) {
        found.append(cut)
        (subject, verb, body) = (next..<own, own, next)
        index = own
      } else if !isMark, let second = sharedVerb(from: next, joint: index, verb: verb) {
        found.append(Cut(at: cut.at, body: next, subject: withoutAdverbs(subject)))
        (verb, body) = (second, next)
        index = second
      } else if !isMark, sharesPassive(from: next, joint: index, verb: verb) {
        found.append(Cut(at: cut.at, body: next, subject: subject.lowerBound..<verb + 1))
        body = next
        index = next
      }
    }
    // A list of what the subject does ends with `and`; else a comma may hold something together.
    let isWhole = zip(found, found.dropFirst()).allSatisfy { !$0.isListed || $1.subject != nil }
    guard let last = found.last, !last.isListed, isWhole else { return [] }
    let isLong = states(last.body..<words.count, shared: last.subject, beside: last.at - 1)
    return isLong ? found : []
  }

  /// Whether a part has words enough to be looked up. `Wages fell` has between semicolons, where the
  /// writer has set it apart.
  private func states(_ part: Range<Int>, shared subject: Range<Int>?, beside joint: Int) -> Bool {
    let size = size(part) + (subject == nil ? 0 : 1)
    return size >= Self.fewest
      || size == 2 && isSemicolon(joint) && tags[part.lowerBound] != .pronoun
        && !words[part.lowerBound].isOne(of: Self.quantities)
  }

  /// Words in a part, a shared subject counted as one: fewer state too little to be looked up.
  private static let fewest = 3

  private func size(_ range: Range<Int>) -> Int { range.count { tags[$0] != .mark } }

  /// Whether something in the sentence may hold for, or depend on, more than its own part.
  private var isBound: Bool {
    words.indices.contains { index in
      let word = words[index]
      switch word.tag {
      case .relative, .relativeAdverb, .pronounVerb, .other: return true
      case .verbGerund: return index > 0 && words[index - 1].isComma
      case .mark: return tokens[index].isDash(bytes) || tokens[index].isColon
      default: break
      }
      return word.isOne(of: Self.binding)
        || word.tag.isVerb && word.isOne(of: CueVerbs.all) && !endsClause(index)
    }
  }

  /// `62 per cent agree; …`, `most doubt it`: a verb of thinking with nothing behind it tells nothing of
  /// another clause, unless it is put behind one, `…, the mayor said`.
  private func endsClause(_ verb: Int) -> Bool {
    var end = verb + 1
    if end < words.count, words[end].tag == .pronoun { end += 1 }
    let isLast = end == words.count || end == words.count - 1 && words[end].tag == .mark
    guard isLast || isSemicolon(end) else { return false }
    let start = words[..<verb].indices.last(where: isSemicolon).map { $0 + 1 } ?? 0
    return !words[start..<verb].contains(where: \.isComma)
  }

  private func isSemicolon(_ index: Int) -> Bool { words[index].mark == UInt8(ascii: ";") }

  /// Where the finite verb stands of a clause that begins with its subject at a place.
  private func subjectAndVerb(from start: Int) -> Int? {
    guard start < words.count else { return nil }
    // `most doubt it`
    if start + 1 < words.count, words[start].isOne(of: Self.quantities),
      words[start + 1].tag.isFinite
    {
      return start + 1
    }
    switch words[start].tag {
    case .determiner, .noun, .nouns, .name, .pronoun, .possessivePronoun, .figure, .adjective,
      .comparative, .there:
      break
    default: return nil
    }
    if words[start].isOne(of: WordClasses.objectPronouns), !words[start].isWord("it"),
      !words[start].isWord("you"), words[start].tag == .pronoun
    {
      return nil
    }
    var hasHead = false
    for index in start..<min(words.count, start + 14) {
      let word = words[index]
      if word.tag.isFinite { return hasHead ? index : nil }
      switch word.tag {
      case .verb, .verbGerund, .verbParticiple, .to: return nil
      case .mark: if !PhraseEdges.holds(word) { return nil }
      case .conjunction: if !hasHead { return nil }
      // `one of the reasons it failed`: a noun, and a clause that hangs on it.
      case .pronoun: if index > start { return nil } else { hasHead = true }
      default: if word.tag.isNominal || word.tag == .there { hasHead = true }
      }
    }
    return nil
  }

  /// Whether a clause of its own begins behind a joint. Without a mark before it, what looks like a
  /// clause may be a phrase with a participle: `the school and the houses damaged in May`.
  private func isClause(_ start: Int, verb: Int, joint: Int) -> Bool {
    if tokens[joint].mark != 0 { return true }
    if words[start].tag == .pronoun { return true }
    let isSeen = words[joint].startsClause || words[start].startsClause
    guard isSeen else { return false }
    return tokens[joint - 1].isComma || !isRegular(verb)
  }

  /// The verb behind a joint that shares the subject of the one before: both plain, in one tense, and
  /// no other verb between them that it could belong to.
  private func sharedVerb(from start: Int, joint: Int, verb: Int) -> Int? {
    var second = start
    while second < words.count, words[second].tag == .adverb { second += 1 }
    guard second < words.count, second - start <= 1, joint - verb > 1 else { return nil }
    let tag = words[second].tag
    guard
      tag == words[verb].tag && (tag == .verbPast || tag == .verbThird)
        || words[verb].tag == .verbPast && isTransitive(second) && !words[verb].isAuxiliary
        || isPresent(second),
      !words[(verb + 1)..<joint].contains(where: { $0.tag.isVerb }),
      !words[..<joint].contains(where: isNegative),
      !words[start...].contains(where: { $0.isOne(of: Self.contrasts) })
    else { return nil }
    // `was licensed twice and upgraded`
    if isRegular(second), words[verb].isAuxiliary { return nil }
    // `bought land and abandoned mines`
    if isRegular(second), second + 1 < words.count {
      switch words[second + 1].tag {
      case .noun, .nouns, .adjective: return nil
      default: break
      }
    }
    return second
  }

  /// Whether a participle behind a joint shares the subject and the form of `be` before it with another:
  /// `was built in 1955 and renovated in 1999`. A phrase with a preposition behind each tells that both
  /// are of a time, a place or somebody of their own.
  private func sharesPassive(from start: Int, joint: Int, verb: Int) -> Bool {
    let first = verb + 1
    return words[verb].isOne(of: SentenceCues.be) && first + 2 < joint && isParticiple(first)
      && isParticiple(start) && start + 2 < words.count
      && words[first + 1].tag == .preposition && words[start + 1].tag == .preposition
      && !words[(first + 1)..<joint].contains(where: { $0.tag.isVerb })
      && !words[..<joint].contains(where: isNegative)
      && !words[start...].contains(where: { $0.isOne(of: Self.contrasts) })
  }

  /// A participle, or a form of past that is the participle as well.
  private func isParticiple(_ index: Int) -> Bool {
    words[index].tag == .verbParticiple
      || words[index].tag == .verbPast && !words[index].isAuxiliary
  }

  /// `employs 300 people`, `has two quays`: with an object behind it, a present beside any other tense.
  private func isPresent(_ index: Int) -> Bool {
    let word = words[index]
    guard word.tag == .verbThird || word.tag == .verb && word.text.hasSuffix("s"),
      index + 1 < words.count
    else { return false }
    if word.isAuxiliary { return true }
    switch words[index + 1].tag {
    case .determiner, .figure, .possessivePronoun: return true
    default: return false
    }
  }

  /// `sold it`: with an object behind it, a form of past or participle is a past.
  private func isTransitive(_ index: Int) -> Bool {
    let word = words[index]
    guard
      word.tag == .verbParticiple
        || word.tag == .verb && word.isOne(of: WordClasses.irregularVerbs),
      index + 1 < words.count
    else { return false }
    switch words[index + 1].tag {
    case .determiner, .pronoun, .possessivePronoun, .figure: return true
    default: return false
    }
  }

  /// A form that is the participle as well.
  private func isRegular(_ index: Int) -> Bool {
    words[index].tag == .verbPast && words[index].text.hasSuffix("ed")
  }

  private func isNegative(_ word: StatementWord) -> Bool {
    word.isOne(of: Self.negations) || word.text.hasSuffix("n't") || word.text.hasSuffix("n’t")
  }

  private func withoutAdverbs(_ subject: Range<Int>) -> Range<Int> {
    var end = subject.upperBound
    while end > subject.lowerBound + 1, words[end - 1].tag == .adverb { end -= 1 }
    return subject.lowerBound..<end
  }

  private static let joints = WordList("and but")

  /// Stand for what they count.
  private static let quantities = WordList("all both few many most others several some")

  /// Make a clause depend on another, or hold for both sides of a joint.
  private static let binding = WordList(
    """
    although because both either except if lest neither nor once only provided respectively so
    than that though together unless until when whenever where whereas whether while
    """)

  private static let negations = WordList(
    "cannot few hardly nobody no none never nothing not rarely scarcely seldom")

  /// Lean on the verb before: `and then did`, `but also is`.
  private static let contrasts = WordList("also did does instead rather too")
}
