/// The word after a run of stops: what it begins with says whether a sentence begins there.
struct NextWord {
  /// Where its letters begin, opening marks passed over.
  let start: Int
  let key: WordKey
  let isUpper: Bool
  let isLower: Bool
  let isDigit: Bool
  /// A lower-case letter comes second, as in a sentence's first word.
  let lowerFollows: Bool
  let endsAtWhite: Bool
  let isSpeechTag: Bool

  private let isLetterAlone: Bool

  /// Whether it begins sentences. A lone letter does so as a word, not as an initial (`A. Ito`).
  var isStarter: Bool { isUpper && mayStart }

  /// As `isStarter`, whatever its case.
  var mayStart: Bool { SentenceStarters.words.contains(key) && (!isLetterAlone || endsAtWhite) }

  /// `I` has its capital wherever it stands, which says nothing about a beginning.
  var isAlwaysCapital: Bool { Self.firstPerson.contains(key) }

  private static let firstPerson = WordList("i i'd i'll i'm i've")

  init(_ bytes: [UInt8], at offset: Int, upTo limit: Int) {
    var position = offset
    // Opening marks stand close together; eight are more than any text has.
    for _ in 0..<8 where position < limit {
      let (value, length) = bytes.scalar(at: position)
      guard Self.opens(value) else { break }
      position += length
    }
    start = position
    let (value, length) = bytes.scalar(at: position)
    let inside = position < limit
    isUpper = inside && Prose.isUpper(value)
    isLower = inside && Prose.isLower(value)
    isDigit = inside && Prose.isDigit(value)
    lowerFollows = inside && Prose.isLower(bytes.scalar(at: position + length).value)
    let word = Self.word(bytes, position, limit)
    key = WordKey(bytes[word])
    isLetterAlone = word.count == 1
    endsAtWhite = word.upperBound >= limit || isWhite(bytes.scalar(at: word.upperBound).value)
    isSpeechTag = isUpper && Self.speaks(bytes, word, limit)
  }

  private static func opens(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x2A, 0x5B, 0x5F, 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039, 0xA1,
      0xBF:
      true
    default: false
    }
  }

  private static func word(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Range<Int> {
    var position = start
    while position < limit, position - start < 40 {
      let (value, length) = bytes.scalar(at: position)
      guard isLetter(value) || value == 0x27 || value == 0x2019 else { break }
      position += length
    }
    return start..<min(position, limit)
  }

  /// `“Is it over?” Ana Ito asked`: capitalised words, then a verb of saying.
  private static func speaks(_ bytes: [UInt8], _ first: Range<Int>, _ limit: Int) -> Bool {
    var word = first
    for _ in 0..<3 {
      guard word.upperBound < limit, bytes[word.upperBound] == 0x20 else { return false }
      word = Self.word(bytes, word.upperBound + 1, limit)
      guard !word.isEmpty else { return false }
      if CueVerbs.speech.contains(WordKey(bytes[word])) { return true }
      guard Prose.isUpper(bytes.scalar(at: word.lowerBound).value) else { return false }
    }
    return false
  }
}
