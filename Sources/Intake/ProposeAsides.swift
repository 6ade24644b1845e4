internal import FactCheck
internal import Prose

/// The claim that a sentence makes in passing: `The bridge, which cost 3 million, opened in May`.
extension ProposedArticle {
  /// What a sentence tells in passing, if that makes a claim of its own.
  ///
  /// As with compound sentences: running text in English alone, and nothing that somebody says.
  func aside(ofSentence index: Int) -> SentencePart? {
    guard blocks[block(ofSentence: index)].block.kind == .paragraph, isEnglish,
      utterances(near: analysis.sentences[index].range).isEmpty
    else { return nil }
    return analysis.aside(ofSentence: index)
  }

  /// A sentence's claim without what it tells in passing; its span stays the whole sentence.
  func without(_ aside: SentencePart, _ claim: Claim) -> Claim {
    var claim = claim
    let start = claim.span.start
    // The commas on both sides go with it; one that a stop follows has none behind.
    let from = aside.range.lowerBound - start
    var end = aside.range.upperBound - start
    let scalars = Array(claim.words.unicodeScalars)
    let comma = scalars[..<from].lastIndex(of: ",") ?? from
    if end < scalars.count, scalars[end] == "," { end += 1 }
    claim.words = String(String.UnicodeScalarView(scalars[..<comma] + scalars[end...]))
    let range = claim.span.range
    rate(
      &claim,
      by: traits(in: [
        range.lowerBound..<aside.range.lowerBound, aside.range.upperBound..<range.upperBound,
      ]))
    claim.ticks = claim.ticks.compactMap { tick in
      if tick.end <= comma { return tick }
      guard tick.start >= end else { return nil }
      var tick = tick
      tick.start -= end - comma
      tick.end -= end - comma
      return tick
    }
    return claim
  }
}
