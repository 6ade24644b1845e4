/// Finds who says what in a whole text: the cues of each sentence, then the quotations that no cue
/// of their own sentence took.
struct UtteranceFinder {
  let analysis: Analysis

  func find() -> [Utterance] {
    let bytes = analysis.text.bytes
    let stretches = analysis.stretches
    var found: [FoundUtterance] = []
    var firstStretch = 0
    // Of English none stand there: it has its own finder.
    let foreign = SpeechWords.of(analysis.language)
    for (index, sentence) in analysis.sentences.enumerated() {
      while firstStretch < stretches.count,
        stretches[firstStretch].outer.upperBound <= sentence.bytes.lowerBound
      {
        firstStretch += 1
      }
      var here: [QuotedStretch] = []
      var next = firstStretch
      while next < stretches.count, stretches[next].outer.lowerBound < sentence.bytes.upperBound {
        here.append(stretches[next])
        next += 1
      }
      if let foreign {
        let tokens = analysis.tokens[index]
        found += ForeignCues(
          bytes: bytes, tokens: tokens, isQuoted: Self.quoted(tokens, here), stretches: here,
          index: index,
          words: foreign
        ).find()
        continue
      }
      guard analysis.tokens[index].contains(where: { CueVerbs.opens($0.key) }) else { continue }
      let tokens = Self.withoutMarks(ofNamesIn: here, analysis.tokens[index])
      here.removeAll(where: \.isName)
      let isQuoted = Self.quoted(tokens, here)
      found += SentenceCues(
        bytes: bytes, tokens: tokens, isQuoted: isQuoted, stretches: here, index: index
      ).find()
      found += quotedCues(tokens, isQuoted, index)
    }
    LooseQuotations(analysis: analysis).attach(to: &found)
    return SpeakerNames(analysis: analysis).resolve(found)
  }

  /// Cues inside quotation marks: `“He told us it would rain,” she said.`
  private func quotedCues(_ tokens: [Token], _ isQuoted: [Bool], _ index: Int) -> [FoundUtterance] {
    var found: [FoundUtterance] = []
    var start = 0
    while start < tokens.count {
      guard isQuoted[start] else {
        start += 1
        continue
      }
      var end = start
      while end < tokens.count, isQuoted[end] { end += 1 }
      let part = Array(tokens[start..<end])
      if part.contains(where: { CueVerbs.opens($0.key) }) {
        found += SentenceCues(
          bytes: analysis.text.bytes, tokens: part,
          isQuoted: Array(repeating: false, count: part.count), stretches: [], index: index
        ).find().map { inner in
          var inner = inner
          inner.isNested = true
          return inner
        }
      }
      start = end
    }
    return found
  }

  /// Marks around a name say nothing about who speaks.
  private static func withoutMarks(
    ofNamesIn stretches: [QuotedStretch], _ tokens: [Token]
  ) -> [Token] {
    let names = stretches.filter(\.isName)
    guard !names.isEmpty else { return tokens }
    let first = Set(names.map(\.outer.lowerBound))
    let last = Set(names.map(\.outer.upperBound))
    return tokens.filter { token in
      !token.isQuote
        || !first.contains(token.bytes.lowerBound) && !last.contains(token.bytes.upperBound)
    }
  }

  /// Whether each token stands inside a stretch.
  static func quoted(_ tokens: [Token], _ stretches: [QuotedStretch]) -> [Bool] {
    var index = 0
    return tokens.map { token in
      while index < stretches.count, stretches[index].inner.upperBound <= token.bytes.lowerBound {
        index += 1
      }
      return index < stretches.count && stretches[index].inner.contains(token.bytes.lowerBound)
    }
  }
}
