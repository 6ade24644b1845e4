/// Reads the blocks of an `article.md` back, with the places of their words in Unicode scalars.
///
/// Any text is accepted: lines without a blank line between them are one block, whose words then
/// hold the line ends too, and a reason that is not known here is read as
/// ``FurnitureReason/outside``.
package func blocks(ofArticleText text: String) -> [PlacedBlock] {
  var placed: [PlacedBlock] = []
  var reason: FurnitureReason?
  var start = 0
  for paragraph in paragraphs(of: text) {
    let offset = start + paragraph.lead
    start = offset + paragraph.words.count
    let line = String(String.UnicodeScalarView(paragraph.words))
    if let marked = FurnitureMark.reason(in: line) {
      reason = marked
      continue
    }
    let (kind, sign) = BlockSign.read(line)
    let words = String(String.UnicodeScalarView(paragraph.words.dropFirst(sign)))
    guard !words.isEmpty else { continue }
    placed.append(
      PlacedBlock(
        range: (offset + sign)..<start, block: Block(kind, words, furniture: reason)))
  }
  return placed
}

/// A run of lines without a blank one, and how many scalars stand between it and the run before.
private struct Paragraph {
  let lead: Int
  let words: [Unicode.Scalar]
}

private func paragraphs(of text: String) -> [Paragraph] {
  var found: [Paragraph] = []
  var words: [Unicode.Scalar] = []
  var lead = 0
  // Line ends seen since the last word; one belongs to the paragraph, two end it.
  var ends: [Unicode.Scalar] = []
  func close() {
    if !words.isEmpty {
      found.append(Paragraph(lead: lead, words: words))
      lead = 0
      words = []
    }
    lead += ends.count
    ends = []
  }
  for scalar in text.unicodeScalars {
    if scalar == "\n" {
      ends.append(scalar)
    } else {
      if ends.count == 1, !words.isEmpty {
        words += ends
        ends = []
      } else if !ends.isEmpty {
        close()
      }
      words.append(scalar)
    }
  }
  close()
  return found
}
