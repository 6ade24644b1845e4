/// Where a noun phrase without a verb begins and ends, told from tags.
enum PhraseEdges {
  /// Whether a word may stand inside a noun phrase.
  static func holds(_ word: StatementWord) -> Bool {
    switch word.tag {
    case .determiner, .adjective, .comparative, .noun, .nouns, .name, .figure, .possessive,
      .possessivePronoun:
      true
    case .mark: word.mark == UInt8(ascii: "$") || word.mark == UInt8(ascii: "%")
    default: false
    }
  }

  /// Whether a word may be what a noun phrase is about: its last.
  static func isHead(_ word: StatementWord) -> Bool {
    word.tag.isNominal || word.mark == UInt8(ascii: "%")
  }

  /// Where the phrase begins that ends before `end`; `end` itself if there is none. With `linked`,
  /// a phrase tied on by `of` is taken in: `the mayor of Harlow`.
  static func start(_ words: [StatementWord], before end: Int, linked: Bool) -> Int {
    guard end > 0, isHead(words[end - 1]) else { return end }
    var index = end
    while index > 0 {
      let word = words[index - 1]
      if word.tag == .verbParticiple || word.tag == .verbGerund {
        // `a used car`, not `have used cars`.
        guard index >= 2, holds(words[index - 2]), words[index - 2].tag != .pronoun else { break }
      } else if word.isWord("and"), index >= 2,
        words[index - 2].tag == .adjective
          || words[index - 2].tag == .verbParticiple,
        words[index].tag == .adjective
          || words[index].tag == .verbParticiple
      {
        // `a tired and hungry crew`
        index -= 2
        continue
      } else if !holds(word) {
        break
      }
      index -= 1
      if word.tag == .determiner || word.tag == .possessivePronoun { break }
    }
    if linked, index > 1, words[index - 1].isWord("of") {
      let head = start(words, before: index - 1, linked: true)
      if head < index - 1 { return head }
    }
    return index
  }

  /// Where the phrase ends that begins at `start`; `start` itself if there is none.
  static func end(_ words: [StatementWord], from start: Int, linked: Bool) -> Int {
    var index = start
    var head = start
    while index < words.count {
      let word = words[index]
      if word.tag == .verbParticiple || word.tag == .verbGerund || word.tag == .adverb {
        guard index + 1 < words.count, holds(words[index + 1]), index == start || head == start
        else { break }
      } else if !holds(word) || index > start && word.tag == .determiner {
        break
      }
      index += 1
      if isHead(word) { head = index }
    }
    if linked, head > start, head + 1 < words.count, words[head].isWord("of") {
      let more = end(words, from: head + 1, linked: true)
      if more > head + 1 { return more }
    }
    return head
  }
}
