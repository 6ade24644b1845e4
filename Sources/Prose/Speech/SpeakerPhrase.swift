/// Finds the noun phrase that a cue belongs to: before it (`The mayor of X, who …, said`) or behind
/// it (`said a spokesman for the ministry`).
struct SpeakerPhrase {
  let bytes: [UInt8]
  let tokens: [Token]
  /// Whether a token stands between quotation marks.
  let isQuoted: [Bool]

  /// The longest a speaker's phrase may be, in tokens: a bound for texts without stops.
  static let reach = 40

  /// The phrase that ends before a cue, adverbs and auxiliaries between passed over.
  func before(_ cue: Int) -> Range<Int>? {
    var end = cue
    while end > 0,
      tokens[end - 1].isOne(of: WordClasses.beforeCue)
        || isAdverb(tokens[end - 1]), !isQuoted[end - 1]
    {
      end -= 1
    }
    // `the mayor on Tuesday said`
    if end > 2, DateWords.weekdays.contains(tokens[end - 1].key),
      tokens[end - 2].key == WordKey("on")
    {
      end -= 2
    }
    guard end > 0 else { return nil }
    let last = tokens[end - 1]
    if end > 1, !last.isAcronym,
      last.key == WordKey("who")
        // `The firm, which said …`, not `It sank, which showed …`
        || last.key == WordKey("which") && tokens[cue].isOne(of: CueVerbs.speech)
    {
      // `Ito, who said …`
      let name = tokens[end - 2].isComma ? end - 2 : end - 1
      // `Nina Cole, 49, who said …`
      if name > 1, tokens[name - 1].make == .number, tokens[name - 2].isComma {
        return beforeInsertion(endingAt: name)
      }
      return name > 0 ? trimmed(start(of: name)..<name).map(nearest) : nil
    }
    if last.isComma, !isQuoted[end - 1] {
      return beforeInsertion(endingAt: end - 1)
    }
    if last.mark == UInt8(ascii: ")"), let open = openBracket(end - 1), open > 0 {
      return trimmed(start(of: open)..<open)
    }
    let start = start(of: end)
    return antecedent(ofClauseAt: start, upTo: end) ?? trimmed(start..<end)
  }

  /// `The man who sold the car said`, `a signaller who asked not to be named told`: who the relative
  /// clause right before a cue tells of.
  private func antecedent(ofClauseAt start: Int, upTo end: Int) -> Range<Int>? {
    var relative = start - 1
    while relative > 0, start - relative < 4,
      isFinite(tokens[relative], at: relative)
        || tokens[relative].isOne(of: WordClasses.beforeCue) || isAdverb(tokens[relative])
    {
      relative -= 1
    }
    guard relative > 0, !tokens[relative].isAcronym,
      tokens[relative].key == WordKey("who") || isThatOfNoun(relative, upTo: start),
      !isQuoted[relative], tokens[relative - 1].isWord, relative + 1 < end,
      // `a man who the police said was ill`
      !tokens[relative + 1].isOne(of: WordClasses.determiners),
      !tokens[relative + 1].isOne(of: WordClasses.subjectPronouns), !tokens[relative + 1].isCapital,
      !tokens[relative - 1].isOne(of: CueVerbs.all)
        || tokens[relative - 1].isOne(of: TitleWords.nouns),
      !tokens[relative - 1].isOne(of: WordClasses.auxiliaries)
    else { return nil }
    return trimmed(self.start(of: relative)..<relative).map(nearest)
  }

  /// `The team that won the cup said`, where nothing was said before: not `said that sold cars …`.
  private func isThatOfNoun(_ index: Int, upTo start: Int) -> Bool {
    (tokens[index].key == WordKey("that") || tokens[index].key == WordKey("which"))
      && index + 1 < start && isFinite(tokens[index + 1], at: index + 1)
      && !tokens[index + 1].isOne(of: WordClasses.auxiliaries)
      && !tokens[..<index].contains { $0.isOne(of: CueVerbs.all) }
      && !WordClasses.isFunction(tokens[index - 1].key)
  }

  /// Of `a letter from Ana Ito` whom `who` means.
  private func nearest(_ phrase: Range<Int>) -> Range<Int> {
    guard let joint = phrase.last(where: { tokens[$0].isOne(of: Self.parting) }),
      joint + 1 < phrase.upperBound
    else { return phrase }
    return joint + 1..<phrase.upperBound
  }
  private static let parting = WordList("against between by for from including like to with")

  func openBracket(_ close: Int) -> Int? {
    var index = close
    while index > 0, close - index < 12 {
      if tokens[index].mark == UInt8(ascii: "(") { return index }
      index -= 1
    }
    return nil
  }

  /// Where the phrase that ends before `end` begins.
  func start(of end: Int) -> Int {
    var index = end
    while index > 0, end - index < Self.reach {
      let token = tokens[index - 1]
      if isQuoted[index - 1] { break }
      if token.make == .mark {
        let sign = token.mark
        // `(NWS)` inside the phrase.
        if sign == UInt8(ascii: ")"), let open = openBracket(index - 1), index - open <= 8 {
          index = open
          continue
        }
        if sign == UInt8(ascii: "."), index >= 2, tokens[index - 2].isCapital, index < end,
          tokens[index].isCapital
        {
          index -= 1
          continue
        }
        if sign == UInt8(ascii: "/") || sign == UInt8(ascii: "&") || sign == UInt8(ascii: "-") {
          index -= 1
          continue
        }
        break
      }
      if token.isQuote { break }
      if token.isOne(of: WordClasses.conjunctions), !isJoint(index - 1, end) { break }
      if token.isOne(of: WordClasses.relatives), !token.isAcronym,
        token.key != WordKey("that") || index < end
      {
        break
      }
      if isFinite(token, at: index - 1) { break }
      // `resigned after an inquiry found`: a clause of its own.
      if token.isOne(of: Self.opensClause), index < end, hasPastVerb(before: index - 1) { break }
      index -= 1
    }
    return index
  }

  private static let opensClause = WordList("after before since until")

  /// Whether a verb of some clause stands before, no farther than a comma.
  private func hasPastVerb(before end: Int) -> Bool {
    tokens[max(0, end - 8)..<end].reversed().prefix { !$0.isComma }
      .contains { Verbs.hasPastEnding($0, bytes) }
  }

  /// `and` between two names, or between nouns: `police and prosecutors`.
  func isJoint(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].key == WordKey("and") || tokens[index].key == WordKey("or"), index > 0,
      index + 1 < end
    else { return false }
    return tokens[index - 1].isCapital && tokens[index + 1].isCapital
  }

  func isFinite(_ token: Token, at index: Int) -> Bool {
    guard token.isWord, !token.isCapital else { return false }
    if token.isOne(of: WordClasses.auxiliaries) {
      // `figures to be published today show …`
      return !(token.key == WordKey("be") && index > 0 && tokens[index - 1].key == WordKey("to"))
    }
    // Past forms may be participles: `a letter seen by …`; after a noun they end nothing.
    if token.isOne(of: WordClasses.irregularVerbs) || token.isOne(of: CueVerbs.speech) {
      if token.isOne(of: CueVerbs.nounsToo) { return false }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      return !(next?.isOne(of: WordClasses.prepositions) ?? false)
    }
    return false
  }

  /// Takes off what opens a clause and is no part of its subject.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      let token = tokens[start]
      if token.isOne(of: WordClasses.conjunctions) || isAdverb(token) || isAs(token)
        || token.isOne(of: Self.openers) && !(token.isCapital && start > 0)
      {
        start += 1
      } else if token.isOne(of: WordClasses.prepositions) {
        guard let next = afterAdverbial(start, range.upperBound) else { break }
        start = next
      } else {
        break
      }
    }
    return start < range.upperBound && tokens[start].isWord
      || start < range.upperBound
        && tokens[start].make == .number
      ? start..<range.upperBound : nil
  }

  /// `As Ito told the council, …`
  private func isAs(_ token: Token) -> Bool { token.isWord && token.key == WordKey("as") }

  static let openers = WordList(
    """
    also earlier finally however instead later meanwhile moreover nevertheless now then there
    today tomorrow tonight yesterday
    """)

  /// `On Tuesday officials …`, `In a statement the ministry …`: where the subject begins.
  private func afterAdverbial(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    var sawNoun = false
    while index < end {
      let token = tokens[index]
      let opens =
        token.isOne(of: WordClasses.determiners) || token.isOne(of: WordClasses.subjectPronouns)
      if sawNoun, opens || token.isCapital && !tokens[index - 1].isCapital { return index }
      if DateWords.weekdays.contains(token.key) || DateWords.months[token.key] != nil {
        sawNoun = true
        if index + 1 < end, !tokens[index + 1].isCapital, tokens[index + 1].isWord {
          return index + 1
        }
      } else if !opens, token.isWord {
        sawNoun = true
      }
      if token.isOne(of: WordClasses.prepositions) { sawNoun = false }
      index += 1
    }
    return nil
  }

  private func isAdverb(_ token: Token) -> Bool {
    guard token.isWord, token.bytes.count > 4, !token.isCapital else { return false }
    return bytes[token.bytes.upperBound - 1] == UInt8(ascii: "y")
      && bytes[token.bytes.upperBound - 2] == UInt8(ascii: "l")
  }

}
