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
    if traits.isSuperset(of: [.wrongdoing, .name]) { return .accusation }
    if traits.contains(.amount) { return .quantity }
    if traits.contains(.cause) { return .cause }
    if traits.contains(.superlative) || traits.contains(.comparison) { return .comparison }
    if traits.contains(.prediction) { return .prediction }
    return .statement
  }
}

/// How soon a claim wants checking, and why: what does most harm if wrong, and what is most often
/// wrong, first. The weights are judgement, not measurement.
struct ClaimWeight {
  let priority: Priority
  /// In words, for people.
  let reasons: [String]

  init(kind: ClaimKind, traits: Set<SentenceTrait>) {
    var weight = 0
    var reasons: [String] = []
    func count(_ points: Int, _ reason: String) {
      weight += points
      reasons.append(reason)
    }
    if kind == .accusation { count(3, "somebody named is accused") }
    if kind == .quotation { count(2, "a quotation") }
    if traits.contains(.number) { count(2, "a number") }
    if traits.contains(.superlative) { count(1, "a superlative") }
    if traits.contains(.cause) { count(1, "one thing tied to another") }
    if traits.contains(.date) { count(1, "a date") }
    if traits.contains(.name) { count(1, "a name") }
    if kind == .prediction { count(-1, "about what is to come") }
    if kind == .caption { count(-1, "words of a picture") }
    self.reasons = reasons
    priority = weight >= 4 ? .high : weight >= 1 ? .normal : .low
  }
}
