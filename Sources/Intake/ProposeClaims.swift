internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// The claims that a sentence makes: the sentence itself, and inside it what it only reports.
  ///
  /// "The service says X" can be wrong in two ways, so it makes two claims, the first linked to the
  /// second: that the service says so, and X. Words in quotation marks make one: the wording. A
  /// compound sentence makes a claim of each part that is right or wrong by itself.
  func claims(ofSentence index: Int, random: inout some RandomNumberGenerator) -> [Claim] {
    let range = analysis.sentences[index].range
    if let name = signatories[block(ofSentence: index)] {
      return [signed(claim(on: range, random: &random), by: name)]
    }
    let isCaption = isCaption(range)
    let stated = stated(inSentence: index)
    let inner =
      isCaption ? [] : reportedParts(of: range).map { stated.clamped(to: $0) }
    if inner.isEmpty, var parts = compoundParts(ofSentence: index) {
      parts[0].body = stated.clamped(to: parts[0].body)
      return parts.map { claim(onPart: $0, random: &random) }
    }
    let writers = inner.isEmpty ? nil : writersClause(ofSentence: index, behind: inner)
    let told = SentencePart(
      range: range.lowerBound..<(writers?.range.lowerBound ?? range.upperBound),
      body: stated.lowerBound..<(writers == nil ? stated.upperBound : end(of: inner)))
    var whole =
      told.body == told.range
      ? claim(on: range, random: &random) : claim(onPart: told, random: &random)
    if inner.isEmpty, let aside = aside(ofSentence: index) {
      return [without(aside, whole), claim(onPart: aside, random: &random)]
    }
    guard !inner.isEmpty else {
      if !isCaption, whole.kind != .quotation, leavesOpen(range) { whole.kind = .reported }
      return [whole]
    }
    // A thing to be ticked off stands in one claim, the innermost.
    whole.ticks.removeAll { tick in
      let place = stated.lowerBound + tick.start..<stated.lowerBound + tick.end
      return inner.contains {
        $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
      }
    }
    whole.kind = whole.kind == .quotation ? .quotation : .reported
    let parts = inner.map { claim(on: $0, random: &random) }
    whole.links = parts.map { Link(to: $0.uid, kind: .says) }
    return [whole] + parts + (writers.map { [claim(onPart: $0, random: &random)] } ?? [])
  }

  /// What the writer goes on to state behind what somebody said: `NP said S, but engineers found cracks`.
  private func writersClause(ofSentence index: Int, behind inner: [Range<Int>]) -> SentencePart? {
    let range = analysis.sentences[index].range
    let end = end(of: inner)
    guard blocks[block(ofSentence: index)].block.kind == .paragraph, isEnglish,
      end < range.upperBound,
      utterances(near: range).allSatisfy({ utterance in
        let places =
          utterance.content + [utterance.cue, utterance.speaker?.range].compactMap { $0 }
        return places.allSatisfy { $0.upperBound <= end || $0.lowerBound >= range.upperBound }
      })
    else { return nil }
    guard let (joint, body) = analysis.contrast(behind: end, in: range),
      words(body).split(separator: " ").count >= Self.fewestWords, mayState(body)
    else { return nil }
    return SentencePart(range: joint..<range.upperBound, body: body)
  }

  private func end(of parts: [Range<Int>]) -> Int { parts.map(\.upperBound).max() ?? 0 }

  /// A sentence without a label or time that its block opens with, `BREAKING: The bridge fell`, or
  /// the dateline of the article.
  private func stated(inSentence index: Int) -> Range<Int> {
    let range = analysis.sentences[index].range
    guard index == 0 || analysis.sentences[index - 1].block != analysis.sentences[index].block
    else { return range }
    var label = EntryLabel.length(of: words(range))
    if label == 0, block(ofSentence: index) == firstParagraph {
      label = Dateline(of: words(range))?.length ?? 0
    }
    return range.lowerBound + min(label, range.count)..<range.upperBound
  }

  /// The claim that the words at a range make.
  func claim(on range: Range<Int>, random: inout some RandomNumberGenerator) -> Claim {
    var claim = Claim()
    claim.uid = Identifier.uid(using: &random)
    claim.span = span(of: range)
    claim.words = claim.span.exact
    claim.ticks = ticks(in: range, random: &random)
    claim.refersTo = referents(in: range)
    let chain = speakers(of: range)
    let affirmed = affirmed(near: range)
    // `Vega denied that S` is from Vega; S itself is not.
    claim.attribution = chain.filter { said in
      affirmed.contains(said)
        || said.standing == .denied && said.cue.map { range.contains($0.lowerBound) } ?? false
    }.map(attribution)
    let traits = self.traits(in: range)
    claim.kind = isCaption(range) ? .caption : kind(of: range, traits, chain)
    claim.priority = ClaimWeight(kind: claim.kind ?? .statement, traits: traits).priority
    return claim
  }

  /// The parts of a sentence that it only reports, each in one piece and long enough to be right or
  /// wrong by itself, which takes a clause; of parts inside one another the innermost. What somebody
  /// denies or never said is no claim: it would say what the article does not.
  private func reportedParts(of sentence: Range<Int>) -> [Range<Int>] {
    let parts = affirmed(near: sentence).filter { utterance in
      guard let cue = utterance.cue, sentence.contains(cue.lowerBound) else { return false }
      return utterance.words == .reported && utterance.content.count == 1
        && sentence.clamped(to: utterance.content[0]) == utterance.content[0]
        && words(utterance.content[0]).split(separator: " ").count >= Self.fewestWords
        && mayState(utterance.content[0])
    }.map { $0.content[0] }
    let innermost = parts.filter { part in
      !parts.contains { $0 != part && part.clamped(to: $0) == $0 }
    }
    return Set(innermost).sorted { $0.lowerBound < $1.lowerBound }
      .flatMap(analysis.thatClauses)
  }

  /// What is known of verbs is known of English: in another language in doubt words state something.
  private func mayState(_ range: Range<Int>) -> Bool {
    language != .english && language != .unknown || analysis.mayState(range)
  }

  /// Whether a sentence tells what somebody denies or never said: it is about the saying.
  private func leavesOpen(_ sentence: Range<Int>) -> Bool {
    utterances(near: sentence).contains { utterance in
      !utterance.isAffirmed && utterance.words == .reported
        && utterance.cue.map { sentence.contains($0.lowerBound) } ?? false
    }
  }

  private static let fewestWords = 3

  private func isCaption(_ range: Range<Int>) -> Bool {
    sentences(touching: range).contains { index in
      let block = block(ofSentence: index)
      let kind = blocks[block].block.kind
      return kind == .caption || kind == .alternativeText
        || kind == .paragraph && isOverCredit(block, sentence: index)
    }
  }

  /// Whether a paragraph is but one sentence, nobody's words, and a picture's credit follows: its caption.
  private func isOverCredit(_ block: Int, sentence: Int) -> Bool {
    let range = analysis.sentences[sentence].range
    return block > 0 && block + 1 < blocks.count
      && blocks[block].range.clamped(to: range) == blocks[block].range
      && utterances(near: range).isEmpty && isCredit(block + 1)
  }

  private func isCredit(_ block: Int) -> Bool {
    let block = blocks[block].block
    return block.furniture == .credit || boilerplateReason(block.text) == .credit
  }

  private func span(of range: Range<Int>) -> Span {
    var span = Span()
    let count = analysis.text.count
    let prefix = words(max(0, range.lowerBound - Span.context)..<range.lowerBound)
    let suffix = words(range.upperBound..<min(count, range.upperBound + Span.context))
    span.exact = words(range)
    span.prefix = prefix.isEmpty ? nil : prefix
    span.suffix = suffix.isEmpty ? nil : suffix
    span.start = range.lowerBound
    span.end = range.upperBound
    return span
  }

  private func ticks(in range: Range<Int>, random: inout some RandomNumberGenerator) -> [Tick] {
    var taken: Set<String> = []
    return mentions(in: range).map { mention in
      let id = Identifier.part("t", not: taken, using: &random)
      taken.insert(id)
      return Tick(
        id: id, kind: tickKind(mention.kind), exact: words(mention.range),
        start: mention.range.lowerBound - range.lowerBound,
        end: mention.range.upperBound - range.lowerBound, means: mention.meaning,
        isGuess: mention.isGuess ? true : nil)
    }
  }

  private func tickKind(_ kind: MentionKind) -> TickKind {
    switch kind {
    case .name: .name
    case .title: .title
    case .number: .number
    case .date: .date
    case .place: .place
    case .quotation: .quotation
    case .relation: .relation
    case .wording: .wording
    }
  }
}
