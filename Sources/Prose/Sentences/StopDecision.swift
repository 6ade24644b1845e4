/// Whether a run of stops ends the sentence.
extension StopRun {
  /// Where the sentence ends, or nil if it goes on.
  ///
  /// - Parameter isInBracket: whether the stop stands before a closing bracket of the sentence, which
  ///   the run closes.
  func ends(in bytes: [UInt8], sentence start: Int, block limit: Int, isInBracket: Bool) -> Int? {
    // What stands at a sentence's start (an ellipsis, a stray mark) opens it.
    guard position > start else { return nil }
    let after = NextWord(bytes, at: next, upTo: limit)
    if next == end { return endsWithoutGap(bytes, start, after) ? end : nil }
    if goesOn(bytes, limit) { return nil }
    if isInBracket, make == .stop, isAbbreviation(wordBefore(bytes, start), bytes), !after.isStarter
    {
      return nil
    }
    switch make {
    case .wide:
      return end
    case .mark:
      return endsAtMark(bytes, start, after) ? end : nil
    case .ellipsis:
      if let firstStop, after.isUpper { return firstStop }
      return endsAtEllipsis(bytes, after) ? end : nil
    case .stop:
      return endsAtStop(bytes, start, after) ? end : nil
    }
  }

  /// Whether what follows needs the words before it: a dash or a bracket that small letters follow
  /// (`Hm? – it said`, `Run! (1965), a film`), or a dash and a name, which say who was quoted.
  private func goesOn(_ bytes: [UInt8], _ limit: Int) -> Bool {
    let (value, length) = bytes.scalar(at: next)
    var place: Int
    switch value {
    case 0x2D, 0x2013, 0x2014:
      place = next + length
      while place < limit, bytes[place] == 0x2D { place += 1 }
      let word = bytes.skippingWhite(place, upTo: limit)
      guard word > place else { return false }
      return isLower(bytes.scalar(at: word).value) || isName(bytes, word..<limit)
    case 0x28:
      place = next
      let reach = min(limit, next + 200)
      while place < reach, bytes[place] != UInt8(ascii: ")") { place += 1 }
      guard place < reach else { return false }
      let behind = bytes.scalar(at: bytes.skippingWhite(place + 1, upTo: limit)).value
      return behind == 0x2C || behind == 0x3B || isLower(behind)
    default: return false
    }
  }

  /// Up to five words, each with a capital, and no stop: who said it, under a quotation. Behind a comma
  /// may stand what he is: `Ana Ito, mayor of Oslo`.
  private func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 90, !bytes[range].contains(where: { ".!?:".utf8.contains($0) }) else {
      return false
    }
    let name = bytes[range].prefix { $0 != UInt8(ascii: ",") }
    let words = name.split { isWhite(UInt32($0)) }
    return (1...5).contains(words.count) && name.count <= 60
      && words.allSatisfy { isUpper(bytes.scalar(at: $0.startIndex).value) }
      && (name.count == range.count || words.count > 1)
  }

  private func isAbbreviation(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard !word.isEmpty else { return false }
    return Abbreviations.all.contains(WordKey(bytes[word])) || isInitial(bytes, word)
      || bytes[word].contains(UInt8(ascii: ".")) && isDotted(bytes, word)
  }

  private func endsAtMark(_ bytes: [UInt8], _ start: Int, _ after: NextWord) -> Bool {
    if after.isLower && closes || closes && after.isSpeechTag { return false }
    let word = wordBefore(bytes, start)
    if Abbreviations.namesWithMark.contains(WordKey(bytes[word])), !closes {
      return after.isStarter
    }
    if after.isLower { return after.mayStart }
    return true
  }

  private func endsAtEllipsis(_ bytes: [UInt8], _ after: NextWord) -> Bool {
    // Four dots are an ellipsis and a stop.
    if dots > 3, after.isUpper { return true }
    return after.isStarter && !after.isAlwaysCapital
  }

  private func endsAtStop(_ bytes: [UInt8], _ start: Int, _ after: NextWord) -> Bool {
    if after.isLower && closes { return false }
    let word = wordBefore(bytes, start)
    // A stop by itself, or one behind a closing mark: no word whose abbreviation it could be.
    guard !word.isEmpty else { return true }
    let key = WordKey(bytes[word])
    if after.isLower {
      // Hasty writing has no capitals. A short word before could be an abbreviation nobody listed.
      if isUnit(bytes, word, key, start) { return false }
      return (word.count > 2 || WordClasses.isFunction(key))
        && bytes[word].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
        && !Abbreviations.all.contains(key)
    }
    if !closes {
      if Abbreviations.neverEnd.contains(key) { return false }
      if Abbreviations.neverEndSmall.contains(key),
        !isUpper(bytes.scalar(at: word.lowerBound).value)
      {
        return false
      }
      if Abbreviations.beforeNumber.contains(key), after.isDigit { return false }
      if isLabelNumber(bytes, word, start) { return false }
      if after.isUpper, isUnit(bytes, word, key, start) { return true }
      if isInitial(bytes, word) { return after.isStarter }
      if bytes[word].contains(UInt8(ascii: ".")), isDotted(bytes, word) {
        return after.isStarter || endsWithTime(bytes, word, key, start, after)
      }
      if Abbreviations.mayEnd.contains(key) { return after.isStarter }
      if Abbreviations.mayEndCapitalised.contains(key),
        isUpper(bytes.scalar(at: word.lowerBound).value)
      {
        return after.isStarter
      }
      if isDayNumber(bytes, word), GermanMonths.words.contains(after.key) { return false }
    }
    return true
  }

  /// A stop with no white space after it ends a sentence where a space was forgotten:
  /// `… the street.Police said …`, never inside an address, a file name or a dotted word.
  private func endsWithoutGap(_ bytes: [UInt8], _ start: Int, _ after: NextWord) -> Bool {
    if make == .wide { return true }
    guard make != .ellipsis, !closes, after.isUpper, after.start == end, after.lowerFollows else {
      return false
    }
    let word = wordBefore(bytes, start)
    guard word.count > 1 else { return false }
    let body = bytes[word]
    if body.contains(where: { "@/=&".utf8.contains($0) }) { return false }
    let last = bytes[word.upperBound - 1]
    guard isDigit(last) || (last >= 0x61 && last <= 0x7A) else { return false }
    if Abbreviations.neverEnd.contains(WordKey(body)) { return false }
    if after.isStarter || Abbreviations.neverEnd.contains(after.key) { return true }
    return after.endsAtWhite && isLower(bytes.scalar(at: word.lowerBound).value)
  }

  /// The run of letters, digits and inner stops before the run, without opening marks.
  private func wordBefore(_ bytes: [UInt8], _ start: Int) -> Range<Int> {
    // Longer than any abbreviation: a bound, so that hostile text costs no more than this.
    let reach = max(start, position - 40)
    var offset = position
    while offset > reach {
      let byte = bytes[offset - 1]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[")
      {
        break
      }
      // “ ‘ „ and the no-break space end a word too.
      if byte & 0xC0 == 0x80 {
        let before = bytes.start(ofScalarBefore: offset)
        let value = bytes.scalar(at: before).value
        if isWhite(value) || value == 0x201C || value == 0x2018 || value == 0x201E
          || value == 0x2014 || value == 0xAB
        {
          break
        }
        offset = before
        continue
      }
      offset -= 1
    }
    return max(offset, start)..<position
  }

  /// `3.5 km`, `40 sq. km`: a unit with its figure before it.
  private func isUnit(_ bytes: [UInt8], _ word: Range<Int>, _ key: WordKey, _ start: Int) -> Bool {
    guard Abbreviations.units.contains(key) else { return false }
    // `3 M. Petits`: a capital alone is an initial.
    if word.count == 1, !isLower(bytes.scalar(at: word.lowerBound).value) { return false }
    var end = word.lowerBound
    // The words that may stand between: `sq.`, `square`, `cubic`.
    for _ in 0..<2 {
      while end > start, isWhite(bytes.scalar(at: bytes.start(ofScalarBefore: end)).value) {
        end = bytes.start(ofScalarBefore: end)
      }
      guard end > start else { return false }
      if isDigit(bytes[end - 1]) { return true }
      var last = end
      if bytes[last - 1] == UInt8(ascii: ".") { last -= 1 }
      var first = last
      while first > start, last - first < 8, bytes[first - 1] | 0x20 >= UInt8(ascii: "a"),
        bytes[first - 1] | 0x20 <= UInt8(ascii: "z")
      {
        first -= 1
      }
      guard Self.beforeUnit.contains(WordKey(bytes[first..<last])) else { return false }
      end = first
    }
    return false
  }

  private static let beforeUnit = WordList("cu cubic sq square")

  private func isInitial(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let (value, length) = bytes.scalar(at: word.lowerBound)
    return length == word.count && isLetter(value)
  }

  /// The number of an item, a section or a picture, which opens what it numbers: `3.`, `2.1.`,
  /// `Figure 4.`
  private func isLabelNumber(_ bytes: [UInt8], _ word: Range<Int>, _ start: Int) -> Bool {
    guard word.count <= 8, isDigit(bytes[word.lowerBound]),
      bytes[word].allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return false }
    if word.lowerBound == start {
      return word.count <= 3 || bytes[word].contains(UInt8(ascii: "."))
    }
    return word.lowerBound - start < 12
      && Self.numbered.contains(WordKey(bytes[start..<word.lowerBound - 1]))
  }

  private static let numbered = WordList(
    "appendix box chapter exhibit fig figure map plate section table")

  /// A time of day behind a verb: `the hall opened at 6 p.m. Passengers slept there`. A day, a zone
  /// or a month would go on with the time, and without a verb it opens the sentence.
  private func endsWithTime(
    _ bytes: [UInt8], _ word: Range<Int>, _ key: WordKey, _ start: Int, _ after: NextWord
  ) -> Bool {
    guard Self.halfDays.contains(key), after.isUpper, after.lowerFollows,
      !Self.withTime.contains(after.key)
    else { return false }
    let reach = max(start, word.lowerBound - 200)
    return Tokenizer(bytes: bytes).tokens(in: reach..<word.lowerBound)
      .contains { Verbs.mayBe($0, bytes) }
  }

  private static let halfDays = WordList("a.m p.m")
  private static let withTime = WordList(
    """
    atlantic british central coordinated eastern greenwich local mountain pacific
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)

  private func isDayNumber(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    bytes[word].allSatisfy { isDigit($0) } && word.count <= 2
  }

  /// Letters parted by stops: `U.S`, `a.m`, `Ph.D`, and no figure among them.
  private func isDotted(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    var run = 0
    for byte in bytes[word] {
      if byte == UInt8(ascii: ".") {
        run = 0
      } else {
        run += 1
        if run > 3 || isDigit(byte) { return false }
      }
    }
    return true
  }
}

/// German dates write the day with a stop: `3. Oktober`.
enum GermanMonths {
  static let words = WordList(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember
    """)
}
