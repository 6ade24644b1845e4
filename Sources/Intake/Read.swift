internal import Prose

/// Reads a seed: decodes its bytes, finds its blocks and what it says about itself.
///
/// The result is a pure function of the bytes, the name and the format. It has at least one block
/// with words that belong to the article; anything less is a ``SeedFault``. A language that the seed
/// does not name is told by its words, if it can be.
package func read(_ seed: Seed) throws(SeedFault) -> Reading {
  let text = try utf8Text(of: seed)
  var reading: Reading
  switch seed.format {
  case .text: reading = try readPlainText(String(decoding: text, as: UTF8.self))
  case .markdown: reading = try readMarkdown(String(decoding: text, as: UTF8.self))
  case .html: reading = try readHTML(text)
  }
  guard reading.blocks.contains(where: { $0.furniture == nil && $0.text.hasWords }) else {
    throw .noText
  }
  // What a page says of itself goes before what its words look like.
  if reading.language?.isEmpty ?? true {
    reading.language = Language(of: bodyText(of: reading)).code
  }
  return reading
}
