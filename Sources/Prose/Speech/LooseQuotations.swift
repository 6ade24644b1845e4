/// Gives quotations without a cue of their own to a speaker.
///
/// A quotation over several paragraphs is one; what a colon introduces or a name signs is by whoever
/// that names; a further quotation in the paragraph of an attributed one is by the same speaker; other
/// words between marks are by the subject of their sentence, or of the sentence before.
struct LooseQuotations {
  let analysis: Analysis

  /// Fewer words between marks, inside a sentence, are held with tongs: no quotation.
  private static let fewestWords = 4

  func attach(to found: inout [FoundUtterance]) {
    var owner: [Int: Int] = [:]
    for (index, utterance) in found.enumerated() where !utterance.isNested {
      for range in utterance.content { owner[range.lowerBound] = index }
    }
    var taken = found.flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }[...]
    // By the place of their cues: who spoke last before a quotation.
    var spoken = found.indices.filter { found[$0].speaker != nil && !found[$0].isNested }
      .sorted { found[$0].sentence < found[$1].sentence }[...]
    var last: (utterance: Int, block: Int)?
    for stretch in analysis.stretches {
      let sentence = analysis.sentence(at: stretch.outer.lowerBound)
      let block = analysis.sentences[sentence].block
      while let next = spoken.first, found[next].sentence < sentence {
        last = (next, analysis.sentences[found[next].sentence].block)
        spoken.removeFirst()
      }
      if let mine = owner[stretch.inner.lowerBound] {
        last = (mine, block)
        continue
      }
      while let first = taken.first, first.upperBound <= stretch.inner.lowerBound {
        taken.removeFirst()
      }
      if let first = taken.first, first.lowerBound <= stretch.inner.lowerBound { continue }
      if stretch.continues, let (utterance, _) = last {
        found[utterance].content.append(stretch.words)
        last = (utterance, block)
        continue
      }
      let frame = QuotationFrame(analysis: analysis, stretch: stretch, sentence: sentence)
      guard frame.opensSentence || words(stretch.inner) >= Self.fewestWords || frame.isIntroduced,
        !stretch.isName || frame.isSentence && last?.block == block
      else { continue }
      var speaker = frame.speaker
      if speaker == nil, frame.opensSentence, let (utterance, lastBlock) = last, lastBlock == block
      {
        if goesOn(stretch, with: found[utterance], sentence) {
          found[utterance].content.append(stretch.words)
          continue
        }
        speaker = found[utterance].speaker
      }
      speaker = speaker ?? frame.subject
      if speaker == nil, !frame.opensSentence { continue }
      if speaker == nil, frame.opensSentence, let last, block - last.block <= 1 {
        speaker = found[last.utterance].speaker
      }
      last = (found.count, block)
      found.append(FoundUtterance(content: [stretch.words], speaker: speaker, sentence: sentence))
    }
  }

  /// Whether a quotation only goes on, behind its speaker, in the next sentence: `“A,” she said. “B.”`
  private func goesOn(
    _ stretch: QuotedStretch, with said: FoundUtterance, _ sentence: Int
  ) -> Bool {
    guard let cue = said.cue, let end = said.content.last?.upperBound, end <= cue.lowerBound,
      sentence - said.sentence <= 1
    else { return false }
    return analysis.stretches(touching: said.content[0]).contains {
      $0.words == said.content[0]
    }
  }

  private func words(_ range: Range<Int>) -> Int {
    var count = 0
    var inWord = false
    for byte in analysis.text.bytes[range].prefix(400) {
      let isGap = byte == 0x20 || byte == 0x0A
      if !isGap && !inWord { count += 1 }
      inWord = !isGap
    }
    return count
  }
}
