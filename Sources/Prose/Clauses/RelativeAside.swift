extension Analysis {
  /// What a sentence tells of somebody or something in passing, between commas, and could be right or
  /// wrong by itself; nil where there is none, or any doubt whom it is told of.
  ///
  /// Taken is a clause with `who` or `which` right behind the subject that opens the sentence, and one
  /// with `who` that ends it. A `which` at the end may mean all that went before.
  package func aside(ofSentence index: Int) -> SentencePart? {
    let sentence = sentences[index]
    let tokens = tokens[index]
    guard sentence.kind == .statement, tokens.count <= StatementSplitter.longest,
      tokens.contains(where: { $0.key == WordKey("who") || $0.key == WordKey("which") }),
      stretches(touching: sentence.bytes).allSatisfy(\.isName)
    else { return nil }
    let forms = WordForms(tokens, bytes: text.bytes)
    let words = StatementWord.words(forms, Tagger.standard.tags(forms), starts: [])
    guard let found = RelativeAside(words: words).find() else { return nil }
    func place(_ range: Range<Int>) -> Range<Int> {
      text.scalars(
        tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound)
    }
    return SentencePart(
      range: place(found.clause),
      body: place(found.clause.lowerBound + 1..<found.clause.upperBound),
      subject: place(found.noun))
  }
}

/// Finds a relative clause that only tells more about a noun, in tokens.
struct RelativeAside {
  let words: [StatementWord]

  /// Words in a clause, `who` or `which` not counted: fewer state too little to be looked up.
  private static let fewest = 3

  func find() -> (noun: Range<Int>, clause: Range<Int>)? {
    let depths = words.depths
    for index in words.indices.dropFirst(2) where depths[index] == 0 && words[index - 1].isComma {
      guard words[index].isWord("who") || words[index].isWord("which"),
        let verb = finite(from: index + 1)
      else { continue }
      let noun = PhraseEdges.start(words, before: index - 1, linked: true)..<index - 1
      guard !noun.isEmpty, !isVague(noun),
        // `Ana, Ben and Eva, who sail`: all of them may be meant.
        noun.lowerBound == 0 || words[noun.lowerBound - 1].tag != .conjunction
      else { continue }
      if noun.lowerBound == 0, let end = mainVerb(behind: verb, depths), end - index > Self.fewest {
        return (noun, index..<end)
      }
      let last = words.indices.last { depths[$0] == 0 && words[$0].tag != .mark } ?? 0
      if words[index].isWord("who"), noun.lowerBound > 0, last - index >= Self.fewest,
        !words[noun.lowerBound...].contains(where: {
          $0.isComma && $0.place != words[index - 1].place
        })
      {
        return (noun, index..<last + 1)
      }
    }
    return nil
  }

  private func finite(from start: Int) -> Int? {
    var index = start
    while index < words.count, words[index].tag == .adverb { index += 1 }
    guard index < words.count else { return nil }
    // `which cost`: a form that is the infinitive, or a noun, as well.
    let isFinite = words[index].tag.isFinite || words[index].isOne(of: WordClasses.irregularVerbs)
    return isFinite ? index : nil
  }

  /// The comma that closes a clause behind the subject: the main verb follows.
  private func mainVerb(behind verb: Int, _ depths: [Int]) -> Int? {
    let commas = words.indices.filter { $0 > verb && depths[$0] == 0 && words[$0].isComma }
    guard let comma = commas.first else { return nil }
    if finite(from: comma + 1) != nil { return comma }
    // `, opened in May`: a participle by its form, and the only verb that is left to the sentence.
    let isMain =
      comma + 1 < words.count && words[comma + 1].tag == .verbParticiple
      && !words[(comma + 2)...].contains { $0.tag.isFinite }
    return isMain ? comma : nil
  }

  /// `many, who …`: nobody that could be asked about.
  private func isVague(_ noun: Range<Int>) -> Bool {
    words[noun].contains { $0.tag == .pronoun }
      || !words[noun].contains { $0.tag == .name }
        && !words[noun.lowerBound].isOne(of: Self.definite)
  }
  private static let definite = WordList("her his its my our that the their these this those your")
}
