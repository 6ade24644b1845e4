/// Finds the words that tie statements together and those that bend them.
struct WordingFinder {
  let tokens: [Token]
  let bytes: [UInt8]

  func find(into mentions: inout MentionCollector) {
    for index in tokens.indices where mentions.isFree(index) {
      if ModalMay.isOtherWord(index, in: tokens) { continue }
      let relation = Phrases.relations.length(at: index, in: tokens)
      let wording = max(
        beforeNumber(at: index), Phrases.wordings.length(at: index, in: tokens),
        superlative(at: index))
      if relation > 0, relation >= wording {
        mentions.add(.relation, index..<index + relation)
      } else if wording > 0 {
        mentions.add(.wording, index..<index + wording)
      }
    }
  }

  /// `about`, `over`: hedges before a figure, prepositions elsewhere.
  private func beforeNumber(at index: Int) -> Int {
    guard tokens[index].isOne(of: Phrases.hedgesOfNumbers), index + 1 < tokens.count else {
      return 0
    }
    guard tokens[index + 1].make == .number || NumberWords.small[tokens[index + 1].key] != nil
    else { return 0 }
    // `over nine years`: how long, not more than that.
    let behind = tokens[(index + 1)...].prefix(3).drop {
      $0.make == .number || NumberWords.small[$0.key] != nil
    }
    let isStretch =
      tokens[index].key == WordKey("over")
      && behind.first.map { $0.isOne(of: DateWords.durations) } ?? false
    return isStretch ? 0 : 1
  }

  /// `the largest`, `most expensive`; the ending alone makes no superlative (`forest`, `protest`).
  private func superlative(at index: Int) -> Int {
    let token = tokens[index]
    guard token.isWord else { return 0 }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if token.key == WordKey("the"), let next, next.isOne(of: Phrases.superlatives) { return 2 }
    if token.key == WordKey("the"), let next, next.key == WordKey("most") { return 2 }
    return token.isOne(of: Phrases.superlatives) ? 1 : 0
  }
}

/// Phrases that a checker reads twice.
enum Phrases {
  static let relations = PhraseList(
    """
    aimed at
    as a consequence
    as a consequence of
    as a result
    as a result of
    at the behest of
    at the request of
    backed by
    based on
    because
    because of
    blamed for
    blamed on
    brought about
    caused
    caused by
    consequently
    despite
    driven by
    due to
    funded by
    in connection with
    in exchange for
    in line with
    in order to
    in response to
    in retaliation for
    in return for
    instead of
    lead to
    leading to
    leads to
    led to
    linked to
    on behalf of
    on condition that
    on the basis of
    ordered by
    owing to
    prompted
    prompted by
    resulted in
    resulting in
    responsible for
    so that
    sparked
    thanks to
    therefore
    tied to
    triggered
    under pressure from
    with the help of
    """)

  static let wordings = PhraseList(
    """
    all
    all but
    allegedly
    almost
    almost all
    almost certainly
    alone
    always
    apparently
    approximately
    as early as
    as far as
    as few as
    as high as
    as late as
    as little as
    as low as
    as many as
    as much as
    as recently as
    at least
    at most
    barely
    by far
    certainly
    clearly
    completely
    double
    entire
    entirely
    every
    exactly
    exclusively
    expected to
    fewer than
    first ever
    for the first time
    fully
    hardly
    increasingly
    invariably
    just
    less than
    likely
    mainly
    many
    may
    might
    more than
    most
    mostly
    nearly
    never
    no
    no longer
    nobody
    none
    not only
    numerous
    obviously
    often
    only
    overwhelming
    overwhelmingly
    possibly
    potentially
    presumably
    probably
    purportedly
    rarely
    reportedly
    roughly
    significant
    significantly
    single
    so-called
    sole
    solely
    supposedly
    the first
    the first ever
    the last
    the only
    the sole
    totally
    typically
    unanimous
    unanimously
    twice
    twice as
    twice as many
    twice as much
    undoubtedly
    unique
    unlikely
    unprecedented
    up to
    usually
    virtually
    well over
    widely
    """)

  static let hedgesOfNumbers = WordList("about above around below circa over some under")

  static let superlatives = WordList(
    """
    best biggest bloodiest bravest busiest cheapest cleanest closest coldest costliest darkest
    deadliest deepest earliest easiest fastest fewest finest greatest hardest harshest heaviest
    highest hottest largest latest least lightest longest loudest lowest nearest newest
    oldest poorest quickest richest safest sharpest shortest simplest slowest smallest steepest
    strictest strongest tallest thickest thinnest toughest weakest wealthiest wettest widest worst
    youngest
    """)
}
