/// Whether a cue's word is a cue where it stands: a verb, and one whose subject speaks.
extension SentenceCues {
  /// A cue's word as a noun: `the report`, `his claims`, `in reports of`.
  func isNoun(_ cue: Int) -> Bool {
    guard cue > 0 else { return cue + 1 < tokens.count && !tokens[cue + 1].isWord }
    let before = tokens[cue - 1]
    if isQuoted[cue - 1] { return false }
    if before.key == WordKey("to") { return true }
    return before.isOne(of: WordClasses.determiners) && !before.isOne(of: Self.pronounsToo)
      || before.isPossessive
      // `criticised for saying that …`
      || before.isOne(of: WordClasses.prepositions)
        && !(isParticiple(tokens[cue]) && handsOver(cue))
      || tokens[cue].isOne(of: CueVerbs.nounsToo)
        && (isBareModifier(cue - 1) || isBehindSingularArticle(cue)
          // `its yearly report`
          || isAdverb(before) && cue > 1 && tokens[cue - 2].isOne(of: WordClasses.determiners)
          || isTaggedNoun(cue))
  }

  /// `the second charge`, `The first suspect`: behind an article and one word more the part of speech
  /// tells, unless a clause is handed over.
  private func isTaggedNoun(_ cue: Int) -> Bool {
    guard cue > 1, !handsOver(cue), tokens[cue - 2].isOne(of: WordClasses.determiners),
      !tokens[cue - 1].isCapital
    else { return false }
    let isPlural = bytes[tokens[cue].bytes].last == UInt8(ascii: "s")
    if tokens[cue - 1].isOne(of: Self.ordinals) { return !isPlural || wordTags[cue] == .nouns }
    return wordTags[cue] == (isPlural ? .nouns : .noun)
      && (!isPlural || wordTags[cue - 1] == .adjective
        // `the sales figures`: behind several a verb has no ending.
        || CountedNouns.isPlural(tokens[cue - 1], bytes))
  }
  private static let ordinals = WordList(
    "final first former further last latter main new next only other same second third")

  /// `she liked to say`, `he went on to say`: where the verb stands that a cue with `to` hangs on.
  func habit(of cue: Int) -> Int? {
    guard cue > 2, tokens[cue].isOne(of: Self.infinitives), isKey(cue - 1, "to") else { return nil }
    if tokens[cue - 2].isOne(of: Self.habits) { return cue - 2 }
    return isKey(cue - 2, "on") && tokens[cue - 3].isOne(of: Self.going) ? cue - 3 : nil
  }
  private static let infinitives = WordList("add say tell write")
  private static let habits = WordList(
    "continued continues like liked likes love loved loves tended tends used")
  private static let going = WordList("go goes went")

  /// `asked not to be named`, `pleaded guilty`, `What we know: …`: nothing is said.
  func isNoSaying(_ cue: Int) -> Bool {
    guard cue + 2 < tokens.count else { return false }
    let token = tokens[cue]
    let next = tokens[cue + 1]
    if token.isOne(of: Self.asking) {
      return isKey(cue + 1, "to") || isKey(cue + 1, "not") && isKey(cue + 2, "to")
    }
    if token.isOne(of: Self.pleading) { return next.isOne(of: Self.pleas) }
    guard next.isColon, !tokens[cue + 2].isQuote, !isQuoted[cue + 2] else { return false }
    return tokens[..<cue].suffix(4).contains { $0.isOne(of: Self.heading) }
  }
  private static let asking = WordList("ask asked asking asks")
  private static let pleading = WordList("plead pleaded pleads")
  private static let pleas = WordList("guilty innocent not")
  private static let heading = WordList("how what where why")

  /// A `that` or a quotation stands right behind.
  func handsOver(_ cue: Int) -> Bool {
    guard cue + 1 < tokens.count else { return false }
    return tokens[cue + 1].key == WordKey("that") || tokens[cue + 1].isQuote
  }

  /// `a secret report`: behind one thing a verb has an ending, so the bare form is a noun.
  private func isBehindSingularArticle(_ cue: Int) -> Bool {
    guard let last = bytes[tokens[cue].bytes].last, last != UInt8(ascii: "s"),
      !tokens[cue].isOne(of: Self.pastForms)
    else { return false }
    return (max(0, cue - 4)..<cue).contains { start in
      tokens[start].isOne(of: Self.singularArticles)
        && tokens[start + 1..<cue].allSatisfy {
          $0.isWord && !$0.isCapital && !$0.isPossessive
            && !WordClasses.isFunction($0.key) && !CountedNouns.isPlural($0, bytes)
        }
    }
  }
  private static let singularArticles = WordList("a an another each every")
  /// Past forms that look bare: `a sailor read that …`
  private static let pastForms = WordList("forecast read saw")

  /// A small word right before, with nothing that could make it a subject: `recent reports`,
  /// `laser light show`.
  func isBareModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, !token.isCapital, !token.isOne(of: WordClasses.subjectPronouns),
      !token.isOne(of: WordClasses.beforeCue), !isAdverb(token)
    else { return false }
    // `The study shows`, `Officials report`: a noun phrase with an article, or a plural.
    if CountedNouns.isPlural(token, bytes) { return false }
    var start = index
    while start >= 0, index - start < 4, tokens[start].isWord {
      if tokens[start].isOne(of: WordClasses.determiners), start < index {
        return tokens[start].isOne(of: Self.possessives)
      }
      start -= 1
    }
    return true
  }
  static let possessives = WordList("her his its my our their your")
  static let pronounsToo = WordList(
    "all another any both each either many most some that this those these which what")

  /// `was told`, `is said to`: the subject is not who speaks.
  func isPassive(_ cue: Int) -> Bool {
    guard cue > 0 else { return false }
    var before = cue - 1
    while before > 0, tokens[before].isOne(of: WordClasses.beforeCue) || isAdverb(tokens[before]),
      !tokens[before].isOne(of: Self.be)
    {
      before -= 1
    }
    if tokens[before].isOne(of: Self.be), !isParticiple(tokens[cue]) { return true }
    return cue + 1 < tokens.count && tokens[cue + 1].key == WordKey("by")
  }
  static let be = WordList("am are be been being is was were")

  func isParticiple(_ token: Token) -> Bool {
    bytes[token.bytes].suffix(3).elementsEqual("ing".utf8)
  }

  func firstVerb() -> Int? {
    tokens.indices.first { $0 > 0 && !isQuoted[$0] && Verbs.mayBe(tokens[$0], bytes) }
  }
}
