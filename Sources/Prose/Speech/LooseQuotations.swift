/// Gives quotations without a cue of their own to a speaker.
///
/// A quotation over several paragraphs is one; what a colon introduces or a name signs is by whoever
/// that names; a further quotation in the paragraph of an attributed one is by the same speaker.
struct LooseQuotations {
  let analysis: Analysis

  /// Fewer words between marks are a word held with tongs, no quotation.
  private static let fewestWords = 3

  func attach(to found: inout [FoundUtterance]) {
    var owner: [Int: Int] = [:]
    for (index, utterance) in found.enumerated() {
      for range in utterance.content { owner[range.lowerBound] = index }
    }
    var taken = found.flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }[...]
    var last: (utterance: Int, block: Int)?
    for stretch in analysis.stretches {
      let sentence = analysis.sentence(at: stretch.outer.lowerBound)
      let block = analysis.sentences[sentence].block
      if let mine = owner[stretch.inner.lowerBound] {
        last = (mine, block)
        continue
      }
      while let first = taken.first, first.upperBound <= stretch.inner.lowerBound {
        taken.removeFirst()
      }
      if let first = taken.first, first.lowerBound <= stretch.inner.lowerBound { continue }
      guard words(stretch.inner) >= Self.fewestWords else { continue }
      if !stretch.continues,
        let speaker = QuotationFrame(analysis: analysis, stretch: stretch, sentence: sentence)
          .speaker
      {
        last = (found.count, block)
        found.append(FoundUtterance(content: [stretch.words], speaker: speaker, sentence: sentence))
        continue
      }
      guard let (utterance, lastBlock) = last else { continue }
      if stretch.continues {
        found[utterance].content.append(stretch.words)
        last = (utterance, block)
      } else if lastBlock == block, opensSentence(stretch) {
        var further = found[utterance]
        further.content = [stretch.words]
        further.cue = nil
        further.sentence = sentence
        found.append(further)
      }
    }
  }

  /// Whether a sentence begins with a stretch: it is no part of one of the writer's own.
  private func opensSentence(_ stretch: QuotedStretch) -> Bool {
    let sentence = analysis.sentences[analysis.sentence(at: stretch.outer.lowerBound)]
    return sentence.bytes.lowerBound == stretch.outer.lowerBound
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
