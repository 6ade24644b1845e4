/// Lists of things behind the verb: `The shop sells bread, milk and tea` says three things.
enum Lists {
  /// `a win for the north and a loss for the south`, `in Harlow and in Leeds`: two phrases that open
  /// alike.
  private static func pair(
    _ words: [StatementWord], _ verb: Int, _ index: Int
  ) -> [[StatementWord]]? {
    guard words[index].isWord("and"), index + 2 < words.count else { return nil }
    var second = index + 1
    while second + 1 < words.count, words[second].tag == .adverb { second += 1 }
    let opener = words[second].tag
    guard opener == .determiner || opener == .preposition || opener == .to else { return nil }
    var first = index - 1
    while first > verb, words[first].tag != opener { first -= 1 }
    guard first > verb, !words[first].isWord("between"),
      !words[..<first].contains(where: {
        $0.isWord("between") || $0.isWord("both") || $0.isWord("either")
      }), !words[first..<index].contains(where: { $0.tag.isVerb || $0.isComma })
    else { return nil }
    if opener != .determiner, words[first].key != words[second].key { return nil }
    if opener == .determiner,
      words[first].isOne(of: WordList("a an")) != words[second].isOne(of: WordList("a an"))
    {
      return nil
    }
    return [
      Array(words[..<index]), Array(words[..<first] + words[(index + 1)...]),
    ]
  }

  /// Whether two things joined by `and` can be told one by one: not `between A and B`, nor where one
  /// of them is only half named.
  private static func mayPart(_ words: [StatementWord], _ items: [Range<Int>]) -> Bool {
    guard let first = items.first, let second = items.last else { return false }
    return !words[..<first.lowerBound].contains {
      $0.isOne(of: WordList("between both either among"))
    }
      && words[second.lowerBound - 1].isWord("and")
      && (second.upperBound == words.count || words[second.upperBound].tag == .mark)
      && words[first.upperBound - 1].tag == words[second.upperBound - 1].tag
  }

  static func items(_ words: [StatementWord]) -> [[StatementWord]]? {
    let depths = words.depths
    guard let verb = words.firstFinite else { return nil }
    for index in (verb + 1)..<max(verb + 1, words.count - 1) where depths[index] == 0 {
      guard words[index].isWord("and") || words[index].isWord("or") else { continue }
      let last = index + 1
      var end = PhraseEdges.end(words, from: last, linked: true)
      if end == last, words[last].tag == .verbGerund, words[index - 1].isComma { end = last + 1 }
      guard end > last else { continue }
      var edge = index
      if words[edge - 1].isComma { edge -= 1 }
      var items = [last..<end]
      var start = edge
      while items.count < StatementSplitter.most {
        start = PhraseEdges.start(words, before: edge, linked: false)
        guard start < edge, start > verb else { break }
        items.insert(start..<edge, at: 0)
        guard words[start - 1].isComma else { break }
        edge = start - 1
      }
      if items.count < 3, let pair = pair(words, verb, index) { return pair }
      guard items.count >= 2, start > verb, items.count > 2 || mayPart(words, items),
        let first = items.first?.lowerBound
      else { continue }
      let prefix = Array(words[..<first])
      let suffix = Array(words[end...])
      return items.map { prefix + Array(words[$0]) + suffix }
    }
    return nil
  }
}
