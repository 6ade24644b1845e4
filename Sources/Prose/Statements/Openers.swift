/// What opens a sentence and belongs to the text around it, not to what is stated.
enum Openers {
  static func removed(from words: [StatementWord]) -> [StatementWord] {
    var words = words
    while let first = words.first {
      if first.tag == .conjunction || first.isComma || first.text == "—" || first.text == "–" {
        words.removeFirst()
      } else if let length = phrase(words) {
        words.removeFirst(length)
      } else {
        break
      }
    }
    return words
  }

  /// The length of an opening phrase, its comma with it.
  private static func phrase(_ words: [StatementWord]) -> Int? {
    for phrase in phrases where phrase.count < words.count {
      if zip(words, phrase).allSatisfy({ $0.tag != .mark && $0.key == $1 }) {
        if phrase.last == WordKey("that") { return phrase.count }
        if words[phrase.count].isComma { return phrase.count + 1 }
      }
    }
    if words.count > 2, words[0].isOne(of: adverbs), words[1].isComma { return 2 }
    // `So it is …`
    if words.count > 3, words[0].isOne(of: WordList("hence so therefore thus")),
      words[1].tag == .pronoun || words[1].tag == .pronounVerb || words[1].tag == .determiner
    {
      return 1
    }
    if words.count > 3, words[0].isOne(of: WordList("whereas while")),
      !words.contains(where: { $0.isComma })
    {
      return 1
    }
    // The number of a list's item.
    if words.count > 3, words[0].tag == .figure || words[0].text.utf8.count == 1,
      words[1].mark == UInt8(ascii: ".") || words[1].mark == UInt8(ascii: ")")
    {
      return 2
    }
    return nil
  }

  private static let adverbs = WordList(
    """
    accordingly additionally also alternatively besides consequently conversely finally firstly
    fortunately furthermore hence however indeed instead interestingly lastly likewise meanwhile
    moreover namely nevertheless nonetheless notably now overall plus secondly similarly so still
    subsequently sure then therefore thirdly though thus ultimately unfortunately well whereas while
    yes
    """)

  private static let phrases: [[WordKey]] = [
    "as a result", "as such", "at the same time", "for example", "for instance", "in addition",
    "in conclusion", "in contrast", "in fact", "in general", "in other words", "in particular",
    "in short", "in summary", "of course", "on the contrary", "on the other hand",
    "on the one hand", "that said", "this means that", "it means that",
    "it is important to note that", "it is worth noting that", "it should be noted that",
    "it 's worth noting that", "it 's important to note that", "it is also important to note that",
    "note that", "please note that", "the fact is that",
  ].map { $0.split(separator: " ").map { WordKey($0.utf8) } }
    .sorted { $0.count > $1.count }
}
