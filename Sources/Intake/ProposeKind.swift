internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// What the words at a range state, as far as its check differs by it: the first that holds.
  func kind(
    of range: Range<Int>, _ traits: Set<SentenceTrait>, _ chain: [Utterance]
  ) -> ClaimKind {
    let touching = chain.filter { $0.words == .quoted }.contains { utterance in
      utterance.content.contains { $0.overlaps(range) }
    }
    if touching { return .quotation }
    if traits.contains(.accusation) { return .accusation }
    if traits.contains(.amount) { return .quantity }
    if traits.contains(.cause) { return .cause }
    if traits.contains(.superlative) || traits.contains(.comparison) { return .comparison }
    if traits.contains(.prediction) { return .prediction }
    return .statement
  }
}
