/// Words that stand for something named elsewhere: `It`, `its`, `the facility`.
package struct Pointing: Sendable, Equatable {
  /// The words that point, in Unicode scalars.
  package let range: Range<Int>
  /// What they most likely stand for, in the text's own words; nil where nothing fits. A guess.
  package let antecedent: String?
  /// A he or a she.
  package let isPersonal: Bool
  /// Who is near and told to be a she where this is a he, or the other way round.
  package let others: Set<String>

  init(
    range: Range<Int>, antecedent: String?, isPersonal: Bool = false, others: Set<String> = []
  ) {
    self.range = range
    self.antecedent = antecedent
    self.isPersonal = isPersonal
    self.others = others
  }
}

/// Finds, in the order of the text, what pronouns and definite descriptions most likely stand for.
///
/// A phrase fits where it agrees in number and in being a person or not. Of those that fit, the
/// nearest wins; a subject, a person, and what the text speaks of often or in its headline are taken
/// to be nearer than they are, what a preposition governs farther. The weights are judgement. Farther
/// back than three sentences nothing is guessed, nor which of two persons named together is meant, or of
/// two groups that fit as well: a wrong guess is worse than none.
struct PointingFinder {
  let analysis: Analysis
  /// By sentence.
  let mentions: [[Mention]]

  private struct Candidate {
    var phrase: NounPhrase
    var sentence: Int
    var gender: Gender?
    /// A title or a description tells the gender, not an earlier guess.
    var isTold = false
    /// Somebody who says something in that sentence.
    var speaks = false
    var isHeadline: Bool
    var text: String
    var words: [WordKey]
  }

  private enum Gender { case masculine, feminine }

  /// What the text told about the bearers of a name, by its last word: `Mr`, `she`. A first name
  /// tells nothing.
  private struct Genders {
    private var told: [WordKey: Set<Gender>] = [:]
    private var titled: Set<WordKey> = []

    /// - Parameter isTold: a title or a description tells it, no guess.
    mutating func note(_ gender: Gender?, of name: WordKey, isTold: Bool = false) {
      guard let gender else { return }
      told[name, default: []].insert(gender)
      if isTold { titled.insert(name) }
    }

    func isTold(_ name: WordKey) -> Bool { titled.contains(name) && of(name) != nil }

    /// Nil where nothing told, or two persons bear the name.
    func of(_ name: WordKey) -> Gender? {
      guard let found = told[name], found.count == 1 else { return nil }
      return found.first
    }
  }

  /// By sentence: what points, in order.
  func find() -> [[Pointing]] {
    var candidates: [Candidate] = []
    var counts: [WordKey: Int] = [:]
    /// The words of names that somebody is known to bear.
    var persons: Set<WordKey> = []
    var genders = Genders()
    /// `this article`, and the sentence that speaks of it.
    var own: (text: String, sentence: Int)?
    var found: [[Pointing]] = []
    let names = FullNames(analysis: analysis)
    for (index, tokens) in analysis.tokens.enumerated() {
      guard tokens.count <= Self.longest else {
        found.append([])
        continue
      }
      let phrases = phrases(ofSentence: index)
      var here: [Pointing] = []
      var next = 0
      var position = 0
      while position < tokens.count {
        while next < phrases.count, phrases[next].tokens.lowerBound < position { next += 1 }
        let token = tokens[position]
        if var phrase = next < phrases.count ? phrases[next] : nil,
          phrase.tokens.lowerBound == position
        {
          if phrase.isName, phrase.sort == .name || phrase.sort == .thing,
            persons.contains(phrase.head)
          {
            phrase.sort = .person
          }
          if phrase.isName, phrase.sort == .person { persons.insert(phrase.head) }
          var text =
            (phrase.isName ? names.full(for: phrase.bytes) : nil)
            ?? analysis.text.string(phrase.bytes)
          var words = tokens[phrase.tokens].filter { !$0.isOne(of: WordClasses.determiners) }
            .map(\.key)
          if phrase.isDefinite, pointsBack(phrase, tokens) {
            let antecedent = described(by: phrase, words, in: candidates, at: index)
            if let antecedent {
              here.append(
                Pointing(range: analysis.text.scalars(phrase.bytes), antecedent: antecedent.text))
              text = antecedent.text
              words = antecedent.words
            }
          }
          if let subject = subject(of: phrase, tokens, in: candidates, at: index) {
            if phrase.isName {
              if candidates[subject].phrase.sort == .person { candidates[subject].text = text }
            } else {
              // `Lund is a city`: one thing, of the sort that its description tells.
              if candidates[subject].phrase.sort == .name || phrase.sort != .thing {
                candidates[subject].phrase.sort = phrase.sort
                if candidates[subject].phrase.isName, phrase.sort == .person {
                  persons.insert(candidates[subject].phrase.head)
                }
              }
              text = candidates[subject].text
            }
          }
          var gender = gender(of: phrase, tokens)
          if phrase.isName {
            genders.note(gender, of: phrase.head, isTold: true)
            gender = gender ?? genders.of(phrase.head)
          } else if let gender,
            let named = described(by: phrase, tokens, in: candidates, at: index)
          {
            // `Karin Dahl, a businesswoman, …`
            candidates[named].gender = gender
            candidates[named].isTold = true
            genders.note(gender, of: candidates[named].phrase.head, isTold: true)
          }
          if isOwnText(phrase, tokens) {
            own = (analysis.text.string(phrase.bytes), index)
          }
          // `An earlier version of this article said …`: the text does not go on to speak of that.
          let isOwnVersion =
            tokens[phrase.tokens].contains { $0.isOne(of: Denials.versions) }
            && tokens[phrase.tokens].contains { $0.isOne(of: Denials.earlier) }
          if isOwnVersion {
            position = phrase.tokens.upperBound
            next += 1
            continue
          }
          candidates.append(
            Candidate(
              phrase: phrase, sentence: index, gender: gender,
              isTold: phrase.isName && genders.isTold(phrase.head),
              speaks: isBesideCue(phrase.tokens, tokens),
              isHeadline: analysis.sentences[index].block == 0 && index < Self.longestHeadline,
              text: text, words: words))
          counts[phrase.head, default: 0] += 1
          position = phrase.tokens.upperBound
          next += 1
          continue
        }
        if isCorrected(position, tokens),
          own.map({ index - $0.sentence <= Self.reach }) ?? isCorrection(index)
        {
          here.append(
            Pointing(
              range: analysis.text.scalars(token.bytes),
              antecedent: own.flatMap { index - $0.sentence <= Self.reach ? $0.text : nil }))
          position += 1
          continue
        }
        if token.isOne(of: PointingWords.pronouns), !token.isAcronym, !isEmpty(position, tokens) {
          let antecedent = pronoun(
            token, in: candidates, counts, at: index,
            speaks: isBesideCue(position..<position + 1, tokens))
          here.append(
            Pointing(
              range: analysis.text.scalars(token.bytes), antecedent: antecedent?.text,
              isPersonal: token.isOne(of: Self.personal),
              others: antecedent == nil ? others(than: token, in: candidates) : []))
          if var antecedent {
            // What is spoken of stays near.
            antecedent.sentence = index
            if antecedent.phrase.isName,
              !token.isOne(of: PointingWords.neuter + PointingWords.plural)
            {
              persons.insert(antecedent.phrase.head)
              antecedent.gender =
                token.isOne(of: PointingWords.masculine) ? .masculine : .feminine
              genders.note(antecedent.gender, of: antecedent.phrase.head)
            }
            antecedent.phrase.isSubject = position < 3
            candidates.append(antecedent)
          }
        }
        position += 1
      }
      found.append(here)
      candidates.removeAll { index - $0.sentence > Self.farReach && !$0.isHeadline }
    }
    return found
  }

  /// Sentences back.
  private static let reach = 3
  /// A description may point farther back: its own words tell to what.
  private static let farReach = 12

  /// Sentences: a first block of more is no headline.
  private static let longestHeadline = 3
  /// Tokens: a longer sentence is a list or no prose.
  private static let longest = 400

  private func phrases(ofSentence index: Int) -> [NounPhrase] {
    let tokens = analysis.tokens[index]
    func range(_ mention: Mention) -> Range<Int>? {
      let bytes = analysis.text.bytes(ofScalars: mention.range)
      guard let first = tokens.firstIndex(where: { $0.bytes.upperBound > bytes.lowerBound }) else {
        return nil
      }
      let end = tokens[first...].firstIndex { $0.bytes.lowerBound >= bytes.upperBound }
      return first..<max(first + 1, end ?? tokens.count)
    }
    let named = mentions[index].filter { $0.kind == .name || $0.kind == .place }
      .compactMap { mention in range(mention).map { ($0, mention.kind == .place) } }
    let dates = mentions[index].filter { $0.kind == .date }.compactMap(range)
    return NounPhraseFinder(
      bytes: analysis.text.bytes, tokens: tokens,
      tags: Tagger.standard.tags(WordForms(tokens, bytes: analysis.text.bytes))
        .withSubjects(tokens),
      names: named.map { (tokens: $0.0, isPlace: $0.1) },
      dates: dates
    ).find()
  }

  // MARK: Pronouns

  private func pronoun(
    _ token: Token, in candidates: [Candidate], _ counts: [WordKey: Int], at sentence: Int,
    speaks: Bool
  ) -> Candidate? {
    var scored: [(score: Int, candidate: Candidate)] = []
    let isPersonal = token.isOne(of: Self.personal)
    let fitting = surest(
      candidates.filter {
        agrees($0, token) && (sentence - $0.sentence <= Self.reach || $0.isHeadline)
      }, for: token)
    for candidate in fitting {
      let distance = sentence - candidate.sentence
      var score = -30 * min(distance, Self.reach + 1)
      if candidate.phrase.isSubject { score += 25 }
      if candidate.phrase.sort == .person || candidate.phrase.sort == .body { score += 5 }
      if candidate.phrase.isGoverned { score -= 12 }
      if isPersonal, candidate.phrase.isName { score += Self.named }
      if !isPersonal, candidate.phrase.sort == .name { score -= 12 }
      if candidate.isHeadline { score += 5 }
      score += 3 * min(counts[candidate.phrase.head] ?? 0, 4)
      scored.append((score, candidate))
    }
    // Of two that are equal the later.
    guard let best = scored.max(by: { $0.score <= $1.score }) else { return nil }
    if isPersonal { return person(best.candidate, of: fitting, at: sentence, speaks: speaks) }
    let isOneOfTwoGroups =
      token.isOne(of: PointingWords.plural)
      && scored.contains { isAsGood($0.candidate, as: best.candidate, by: best.score - $0.score) }
    return isOneOfTwoGroups ? nil : best.candidate
  }

  /// `Mr Obi runs the harbour. Karin Dahl opened the shop. He …`: where it is told of another one that he
  /// is a he, and of the best nothing is, the other one is meant if he is as near, or if he spoke before
  /// and speaks here; else there is no telling.
  private func person(
    _ best: Candidate, of fitting: [Candidate], at sentence: Int, speaks: Bool
  ) -> Candidate? {
    guard !isOneOfTwo(best, fitting) else { return nil }
    guard !best.isTold, best.gender == nil || best.phrase.isName,
      let told = fitting.last(where: { other in
        other.isTold && other.phrase.head != best.phrase.head && other.text != best.text
          && sentence - other.sentence <= Self.reach
      })
    else { return best }
    if told.sentence >= best.sentence { return told }
    return best.gender != nil ? best : speaks && told.speaks && !best.speaks ? told : nil
  }

  /// Whom a title or an earlier pronoun tells not to be meant by a he or she.
  private func others(than token: Token, in candidates: [Candidate]) -> Set<String> {
    guard token.isOne(of: Self.personal) else { return [] }
    let wanted: Gender = token.isOne(of: PointingWords.masculine) ? .masculine : .feminine
    return Set(
      candidates.filter { $0.gender != nil && $0.gender != wanted }
        .map(\.text))
  }

  /// `The drivers met the owners. They …`: of one sort, and as near.
  private func isAsGood(_ other: Candidate, as best: Candidate, by difference: Int) -> Bool {
    guard best.phrase.isPlural, other.phrase.isPlural, other.phrase.head != best.phrase.head,
      other.text != best.text, other.phrase.sort == best.phrase.sort
    else { return false }
    return difference < Self.close
      || isBeside(other.phrase.bytes, best.phrase.bytes, areThings: best.phrase.sort == .thing)
  }

  /// Whether two phrases stand in one sentence with no preposition between them: joined ones, or of persons
  /// a subject and an object. In `buildings that rely on cables and pipes` the buildings are meant, and of
  /// things as a rule the subject.
  private func isBeside(_ a: Range<Int>, _ b: Range<Int>, areThings: Bool) -> Bool {
    let (first, second) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
    let sentence = analysis.sentence(at: first.lowerBound)
    guard first.upperBound <= second.lowerBound,
      sentence == analysis.sentence(at: second.lowerBound)
    else { return false }
    let between = analysis.tokens[sentence].filter {
      $0.bytes.lowerBound >= first.upperBound && $0.bytes.upperBound <= second.lowerBound
    }
    guard !between.contains(where: { $0.isOne(of: WordClasses.prepositions) }) else { return false }
    return !areThings || between.contains { $0.isOne(of: NumberWords.joinEquals) }
  }
  private static let close = 15
  /// Tokens.
  private static let longestInsertion = 12

  /// `Obi said`, `said Obi`, `Obi, who runs the harbour, said`
  private func isBesideCue(_ phrase: Range<Int>, _ tokens: [Token]) -> Bool {
    var behind = phrase.upperBound
    if behind < tokens.count, tokens[behind].isComma,
      let comma = tokens[(behind + 1)...].prefix(Self.longestInsertion).firstIndex(where: \.isComma)
    {
      behind = comma + 1
    }
    if behind < tokens.count, tokens[behind].isOne(of: CueVerbs.speech) { return true }
    let before = tokens[..<phrase.lowerBound].last {
      !$0.isOne(of: TitleWords.honorifics) && $0.mark != UInt8(ascii: ".")
    }
    return before?.isOne(of: CueVerbs.speech) ?? false
  }

  /// The name that a description is put beside, `Karin Dahl, a businesswoman,`, or that is said to be what it
  /// says.
  private func described(
    by phrase: NounPhrase, _ tokens: [Token], in candidates: [Candidate], at sentence: Int
  ) -> Int? {
    let first = phrase.tokens.lowerBound
    let beside = candidates.lastIndex {
      $0.sentence == sentence && $0.phrase.isName && $0.phrase.tokens.upperBound == first - 1
    }
    if let beside, tokens[first - 1].isComma { return beside }
    return subject(of: phrase, tokens, in: candidates, at: sentence).flatMap {
      candidates[$0].phrase.isName ? $0 : nil
    }
  }
  private static let personal = PointingWords.masculine + PointingWords.feminine

  /// Without those that a pronoun may stand for but rarely does, where others are there: a body or a
  /// team for `they`, what may be somebody's name for `it`.
  private func surest(_ fitting: [Candidate], for token: Token) -> [Candidate] {
    let isPlural = token.isOne(of: PointingWords.plural)
    guard isPlural || token.isOne(of: PointingWords.neuter) else { return fitting }
    let sure = fitting.filter { isPlural ? $0.phrase.isPlural : $0.phrase.sort != .name }
    return sure.isEmpty ? fitting : sure
  }

  /// `Ana Ito met Ben Obi. He …`, `Mrs Vale met Ms Lund. She …`: two are named in one sentence, and nothing
  /// tells which is meant.
  private func isOneOfTwo(_ best: Candidate, _ fitting: [Candidate]) -> Bool {
    guard best.phrase.isName else { return false }
    return fitting.contains { other in
      other.sentence == best.sentence && other.phrase.isName && other.gender == best.gender
        && other.text != best.text && other.phrase.head != best.phrase.head
    }
  }

  /// `The first president was Ana Ito. She …`: the name tells more than the description.
  private static let named = 30

  /// `Ana Ito was the first president`: the subject that a phrase is put beside.
  private func subject(
    of phrase: NounPhrase, _ tokens: [Token], in candidates: [Candidate], at sentence: Int
  ) -> Int? {
    let first = phrase.tokens.lowerBound
    guard first > 0, tokens[first - 1].isOne(of: SentenceCues.be) else { return nil }
    return candidates.lastIndex {
      $0.sentence == sentence && $0.phrase.isSubject && $0.phrase.isPlural == phrase.isPlural
    }
  }

  private func agrees(_ candidate: Candidate, _ token: Token) -> Bool {
    let phrase = candidate.phrase
    if token.isOne(of: PointingWords.plural) {
      // `Lund have won`: a team, a firm.
      return phrase.isPlural || phrase.sort == .body
        || phrase.isName && phrase.isSubject && phrase.sort != .person && phrase.sort != .name
    }
    guard !phrase.isPlural else { return false }
    if token.isOne(of: PointingWords.neuter) { return phrase.sort != .person }
    guard phrase.sort == .person || phrase.sort == .name else { return false }
    let wanted: Gender = token.isOne(of: PointingWords.masculine) ? .masculine : .feminine
    return candidate.gender == nil || candidate.gender == wanted
  }

  private func gender(of phrase: NounPhrase, _ tokens: [Token]) -> Gender? {
    let title = tokens.wordBefore(phrase.tokens.lowerBound)
    let words = [title].compactMap { $0 } + tokens[phrase.tokens]
    if words.contains(where: { $0.isOne(of: Self.men) }) { return .masculine }
    return words.contains { $0.isOne(of: Self.women) } ? .feminine : nil
  }

  private static let men = WordList(
    """
    actor boy brother businessman chairman congressman councilman duke father fisherman grandfather
    grandson herr husband king lord man monk monsieur mr nephew policeman prince salesman señor signor
    sir son spokesman uncle widower
    """)
  private static let women = WordList(
    """
    actress aunt baroness businesswoman chairwoman congresswoman councilwoman countess dame
    daughter doña duchess frau fräulein girl granddaughter grandmother lady madam madame mademoiselle
    miss mme mother mrs ms niece nun policewoman princess queen saleswoman señora señorita signora
    sister spokeswoman widow wife woman
    """)

  private func isEmpty(_ position: Int, _ tokens: [Token]) -> Bool {
    guard tokens[position].key == WordKey("it") else { return false }
    let behind = tokens[(position + 1)...]
    if behind.prefix(3).contains(where: { $0.isOne(of: PointingWords.emptyBehind) }) { return true }
    // `it follows that`
    if behind.first?.key == WordKey("follows") {
      return behind.dropFirst().first?.key == WordKey("that")
    }
    // `it has been widely claimed that`, `it is not known whether`
    let said = behind.prefix(6).drop { token in
      token.isOne(of: SentenceCues.be) || token.isOne(of: WordClasses.beforeCue)
        || token.isWord && analysis.text.bytes[token.bytes].suffix(2).elementsEqual("ly".utf8)
    }
    if said.startIndex > behind.startIndex, let cue = said.first,
      cue.isOne(of: CueVerbs.all) || cue.key == WordKey("known"),
      let joint = said.dropFirst().first,
      joint.key == WordKey("that") || joint.key == WordKey("whether")
    {
      return true
    }
    // `it is believed that`, `it is common to`
    guard behind.first?.isOne(of: SentenceCues.be) ?? false else { return false }
    let clause = behind.dropFirst(2).prefix(2)
    return clause.contains { $0.key == WordKey("that") || $0.key == WordKey("whether") }
      && behind.dropFirst().prefix(2).contains { $0.isOne(of: CueVerbs.all) }
      || clause.contains { $0.key == WordKey("to") || $0.key == WordKey("that") }
        && behind.dropFirst().prefix(2).contains { $0.isOne(of: PointingWords.judging) }
  }

  // MARK: The text itself

  /// `this article`
  private func isOwnText(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    phrase.tokens.count == 2 && tokens[phrase.tokens.lowerBound].key == WordKey("this")
      && tokens[phrase.tokens.upperBound - 1].isOne(of: PointingWords.ownText)
  }

  /// `It has been corrected`, `It was updated`
  private func isCorrected(_ position: Int, _ tokens: [Token]) -> Bool {
    guard tokens[position].key == WordKey("it") else { return false }
    let behind = tokens[(position + 1)...].drop {
      $0.isOne(of: SentenceCues.be) || $0.isOne(of: WordClasses.beforeCue)
    }
    guard let verb = behind.first, behind.startIndex > position + 1 else { return false }
    return verb.isOne(of: PointingWords.corrected)
  }

  /// Whether a sentence stands in a block that says it is a correction: `Correction: …`.
  private func isCorrection(_ sentence: Int) -> Bool {
    var first = sentence
    let block = analysis.sentences[sentence].block
    while first > 0, analysis.sentences[first - 1].block == block,
      sentence - first < Self.farReach
    {
      first -= 1
    }
    return analysis.tokens[first].first?.isOne(of: PointingWords.corrections) ?? false
  }

  // MARK: Descriptions

  /// Whether a phrase with `the` leaves open which one is meant: nothing behind it says so.
  private func pointsBack(_ phrase: NounPhrase, _ tokens: [Token]) -> Bool {
    let last = tokens[phrase.tokens.upperBound - 1]
    guard phrase.tokens.count <= 3, !last.isCapital else { return false }
    guard phrase.tokens.upperBound < tokens.count else { return true }
    let behind = tokens[phrase.tokens.upperBound]
    if behind.key == WordKey("of") { return false }
    return !behind.isOne(of: WordClasses.relatives) || behind.isAcronym
  }

  private func described(
    by phrase: NounPhrase, _ own: [WordKey], in candidates: [Candidate], at sentence: Int
  ) -> Candidate? {
    let isGeneral = PointingWords.general.contains(phrase.head)
    return candidates.last { candidate in
      guard sentence - candidate.sentence <= (isGeneral ? Self.farReach : Self.reach),
        candidate.phrase.isPlural == phrase.isPlural,
        candidate.words.count > own.count || candidate.phrase.head != phrase.head
      else { return false }
      // `the Oslo quay` … `the quay`; `National Weather Service` … `the service`
      if candidate.phrase.head == phrase.head {
        // `the Oslo team` is no `Lund team`.
        return own.allSatisfy { $0 == phrase.head || candidate.words.contains($0) }
          || candidate.phrase.tokens.count == 1
      }
      guard isGeneral || phrase.sort == .body else { return false }
      return candidate.words.contains(phrase.head)
    }
  }
}

extension Analysis {
  /// What in each sentence points to something named elsewhere.
  /// - Parameter mentions: of each sentence, as ``mentions(inSentence:)`` has them.
  package func pointings(mentions: [[Mention]]) -> [[Pointing]] {
    PointingFinder(analysis: self, mentions: mentions).find()
  }

  /// Where the subject of the words at a range may begin: behind what only opens a clause, such as
  /// `But`, `On Monday,`.
  package func subjectStart(in range: Range<Int>) -> Int {
    let part = text.bytes(ofScalars: range)
    let tokens = tokens[sentence(at: part.lowerBound)].filter { part.overlaps($0.bytes) }
    var index = 0
    while index < tokens.count, !tokens[index].isWord || tokens[index].isOne(of: Self.opening) {
      index += 1
    }
    // An adverbial up to its comma, if a subject follows soon.
    if index < tokens.count, tokens[index].isOne(of: WordClasses.prepositions),
      let comma = tokens.prefix(index + 8).lastIndex(where: \.isComma), comma + 1 < tokens.count
    {
      index = comma + 1
    }
    return index < tokens.count ? text.scalars(tokens[index].bytes).lowerBound : range.lowerBound
  }

  private static let opening = WordList(
    """
    also although and because but earlier finally however instead later meanwhile moreover now since
    so still that then though today when while yesterday yet
    """
  )
}
