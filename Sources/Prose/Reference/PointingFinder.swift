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

  private let names: FullNames
  /// What was named so far, and is not far back.
  var candidates: [Candidate] = []
  /// How often by the last word.
  var counts: [WordKey: Int] = [:]
  /// The words of names that somebody is known to bear.
  private var persons: Set<WordKey> = []
  var genders = Genders()
  /// Where whom a he was, or a she, was last left open.
  var doubts: [Gender: Int] = [:]
  /// `this article`, and the sentence that speaks of it.
  private var own: (text: String, sentence: Int)?

  /// By sentence: quoted words in it, in bytes, and who says them.
  private let quoted: [Int: [(words: Range<Int>, speaker: String)]]

  init(analysis: Analysis, mentions: [[Mention]], utterances: [Utterance]) {
    self.analysis = analysis
    self.mentions = mentions
    names = FullNames(analysis: analysis)
    var quoted: [Int: [(words: Range<Int>, speaker: String)]] = [:]
    for utterance in utterances {
      guard let speaker = utterance.speaker?.name else { continue }
      for content in utterance.content.map(analysis.text.bytes(ofScalars:)) {
        for stretch in analysis.stretches(touching: content) {
          let words = stretch.words.clamped(to: content)
          guard !words.isEmpty else { continue }
          for sentence in analysis.sentence(
            at: words.lowerBound)...analysis.sentence(at: words.upperBound - 1)
          {
            quoted[sentence, default: []].append((words, speaker))
          }
        }
      }
    }
    self.quoted = quoted
  }

  /// Who says the quoted words that hold a byte.
  func speakers(quotedAt byte: Int, of sentence: Int) -> [String] {
    (quoted[sentence] ?? []).filter { $0.words.contains(byte) }.map(\.speaker)
  }

  /// By sentence: what points, in order.
  mutating func find() -> [[Pointing]] {
    var found: [[Pointing]] = []
    for index in analysis.tokens.indices { found.append(read(index)) }
    return found
  }

  private mutating func read(_ sentence: Int) -> [Pointing] {
    let tokens = analysis.tokens[sentence]
    guard tokens.count <= Self.longest else { return [] }
    var phrases = phrases(ofSentence: sentence)[...]
    var found: [Pointing?] = []
    var position = 0
    while position < tokens.count {
      phrases = phrases.drop { $0.tokens.lowerBound < position }
      if let phrase = phrases.first, phrase.tokens.lowerBound == position {
        found.append(take(phrase, tokens, at: sentence))
        position = phrase.tokens.upperBound
      } else {
        found.append(take(position, tokens, at: sentence))
        position += 1
      }
    }
    candidates.removeAll { sentence - $0.sentence > Self.farReach && !$0.isHeadline }
    return found.compactMap { $0 }
  }

  /// Takes a phrase for what may be meant further on; says to what it points itself.
  private mutating func take(_ phrase: NounPhrase, _ tokens: [Token], at sentence: Int) -> Pointing?
  {
    var phrase = phrase
    if phrase.isName, phrase.sort == .name || phrase.sort == .thing, persons.contains(phrase.head) {
      phrase.sort = .person
    }
    // `Obi's lawyer`
    if phrase.isName, phrase.sort == .person || phrase.sort == .name,
      phrase.tokens.upperBound < tokens.count, tokens[phrase.tokens.upperBound].isPossessive
    {
      phrase.isSubject = false
      phrase.isGoverned = true
    }
    if phrase.isName, phrase.sort == .person { persons.insert(phrase.head) }
    let full = phrase.isName ? names.full(for: phrase.bytes) : nil
    // `Obi` of `Ben Obi`: as much a person's name as that.
    if full != nil, phrase.sort == .thing { phrase.sort = .name }
    var text = full ?? analysis.text.string(phrase.bytes)
    var words = tokens[phrase.tokens].filter { !$0.isOne(of: WordClasses.determiners) }.map(\.key)
    var pointing: Pointing?
    if phrase.isDefinite, pointsBack(phrase, tokens),
      let antecedent = described(by: phrase, words, at: sentence)
    {
      pointing = Pointing(
        range: analysis.text.scalars(phrase.bytes), antecedent: antecedent.text)
      text = antecedent.text
      words = antecedent.words
    }
    if let subject = subject(of: phrase, tokens, at: sentence) {
      if !phrase.isName {
        tell(candidate: subject, of: phrase.sort)
        text = candidates[subject].text
      } else if candidates[subject].phrase.sort == .person {
        candidates[subject].text = text
      }
    }
    let gender = gender(toldBy: phrase, tokens, at: sentence)
    // `the mayor, Ana Ito, …`: one person.
    if phrase.isName, tokens.describing(phrase.tokens.lowerBound) != nil,
      let last = candidates.last,
      last.sentence == sentence, last.phrase.sort == .person, !last.phrase.isName,
      last.phrase.tokens.upperBound == phrase.tokens.lowerBound - 1
    {
      candidates[candidates.count - 1].text = text
    }
    if isOwnText(phrase, tokens) { own = (analysis.text.string(phrase.bytes), sentence) }
    // `An earlier version of this article said …`: the text does not go on to speak of that.
    if isOwnVersion(phrase, tokens) { return pointing }
    candidates.append(
      Candidate(
        phrase: phrase, sentence: sentence, gender: gender,
        isTold: phrase.isName && genders.isTold(phrase.head),
        speaks: isBesideCue(
          phrase.tokens
            .lowerBound..<(tokens.firstIndex {
              $0.bytes.lowerBound >= phrase.bytes.upperBound
            } ?? phrase.tokens.upperBound), tokens),
        speaksForOthers: speaksForOthers(phrase, tokens),
        isJoined: isJoined(phrase, tokens),
        isHeadline: analysis.sentences[sentence].block == 0 && sentence < Self.longestHeadline,
        text: text, words: words))
    counts[phrase.head, default: 0] += 1
    return pointing
  }

  /// `Lund is a city`: one thing, of the sort that its description tells.
  private mutating func tell(candidate: Int, of sort: NounPhrase.Sort) {
    guard candidates[candidate].phrase.sort == .name || sort != .thing else { return }
    candidates[candidate].phrase.sort = sort
    if candidates[candidate].phrase.isName, sort == .person {
      persons.insert(candidates[candidate].phrase.head)
    }
  }

  /// The gender of who is meant, as far as this phrase or an earlier one tells it; what it tells of a
  /// name is kept.
  private mutating func gender(toldBy phrase: NounPhrase, _ tokens: [Token], at sentence: Int)
    -> Gender?
  {
    let gender = gender(of: phrase, tokens)
    if phrase.isName {
      genders.note(gender, of: phrase.head, isTold: true)
      return gender ?? genders.of(phrase.head)
    }
    if let gender, let named = described(by: phrase, tokens, at: sentence) {
      // `Karin Dahl, a businesswoman, …`
      candidates[named].gender = gender
      candidates[named].isTold = true
      genders.note(gender, of: candidates[named].phrase.head, isTold: true)
    }
    return gender
  }

  /// Says to what a word points that begins no phrase.
  private mutating func take(_ position: Int, _ tokens: [Token], at sentence: Int) -> Pointing? {
    let token = tokens[position]
    let range = analysis.text.scalars(token.bytes)
    if isCorrected(position, tokens) {
      let near = own.flatMap { sentence - $0.sentence <= Self.reach ? $0.text : nil }
      if near != nil || own == nil && isCorrection(sentence) {
        return Pointing(range: range, antecedent: near)
      }
    }
    guard token.isOne(of: PointingWords.pronouns), !token.isAcronym, !isEmpty(position, tokens)
    else { return nil }
    let antecedent = pronoun(
      token, at: sentence, speaks: isBesideCue(position..<position + 1, tokens))
    let others = antecedent == nil ? others(than: token) : []
    if token.isOne(of: Self.personal) {
      doubts[wanted(by: token)] = antecedent == nil ? sentence : nil
    }
    if let antecedent { keep(antecedent, near: position, token, at: sentence) }
    return Pointing(
      range: range, antecedent: antecedent?.text, isPersonal: token.isOne(of: Self.personal),
      others: others)
  }

  /// What is spoken of stays near.
  private mutating func keep(
    _ antecedent: Candidate, near position: Int, _ token: Token, at sentence: Int
  ) {
    var antecedent = antecedent
    antecedent.sentence = sentence
    if antecedent.phrase.isName, !token.isOne(of: PointingWords.neuter + PointingWords.plural) {
      persons.insert(antecedent.phrase.head)
      antecedent.gender = token.isOne(of: PointingWords.masculine) ? .masculine : .feminine
      genders.note(antecedent.gender, of: antecedent.phrase.head)
    }
    antecedent.phrase.isSubject = position < 3
    candidates.append(antecedent)
  }

  /// Sentences back.
  static let reach = 3
  /// A description may point farther back: its own words tell to what.
  static let farReach = 12

  /// Sentences: a first block of more is no headline.
  static let longestHeadline = 3
  /// Tokens: a longer sentence is a list or no prose.
  static let longest = 400

  private func phrases(ofSentence index: Int) -> [NounPhrase] {
    let tokens = analysis.tokens[index]
    // `FERRY COST SOARS`: what is a phrase there nothing tells.
    if NameTable.isAllCapitals(tokens) { return [] }
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
        .withSubjects(tokens).withLoneVerb(tokens, analysis.text.bytes),
      names: named.map { (tokens: $0.0, isPlace: $0.1) },
      dates: dates
    ).find()
  }
}
