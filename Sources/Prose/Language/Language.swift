/// The language that a text is written in, as far as its script and its small words tell.
///
/// Only languages that the small words of are known here are told apart; any other is unknown.
package enum Language: Sendable, CaseIterable {
  case english, german, french, spanish, italian, portuguese, dutch, ukrainian, russian, greek
  case unknown

  /// The language's code (BCP 47).
  package var code: String? {
    switch self {
    case .english: "en"
    case .german: "de"
    case .french: "fr"
    case .spanish: "es"
    case .italian: "it"
    case .portuguese: "pt"
    case .dutch: "nl"
    case .ukrainian: "uk"
    case .russian: "ru"
    case .greek: "el"
    case .unknown: nil
    }
  }

  /// The language that a code (BCP 47) names, `de` or `de-AT`: one that is not known here is unknown.
  /// Nil where the code names none, `und`, or is none.
  package init?(code: String) {
    let primary = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard primary.utf8.count == 2, primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    self = Language.allCases.first { $0.code == primary } ?? .unknown
  }

  /// Tells the language of a text, from its first 20,000 bytes.
  ///
  /// A language is told where at least three of its small words stand in the text, and a quarter more
  /// than of any other: sister languages share many.
  package init(of text: String) {
    var bytes = Array(text.utf8.prefix(Self.reach))
    // A character cut through at the end is left out.
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    var counts: [Language: Int] = [:]
    var greek = 0
    for token in Tokenizer(bytes: bytes).tokens(in: 0..<bytes.count) where token.isWord {
      if Self.isGreek(bytes.scalar(at: token.bytes.lowerBound).value) { greek += 1 }
      for (language, words) in FunctionWords.byLanguage where words.contains(token.key) {
        counts[language, default: 0] += 1
      }
      for language in Self.letters(of: token, bytes) { counts[language, default: 0] += 1 }
    }
    // No other language here is written so.
    if greek >= Self.fewest { counts[.greek] = greek }
    let ranked = Language.allCases.map { ($0, counts[$0, default: 0]) }.sorted { $0.1 > $1.1 }
    let isClear = ranked[0].1 >= Self.fewest && ranked[0].1 * 4 >= ranked[1].1 * 5
    self = isClear ? ranked[0].0 : .unknown
  }

  private static let reach = 20_000
  private static let fewest = 3

  private static func isGreek(_ value: UInt32) -> Bool {
    value >= 0x370 && value <= 0x3FF || value >= 0x1F00 && value <= 0x1FFF
  }

  /// Letters that one of two sister languages has alone: і, ї, є, ґ; ы, э, ё, ъ.
  private static func letters(of token: Token, _ bytes: [UInt8]) -> [Language] {
    var found: [Language] = []
    var offset = token.bytes.lowerBound
    while offset < token.bytes.upperBound {
      let (value, length) = bytes.scalar(at: offset)
      switch value {
      case 0x456, 0x457, 0x454, 0x491: if !found.contains(.ukrainian) { found.append(.ukrainian) }
      case 0x44B, 0x44D, 0x451, 0x44A: if !found.contains(.russian) { found.append(.russian) }
      default: break
      }
      offset += length
    }
    return found
  }
}

/// The commonest small words of each language, those that a sister language shares as well: of the
/// two, the one with more of them wins.
enum FunctionWords {
  static let english = WordList(
    """
    and are as at been by for from had has have he is it not of on said that the their they
    this to was were which who will with would
    """)

  static let byLanguage: [(Language, WordList)] = [
    (.english, english),
    (
      .german,
      WordList(
        """
        auch auf aus bei das dass dem den der des die ein eine einer es für haben hat ich im ist
        mit nach nicht sich sie sind und von war werden wird zu
        """)
    ),
    (
      .french,
      WordList(
        """
        au aux avec ce cette dans de des du elle en est et il ils la le les leur mais ne nous
        ont par pas plus pour que qui sont sur un une
        """)
    ),
    (
      .spanish,
      WordList(
        """
        al como con de del el en es esta están fue ha han la las lo los más no para pero por que
        se según ser sin sobre son su sus también un una y
        """)
    ),
    (
      .italian,
      WordList(
        """
        al alla anche che con da dal dei del della di e gli ha hanno i il in la le lo ma nel non
        per più si sono stato su un una è
        """)
    ),
    (
      .portuguese,
      WordList(
        """
        ao as com da das de do dos e em era foi mais mas na nas no nos não o os para pela pelo
        por que se sua são também um uma é
        """)
    ),
    (
      .dutch,
      WordList(
        """
        aan als bij dat de deze die door een en er het hij in is maar met naar niet om ook op
        over te tot uit van voor was werd wordt ze zijn
        """)
    ),
    (
      .ukrainian,
      WordList(
        """
        а але був була було від до з за й його на не по про та у хто це цей через що як
        """)
    ),
    (
      .russian,
      WordList(
        """
        а был была было в для до его за и из как кто на не но о от по с также то у что это
        """)
    ),
  ]
}
