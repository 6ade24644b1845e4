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
    let line = paragraph.words
    if let marked = FurnitureMark.reason(in: line) {
      reason = marked
      continue
    }
    let (kind, sign) = BlockSign.read(line)
    let words = sign == 0 ? line : String(line.unicodeScalars.dropFirst(sign))
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
  let words: String
  /// The scalars of `words`.
  let count: Int
}

private func paragraphs(of text: String) -> [Paragraph] {
  var text = text
  return text.withUTF8 { bytes in
    var found: [Paragraph] = []
    // Where the paragraph that is being read stands, and where the one before it ended.
    var words = 0..<0
    var last = 0
    func close() {
      guard !words.isEmpty else { return }
      // Between the two stand line ends alone.
      found.append(
        Paragraph(
          lead: words.lowerBound - last, words: String(decoding: bytes[words], as: UTF8.self),
          count: bytes[words].count { $0 & 0xC0 != 0x80 }))
      last = words.upperBound
      words = 0..<0
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end == start {
        close()
      } else {
        words = (words.isEmpty ? start : words.lowerBound)..<end
      }
      start = end + 1
    }
    close()
    return found
  }
}
