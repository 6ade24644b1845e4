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
    start = offset + paragraph.count
    let line = String(paragraph.words)
    if let marked = FurnitureMark.reason(in: line) {
      reason = marked
      continue
    }
    let (kind, sign) = BlockSign.read(line)
    let words = sign == 0 ? line : String(paragraph.words.dropFirst(sign))
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
  let words: Substring.UnicodeScalarView
  /// The scalars of `words`.
  let count: Int
}

private func paragraphs(of text: String) -> [Paragraph] {
  let scalars = text.unicodeScalars
  var found: [Paragraph] = []
  var lead = 0
  // The paragraph that is being read: where its words begin and end, and how many scalars they are.
  var words = scalars.startIndex..<scalars.startIndex
  var count = 0
  // Line ends seen since the last word; one belongs to the paragraph, two end it.
  var ends = 0
  func close() {
    if count > 0 {
      found.append(Paragraph(lead: lead, words: scalars[words], count: count))
      lead = 0
      count = 0
    }
    lead += ends
    ends = 0
  }
  for index in scalars.indices {
    guard scalars[index] != "\n" else {
      ends += 1
      continue
    }
    if ends == 1, count > 0 {
      count += 1
      ends = 0
    } else if ends > 0 {
      close()
    }
    let start = count == 0 ? index : words.lowerBound
    words = start..<scalars.index(after: index)
    count += 1
  }
  close()
  return found
}
