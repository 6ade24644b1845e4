/// What makes a sentence one that can be looked up, or one that cannot.
package enum SentenceTrait: String, Sendable, CaseIterable {
  /// A figure, amount, measure or share.
  case number
  /// A number that is more than a few things counted in words: a figure, share or measure, or ten
  /// and more.
  case amount
  /// A day, month, year.
  case date
  /// Words between quotation marks.
  case quotation
  /// Somebody or something with a name.
  case name
  /// Words of wrongdoing: crime, fraud, killing, abuse.
  case wrongdoing
  /// Wrongdoing, and somebody in particular whose it may be: one with a name, or a he or she.
  case accusation
  /// "The largest", "the first", "never", "only".
  case superlative
  /// "More than", "twice as many", "increased".
  case comparison
  /// One thing led to another or is given in exchange for it.
  case cause
  /// What will, may or is likely to happen.
  case prediction
  /// The writer's "I think", or what should or must be.
  case opinion
  /// "I", "we", "our" outside quotation marks.
  case firstPerson
  /// "You", "your" outside quotation marks.
  case secondPerson
  /// Names a picture's maker and nothing else: `Photo: Ana Ito`.
  case credit
  /// Asks the reader for money, an address or a click.
  case plea
}

extension Analysis {
  /// The traits of a sentence, or of parts of it read together; `mentions` are the sentence's own, as
  /// ``mentions(inSentence:)`` has them.
  package func traits(
    ofSentence index: Int, in parts: [Range<Int>]? = nil, mentions: [Mention]
  ) -> Set<SentenceTrait> {
    var traits: Set<SentenceTrait> = []
    let mentions = mentions.filter { mention in
      parts?.contains { $0.overlaps(mention.range) } ?? true
    }
    for mention in mentions {
      switch mention.kind {
      case .number:
        traits.insert(.number)
        let range = text.bytes(ofScalars: mention.range)
        if Amounts.isAmount(tokens[index].lazy.filter { range.overlaps($0.bytes) }, text.bytes) {
          traits.insert(.amount)
        }
      case .date: traits.insert(.date)
      case .quotation: traits.insert(.quotation)
      case .name, .place: traits.insert(.name)
      case .relation: traits.insert(.cause)
      case .title, .wording: break
      }
    }
    let tokens = tokens[index]
    let isQuoted = UtteranceFinder.quoted(
      tokens, Array(stretches(touching: sentences[index].bytes)))
    let bytes = parts?.map(text.bytes(ofScalars:)) ?? [sentences[index].bytes]
    let accused = Accused(analysis: self, tokens: tokens, mentions: mentions, parts: bytes)
    for (position, token) in tokens.enumerated() where token.isWord {
      guard bytes.contains(where: { $0.contains(token.bytes.lowerBound) }) else { continue }
      let key = token.key
      if TraitWords.wrongdoing.contains(key), !accused.isFigure(position) {
        traits.insert(.wrongdoing)
        if accused.isSomebody(of: position) { traits.insert(.accusation) }
      }
      if Phrases.superlatives.contains(key) || TraitWords.absolute.contains(key) {
        traits.insert(.superlative)
      }
      if isComparison(position, tokens) { traits.insert(.comparison) }
      if TraitWords.prediction.contains(key), !ModalMay.isOtherWord(position, in: tokens),
        // `could not be reached`: was not able to.
        key != WordKey("could") || position + 1 == tokens.count
          || tokens[position + 1].key != WordKey("not")
      {
        traits.insert(.prediction)
      }
      guard !isQuoted[position] else { continue }
      if TraitWords.firstPerson.contains(key) { traits.insert(.firstPerson) }
      if TraitWords.secondPerson.contains(key) { traits.insert(.secondPerson) }
      if TraitWords.opinion.contains(key) { traits.insert(.opinion) }
      if TraitWords.opinions.length(at: position, in: tokens) > 0 { traits.insert(.opinion) }
      if TraitWords.pleas.length(at: position, in: tokens) > 0 { traits.insert(.plea) }
    }
    if parts == nil, isCredit(tokens) { traits.insert(.credit) }
    return traits
  }

  /// `more` says of what only with a `than`, `twice` by how much only with what is measured.
  private func isComparison(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if TraitWords.comparison.contains(token.key) { return true }
    if TraitWords.movement.contains(token.key) { return isOfMeasure(index, tokens) }
    if token.key == WordKey("twice"), index + 1 < tokens.count {
      let next = tokens[index + 1]
      return next.key == WordKey("as") || next.key == WordKey("the")
        || next.isOne(of: WordClasses.determiners)
    }
    guard TraitWords.comparative.contains(token.key) else { return false }
    let reach = min(index + 1 + TraitWords.reachOfThan, tokens.count)
    return tokens[index + 1..<reach].contains { $0.key == WordKey("than") }
  }

  /// Whether by how much something falls, rises or grows is told, or of what is measured, that it does so
  /// more than something: not `the boy fell`, `she grew up`, `taxes would rise`.
  private func isOfMeasure(_ verb: Int, _ tokens: [Token]) -> Bool {
    // `fell 12 per cent`, `rises by a third`, `rose from 9 to 12`
    var end = verb + 1
    if end < tokens.count, tokens[end].isOne(of: TraitWords.amountsBehind) { end += 1 }
    if end < tokens.count {
      let amount = tokens[end]
      let isFigure =
        amount.make == .number || NumberWords.small[amount.key] != nil
        || amount.isOne(of: NumberWords.shares)
        || end + 1 < tokens.count && amount.key == WordKey("a")
          && tokens[end + 1].isOne(of: NumberWords.sharesAfterArticle)
      if isFigure { return true }
    }
    let behind = tokens[end...].prefix(TraitWords.reachOfThan)
    let isCompared = behind.contains {
      $0.key == WordKey("than") || $0.mark == UInt8(ascii: "%") || $0.isOne(of: NumberWords.shares)
        || $0.isOne(of: NumberWords.shareUnits) && $0.key != WordKey("per")
    }
    guard isCompared else { return false }
    let start = tokens[..<verb].lastIndex { $0.isComma || $0.mark == UInt8(ascii: ";") } ?? 0
    return tokens[start..<verb].contains { $0.isOne(of: TraitWords.measured) }
      || end < tokens.count
        && tokens[end..<min(tokens.count, end + 4)].contains { $0.isOne(of: TraitWords.measured) }
  }

  /// Whether a sentence tells what somebody did or what happened, as a question may too: `Why did she sell
  /// the ship?`, `Was it sold?`
  package func tellsOfPast(inSentence index: Int) -> Bool {
    tokens[index].contains {
      $0.isOne(of: TraitWords.past)
        || $0.isOne(of: WordClasses.irregularVerbs) && !$0.isOne(of: TraitWords.unchanged)
        || Verbs.hasPastEnding($0, text.bytes)
    }
  }

  /// `Photo: Ana Ito`, `(Picture by Ana Ito/The Agency)`.
  private func isCredit(_ tokens: [Token]) -> Bool {
    let tokens = tokens.drop { $0.mark == UInt8(ascii: "(") || $0.mark == UInt8(ascii: "[") }
    guard tokens.count >= 3, tokens.count <= 14, let label = tokens.first,
      label.isOne(of: SentenceStarters.pictureLabels), let joint = tokens.dropFirst().first,
      joint.mark == UInt8(ascii: ":") || joint.key == WordKey("by")
    else { return false }
    // A caption behind the label has small words of its own.
    return tokens.dropFirst(2).allSatisfy {
      !$0.isWord || $0.isCapital || WordClasses.isFunction($0.key)
    }
  }
}

/// The words that give a sentence its traits.
enum TraitWords {
  static let wrongdoing = WordList(
    """
    abducted abuse abused accused accuses accusing allegations arrested arson assassinated assault
    assaulted attacked banned beaten blackmail blackmailed bombed bombing bribe bribed bribery
    bribes charged cheated
    complicit conspiracy convicted corrupt corruption cover-up crime crimes criminal
    defamed defrauded deported discrimination embezzled embezzlement evaded extorted extortion fabricated
    faked falsified fined forged fraud fraudster fraudsters fraudulent genocide guilty harassed harassment hid hacked
    illegal illegally imprisoned indicted insulted jailed kidnapped killed killing laundering leaked
    liar liars lied lying manipulated massacre misconduct misled misused molested murder murdered negligence
    negligent perjury plagiarised plagiarism plotted racism racist raided rape raped rigged robbed sacked
    sanctioned sexist shot smuggled smuggling spied spying stabbed stole stolen sued suspected
    swindled terrorism terrorist terrorists theft thief thieves threatened torture tortured trafficking treason
    unlawful unlawfully violated violation violations
    """)

  /// Of these, what is done to somebody: whom it befalls is not accused of it.
  static let harm = WordList(
    """
    abducted abused assassinated assaulted attacked beaten blackmailed bombed cheated defamed
    defrauded deported extorted harassed insulted kidnapped killed misled molested murdered raided
    raped robbed shot stabbed stolen swindled threatened tortured
    """)

  static let absolute = WordList(
    "always entire every never nobody none only sole unprecedented")

  static let comparison = WordList(
    """
    decrease decreased double doubled doubling exceeded exceeds halved increase increased outnumber
    outnumbered tripled
    """)

  /// Compare where what moves is a measure, or by how much is told.
  static let movement = WordList(
    """
    climb climbed climbs drop dropped drops fall fallen falling falls fell grew grow growing grown
    grows jumped rise risen rises rising rose sank shrank shrinks slumped soared surged
    """)

  static let measured = WordList(
    """
    amount births budget capacity catch consumption cost costs crime debt deaths deficit demand
    earnings emissions employment exports fares fees figure figures imports income incomes inflation
    investment level levels losses membership number numbers output population poverty premiums
    price prices production profit profits proportion quantity rate rates rent rents revenue
    revenues salaries sales share shares spending supply taxes temperature temperatures
    traffic turnout turnover unemployment value values volume wage wages weight
    """)

  /// Of the irregular verbs, the past forms that are no other than the infinitive.
  static let unchanged = WordList("burst cost cut hit hurt let put read set shut split spread")

  static let past = WordList("did didn't had hadn't")

  static let amountsBehind = WordList("about almost by from more nearly over to")

  /// Compare where `than` follows.
  static let comparative = WordList(
    """
    better bigger cheaper faster fewer greater higher larger less longer lower more shorter smaller
    worse
    """)

  /// Words between a comparative and its `than`: `more troops from the north than`.
  static let reachOfThan = 15

  static let prediction = WordList(
    """
    could expected forecast forecasts likely may might planned plans predicted predicts probably
    projected set shall unlikely will would
    """)

  static let firstPerson = WordList("i i'd i'll i'm i've me my our us we we'd we'll we're we've")

  static let secondPerson = WordList("you you'd you'll you're you've your yours yourself")

  /// Say what ought to be, or how the writer feels.
  static let opinion = WordList(
    "hopefully must mustn't ought regrettably sadly should shouldn't thankfully unfortunately")

  static let opinions = PhraseList(
    """
    i believe
    i doubt
    i feel
    i guess
    i hope
    i suppose
    i think
    i wish
    i would argue
    in my experience
    in my opinion
    in my view
    in our opinion
    in our view
    it is time to
    it seems to me
    it's time to
    thank you
    we believe
    we feel
    we hope
    we need to
    we think
    """)

  static let pleas = PhraseList(
    """
    become a member
    become a patron
    become a subscriber
    become a supporter
    buy me a coffee
    buy us a coffee
    click here
    consider donating
    consider supporting
    create a free account
    donate now
    donate today
    enjoy our content
    enter your email
    follow us on
    help us continue
    help us keep
    in your inbox
    join our community
    join our newsletter
    keep our journalism
    like our work
    like our reporting
    make a contribution
    make a donation
    our newsletter
    readers like you
    share this article
    share this story
    sign up for our
    sign up for the newsletter
    sign up here
    sign up to our
    subscribe now
    subscribe to our
    subscribe today
    support independent journalism
    support our journalism
    support our mission
    support our newsroom
    support our reporting
    support our work
    support us
    support from readers
    support of our readers
    to our newsletter
    to your inbox
    your contribution
    your donation
    your support
    """)
}
