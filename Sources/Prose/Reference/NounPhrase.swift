/// A noun phrase as far as parts of speech tell it, with what must agree with a pronoun.
struct NounPhrase {
  /// Its tokens in its sentence.
  let tokens: Range<Int>
  var bytes: Range<Int>
  /// Its last noun, before any `of`.
  let head: WordKey
  var sort: Sort
  let isPlural: Bool
  /// Begins with `the`, `this`, `that`, `these`, `those`.
  let isDefinite: Bool
  /// The subject of its sentence, as far as its place tells.
  var isSubject: Bool

  /// A preposition stands before it: `in Oslo`.
  var isGoverned = false

  /// A name, not a description.
  var isName = false

  /// `name`: somebody's or something's, which of the two nothing tells.
  enum Sort { case person, body, place, thing, name }
}

/// Finds the noun phrases of one sentence, from the left.
struct NounPhraseFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  let tags: [WordTag]
  /// The tokens of names and places, and of dates, as the mentions have them.
  let names: [(tokens: Range<Int>, isPlace: Bool)]
  let dates: [Range<Int>]

  func find() -> [NounPhrase] {
    var found: [NounPhrase] = []
    var index = 0
    // The first phrase before the first verb that no preposition governs.
    var mayBeSubject = true
    let lastVerb = tokens.indices.last { tags[$0].isFinite } ?? 0
    func isSubject(_ index: Int) -> Bool {
      mayBeSubject && index < lastVerb
        && !(index > 0 && tokens[index - 1].isOne(of: WordClasses.prepositions))
    }
    while index < tokens.count {
      if let date = dates.first(where: { $0.contains(index) }) {
        index = date.upperBound
        continue
      }
      if var name = names.first(where: { $0.tokens.contains(index) }) {
        name.tokens = withInitial(name.tokens)
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
    if let subject = found.firstIndex(where: \.isSubject) {
      found[subject].bytes = upToVerb(found[subject])
    }
    for (place, phrase) in found.enumerated() {
      // The article of a name stands before its tokens.
      let first = tokens.firstIndex { $0.bytes.lowerBound >= phrase.bytes.lowerBound } ?? 0
      found[place].isGoverned = first > 0 && tokens[first - 1].isOne(of: WordClasses.prepositions)
    }
    return found
  }

  /// `Ana Ito, a nurse`
  private func isPerson(behind name: Int) -> Bool {
    guard name + 1 < tokens.count, tokens[name].isComma, tags[name + 1] == .determiner else {
      return false
    }
    var index = name + 2
    while index < tokens.count, index < name + 8, tags[index].isNominal || tags[index] == .adjective
    {
      index += 1
    }
    let noun = tokens[index - 1]
    return noun.isOne(of: PointingWords.persons) || noun.isOne(of: TitleWords.nouns)
  }

  /// `his wife, Ana`, `the mayor, Ana Ito`
  private func isPerson(before name: Int) -> Bool {
    guard let noun = tokens.describing(name) else { return false }
    return noun.isOne(of: PointingWords.persons) || noun.isOne(of: TitleWords.nouns)
  }

  /// `William O. Vega`: a name goes on behind the stop of an initial.
  private func withInitial(_ name: Range<Int>) -> Range<Int> {
    let stop = name.upperBound
    guard stop + 1 < tokens.count, tokens[stop].mark == UInt8(ascii: "."),
      tokens[stop - 1].bytes.count == 1, tokens[stop + 1].isCapital
    else { return name }
    let rest = names.first { $0.tokens.lowerBound == stop + 1 }?.tokens.upperBound
    return name.lowerBound..<(rest ?? stop + 2)
  }

  /// A subject with all that hangs on it, up to its verb: `the animal with the longest tail`.
  private func upToVerb(_ subject: NounPhrase) -> Range<Int> {
    var index = subject.tokens.upperBound
    while index < tokens.count, index - subject.tokens.lowerBound < Self.longestSubject {
      if tags[index].isFinite {
        while index > subject.tokens.upperBound, tags[index - 1] == .adverb { index -= 1 }
        return subject.bytes
          .lowerBound..<max(subject.bytes.upperBound, tokens[index - 1].bytes.upperBound)
      }
      switch tags[index] {
      case .mark, .relative, .relativeAdverb, .verb: return subject.bytes
      // `Ana Ito and her sister`: he or she is one of them.
      case .conjunction where tokens[index].key == WordKey("and"): return subject.bytes
      default: index += 1
      }
    }
    return subject.bytes
  }
  private static let longestSubject = 14

  private func named(_ range: Range<Int>, isPlace: Bool, isSubject: Bool) -> NounPhrase {
    let words = tokens[range].filter { $0.isWord && !$0.isPossessive }
    let last = words.last ?? tokens[range.lowerBound]
    let isBody =
      words.contains { BodyWords.words.contains($0.key) || BodyWords.outlets.contains($0.key) }
      || words.contains(where: \.isAcronym)
    let title = tokens.wordBefore(range.lowerBound)
    let isTitled =
      title.map { $0.isOne(of: TitleWords.nouns) || $0.isOne(of: TitleWords.honorifics) } ?? false
      || tokens[range].first?.isOne(of: TitleWords.foreignHonorifics) ?? false
    // `Ana Ito, a member …`, `Ana Ito said`
    let behind = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    let speaks = behind.map { $0.isOne(of: CueVerbs.speech) } ?? false
    // No person's name has an article: `the Harbour Bridge`.
    let hasArticle = range.lowerBound > 0 && tokens[range.lowerBound - 1].key == WordKey("the")
    let looksPersonal =
      words.count >= 2 && words.count <= 3 && words.allSatisfy(\.isCapital) && !hasArticle
    let sort: NounPhrase.Sort =
      isBody
      ? .body
      : isPlace
        ? .place
        : isTitled || isPerson(behind: range.upperBound) || isPerson(before: range.lowerBound)
          ? .person : looksPersonal || speaks ? .name : .thing
    // `the Harbour Gazette`: its article reads with it.
    let start =
      range.lowerBound > 0 && tokens[range.lowerBound - 1].key == WordKey("the")
      ? range.lowerBound - 1 : range.lowerBound
    return NounPhrase(
      tokens: range, bytes: place(start..<range.upperBound), head: last.key, sort: sort,
      isPlural: false, isDefinite: false, isSubject: isSubject, isName: true)
  }

  /// `the old quay`, `two officials`, `old ferries`: what may stand before a noun, and the noun. Without
  /// a determiner or figure, one thing alone is meant only where it is the subject.
  private func common(from index: Int, isSubject: Bool) -> NounPhrase? {
    let first = tokens[index]
    guard mayBegin(index) else { return nil }
    var end = index + 1
    while end < tokens.count, goesOn(end) {
      // `Mr Olsen`, `spokesman Ben Obi`: the name is the phrase.
      if tags[index] != .determiner, names.contains(where: { $0.tokens.contains(end) }) {
        return nil
      }
      end += 1
    }
    while end > index, !tags[end - 1].isNominal || tags[end - 1] == .pronoun { end -= 1 }
    guard end > index else { return nil }
    let head = tokens[end - 1]
    guard !DateWords.units.contains(head.key), !DateWords.durations.contains(head.key),
      !DateWords.timeZones.contains(head.key),
      // `12 million a year`
      !head.isOne(of: NumberWords.multipliers + NumberWords.amounts)
    else {
      return nil
    }
    let isPlural =
      tags[end - 1] == .nouns || first.isOne(of: Self.plurals)
      || head.isOne(of: PointingWords.groups)
    let opens =
      tags[index] == .determiner || tags[index] == .figure || first.isOne(of: Self.openers)
    guard opens ? end - index > 1 : isPlural || isSubject else { return nil }
    // `a signaller who`
    let isPerson =
      head.isOne(of: TitleWords.nouns) || head.isOne(of: PointingWords.persons)
      || end < tokens.count && tokens[end].key == WordKey("who") && !tokens[end].isAcronym
      || singular(head).map { TitleWords.nouns.contains($0) || PointingWords.persons.contains($0) }
        ?? false
    let isBody = head.isOne(of: BodyWords.words) || head.isOne(of: PointingWords.bodies)
    return NounPhrase(
      tokens: index..<end, bytes: place(index..<withOf(end)), head: singular(head) ?? head.key,
      sort: isPerson ? .person : isBody ? .body : .thing, isPlural: isPlural,
      isDefinite: first.isOne(of: PointingWords.definite), isSubject: isSubject)
  }

  private func mayBegin(_ index: Int) -> Bool {
    guard !tokens[index].isPossessive, !tokens[index].isOne(of: PointingWords.pronouns) else {
      return false
    }
    switch tags[index] {
    case .determiner, .figure, .adjective, .comparative, .noun, .nouns, .name: return true
    default: return false
    }
  }

  private func goesOn(_ index: Int) -> Bool {
    guard !tokens[index].isPossessive, !dates.contains(where: { $0.contains(index) }) else {
      return false
    }
    switch tags[index] {
    // `cost the line 12 crowns`: behind a noun a figure begins another phrase, unless it numbers the
    // noun, `pier 4`.
    case .figure:
      guard index > 0, tags[index - 1].isNominal else { return true }
      let isWhole = bytes[tokens[index].bytes].allSatisfy { (0x30...0x39).contains($0) }
      return isWhole && !(index + 1 < tokens.count && tags[index + 1].isNominal)
    case .adjective, .comparative, .noun, .nouns, .name: return true
    // `the used car`, `the building plot`
    case .verbGerund, .verbParticiple, .adverb:
      return index + 1 < tokens.count && tags[index + 1].isNominal && tags[index + 1] != .pronoun
        && index > 0 && (tags[index - 1] == .determiner || tags[index - 1] == .adverb)
    default: return false
    }
  }

  /// `the council of Lund`: where a phrase with `of` ends.
  private func withOf(_ end: Int) -> Int {
    guard end + 1 < tokens.count, tokens[end].key == WordKey("of") else { return end }
    if let name = names.first(where: { $0.tokens.lowerBound == end + 1 }) {
      return name.tokens.upperBound
    }
    guard tokens[end + 1].isOne(of: WordClasses.determiners) else { return end }
    var next = end + 2
    while next < tokens.count, goesOn(next) { next += 1 }
    return next > end + 2 ? next : end
  }

  func isVerb(_ index: Int) -> Bool { tags[index].isFinite }

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

extension [Token] {
  /// The noun that a name at an index is put beside: `his wife, Ana,`.
  func describing(_ name: Int) -> Token? {
    guard name > 1, self[name - 1].isComma, self[name - 2].isWord, !self[name - 2].isCapital
    else { return nil }
    return self[name - 2]
  }
}
