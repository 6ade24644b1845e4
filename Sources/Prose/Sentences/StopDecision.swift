/// Whether a run of stops ends the sentence.
extension StopRun {
  /// Where the sentence ends, or nil if it goes on.
  func ends(in bytes: [UInt8], sentence start: Int, block limit: Int) -> Int? {
    // What stands at a sentence's start (an ellipsis, a stray mark) opens it.
    guard position > start else { return nil }
    let after = NextWord(bytes, at: next, upTo: limit)
    if next == end { return endsWithoutGap(bytes, start, after) ? end : nil }
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
      if word.lowerBound == start, isListNumber(bytes, word) { return false }
      if after.isUpper, isUnit(bytes, word, key, start) { return true }
      if isInitial(bytes, word) { return after.isStarter }
      if bytes[word].contains(UInt8(ascii: ".")), isDotted(bytes, word) { return after.isStarter }
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
    guard make == .stop, !closes, after.isUpper, after.start == end, after.lowerFollows else {
      return false
    }
    let word = wordBefore(bytes, start)
    guard word.count > 1 else { return false }
    let body = bytes[word]
    if body.contains(UInt8(ascii: "@")) || body.contains(UInt8(ascii: "/")) { return false }
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

  private func isListNumber(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    bytes[word].allSatisfy { isDigit($0) } && word.count <= 3
  }

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
