/// Finds offices and functions: before a name (`Prime Minister …`) and behind it between commas
/// (`…, a member of the city council,`).
struct TitleFinder {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The longest apposition that is still one title.
  private static let reach = 16

  func find(into mentions: inout MentionCollector) {
    for index in tokens.indices where tokens[index].isOne(of: TitleWords.nouns) {
      guard mentions.isFree(index) else { continue }
      if let range = beforeName(index) ?? apposition(around: index) ?? beforeComma(index) {
        mentions.add(.title, range)
      }
    }
  }

  /// A run of title words with a name right behind.
  private func beforeName(_ index: Int) -> Range<Int>? {
    // `expert Ana Ito` may be an adjective; `Chief executive Ana Ito` is none.
    if TitleWords.capitalOnly.contains(tokens[index].key), !tokens[index].isCapital,
      start(of: index) == index
    {
      return nil
    }
    var end = index + 1
    if end + 1 < tokens.count, tokens[end].key == WordKey("of"),
      tokens[end + 1].isOne(of: TitleWords.offices)
    {
      end += 2
    }
    // `Prime Minister, Ana Ito, said`
    let name =
      tokens[index].isCapital && end + 1 < tokens.count && tokens[end].isComma ? end + 1 : end
    guard name < tokens.count, tokens[name].isWord, tokens[name].isCapital,
      !tokens[name].isOne(of: TitleWords.nouns), !tokens[name].isPossessive,
      !tokens.isFunction(at: name), name == end || start(of: index) < index
    else { return nil }
    return start(of: index)..<end
  }

  /// `The head of the harbour board, Ana Ito, …`, `the museum's director, Ana Ito`: whose it is, the
  /// title, what belongs to it, a comma, a name.
  private func beforeComma(_ index: Int) -> Range<Int>? {
    guard let start = owner(before: start(of: index)), index + 1 < tokens.count,
      tokens[index + 1].isOne(of: WordClasses.prepositions)
        || tokens[index + 1].isComma && isWholeName(index + 2)
    else { return nil }
    var end = index + 1
    while end < tokens.count, end - index < Self.reach, tokens[end].isWord {
      if Verbs.isListed(tokens[end]), !tokens[end].isCapital { return nil }
      end += 1
    }
    guard end + 1 < tokens.count, tokens[end].isComma, tokens[end + 1].isCapital,
      !tokens.isFunction(at: end + 1)
    else { return nil }
    return start..<end
  }

  /// Where a title begins with what tells whose it is: its article, a noun. A name that does so is a thing
  /// of its own: `the Bank of Lund's governor`.
  private func owner(before title: Int) -> Int? {
    guard title > 0 else { return nil }
    let before = tokens[title - 1]
    if before.isOne(of: Self.owners) { return title - 1 }
    // `the new director`; `the Lund mayor`, where Lund is a name of its own
    if title > 1, tokens[title - 2].isOne(of: Self.owners), before.isWord,
      !WordClasses.isFunction(before.key), !before.isPossessive
    {
      return before.isCapital ? title : Verbs.isListed(before) ? nil : title - 2
    }
    guard before.isPossessive else { return nil }
    var start = title - 2
    while start >= 0, title - start < Self.longestOwner, tokens[start].isWord,
      !tokens[start].isOne(of: Self.owners)
    {
      if tokens[start].isCapital || WordClasses.isFunction(tokens[start].key) { return title }
      start -= 1
    }
    return start >= 0 && tokens[start].isOne(of: Self.owners) ? start : title
  }
  private static let owners = WordList("a an her his its our the their")
  /// Tokens.
  private static let longestOwner = 6

  /// Two words with a capital, or one between commas: a name, not what goes on.
  private func isWholeName(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isWord, tokens[index].isCapital,
      !tokens.isFunction(at: index)
    else { return false }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    return next.isComma || next.isWord && next.isCapital && !next.isPossessive
  }

  private func start(of index: Int) -> Int {
    var start = index
    while start > 0,
      tokens[start - 1].isOne(of: TitleWords.modifiers)
        || tokens[start - 1].isOne(of: TitleWords.nouns)
    {
      // `Then Prime Minister …` at a sentence's start tells when.
      if start == 1, tokens[0].isCapital, SentenceStarters.words.contains(tokens[0].key) { break }
      start -= 1
    }
    return start
  }

  /// The words between the comma behind a name and the next comma, bracket or stop.
  private func apposition(around index: Int) -> Range<Int>? {
    var start = index
    while start > 0, index - start < Self.reach, tokens[start - 1].isWord { start -= 1 }
    guard start > 1, tokens[start - 1].isComma, tokens[start - 2].isWord,
      tokens[start - 2].isCapital, !DateWords.weekdays.contains(tokens[start - 2].key),
      DateWords.months[tokens[start - 2].key] == nil
    else { return nil }
    // Only articles, possessives and title words open a title; a clause has its verb early.
    let first = tokens[start]
    guard
      first.isOne(of: Self.openers) || first.isOne(of: TitleWords.nouns)
        || first.isOne(of: TitleWords.modifiers) || first.isCapital
    else { return nil }
    // `However, a letter … shows that his chief …`: a clause, behind what is no name.
    if SentenceStarters.words.contains(tokens[start - 2].key), start == 2 { return nil }
    if tokens[start..<index].dropFirst().contains(where: {
      $0.isOne(of: WordClasses.auxiliaries) || $0.key == WordKey("that")
    }) || tokens[start].isOne(of: WordClasses.auxiliaries) {
      return nil
    }
    var end = index + 1
    while end < tokens.count, end - index < Self.reach {
      let token = tokens[end]
      guard token.isWord || token.make == .number else { break }
      if token.isOne(of: WordClasses.auxiliaries) || token.isOne(of: WordClasses.relatives) {
        break
      }
      if token.isOne(of: CueVerbs.speech), !token.isCapital { break }
      end += 1
    }
    return start..<end
  }

  private static let openers = WordList("a an the his her its their then once who")
}
