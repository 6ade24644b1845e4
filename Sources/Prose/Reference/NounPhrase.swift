/// A noun phrase as far as closed classes and endings tell it, with what must agree with a pronoun.
struct NounPhrase {
  /// Its tokens in its sentence.
  let tokens: Range<Int>
  let bytes: Range<Int>
  /// Its last noun, before any `of`.
  let head: WordKey
  let sort: Sort
  let isPlural: Bool
  /// Begins with `the`, `this`, `that`, `these`, `those`.
  let isDefinite: Bool
  /// The subject of its sentence, as far as its place tells.
  var isSubject: Bool

  /// A preposition stands before it: `in Oslo`.
  var isGoverned = false

  enum Sort { case person, body, place, thing }
}

/// Finds the noun phrases of one sentence, from the left.
///
/// A seam: where parts of speech are known from a tagger, only this file need ask it.
struct NounPhraseFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  /// The tokens of names and places, and of dates, as the mentions have them.
  let names: [(tokens: Range<Int>, isPlace: Bool)]
  let dates: [Range<Int>]

  func find() -> [NounPhrase] {
    var found: [NounPhrase] = []
    var index = 0
    // The first phrase before the first verb that no preposition governs.
    var mayBeSubject = true
    func isSubject(_ index: Int) -> Bool {
      mayBeSubject && !(index > 0 && tokens[index - 1].isOne(of: WordClasses.prepositions))
    }
    while index < tokens.count {
      if let date = dates.first(where: { $0.contains(index) }) {
        index = date.upperBound
        continue
      }
      if let name = names.first(where: { $0.tokens.contains(index) }) {
        found.append(named(name.tokens, isPlace: name.isPlace, isSubject: isSubject(index)))
        if isSubject(index) { mayBeSubject = false }
        index = name.tokens.upperBound
        continue
      }
      if let phrase = common(from: index, isSubject: isSubject(index)) {
        if phrase.isSubject { mayBeSubject = false }
        found.append(phrase)
        index = phrase.tokens.upperBound
        continue
      }
      if isVerb(index) { mayBeSubject = false }
      index += 1
    }
    for (place, phrase) in found.enumerated() {
      // The article of a name stands before its tokens.
      let first = tokens.firstIndex { $0.bytes.lowerBound >= phrase.bytes.lowerBound } ?? 0
      found[place].isGoverned = first > 0 && tokens[first - 1].isOne(of: WordClasses.prepositions)
    }
    return found
  }

  private func named(_ range: Range<Int>, isPlace: Bool, isSubject: Bool) -> NounPhrase {
    let words = tokens[range].filter { $0.isWord && !$0.isPossessive }
    let last = words.last ?? tokens[range.lowerBound]
    let isBody =
      words.contains { BodyWords.words.contains($0.key) || BodyWords.outlets.contains($0.key) }
      || words.contains(where: \.isAcronym)
    let isTitled =
      range.lowerBound > 0
      && (tokens[range.lowerBound - 1].isOne(of: TitleWords.nouns)
        || tokens[range.lowerBound - 1].isOne(of: TitleWords.honorifics))
    // `Ana Ito, a member …`, `Ana Ito said`
    let behind = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    let speaks = behind.map { $0.isOne(of: CueVerbs.speech) } ?? false
    let looksPersonal = words.count >= 2 && words.count <= 3 && words.allSatisfy(\.isCapital)
    let sort: NounPhrase.Sort =
      isBody
      ? .body : isPlace ? .place : isTitled || looksPersonal ? .person : speaks ? .person : .thing
    // `the Harbour Gazette`: its article reads with it.
    let start =
      range.lowerBound > 0 && tokens[range.lowerBound - 1].key == WordKey("the")
      ? range.lowerBound - 1 : range.lowerBound
    return NounPhrase(
      tokens: range, bytes: place(start..<range.upperBound), head: last.key, sort: sort,
      isPlural: false, isDefinite: false, isSubject: isSubject)
  }

  /// `the old quay`, `two officials`, `ferries`: a determiner or number and what follows it.
  private func common(from index: Int, isSubject: Bool) -> NounPhrase? {
    let first = tokens[index]
    let opens =
      first.isOne(of: Self.openers) || first.make == .number
      || NumberWords.small.keys.contains(first.key) && first.isWord
    let isBarePlural =
      index == 0 && !opens && first.isWord && !WordClasses.isFunction(first.key)
      && CountedNouns.isPlural(first, bytes)
    guard opens || isBarePlural else { return nil }
    var end = index + 1
    while end < tokens.count, goesOn(end, from: index) { end += 1 }
    guard end > index, end - index > (opens ? 1 : 0) else { return nil }
    let head = tokens[end - 1]
    guard !DateWords.units.contains(head.key), !DateWords.durations.contains(head.key) else {
      return nil
    }
    let isPlural =
      CountedNouns.isPlural(head, bytes) || first.isOne(of: Self.plurals)
    let isPerson =
      head.isOne(of: TitleWords.nouns) || head.isOne(of: PointingWords.persons)
      || singular(head).map { TitleWords.nouns.contains($0) || PointingWords.persons.contains($0) }
        ?? false
    let isBody = head.isOne(of: BodyWords.words) || head.isOne(of: PointingWords.bodies)
    return NounPhrase(
      tokens: index..<end, bytes: place(index..<withOf(end)), head: singular(head) ?? head.key,
      sort: isPerson ? .person : isBody ? .body : .thing, isPlural: isPlural,
      isDefinite: first.isOne(of: PointingWords.definite), isSubject: isSubject)
  }

  private func goesOn(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    guard token.make == .word || token.make == .number, !token.isPossessive,
      !WordClasses.isFunction(token.key) || token.isAcronym,
      !dates.contains(where: { $0.contains(index) })
    else { return false }
    let before = tokens[index - 1]
    let isFirst =
      index > start
      && (before.isOne(of: WordClasses.determiners) || before.make == .number)
    if isFirst { return true }
    if Verbs.isListed(token) { return false }
    return !(Verbs.hasPastEnding(token, bytes) || isAdverb(token))
  }

  /// `the council of Lund`: where a phrase with `of` ends.
  private func withOf(_ end: Int) -> Int {
    guard end + 1 < tokens.count, tokens[end].key == WordKey("of") else { return end }
    if let name = names.first(where: { $0.tokens.lowerBound == end + 1 }) {
      return name.tokens.upperBound
    }
    guard tokens[end + 1].isOne(of: WordClasses.determiners) else { return end }
    var next = end + 2
    while next < tokens.count, goesOn(next, from: end + 1) { next += 1 }
    return next > end + 2 ? next : end
  }

  func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !token.isCapital && Verbs.mayBe(token, bytes)
  }

  private func isAdverb(_ token: Token) -> Bool {
    let end = token.bytes.upperBound
    return token.bytes.count > 4 && bytes[end - 1] == UInt8(ascii: "y")
      && bytes[end - 2] == UInt8(ascii: "l")
  }

  private func place(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// A plural's word without its ending.
  private func singular(_ token: Token) -> WordKey? {
    guard CountedNouns.isPlural(token, bytes),
      bytes[token.bytes.upperBound - 1] == UInt8(ascii: "s")
    else { return nil }
    let stem = bytes[token.bytes].dropLast()
    if stem.suffix(2).elementsEqual("ie".utf8) { return WordKey(Array(stem.dropLast(2)) + [0x79]) }
    return WordKey(stem)
  }

  private static let openers = WordList(
    "a all an another both each every few many most several some that the these this those")
  private static let plurals = WordList("all both few many most several these those")
}
