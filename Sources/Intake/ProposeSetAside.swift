internal import Prose

/// Why words of the article are no claim. In doubt there is no reason and they stay a claim: a
/// claim too many costs a look, one too few may go unchecked.
extension ProposedArticle {
  /// Why a whole block is set aside, or nil.
  func reasonToSetAside(block index: Int, sentences: Range<Int>) -> String? {
    let block = blocks[index].block
    if let furniture = block.furniture { return furniture.rawValue }
    switch block.kind {
    case .picture: return FurnitureReason.pictureFile.rawValue
    case .headline, .standfirst, .caption, .alternativeText: return nil
    case .paragraph, .heading, .quotation, .listItem, .tableRow:
      if isTableHead(index) { return "table head" }
      if signed(by: index) != nil { return "names who is quoted" }
      if isTimeAlone(block.text) { return "time of an entry" }
      if let furniture = boilerplateReason(block.text) { return furniture.rawValue }
      return isPlea(sentences) ? FurnitureReason.support.rawValue : nil
    }
  }

  /// Why a sentence is set aside, or nil.
  func reasonToSetAside(sentence index: Int) -> String? {
    let sentence = analysis.sentences[index]
    guard words(sentence.range).hasWords else { return FurnitureReason.symbol.rawValue }
    let block = blocks[block(ofSentence: index)].block
    if block.kind == .caption || block.kind == .alternativeText {
      let traits = analysis.traits(ofSentence: index, mentions: [])
      return traits.contains(.credit) ? FurnitureReason.credit.rawValue : nil
    }
    if let furniture = boilerplateReason(sentence: words(sentence.range)) {
      return furniture.rawValue
    }
    let isSaid = !analysis.chain(to: sentence.range, in: utterances(near: sentence.range))
      .isEmpty
    let mentions = mentions(ofSentence: index)
    let traits = analysis.traits(ofSentence: index, mentions: mentions)
    if isSaid || traits.contains(.quotation) { return nil }
    if traits.contains(.credit) { return FurnitureReason.credit.rawValue }
    let isCheckable = !traits.isDisjoint(with: Self.checkable)
    if traits.contains(.plea),
      sentence.kind == .instruction || traits.contains(.firstPerson) && !isCheckable
    {
      return FurnitureReason.support.rawValue
    }
    switch sentence.kind {
    // `Why did the mayor take 4,000 crowns?` takes for granted that he did.
    case .question:
      // `Have you seen our 12 tips?` does not.
      let isOfDeed =
        !traits.isDisjoint(with: [.number, .name])
        && !traits.isSuperset(of: [.secondPerson, .firstPerson])
      return isOfDeed && analysis.tellsOfPast(inSentence: index) ? nil : "question"
    case .instruction: return isCheckable ? nil : "instruction"
    case .statement, .exclamation, .fragment:
      // "Boats must leave" may be a rule, "unfortunately it fell" a fact: only "we" gives an
      // opinion.
      return traits.isSuperset(of: [.opinion, .firstPerson]) && !isCheckable ? "opinion" : nil
    }
  }

  /// `14:32`, `2.05pm GMT`: when an entry of a running report was written.
  private func isTimeAlone(_ text: String) -> Bool {
    EntryLabel.time(text[...]).map { $0.isEmpty } ?? false
  }

  /// What can be looked up whoever says it and however.
  private static let checkable: Set<SentenceTrait> = [
    .number, .date, .quotation, .name, .wrongdoing, .cause, .superlative,
  ]

  /// Whether a paragraph asks its readers for help: several sentences do so by their words, and all
  /// speak of "us" or to "you".
  private func isPlea(_ sentences: Range<Int>) -> Bool {
    var pleas = 0
    for index in sentences {
      let traits = analysis.traits(ofSentence: index, mentions: [])
      if traits.contains(.plea) { pleas += 1 }
      guard
        traits.contains(.plea) || traits.contains(.firstPerson) || traits.contains(.secondPerson)
          || analysis.sentences[index].kind == .instruction
      else { return false }
    }
    return pleas >= 2
  }
}
