/// Where the words said begin behind a cue.
extension SentenceCues {
  /// Where the words said begin behind a cue: hearer, time, place, comma, colon and `that` passed over.
  func contentStart(behind cue: Int) -> Int {
    var index = cue + 1
    if tokens[cue].isOne(of: CueVerbs.withHearer) { index = afterHearer(index) }
    while index < tokens.count, isAdverb(tokens[index]) { index += 1 }
    if index < tokens.count, tokens[index].isComma,
      let close = tokens[(index + 1)...].prefix(8).firstIndex(where: { $0.isComma }),
      isThat(close + 1)
    {
      // `claimed, without evidence, that`
      index = close
    }
    if index < tokens.count, tokens[index].isDash(bytes),
      let close = tokens[(index + 1)...].prefix(16).firstIndex(where: { $0.isDash(bytes) })
    {
      // `insisted — wrongly, it turned out — that`
      index = close + 1
    }
    let adverbial = afterAdverbial(index)
    // `wrote in a book that would sell`: that of a noun.
    if adverbial == index || !isRelative(adverbial) { index = adverbial }
    if index < tokens.count, tokens[index].isComma || tokens[index].isColon { index += 1 }
    if isThat(index) { index += 1 }
    if index < tokens.count, tokens[index].isComma { index += 1 }
    return index
  }

  /// A `that` which is the subject of what follows.
  private func isRelative(_ index: Int) -> Bool {
    isThat(index) && index + 1 < tokens.count
      && tokens[index + 1].isOne(of: WordClasses.auxiliaries)
  }

  func isThat(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].isWord && tokens[index].key == WordKey("that")
  }

  /// `said on Tuesday that`, `said Tuesday she`, `said in a statement: “`: where the adverbial ends, or
  /// the index itself where nothing shows that one stands there.
  private func afterAdverbial(_ index: Int) -> Int {
    guard index < tokens.count else { return index }
    if let next = afterTime(index) { return next }
    if tokens[index].isWord, DateWords.weekdays.contains(tokens[index].key) {
      let next = index + 1
      guard next < tokens.count else { return index }
      if isThat(next) || tokens[next].isComma || isQuoted[next] || tokens[next].isQuote
        || hasClause(next)
      {
        return next
      }
    }
    let isToSomebody =
      tokens[index].key == WordKey("to") && index + 1 < tokens.count
      && (tokens[index + 1].isCapital || tokens[index + 1].isOne(of: WordClasses.determiners)
        || tokens[index + 1].isOne(of: WordClasses.objectPronouns))
    guard isToSomebody || tokens[index].isOne(of: Self.adverbial) else { return index }
    for position in index..<min(index + 12, tokens.count) {
      if isThat(position) || tokens[position].isColon { return position }
      if tokens[position].isQuote || isQuoted[position] { return position }
      if tokens[position].isComma {
        let next = position + 1
        return next < tokens.count && tokens[next].isQuote ? position : index
      }
    }
    return index
  }

  /// `said then that`, `said in March the repairs`, `said on 3 May she`: behind a word or date that
  /// tells when it was said.
  private func afterTime(_ index: Int) -> Int? {
    var next = index
    if tokens[index].isOne(of: Self.whenSaid) {
      next += 1
      guard next < tokens.count else { return nil }
      if isThat(next) { return next }
      // `said today he would`
      return tokens[index].isOne(of: DateWords.plainDays)
        && (tokens[next].isOne(of: WordClasses.personalPronouns)
          || tokens[next].isOne(of: WordClasses.determiners))
        && startsClause(next) ? next : nil
    }
    guard tokens[index].isOne(of: Self.beforeDate) else { return nil }
    next += 1
    while next < tokens.count, isOfDate(next) { next += 1 }
    guard next > index + 1, next < tokens.count else { return nil }
    return isThat(next) || startsClause(next) ? next : nil
  }

  private func isOfDate(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isCapital
      && (DateWords.months[token.key] != nil || DateWords.weekdays.contains(token.key))
      || token.make == .number && token.bytes.count <= 4
        && (DateWords.months[tokens[index - 1].key] != nil
          || index + 1 < tokens.count && DateWords.months[tokens[index + 1].key] != nil
          || token.bytes.count == 4 && tokens[index - 1].isOne(of: Self.beforeDate))
  }
  private static let whenSaid = WordList(
    "afterwards again earlier later now then today tonight yesterday")
  private static let beforeDate = WordList("in on")

  private static let adverbial = WordList(
    "after at before by during from in on through via with")

  func afterHearer(_ index: Int) -> Int {
    var position = index
    while position < tokens.count, position - index < 12 {
      let token = tokens[position]
      if isQuoted[position] || token.isQuote || token.make == .mark { return position }
      if token.key == WordKey("that") { return position }
      if token.isOne(of: WordClasses.subjectPronouns), !token.isOne(of: WordClasses.objectPronouns),
        position > index
      {
        return position
      }
      position += 1
    }
    return index
  }
}
