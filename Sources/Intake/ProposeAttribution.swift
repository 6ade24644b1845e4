internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// Who the article says words from, nearest first: whoever said all of them, and whoever is said
  /// to say a part of them inside.
  func speakers(of range: Range<Int>) -> [Utterance] {
    let around = analysis.chain(to: range, in: utterances(near: range))
    let inside = utterances(near: range).filter { utterance in
      let isHere = utterance.cue.map { range.contains($0.lowerBound) }
      guard isHere ?? isIntroduced(utterance, in: range) else { return false }
      return !around.contains(utterance)
    }
    var chain: [Utterance] = []
    for utterance in nested(inside) + around {
      guard let speaker = utterance.speaker, chain.last?.speaker?.name != speaker.name else {
        continue
      }
      chain.append(utterance)
    }
    return chain
  }

  /// `Ito: “We won.”`: a name and a colon hand words over without a cue.
  private func isIntroduced(_ said: Utterance, in range: Range<Int>) -> Bool {
    guard said.words == .quoted, said.speaker.map({ range.contains($0.range.lowerBound) }) ?? false,
      let first = said.content.first, range.lowerBound <= first.lowerBound,
      first.lowerBound < range.upperBound
    else { return false }
    let before = words(range.lowerBound..<first.lowerBound).unicodeScalars
    return before.last { !Self.marks.contains($0) } == ":"
  }
  private static let marks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\"", "'", "“", "„", "«", "‘"]

  /// Of what is said in one sentence the chain that opens it, nearest speaker first. `Sailors agree
  /// the ferry is safe, but Obi says it is not` is no chain: neither says what the other does.
  private func nested(_ said: [Utterance]) -> [Utterance] {
    func holds(_ outer: Utterance, _ inner: Utterance) -> Bool {
      guard let place = inner.cue ?? inner.speaker?.range else { return false }
      return outer != inner && outer.content.contains { $0.contains(place.lowerBound) }
    }
    let innermost = said.filter { outer in !said.contains { holds(outer, $0) } }
    guard let first = innermost.first else { return [] }
    return said.filter {
      $0 == first || holds($0, first) || $0.speaker?.name == first.speaker?.name
    }
    .sorted { $0.size < $1.size }
  }

  func attribution(_ utterance: Utterance) -> FactCheck.Attribution {
    let speaker = utterance.speaker
    let meant = speaker.flatMap { self.meant(byPronounAt: $0.range) }
    // `Ms Vale said … He added`: somebody else, whom nothing names.
    let isNobody = speaker.map(isAnother) ?? false
    let isGuess =
      !isNobody && speaker?.pointer == .pronoun || speaker?.pointer == .partOfName || meant != nil
    return Attribution(
      speaker: speaker.map { isNobody ? $0.words : withoutArticle(meant ?? $0.name) } ?? "",
      cue: utterance.cue.map { words($0).lowercased() },
      words: utterance.words == .quoted ? .quoted : .reported, isGuess: isGuess ? true : nil)
  }

  /// Whom a he or she most likely stands for, whether it speaks or is spoken of: whom the text names
  /// before it, `Ito resigned. “…,” she said.`, else who spoke last. Nil where no he or she stands there.
  func meant(byPronounAt range: Range<Int>) -> String? {
    let sentence = sentences(touching: range).lowerBound
    guard sentence < pointings.count,
      let pointing = pointings[sentence].first(where: { $0.range == range && $0.isPersonal })
    else { return nil }
    if let antecedent = pointing.antecedent { return antecedent }
    return utterances(near: range).lazy.compactMap(\.speaker)
      .first { $0.range == range && $0.pointer == .pronoun && !isAnother($0) }?.fullName
  }

  /// Whether whom a he or she that speaks was taken for, who spoke last, is told to be none.
  private func isAnother(_ speaker: Speaker) -> Bool {
    let sentence = sentences(touching: speaker.range).lowerBound
    guard let name = speaker.fullName, speaker.pointer == .pronoun, sentence < pointings.count,
      let pointing = pointings[sentence].first(where: { $0.range == speaker.range })
    else { return false }
    guard pointing.antecedent == nil else { return false }
    return pointing.others.contains { $0.hasSuffix(name) } || !isNamed(name, near: sentence)
  }

  /// Whether the last part of a name stands in a sentence or a few before it: who spoke long before is not
  /// taken for whom others were named since.
  private func isNamed(_ name: String, near sentence: Int) -> Bool {
    guard let last = name.split(separator: " ").last else { return true }
    return (max(0, sentence - Self.reachOfName)...sentence).contains {
      words(analysis.sentences[$0].range).contains(last)
    }
  }
  private static let reachOfName = 4

  /// "the service" is called "service" nowhere, but a list of speakers reads better without its
  /// articles before names.
  private func withoutArticle(_ name: String) -> String {
    guard let space = name.firstIndex(of: " "),
      ["the", "The"].contains(String(name[..<space]))
    else { return name }
    let rest = name[name.index(after: space)...]
    return rest.first?.isUppercase == true ? String(rest) : name
  }
}
