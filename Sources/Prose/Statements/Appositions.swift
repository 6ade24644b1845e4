/// A second name for the same thing beside it: `Ana Ito, a surgeon, left`; `The mayor, Ana Ito, left`.
enum Appositions {
  static func hung(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    for index in 1..<max(1, words.count - 1) where depths[index] == 0 && words[index].isComma {
      let start = PhraseEdges.start(words, before: index, linked: true)
      guard start < index, !words[start..<index].contains(where: { $0.tag == .pronoun }),
        start == 0 || !words[start - 1].isComma && words[start - 1].tag != .conjunction,
        let end = end(words, from: index + 1, depths)
      else { continue }
      let (first, second) = (Array(words[start..<index]), Array(words[(index + 1)..<end]))
      guard isName(first) != isName(second) || second[0].isOne(of: articles) && isName(first) else {
        continue
      }
      // `Lima, Peru`: places inside places are no second names.
      guard isName(first) ? second[0].isOne(of: articles) : first[0].isOne(of: articles) else {
        continue
      }
      let main = words.first { $0.tag.isFinite || $0.tag == .verbParticiple }?.tag
      let isPast = main == .verbPast || main == .verbParticiple
      let verb = StatementWord(added: isPast ? "was" : "is", isPast ? .verbPast : .verbThird)
      let rest = Array(words[..<index] + words[min(end + 1, words.count)...])
      return [rest, isName(first) ? first + [verb] + second : second + [verb] + first]
    }
    return nil
  }

  private static let articles = WordList("a an the his her its their")

  private static func isName(_ words: [StatementWord]) -> Bool {
    !words[0].isOne(of: articles) && words.allSatisfy { $0.tag == .name || $0.tag == .mark }
  }

  /// Where a noun phrase and what hangs on it ends, if a comma and a verb, or the end, follow.
  private static func end(_ words: [StatementWord], from start: Int, _ depths: [Int]) -> Int? {
    var index = PhraseEdges.end(words, from: start, linked: true)
    guard index > start else { return nil }
    // `a surgeon at the hospital`, `a member of the council for ten years`
    while index + 1 < words.count, words[index].tag == .preposition {
      let next = PhraseEdges.end(words, from: index + 1, linked: true)
      guard next > index + 1 else { return nil }
      index = next
    }
    if index >= words.count { return index }
    guard words[index].isComma, index + 1 < words.count else {
      return index == words.count - 1 && words[index].tag == .mark ? index : nil
    }
    let next = words[index + 1].tag
    // `Ito, a surgeon, left`: a participle only where nothing else carries tense.
    let isVerb =
      next == .verbParticiple && !words.contains { $0.tag.isFinite }
      || next.isFinite || next == .adverb
    return isVerb ? index : nil
  }
}
