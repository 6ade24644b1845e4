/// Finds proper names: runs of capitalised words that the case of the rest of the text bears out.
struct NameFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  let table: NameTable
  /// The language writes every noun with a capital, which then tells no name.
  private let hasNounCapitals: Bool
  private let titleCase: Bool
  private let allCapitals: Bool

  init(bytes: [UInt8], tokens: [Token], table: NameTable, hasNounCapitals: Bool = false) {
    self.bytes = bytes
    self.tokens = tokens
    self.table = table
    self.hasNounCapitals = hasNounCapitals
    titleCase = NameTable.isTitleCase(tokens)
    allCapitals = NameTable.isAllCapitals(tokens)
  }

  func find(into mentions: inout MentionCollector) {
    var index = 0
    while index < tokens.count {
      guard mentions.isFree(index), isName(index) else {
        index += 1
        continue
      }
      if hasNounCapitals {
        var end = index + 1
        while end < tokens.count, mentions.isFree(end) {
          if isName(end) {
            end += 1
          } else if goesOnBehindInitial(end) {
            end += 2
          } else {
            break
          }
        }
        // `Minister Obi`, where the title was found before.
        let isTitled = mentions.found.contains {
          $0.kind == .title && $0.tokens.upperBound == index
        }
        if let name = NounCapitals(tokens: tokens, bytes: bytes)
          .name(in: index..<end, isTitled: isTitled)
        {
          mentions.add(isPlace(name, mentions) ? .place : .name, name)
          end = max(end, name.upperBound)
        }
        index = end
        continue
      }
      let end = self.end(from: index, mentions)
      let (full, meaning) = withAcronym(index..<end)
      let kind: MentionKind = isPlace(index..<end, mentions) ? .place : .name
      mentions.add(kind, full, meaning: meaning)
      index = full.upperBound
    }
  }

  /// Whether a name begins or goes on at a token.
  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.make == .word, token.isCapital, !token.isPossessive else { return false }
    if Self.never.contains(token.key) { return false }
    if TitleWords.honorifics.contains(token.key) { return false }
    if hasNounCapitals {
      let isTitled = index > 0 && tokens[index - 1].isOne(of: GermanWords.honorifics)
      if !isTitled, GermanWords.days.contains(token.key) { return false }
      if NameTable.startsAnew(index, tokens), GermanWords.openers.contains(token.key) {
        return false
      }
    }
    // `Gen. Obi`
    if token.isOne(of: TitleWords.beforeStop), token.key != WordKey("st"), index + 1 < tokens.count,
      tokens[index + 1].mark == UInt8(ascii: "."), !tokens[index + 1].spaced
    {
      return false
    }
    if isInitial(index) { return true }
    if allCapitals {
      return table.isKnownName(token.key) || Gazetteer.contains(lowered(index..<index + 1))
    }
    // `at 0945 GMT`
    if index > 0, tokens[index - 1].make == .number, token.isAcronym,
      DateWords.timeZones.contains(token.key)
    {
      return false
    }
    // `US` is a country, `ALL` in capitals is not a name.
    if token.isAcronym { return !WordClasses.isFunction(token.key) || token.bytes.count == 2 }
    if titleCase || NameTable.startsAnew(index, tokens) {
      if WordClasses.isFunction(token.key) || SentenceStarters.words.contains(token.key) {
        return false
      }
    } else if tokens.isFunction(at: index)
      || !WordClasses.isFunction(token.key) && SentenceStarters.words.contains(token.key)
    {
      return false
    }
    guard titleCase || NameTable.startsAnew(index, tokens) else { return true }
    if table.isKnownName(token.key) || Gazetteer.contains(lowered(index..<index + 1)) {
      return true
    }
    if BodyWords.outlets.contains(token.key) { return true }
    if isFollowedByName(index),
      table.isKnownPair(token.key, tokens[index + 1].key)
        || Gazetteer.contains(lowered(index..<index + 2))
    {
      return true
    }
    if table.isKnownWord(token.key) || titleCase { return false }
    return isFollowedByName(index)
  }

  /// `J. K. Lund`: a capital with a stop, and a name behind it.
  private func isInitial(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index].isSingleCapital,
      tokens[index + 1].mark == UInt8(ascii: "."), !tokens[index + 1].spaced
    else { return false }
    let next = tokens[index + 2]
    guard next.make == .word, next.isCapital, !next.isPossessive else { return false }
    return isInitial(index + 2)
      || next.bytes.count > 1 && !WordClasses.isFunction(next.key)
        && !SentenceStarters.words.contains(next.key)
        && !(index == 0 && table.isKnownWord(next.key))
  }

  /// `John F. Kennedy`: the stop of an initial, and a name behind it.
  private func goesOnBehindInitial(_ stop: Int) -> Bool {
    tokens[stop].mark == UInt8(ascii: ".") && tokens[stop - 1].bytes.count == 1
      && stop + 1 < tokens.count && isName(stop + 1)
  }

  private static let never = WordList("i i'd i'll i'm i've ok okay yes no oh mr mrs")

  private func isFollowedByName(_ index: Int) -> Bool {
    // `Harrow & Sons`, `Ursula von der Heide`
    var place = isAmpersand(index + 1) ? index + 2 : index + 1
    while place < tokens.count, tokens[place].isOne(of: Self.particles), !tokens[place].isCapital {
      place += 1
    }
    guard place < tokens.count else { return false }
    let next = tokens[place]
    return next.make == .word && next.isCapital && !next.isPossessive
      && !WordClasses.isFunction(next.key)
  }

  private func isAmpersand(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].mark == UInt8(ascii: "&")
  }

  private func end(from index: Int, _ mentions: MentionCollector) -> Int {
    var end = index + 1
    while end < tokens.count, mentions.isFree(end) {
      let token = tokens[end]
      if token.make == .word, token.isCapital, isName(end) || isInner(end) {
        end += 1
      } else if goesOnBehindInitial(end) {
        end += 2
      } else if isAmpersand(end), end + 1 < tokens.count, isName(end + 1) {
        end += 2
      } else if let next = joined(end, index, mentions) {
        end = next
      } else if token.make == .number, token.bytes.count <= 2, !token.spaced {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// A capitalised word that could not begin a name goes on with one: `The Hague Court`.
  private func isInner(_ index: Int) -> Bool {
    !titleCase && !allCapitals && !WordClasses.isFunction(tokens[index].key)
      && !Self.never.contains(tokens[index].key)
  }

  /// The end of a small word and the name behind it: `Ministry of Defence`, `Ursula von der …`.
  private func joined(_ index: Int, _ start: Int, _ mentions: MentionCollector) -> Int? {
    let token = tokens[index]
    guard token.isWord, index + 1 < tokens.count else { return nil }
    var next = index + 1
    if token.isPossessive, tokens[index - 1].isOne(of: Self.peoples),
      tokens[next].isOne(of: BodyWords.words)
    {
      // `People's Army`
    } else if token.isOne(of: Self.particles) {
      while next < tokens.count, tokens[next].isOne(of: Self.particles) { next += 1 }
    } else if token.key == WordKey("of"),
      BodyWords.words.contains(tokens[index - 1].key)
        || tokens[index - 1].isOne(of: Self.takesOf)
    {
      if next < tokens.count, tokens[next].key == WordKey("the") { next += 1 }
    } else if token.key == WordKey("and"), BodyWords.words.contains(tokens[start].key),
      !tokens[start..<index].contains(where: { $0.key == token.key && $0.isWord })
    {
      // `Ministry of Trade and Industry`
    } else if token.isOne(of: Self.joining), tokens[index - 1].isOne(of: Self.takesFor) {
      // `Agency for Road Safety`
    } else {
      return nil
    }
    guard next < tokens.count, tokens[next].isCapital, !WordClasses.isFunction(tokens[next].key),
      mentions.isFree(next), !DateWords.weekdays.contains(tokens[next].key)
    else { return nil }
    return next + 1
  }

  private static let particles = WordList(
    "al ben bin da das de del della der di do dos du el ibn la las le los ten ter van von y zu")
  private static let peoples = WordList(
    "children farmers journalists king men nation people peoples queen teachers women workers world"
  )
  private static let joining = WordList("for on")
  private static let takesFor = WordList(
    """
    agency association bureau center centre college commission committee department directorate
    foundation fund institute institution ministry office organisation organization society union
    """)
  private static let takesOf = WordList(
    "bishop city county diocese duke gulf isle lake municipality prince province sea state")

  /// `National Weather Service (NWS)` is one name; a bare `NWS` means what was written out.
  private func withAcronym(_ range: Range<Int>) -> (Range<Int>, String?) {
    let end = range.upperBound
    if end + 2 < tokens.count, tokens[end].mark == UInt8(ascii: "("), tokens[end + 1].isAcronym,
      tokens[end + 2].mark == UInt8(ascii: ")"),
      NameTable.longForm(of: end + 1, tokens, bytes) != nil
    {
      return (range.lowerBound..<end + 3, nil)
    }
    return (range, range.count == 1 ? table.longForms[tokens[range.lowerBound].key] : nil)
  }

  // MARK: Places

  /// A place is where something is; a country or capital that acts is a name.
  private func isPlace(_ range: Range<Int>, _ mentions: MentionCollector) -> Bool {
    let words = tokens[range]
    if words.count > 1 {
      if words.last!.isOne(of: Gazetteer.endings) { return true }
      if words.first!.isOne(of: Gazetteer.openings) { return true }
    }
    if words.contains(where: { $0.isOne(of: BodyWords.words) }) { return false }
    let known = Gazetteer.contains(lowered(range))
    guard range.lowerBound > 0, let before = wordBefore(range.lowerBound) else { return false }
    if words.count == 1, words.first!.isOne(of: Gazetteer.languages) { return false }
    // `Kiev troops`, `Berlin's`: not where, but whose.
    let after = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    if after?.isPossessive == true { return false }
    if before.isComma || before.key == WordKey("and") && before.isWord {
      // `Osaka, Japan`; `in Chile, Peru and Spain`
      var end = range.lowerBound - 1
      if end > 0, tokens[end - 1].isComma { end -= 1 }
      return (known || before.isComma)
        && mentions.found.contains { $0.kind == .place && $0.tokens.upperBound == end }
    }
    if before.key == WordKey("of"), range.lowerBound > 1 {
      // `off the coast of Chile`
      return tokens[range.lowerBound - 2].isOne(of: Gazetteer.placesOf)
    }
    if known { return before.isOne(of: Gazetteer.locatives) }
    let adjacent = tokens[range.lowerBound - 1]
    guard adjacent.isOne(of: Gazetteer.sureLocatives) || adjacent.key == WordKey("the") else {
      return false
    }
    return before.isOne(of: Gazetteer.sureLocatives) && !words.contains(where: \.isAcronym)
      && words.count <= 3
  }

  private func wordBefore(_ index: Int) -> Token? {
    var position = index - 1
    // Up to two words may describe the place: `in neighbouring South Africa`.
    for _ in 0..<2 where position > 0 {
      let token = tokens[position]
      guard token.isWord, !token.isCapital,
        !WordClasses.isFunction(token.key)
          || token.key == WordKey("the")
      else { break }
      guard tokens[position - 1].isWord else { break }
      position -= 1
    }
    return position >= 0 ? tokens[position] : nil
  }

  private func lowered(_ range: Range<Int>) -> [UInt8] {
    var joined: [UInt8] = []
    for index in range {
      if !joined.isEmpty { joined.append(UInt8(ascii: "_")) }
      joined += bytes[tokens[index].bytes]
    }
    return joined
  }
}
