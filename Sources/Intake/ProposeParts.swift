internal import FactCheck
internal import Prose

/// The claims of a compound sentence: a part each, worded to stand alone.
extension ProposedArticle {
  /// The parts of a sentence that each make a claim; nil where the sentence makes one.
  ///
  /// Only running text in English is taken apart, and nothing that somebody says: whose words a part
  /// would be is not the machine's to decide.
  func compoundParts(ofSentence index: Int) -> [SentencePart]? {
    let range = analysis.sentences[index].range
    guard blocks[block(ofSentence: index)].block.kind == .paragraph, isEnglish,
      utterances(near: range).isEmpty
    else { return nil }
    let parts = analysis.parts(ofSentence: index)
    return parts.count > 1 ? parts : nil
  }

  /// The claim that a part of a sentence makes. Its span is the article's own words, the joining
  /// word included, so that no word is lost; what is to be checked leaves that out, and repeats the
  /// subject that the part shares with the one before.
  func claim(
    onPart part: SentencePart, random: inout some RandomNumberGenerator
  ) -> Claim {
    var claim = claim(on: part.range, random: &random)
    let shared = part.subject.map { words($0) + " " } ?? ""
    claim.words = sentence(shared + words(part.body))
    claim.refersTo = referents(in: part.subject ?? part.body).map { referent in
      var referent = referent
      let first = withCapital(referent.words)
      if claim.words.hasPrefix(first) { referent.words = first }
      return referent
    }
    // `Ana Ito … stole the plans`: whom the subject names is accused.
    let accused =
      part.subject.map { traits(in: [$0, part.range]).intersection([.accusation]) } ?? []
    rate(&claim, by: traits(in: part.range).union(accused))
    // What the subject holds is ticked off where the article writes it: in the part before.
    let scalars = Array(claim.words.unicodeScalars)
    let shift = part.range.lowerBound - part.body.lowerBound + shared.unicodeScalars.count
    claim.ticks = claim.ticks.compactMap { tick in
      var tick = tick
      tick.start += shift
      tick.end += shift
      guard tick.start >= shared.unicodeScalars.count, tick.end <= scalars.count else { return nil }
      tick.exact = String(String.UnicodeScalarView(scalars[tick.start..<tick.end]))
      return tick
    }
    return claim
  }

  /// Gives a claim the kind that traits tell, and the priority that goes with it.
  func rate(_ claim: inout Claim, by traits: Set<SentenceTrait>) {
    let range = claim.span.range
    let kind = kind(of: range, traits, speakers(of: range))
    claim.kind = kind
    claim.priority = ClaimWeight(kind: kind, traits: traits).priority
  }

  /// Words with a capital first and a stop last.
  private func sentence(_ words: String) -> String {
    let sentence = withCapital(words)
    guard let last = words.unicodeScalars.last?.properties,
      last.isAlphabetic || last.numericType != nil
    else { return sentence }
    return sentence + "."
  }

  /// Words with a capital first; as many scalars as before, since ticks are counted in them.
  private func withCapital(_ words: String) -> String {
    var scalars = words.unicodeScalars
    guard let first = scalars.first else { return words }
    let capital = first.properties.uppercaseMapping.unicodeScalars
    if capital.count == 1 { scalars.replaceSubrange(...scalars.startIndex, with: capital) }
    return String(scalars)
  }
}
