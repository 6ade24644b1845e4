/// Reads plain text: paragraphs parted by blank lines, hard-wrapped lines joined, the first
/// title-like line taken as the headline.
func readPlainText(_ text: String) throws(SeedFault) -> Reading {
  var blocks = try plainTextBlocks(of: text)
  for index in blocks.indices where blocks[index].furniture == nil {
    let block = blocks[index]
    if isPictureFileLine(block.text) {
      blocks[index] = Block(.picture, block.text, furniture: .pictureFile)
    } else if let reason = boilerplateReason(block.text) {
      blocks[index].furniture = reason
    }
  }
  var reading = Reading(blocks: blocks)
  takeHeadline(of: &reading)
  reading.takeBylineLines()
  return reading
}

/// The first line of the article that looks like a title becomes its headline and its first block.
///
/// A label before it that is not known as reader chrome (a rubric, a section's name) stays in the
/// article, after the headline, since it may be the author's.
private func takeHeadline(of reading: inout Reading) {
  let article = reading.blocks.indices.filter { reading.blocks[$0].furniture == nil }
  guard article.count > 1 else { return }
  let first = article[0]
  var chosen = first
  let next = article[1]
  if reading.blocks[first].text.loweredWords.count <= 2,
    looksLikeHeadline(reading.blocks[next].text), article.count > 2,
    reading.blocks[next].text.loweredWords.count >= 6,
    bylineNames(inLine: reading.blocks[next].text) == nil
  {
    chosen = next
  }
  let text = reading.blocks[chosen].text
  guard looksLikeHeadline(text), reading.blocks[chosen].kind == .paragraph else { return }
  reading.headline = text
  reading.blocks.remove(at: chosen)
  reading.blocks.insert(Block(.headline, text), at: first)
}

/// At most 200 characters and not ended like a sentence that runs on into a text.
private func looksLikeHeadline(_ text: String) -> Bool {
  guard text.unicodeScalars.count <= 200, let last = text.unicodeScalars.last else { return false }
  return ![".", ",", ";", ":"].contains(last)
}
